package onething.domain.code;

/// A legal ground on which an action may rest, such as `past-two-years`.

public record GroundCode(String value) {

    public GroundCode {
        Code.requireKebab(value);
    }

    @Override
    public String toString() {
        return value;
    }
}
