package onething.domain.code;

/// The guide's name for a legal ground of an action, such as `past-two-years`.
public record GroundCode(String value) implements Code {

    public GroundCode {
        Code.requireKebab(value);
    }

    @Override
    public String toString() {
        return value;
    }
}
