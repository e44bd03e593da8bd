package onething.domain.code;

/// How a matter was decided, such as `recognised`.

public record OutcomeCode(String value) {

    public OutcomeCode {
        Code.requireKebab(value);
    }

    @Override
    public String toString() {
        return value;
    }
}
