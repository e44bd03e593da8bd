package onething.domain.code;

/// The guide's name for the outcome of a decision, such as `recognised`.
public record OutcomeCode(String value) implements Code {

    public OutcomeCode {
        Code.requireKebab(value);
    }

    @Override
    public String toString() {
        return value;
    }
}
