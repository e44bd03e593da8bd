package onething.application.port.out.matter;

import static onething.application.port.out.matter.ClockFixtures.workingDays;
import static onething.application.port.out.matter.DeskFixture.daysLater;
import static onething.application.port.out.matter.DeskFixture.idsOf;
import static onething.application.port.out.matter.StoredFixtures.ASSESSMENT;
import static onething.application.port.out.matter.StoredFixtures.DETERMINATION;
import static onething.application.port.out.matter.StoredFixtures.MONDAY_MORNING;
import static onething.application.port.out.matter.StoredFixtures.REVIEW;
import static onething.application.port.out.matter.StoredFixtures.anOffice;
import static onething.application.port.out.matter.StoredFixtures.closed;
import static onething.application.port.out.matter.StoredFixtures.next;
import static onething.application.port.out.matter.StoredFixtures.returned;
import static onething.application.port.out.matter.StoredFixtures.somebody;
import static onething.application.port.out.matter.StoredFixtures.underWay;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import onething.application.port.DeskFilter;
import onething.application.port.DeskSort;
import onething.application.port.MatterCounts;
import onething.application.port.PeriodCounts;
import onething.application.port.Versioned;
import onething.application.port.out.matter.Matters.DeskQuery;
import onething.application.port.out.matter.Matters.PeriodTally;
import onething.application.port.out.matter.Matters.Tally;
import onething.domain.calendar.WorkingCalendar;
import onething.domain.code.GuideCode;
import onething.domain.code.MatterCode;
import onething.domain.deadline.EscalationLevel;
import onething.domain.deadline.rule.ResponsibleParty;
import onething.domain.matter.MatterChange;
import onething.domain.matter.MatterId;
import onething.domain.matter.Standing;
import onething.domain.matter.watch.ReportPeriod;
import onething.domain.party.DistrictCode;
import onething.domain.party.OfficeCode;
import onething.domain.party.PersonId;
import onething.domain.procedure.StandingKind;
import org.junit.jupiter.api.Test;

/// How [Matters] counts the matters of an office, and those of each officer.
public interface DeskCountsContract extends DeskFixture {

    @Test
    default void theOpenMattersThatAnOfficerHasClaimedAreCounted() {
        var office = anOffice();
        var busy = somebody();
        var free = somebody();
        claimed(office, busy);
        claimed(office, busy);
        claimed(office, free);
        claimed(anOffice(), busy);
        claimed(office, somebody());
        at(office, RONGCHENG, workingDays(1, MONDAY_MORNING));
        var ended = step(office, RONGCHENG, DETERMINATION, underWay(), workingDays(1, MONDAY_MORNING));
        matters()
                .claim(new Versioned<>(next(ended, closed()), 0), Optional.of(free))
                .block();

        assertThat(matters().openClaims(office, Set.of(busy, free, somebody())).block())
                .isEqualTo(Map.of(busy, 2L, free, 1L));
    }

    private void claimed(OfficeCode office, PersonId officer) {
        var first = step(office, RONGCHENG, DETERMINATION, underWay(), workingDays(1, MONDAY_MORNING));
        matters()
                .claim(new Versioned<>(next(first, underWay()), 0), Optional.of(officer))
                .block();
    }

    @Test
    default void theTallyCountsOpenAndOverdueMattersByMatterDistrictAndStanding() {
        var office = anOffice();
        at(office, RONGCHENG, workingDays(1, MONDAY_MORNING));
        at(office, JIEDONG, workingDays(30, MONDAY_MORNING));
        at(office, JIEDONG);
        step(
                office,
                RONGCHENG,
                DETERMINATION,
                closed(),
                workingDays(1, MONDAY_MORNING).stop(daysLater(5)));
        step(
                office,
                RONGCHENG,
                DETERMINATION,
                closed(),
                workingDays(10, MONDAY_MORNING).stop(daysLater(5)),
                workingDays("employer", 1, MONDAY_MORNING, ResponsibleParty.EMPLOYER)
                        .stop(daysLater(5)));
        step(office, RONGCHENG, ASSESSMENT, underWay());
        at(office, ANOTHER_CITY);
        var guide = new GuideCode("labour-rights");

        assertThat(matters().tally(office, CITY, daysLater(7)).collectList().block())
                .containsExactlyInAnyOrder(
                        new Tally(
                                guide,
                                DETERMINATION,
                                RONGCHENG,
                                StandingKind.UNDER_WAY,
                                new MatterCounts(1, 1, Map.of(EscalationLevel.MISSED, 1L), 0)),
                        new Tally(
                                guide,
                                DETERMINATION,
                                JIEDONG,
                                StandingKind.UNDER_WAY,
                                new MatterCounts(2, 0, Map.of(), 0)),
                        new Tally(
                                guide,
                                DETERMINATION,
                                RONGCHENG,
                                StandingKind.CLOSED,
                                new MatterCounts(2, 0, Map.of(), 1)),
                        new Tally(
                                guide,
                                ASSESSMENT,
                                RONGCHENG,
                                StandingKind.UNDER_WAY,
                                new MatterCounts(1, 0, Map.of(), 0)));
    }

