package onething.application.port.out.matter;

import static onething.application.port.out.matter.ClockFixtures.workingDays;
import static onething.application.port.out.matter.DeskFixture.daysLater;
import static onething.application.port.out.matter.DeskFixture.idsOf;
import static onething.application.port.out.matter.StoredFixtures.ASSESSMENT;
import static onething.application.port.out.matter.StoredFixtures.DETERMINATION;
import static onething.application.port.out.matter.StoredFixtures.MONDAY_MORNING;
import static onething.application.port.out.matter.StoredFixtures.anOffice;
import static onething.application.port.out.matter.StoredFixtures.closed;
import static onething.application.port.out.matter.StoredFixtures.next;
import static onething.application.port.out.matter.StoredFixtures.somebody;
import static onething.application.port.out.matter.StoredFixtures.underWay;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import onething.application.port.DeskFilter;
import onething.application.port.DeskSort;
import onething.application.port.MatterCounts;
import onething.application.port.Versioned;
import onething.application.port.out.matter.Matters.DeskQuery;
import onething.application.port.out.matter.Matters.Tally;
import onething.domain.code.GuideCode;
import onething.domain.deadline.EscalationLevel;
import onething.domain.deadline.rule.ResponsibleParty;
import onething.domain.matter.MatterId;
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
