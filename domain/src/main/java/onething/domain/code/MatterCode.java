package onething.domain.code;

/// The guide's name for a matter that it offers, such as `injury-determination`.
public record MatterCode(String value) implements Code {

    public MatterCode {
        Code.requireKebab(value);
    }

    @Override
    public String toString() {
        return value;
    }
}
