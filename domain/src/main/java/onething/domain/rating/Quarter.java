package onething.domain.rating;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;

/// A quarter of a year.
///
/// @param number 1 to 4
public record Quarter(int year, int number) {

    private static final int MONTHS = 3;

    public Quarter {
        if (number < 1 || number > 4) {
            throw new IllegalArgumentException("a year has four quarters: " + number);
        }
    }

    public static Quarter of(LocalDate day) {
        return new Quarter(day.getYear(), (day.getMonthValue() - 1) / MONTHS + 1);
    }

    /// The latest quarters that have ended, the last one first.
    public static List<Quarter> endedBefore(LocalDate today, int count) {
        return Stream.iterate(of(today).before(), Quarter::before).limit(count).toList();
    }

    public Quarter before() {
        return of(first().minusDays(1));
    }

    public LocalDate first() {
        return LocalDate.of(year, (number - 1) * MONTHS + 1, 1);
    }

    public LocalDate last() {
        return first().plusMonths(MONTHS).minusDays(1);
    }

    /// As in `2026-Q3`.
    @Override
    public String toString() {
        return year + "-Q" + number;
    }
}
