package onething.domain.code;

/// What can be done in a stage, by the guide's name for it, such as `order-correction`.

public record ActionCode(String value) {

    public ActionCode {
        Code.requireKebab(value);
    }

    @Override
    public String toString() {
        return value;
    }
}