    @Test
    default void aPeriodCountsWhatHappenedInItWithItsFirstAndLastDay() {
        var office = anOffice();
        var received = new Standing.Submitted(REVIEW);
        var timely = step(office, RONGCHENG, DETERMINATION, received, workingDays(5, MONDAY_MORNING));
        var accepted = becomes(timely, underWay(), 0, daysLater(1));
        var asked = becomes(accepted, returned(), 1, daysLater(2));
        var supplemented = becomes(asked, underWay(), 2, daysLater(3));
        var askedAgain = becomes(supplemented, returned(), 3, daysLater(4));
        becomes(askedAgain, new Standing.Withdrawn(REVIEW), 4, daysLater(5));
        var late = step(
                office,
                RONGCHENG,
                DETERMINATION,
                received,
                workingDays(1, MONDAY_MORNING).stop(daysLater(5)));
        becomes(late, closed(), 0, daysLater(3));
        step(office, JIEDONG, ASSESSMENT, received);
        step(office, ANOTHER_CITY, ASSESSMENT, received);
        step(anOffice(), RONGCHENG, ASSESSMENT, received);

        assertThat(period(office, 0, 0))
                .containsExactlyInAnyOrder(
                        tally(RONGCHENG, DETERMINATION, new PeriodCounts(2, 0, 0, Map.of(), 0)),
                        tally(JIEDONG, ASSESSMENT, new PeriodCounts(1, 0, 0, Map.of(), 0)));
        assertThat(period(office, 1, 2))
                .containsExactly(tally(RONGCHENG, DETERMINATION, new PeriodCounts(0, 1, 1, Map.of(), 0)));
        assertThat(period(office, 3, 4))
                .containsExactly(
                        tally(RONGCHENG, DETERMINATION, new PeriodCounts(0, 1, 0, Map.of(StandingKind.CLOSED, 1L), 1)));
        assertThat(period(office, 5, 300))
                .containsExactly(tally(
                        RONGCHENG, DETERMINATION, new PeriodCounts(0, 0, 0, Map.of(StandingKind.WITHDRAWN, 1L), 0)));
        assertThat(period(office, -300, -1)).isEmpty();
    }

    private MatterChange becomes(MatterChange before, Standing standing, long version, Instant at) {
        var change = next(before, standing, at);
        matters().save(new Versioned<>(change, version), List.of(), List.of()).block();
        return change;
    }

    private List<PeriodTally> period(OfficeCode office, int from, int to) {
        var first = LocalDate.ofInstant(MONDAY_MORNING, WorkingCalendar.ZONE);
        return matters()
                .period(office, CITY, new ReportPeriod(first.plusDays(from), first.plusDays(to)))
                .collectList()
                .block();
    }

    private static PeriodTally tally(DistrictCode district, MatterCode code, PeriodCounts counts) {
        return new PeriodTally(new GuideCode("labour-rights"), code, district, counts);
    }

    @Test
    default void theTallyAndTheDeskAgreeOnOverdueMatters() {
        var office = anOffice();
        var promised = at(office, RONGCHENG, workingDays(1, MONDAY_MORNING));
        at(office, RONGCHENG, workingDays(30, MONDAY_MORNING));
        at(office, RONGCHENG, workingDays(1, MONDAY_MORNING, ResponsibleParty.CITIZEN));
        at(office, RONGCHENG, workingDays("answer", 1, MONDAY_MORNING, ResponsibleParty.EMPLOYER));
        at(office, RONGCHENG, workingDays(1, MONDAY_MORNING).supplementRequested("补正", MONDAY_MORNING));
        at(office, RONGCHENG, workingDays(1, MONDAY_MORNING).stop(daysLater(5)));
        at(office, RONGCHENG);
        at(office, JIEDONG, workingDays(1, MONDAY_MORNING));
        var waiting = step(office, RONGCHENG, ASSESSMENT, underWay(), workingDays(2, MONDAY_MORNING));
        save(waiting, 0, true);
        var now = daysLater(7);

        assertThat(overdue(office, now, false)).containsExactly(promised, MattersContract.idOf(waiting));
        assertThat(overdue(office, now, true)).containsExactly(MattersContract.idOf(waiting));
        assertThat(overdue(office, MONDAY_MORNING, false)).isEmpty();
        assertThat(matters()
                        .tally(office, RONGCHENG, now)
                        .map(tally -> tally.counts().overdue())
                        .reduce(0L, Long::sum)
                        .block())
                .isEqualTo(2);
    }

    private List<MatterId> overdue(OfficeCode office, Instant now, boolean awaitsApproval) {
        var page = matters()
                .atDesk(new DeskQuery(
                        office,
                        RONGCHENG,
                        new DeskFilter(Optional.empty(), Optional.empty(), true, awaitsApproval, true),
                        DeskSort.PRESSING,
                        Optional.empty(),
                        now,
                        Optional.empty(),
                        50))
                .block();
        assertThat(page.total()).isEqualTo(page.items().size());
        return idsOf(page);
    }
}
