package onething.domain.code;

/// The guide's name for a clock, such as `decide-filing`; it is unique within a matter's guide.
public record ClockCode(String value) {

    public ClockCode {
        Code.requireKebab(value);
    }

    @Override
    public String toString() {
        return value;
    }
}
