package onething.domain.code;

/// The guide's name for an action in a stage, such as `order-correction`.
public record ActionCode(String value) implements Code {

    public ActionCode {
        Code.requireKebab(value);
    }

    @Override
    public String toString() {
        return value;
    }
}
