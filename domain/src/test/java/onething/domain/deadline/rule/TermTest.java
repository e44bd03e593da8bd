package onething.domain.deadline.rule;

import static onething.domain.calendar.Calendars2022To2026.CALENDAR;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.LocalDate;
import onething.domain.deadline.rule.Term.CalendarDays;
import onething.domain.deadline.rule.Term.Hours;
import onething.domain.deadline.rule.Term.Months;
import onething.domain.deadline.rule.Term.WorkingDays;
import onething.domain.deadline.rule.Term.Years;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TermTest {

    @ParameterizedTest(name = "{1} working days from {0}: {3}")
    @CsvSource({
        "2026-09-24,  5, 2026-10-09, past 中秋节 and 国庆节",
        "2026-02-13,  5, 2026-02-27, the make-up Saturday 02-14 counts",
        "2025-09-30,  5, 2025-10-14, the make-up Saturday 10-11 counts",
        "2026-04-30,  5, 2026-05-11, the make-up Saturday 05-09 counts",
        "2026-01-05, 60, 2026-04-03, past 春节",
        "2026-01-05, 90, 2026-05-20, 60 and 30 more",
        "2026-06-18, 20, 2026-07-17, past 端午节",
        "2026-07-01, 60, 2026-09-22, the make-up Sunday 09-20 counts",
    })
    void workingDaysSkipHolidaysAndCountMakeUpDays(LocalDate start, int count, LocalDate due, String why) {
        assertThat(new WorkingDays(count).after(start, CALENDAR)).as(why).isEqualTo(due);
    }

    @ParameterizedTest(name = "{1} days from {0}: {3}")
    @CsvSource({
        "2026-09-03, 30, 2026-10-08, 10-03 is within 国庆节",
        "2026-08-03, 60, 2026-10-08, 10-02 is within 国庆节",
        "2026-01-16, 30, 2026-02-24, 02-15 is the first day of nine off",
        "2026-04-10, 30, 2026-05-11, 05-10 is a Sunday",
        "2026-04-19, 15, 2026-05-06, 05-04 is within 劳动节",
        "2026-03-31, 15, 2026-04-15, a plain Wednesday",
        "2026-08-21, 30, 2026-09-20, the make-up Sunday is worked and so does not move",
    })
    void calendarDaysCountEveryDayAndALastDayOffMoves(LocalDate start, int count, LocalDate due, String why) {
        assertThat(new CalendarDays(count).after(start, CALENDAR)).as(why).isEqualTo(due);
    }

    @ParameterizedTest(name = "{1} months from {0}: {3}")
    @CsvSource({
        "2026-01-31, 1, 2026-02-28, the last of February, a make-up Saturday",
        "2025-12-31, 2, 2026-02-28, no 31 February",
        "2026-03-15, 6, 2026-09-15, the corresponding day",
        "2026-09-01, 1, 2026-10-08, 10-01 moves past 国庆节",
    })
    void monthsEndOnTheCorrespondingDayOrTheMonthsLast(LocalDate start, int count, LocalDate due, String why) {
        assertThat(new Months(count).after(start, CALENDAR)).as(why).isEqualTo(due);
    }

    @ParameterizedTest(name = "{1} years from {0}: {3}")
    @CsvSource({
        "2024-02-29, 1, 2025-02-28, there is no 29 February in 2025",
        "2024-10-01, 1, 2025-10-09, moves past 国庆节 and 中秋节",
        "2025-03-12, 1, 2026-03-12, the corresponding day",
    })
    void yearsEndOnTheCorrespondingDay(LocalDate start, int count, LocalDate due, String why) {
        assertThat(new Years(count).after(start, CALENDAR)).as(why).isEqualTo(due);
    }

    @Test
    void aPeriodIsWrittenInTheUnitsOfTheLaw() {
        assertThat(new WorkingDays(5).text()).isEqualTo("5个工作日");
        assertThat(new CalendarDays(30).text()).isEqualTo("30日");
        assertThat(new Months(6).text()).isEqualTo("6个月");
        assertThat(new Years(1).text()).isEqualTo("1年");
        assertThat(new Hours(24).text()).isEqualTo("24小时");
    }

    @Test
    void aPeriodOfZeroIsRefused() {
        assertThatIllegalArgumentException().isThrownBy(() -> new WorkingDays(0));
        assertThatIllegalArgumentException().isThrownBy(() -> new Hours(-1));
    }
}
