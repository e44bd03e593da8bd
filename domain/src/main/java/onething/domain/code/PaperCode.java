package onething.domain.code;

/// The guide's name for a document that an action produces, such as `acceptance-notice` (受理通知书).
public record PaperCode(String value) implements Code {

    public PaperCode {
        Code.requireKebab(value);
    }

    @Override
    public String toString() {
        return value;
    }
}
