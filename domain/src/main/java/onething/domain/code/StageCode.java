package onething.domain.code;

/// The guide's name for a stage of a procedure, such as `investigation`.
public record StageCode(String value) implements Code {

    public StageCode {
        Code.requireKebab(value);
    }

    @Override
    public String toString() {
        return value;
    }
}
