package onething.domain.code;

/// One of the matters that a guide offers, such as `injury-determination`.

public record MatterCode(String value) {

    public MatterCode {
        Code.requireKebab(value);
    }

    @Override
    public String toString() {
        return value;
    }
}
