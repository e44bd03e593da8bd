package onething.domain.code;

/// A fact that an action leaves behind and others rest on, such as `defence-taken`.
public record MilestoneCode(String value) implements Code {

    public MilestoneCode {
        Code.requireKebab(value);
    }

    @Override
    public String toString() {
        return value;
    }
}
