package onething.persistence.relational.matter;

import static onething.application.port.out.matter.ClockFixtures.workingDays;
import static onething.application.port.out.matter.StoredFixtures.MONDAY_MORNING;
import static onething.application.port.out.matter.StoredFixtures.closed;
import static onething.application.port.out.matter.StoredFixtures.next;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import onething.application.port.Versioned;
import onething.domain.calendar.WholeYears;
import onething.domain.deadline.EscalationLevel;
import onething.domain.deadline.Recalculation.Effect;
import onething.domain.deadline.rule.LimitBasis;
import onething.domain.deadline.rule.ResponsibleParty;
import onething.domain.matter.MatterChange;
import org.junit.jupiter.api.Test;

/// A notice that is applied while clocks run: the stored due dates follow.
class NoticeAppliedTest extends WhileClocksRun {

    @Test
    void everyStoredDateFollowsTheNewCalendar() {
        var early = submitted(workingDays(5, MONDAY_MORNING));
        var late = submitted(workingDays(28, MONDAY_MORNING));
        var citizens = submitted(workingDays(28, MONDAY_MORNING, ResponsibleParty.CITIZEN));
        var unchanged = stored(early);

        var applied = apply(FOR_2027);

        assertThat(calendar().publishedYears()).contains(2027);
        assertThat(stored(late)).isEqualTo(calculated(late));
        assertThat(stored(late).toFire())
                .isEqualTo(EscalationLevel.of(late.after().clocks().getFirst(), calendar()));
        assertThat(stored(citizens).toFire())
                .isEqualTo(EscalationLevel.of(citizens.after().clocks().getFirst(), calendar()));
        assertThat(stored(early)).isEqualTo(unchanged);
        assertThat(events(applied)).endsWith("proposed", "applied");
        assertThat(sides(read(applied).recalculation().orElseThrow()).get(Effect.LATER))
                .isEqualTo(2L);
    }

    @Test
    void theApplicantOfAMatterWhoseDaysMovedIsNotifiedOnceForEachNotice() {
        var early = submitted(workingDays(5, MONDAY_MORNING));
        var late = submitted(workingDays(28, MONDAY_MORNING));

        apply(FOR_2027);

        assertThat(datesMoved(late)).isOne();
        assertThat(datesMoved(early)).isZero();

        apply(notice("国办发明电〔2026〕5号", "2026-11-22", 2026, List.of(LocalDate.of(2026, 12, 1)), List.of(), null));

        assertThat(datesMoved(late)).isEqualTo(2);
    }

    private static long datesMoved(MatterChange change) {
        return DATABASE.sql("""
                        select count(*) as many from notifications
                         where cause = 'DATES_MOVED' and matter = :matter and recipient = :applicant
                        """)
                .bind("matter", change.after().file().id().value())
                .bind("applicant", change.after().file().applicant().value())
                .map(row -> row.get("many", Long.class))
                .one()
                .blockOptional()
                .orElseThrow();
    }

    @Test
    void aNotifiedDayStaysIfANoticeWouldMakeItEarlier() {
        var expected = calendar();
        var notified =
                submitted(workingDays(40, MONDAY_MORNING).notify(LimitBasis.COMMITTED, MONDAY_MORNING, expected));
        var notNotified = submitted(workingDays(40, MONDAY_MORNING));
        var was = stored(notified);
        var worksAllWeekends =
                notice("国办发明电〔2026〕6号", "2026-11-20", 2027, WholeYears.daysOff(2027), weekendsOfJanuary(), null);

        var applied = apply(worksAllWeekends);

        assertThat(stored(notified).end(LimitBasis.COMMITTED)).isEqualTo(was.end(LimitBasis.COMMITTED));
        assertThat(stored(notNotified).end(LimitBasis.COMMITTED)).isBefore(was.end(LimitBasis.COMMITTED));
        assertThat(sides(read(applied).recalculation().orElseThrow()))
                .containsEntry(Effect.HELD, 1L)
                .containsEntry(Effect.EARLIER, 3L);
    }

    @Test
    void aChangeInMidYearMovesRunningClocks() {
        var change = submitted(workingDays(10, MONDAY_MORNING));

        apply(notice("国办发明电〔2026〕5号", "2026-11-22", 2026, List.of(LocalDate.of(2026, 12, 1)), List.of(), null));

        assertThat(stored(change).end(LimitBasis.COMMITTED)).isEqualTo("2026-12-08T16:00:00Z");
    }

    @Test
    void aSupersedingNoticeRevertsWhatTheOtherMoved() {
        var change = submitted(workingDays(28, MONDAY_MORNING));
        var first = apply(FOR_2027);
        var byTheFirst = stored(change);

        apply(notice(
                "国办发明电〔2026〕7号",
                "2026-11-21",
                2027,
                WholeYears.daysOff(2027, day(1, 2), day(1, 3), day(1, 4), day(1, 5), day(1, 6)),
                List.of(),
                first.notice().number()));

        assertThat(stored(change).end(LimitBasis.STATUTORY)).isAfter(byTheFirst.end(LimitBasis.STATUTORY));
        assertThat(stored(change)).isEqualTo(calculated(change));
    }

    @Test
    void theDiffsOfOtherProposalsAreRecalculated() {
        submitted(workingDays(28, MONDAY_MORNING));
        var other = propose(
                notice("国办发明电〔2026〕5号", "2026-11-22", 2026, List.of(LocalDate.of(2026, 12, 1)), List.of(), null));
        recalculate();
        var readOnce = read(other);

        apply(FOR_2027);

        var now = read(other);
        assertThat(now.version()).isGreaterThan(readOnce.version());
        assertThat(now.diff().orElseThrow().finished()).isPresent();
        assertThat(now.diff().orElseThrow().started())
                .isAfter(readOnce.diff().orElseThrow().started());
    }

    @Test
    void anUnreadableMatterIsRecordedAndStopsNoOther() {
        var broken = submitted(workingDays(28, MONDAY_MORNING));
        var whole = submitted(workingDays(28, MONDAY_MORNING));
        run("update matters set clocks = '[{\"rule\": 1}]' where id = '" + idOf(broken) + "'");

        var applied = apply(FOR_2027);

        assertThat(stored(whole)).isEqualTo(calculated(whole));
        assertThat(read(applied).recalculation().orElseThrow().faults()).isEqualTo(1);
        assertThat(read(applied).recalculation().orElseThrow().finished()).isPresent();
    }

    @Test
    void endedMattersAreNotRecalculated() {
        var change = submitted(workingDays(28, MONDAY_MORNING));
        StoredMatters.matters(DATABASE, here.calendars())
                .save(new Versioned<>(next(change, closed()), 0), List.of(), List.of())
                .block();

        assertThat(read(apply(FOR_2027)).recalculation().orElseThrow().matters())
                .isZero();
    }

    private static List<LocalDate> weekendsOfJanuary() {
        return NEW_YEAR.datesUntil(day(2, 1))
                .filter(day -> day.getDayOfWeek().getValue() > 5)
                .toList();
    }
}
