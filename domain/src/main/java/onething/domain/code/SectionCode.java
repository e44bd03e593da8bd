package onething.domain.code;

/// The guide's name for a section of the form, such as `worker` or `accident`. Matters that share a section
/// share its answers.
public record SectionCode(String value) implements Code {

    public SectionCode {
        Code.requireKebab(value);
    }

    @Override
    public String toString() {
        return value;
    }
}
