package onething.domain.code;

/// A bundle's guide, such as `labour-rights`, whatever its version.

public record GuideCode(String value) {

    public GuideCode {
        Code.requireKebab(value);
    }

    @Override
    public String toString() {
        return value;
    }
}
