package onething.domain.code;

/// The guide's name for a type of material, such as `diagnosis`.
public record MaterialCode(String value) implements Code {

    public MaterialCode {
        Code.requireKebab(value);
    }

    @Override
    public String toString() {
        return value;
    }
}
