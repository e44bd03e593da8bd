package onething.domain.deadline;

import java.util.regex.Pattern;

/// The guide's name for a clock, such as `decide-filing`; it is unique within a matter's guide.
public record ClockCode(String value) {

    private static final Pattern SHAPE = Pattern.compile("[a-z][a-z0-9]*(-[a-z0-9]+)*");

    public ClockCode {
        if (value.length() > 64 || !SHAPE.matcher(value).matches()) {
            throw new IllegalArgumentException("not lower-case words joined by hyphens: " + value);
        }
    }

    @Override
    public String toString() {
        return value;
    }
}
