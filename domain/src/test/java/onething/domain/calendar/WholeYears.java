package onething.domain.calendar;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/// Days off that a year's first notice has to name.
public final class WholeYears {

    private WholeYears() {}

    /// Every festival of the year, and some more days.
    public static List<LocalDate> daysOff(int year, LocalDate... more) {
        return Stream.concat(Festivals.in(year).keySet().stream(), Arrays.stream(more))
                .distinct()
                .toList();
    }
}
