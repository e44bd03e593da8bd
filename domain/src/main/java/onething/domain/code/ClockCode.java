package onething.domain.code;

/// The guide's name for a clock, such as `decide-filing`. It is unique within the guide of a matter.
public record ClockCode(String value) implements Code {

    public ClockCode {
        Code.requireKebab(value);
    }

    @Override
    public String toString() {
        return value;
    }
}
