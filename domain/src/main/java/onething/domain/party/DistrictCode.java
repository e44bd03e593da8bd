package onething.domain.party;

import java.util.regex.Pattern;
import onething.domain.code.Code;

/// An administrative division (GB/T 2260) of six digits: 445202 is 揭阳市榕城区, 445200 is the whole city.
public record DistrictCode(String value) implements Code {

    private static final Pattern SHAPE = Pattern.compile("[1-9][0-9]{5}");

    public DistrictCode {
        if (!SHAPE.matcher(value).matches()) {
            throw new IllegalArgumentException("not an administrative division of six digits: " + value);
        }
    }

    /// Whether the other division is this one or lies within it. A city's code ends with two zeros and
    /// covers the districts with the same first four digits.
    public boolean covers(DistrictCode other) {
        return equals(other) || value.endsWith("00") && other.value.startsWith(value.substring(0, 4));
    }

    /// The highest code that this one covers; the lowest is its own.
    public String lastCovered() {
        return value.endsWith("00") ? value.substring(0, 4) + "99" : value;
    }
}
