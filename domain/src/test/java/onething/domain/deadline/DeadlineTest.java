package onething.domain.deadline;

import static onething.domain.deadline.Calendars2022To2026.CALENDAR;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import onething.domain.deadline.Term.WorkingDays;
import org.junit.jupiter.api.Test;

class DeadlineTest {

    @Test
    void theLedgerSaysWhyInASentence() {
        var clock = Deadline.start(
                new ClockRule(
                        new ClockCode("decide-filing"),
                        "决定是否立案",
                        Turn.AGENCY,
                        new WorkingDays(5),
                        null,
                        "办事指南",
                        ""),
                Instant.parse("2026-09-24T02:00:00Z"));

        var ledger = clock.ledger(Side.COMMITTED, CALENDAR);

        assertThat(clock.committedDue(CALENDAR)).isEqualTo(new Due(LocalDate.of(2026, 10, 9), null, false));
        assertThat(ledger.due()).isEqualTo(clock.committedDue(CALENDAR));
        assertThat(ledger.sentences())
                .containsExactly(
                        "决定是否立案：承诺时限5个工作日（依据：办事指南）。",
                        "自2026-09-24次日起算，扣除中秋节（国办发明电〔2025〕7号）2026-09-25至2026-09-27共3天、"
                                + "国庆节（国办发明电〔2025〕7号）2026-10-01至2026-10-07共7天，第5个工作日为2026-10-09。");
    }
}
