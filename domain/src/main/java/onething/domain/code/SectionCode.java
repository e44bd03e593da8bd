package onething.domain.code;

/// A part of the form, such as `worker` or `accident`, answered once however many matters use it.

public record SectionCode(String value) {

    public SectionCode {
        Code.requireKebab(value);
    }

    @Override
    public String toString() {
        return value;
    }
}
