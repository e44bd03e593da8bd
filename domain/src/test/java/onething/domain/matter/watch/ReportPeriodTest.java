package onething.domain.matter.watch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ReportPeriodTest {

    @Test
    void bothDaysCountFromMidnightToMidnightInChina() {
        var day = new ReportPeriod(LocalDate.of(2026, 11, 30), LocalDate.of(2026, 11, 30));

        assertThat(day.begin()).isEqualTo(Instant.parse("2026-11-29T16:00:00Z"));
        assertThat(day.end()).isEqualTo(Instant.parse("2026-11-30T16:00:00Z"));
    }

    @ParameterizedTest(name = "{0} to {1}")
    @CsvSource({"2028-01-01, 2028-12-31", "2026-12-01, 2027-11-30", "2000-01-01, 2000-01-01", "2099-12-31, 2099-12-31"})
    void aYearIsAPeriod(LocalDate from, LocalDate to) {
        assertThat(new ReportPeriod(from, to).from()).isEqualTo(from);
    }

    @ParameterizedTest(name = "{0} to {1}")
    @CsvSource({
        "2026-11-30, 2026-11-29",
        "2026-01-01, 2027-01-02",
        "1999-12-31, 2000-01-01",
        "2099-12-31, 2100-01-01",
        "-999999999-01-01, +999999999-12-31"
    })
    void whatIsNoPeriodIsRefused(LocalDate from, LocalDate to) {
        assertThatIllegalArgumentException().isThrownBy(() -> new ReportPeriod(from, to));
    }
}
