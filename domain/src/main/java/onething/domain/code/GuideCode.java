package onething.domain.code;

/// The name of a bundle's guide in all its versions, such as `labour-rights`.
public record GuideCode(String value) implements Code {

    public GuideCode {
        Code.requireKebab(value);
    }

    @Override
    public String toString() {
        return value;
    }
}
