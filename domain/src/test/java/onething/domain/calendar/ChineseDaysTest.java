package onething.domain.calendar;

import static onething.domain.calendar.Calendars2022To2026.CALENDAR;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import onething.domain.code.ClockCode;
import onething.domain.deadline.Deadline;
import onething.domain.deadline.rule.ClockRule;
import onething.domain.deadline.rule.ResponsibleParty;
import onething.domain.deadline.rule.Term.WorkingDays;
import org.junit.jupiter.api.Test;

/// Compares our working days with those of the npm package `chinese-days`, which shares neither code nor
/// data with us.
class ChineseDaysTest {

    private static final int LONGEST = 90;

    @Test
    void bothAgreeOnEveryDayFrom2022To2026() throws Exception {
        var lines = chineseDays("days");

        assertThat(lines).hasSize(1826);
        assertThat(lines)
                .allSatisfy(line -> assertThat(CALENDAR.isWorkingDay(LocalDate.parse(line.substring(0, 10))))
                        .as(line)
                        .isEqualTo(line.endsWith(" 1")));
    }

    @Test
    void bothAgreeOnEveryStartDayAndEveryCountUpTo90() throws Exception {
        var clocks = new ArrayList<ClockRule>();
        for (int count = 1; count <= LONGEST; count++) {
            clocks.add(new ClockRule(
                    new ClockCode("any"), "任一时限", ResponsibleParty.AGENCY, null, new WorkingDays(count), "", "条例"));
        }
        int compared = 0;
        int pastTheirData = 0;

        for (var line : chineseDays("due")) {
            var days = line.split(" ");
            var start = LocalDate.parse(days[0]);
            for (int count = 1; count <= LONGEST; count++) {
                var theirs = LocalDate.parse(days[count]);
                var ours = Deadline.start(clocks.get(count - 1), noonOf(start)).statutoryDue(CALENDAR);
                if (theirs.getYear() <= 2026) {
                    compared++;
                    assertThat(ours.day()).as("%d after %s", count, start).isEqualTo(theirs);
                } else {
                    pastTheirData++;
                    assertThat(ours.provisional())
                            .as("%d after %s", count, start)
                            .isTrue();
                }
            }
        }

        assertThat(compared + pastTheirData).isEqualTo(1826 * LONGEST);
        assertThat(compared).isGreaterThan(158_000);
    }

    @Test
    void bothAgreeOnTheFestivalsOfTheLunarCalendarFrom2020To2050() throws Exception {
        var lines = chineseDays("lunar");

        assertThat(lines).hasSize(31);
        assertThat(lines).allSatisfy(line -> {
            var row = line.split(" ");
            var festivals = Festivals.in(Integer.parseInt(row[0]));
            assertThat(festivals.get(LocalDate.parse(row[1]))).contains("春节");
            assertThat(festivals.containsKey(LocalDate.parse(row[1]).minusDays(1)))
                    .as("除夕 in " + row[0])
                    .isEqualTo(Integer.parseInt(row[0]) >= 2025);
            assertThat(festivals.get(LocalDate.parse(row[1]).minusDays(2))).isNull();
            assertThat(festivals.get(LocalDate.parse(row[2]))).contains("清明节");
            assertThat(festivals.get(LocalDate.parse(row[3]))).contains("端午节");
            assertThat(festivals.get(LocalDate.parse(row[4]))).contains("中秋节");
        });
    }

    private static Instant noonOf(LocalDate day) {
        return day.atTime(LocalTime.NOON).atZone(WorkingCalendar.ZONE).toInstant();
    }

    private static List<String> chineseDays(String what) throws IOException, InterruptedException {
        var process = new ProcessBuilder("node", "due-days.cjs", what)
                .directory(Path.of("src", "test", "chinese-days").toFile())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        List<String> lines;
        try (var output = process.inputReader()) {
            lines = output.lines().toList();
        }
        assertThat(process.waitFor())
                .as("node due-days.cjs %s (needs Node.js, and npm ci in src/test/chinese-days)", what)
                .isZero();
        return lines;
    }
}
