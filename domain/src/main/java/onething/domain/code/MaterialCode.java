package onething.domain.code;

/// A type of material that a requirement asks for, such as `diagnosis`.

public record MaterialCode(String value) {

    public MaterialCode {
        Code.requireKebab(value);
    }

    @Override
    public String toString() {
        return value;
    }
}
