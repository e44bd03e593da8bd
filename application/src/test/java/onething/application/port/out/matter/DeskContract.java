package onething.application.port.out.matter;

import static onething.application.port.out.RefusedWith.refusedWith;
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
import static onething.application.port.out.matter.StoredFixtures.withClocks;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import onething.application.port.DeskFilter;
import onething.application.port.DeskSort;
import onething.application.port.Versioned;
import onething.application.port.out.matter.Matters.DeskQuery;
import onething.application.port.out.matter.Matters.MatterRecord;
import onething.domain.code.MatterCode;
import onething.domain.deadline.EscalationLevel;
import onething.domain.deadline.rule.ResponsibleParty;
import onething.domain.matter.MatterId;
import onething.domain.party.DistrictCode;
import onething.domain.party.OfficeCode;
import onething.domain.party.PersonId;
import onething.domain.refusal.Refusal.CursorInvalid;
import org.junit.jupiter.api.Test;
import reactor.test.StepVerifier;

/// What [Matters] promises the officers' desk: which matters it lists, and in which order.
public interface DeskContract extends DeskFixture {

    @Test
    default void theDeskListsTheFirstToEndFirst() {
        var office = anOffice();
        var late = at(office, RONGCHENG, workingDays(20, MONDAY_MORNING));
        var soon = at(office, RONGCHENG, workingDays(3, MONDAY_MORNING));
        var middle = at(
                office,
                RONGCHENG,
                workingDays(3, daysLater(7)),
                workingDays("decision", 60, MONDAY_MORNING, ResponsibleParty.AGENCY));

        assertThat(idsOf(matters().atDesk(everythingOpen(office, RONGCHENG)).block()))
                .containsExactly(soon, middle, late);
    }

    @Test
    default void theDeskListsTheNewestOrTheOldestFirst() {
        var office = anOffice();
        var inOrderOfArrival = Stream.generate(() -> at(office, RONGCHENG, workingDays(3, MONDAY_MORNING)))
                .limit(5)
                .sorted(Comparator.comparing(id -> id.value().toString()))
                .toList();

        assertThat(everyPage(office, DeskSort.OLDEST)).containsExactlyElementsOf(inOrderOfArrival);
        assertThat(everyPage(office, DeskSort.NEWEST)).containsExactlyElementsOf(inOrderOfArrival.reversed());
    }

    @Test
    default void pausedMattersComeLast() {
        var office = anOffice();
        var suspended = at(office, RONGCHENG, workingDays(1, MONDAY_MORNING).supplementRequested("补正", daysLater(0)));
        var withoutClock = at(office, RONGCHENG);
        var stopped = at(office, RONGCHENG, workingDays(1, MONDAY_MORNING).stop(daysLater(0)));
        var citizens = at(office, RONGCHENG, workingDays(1, MONDAY_MORNING, ResponsibleParty.CITIZEN));
        var running = at(office, RONGCHENG, workingDays(300, MONDAY_MORNING));

        assertThat(idsOf(matters().atDesk(everythingOpen(office, RONGCHENG)).block()))
                .startsWith(running)
                .containsExactlyInAnyOrder(running, suspended, withoutClock, stopped, citizens);
    }

    @Test
    default void aStepChangesTheOrder() {
        var office = anOffice();
        var first = step(office, RONGCHENG, DETERMINATION, underWay(), workingDays(3, MONDAY_MORNING));
        var second = at(office, RONGCHENG, workingDays(5, MONDAY_MORNING));
        var started = withClocks(next(first, underWay()), workingDays(30, MONDAY_MORNING));

        matters().save(new Versioned<>(started, 0), List.of(), List.of()).block();

        assertThat(idsOf(matters().atDesk(everythingOpen(office, RONGCHENG)).block()))
                .containsExactly(second, MattersContract.idOf(first));
    }

    @Test
    default void aCitysDeskSeesItsDistrictsAndADistrictsItsOwn() {
        var office = anOffice();
        var inRongcheng = at(office, RONGCHENG, workingDays(1, MONDAY_MORNING));
        var inJiedong = at(office, JIEDONG, workingDays(2, MONDAY_MORNING));
        var cityWide = at(office, CITY, workingDays(3, MONDAY_MORNING));
        at(office, ANOTHER_CITY, workingDays(1, MONDAY_MORNING));
        at(anOffice(), RONGCHENG, workingDays(1, MONDAY_MORNING));

        assertThat(idsOf(matters().atDesk(everythingOpen(office, CITY)).block()))
                .containsExactly(inRongcheng, inJiedong, cityWide);
        assertThat(idsOf(matters().atDesk(everythingOpen(office, JIEDONG)).block()))
                .containsExactly(inJiedong);
    }

    @Test
    default void theDeskCanBeNarrowed() {
        var office = anOffice();
        var officer = somebody();
        var determination = step(office, RONGCHENG, DETERMINATION, underWay(), workingDays(1, MONDAY_MORNING));
        var assessment = step(office, RONGCHENG, ASSESSMENT, underWay(), workingDays(2, MONDAY_MORNING));
        var ended = step(office, RONGCHENG, ASSESSMENT, closed());
        matters()
                .claim(new Versioned<>(next(assessment, underWay()), 0), Optional.of(officer))
                .block();

        assertThat(idsOf(matters().atDesk(everythingOpen(office, RONGCHENG)).block()))
                .containsExactly(MattersContract.idOf(determination), MattersContract.idOf(assessment));
        assertThat(idsOf(matters()
                        .atDesk(query(office, Optional.of(ASSESSMENT), Optional.empty(), false))
                        .block()))
                .containsExactly(MattersContract.idOf(assessment), MattersContract.idOf(ended));
        assertThat(idsOf(matters()
                        .atDesk(query(office, Optional.empty(), Optional.of(officer), true))
                        .block()))
                .containsExactly(MattersContract.idOf(assessment));
    }

    @Test
    default void theDeskCanBeFilteredByEscalationLevel() {
        var office = anOffice();
        var offices = at(office, RONGCHENG, workingDays(5, MONDAY_MORNING));
        var citizens = at(office, RONGCHENG, workingDays(5, MONDAY_MORNING, ResponsibleParty.CITIZEN));
        at(office, RONGCHENG, workingDays(5, MONDAY_MORNING).supplementRequested("补正", MONDAY_MORNING));
        at(office, RONGCHENG, workingDays(5, MONDAY_MORNING).stop(MONDAY_MORNING));
        at(office, RONGCHENG, workingDays(60, MONDAY_MORNING));
        at(office, RONGCHENG);

        assertThat(reached(office, EscalationLevel.AMBER, daysLater(4))).isEmpty();
        assertThat(reached(office, EscalationLevel.AMBER, daysLater(5))).containsExactlyInAnyOrder(offices, citizens);
        assertThat(reached(office, EscalationLevel.MISSED, daysLater(5))).isEmpty();
        assertThat(reached(office, EscalationLevel.AMBER, daysLater(8))).containsExactlyInAnyOrder(offices, citizens);
        assertThat(reached(office, EscalationLevel.MISSED, daysLater(8))).containsExactlyInAnyOrder(offices, citizens);
        assertThat(reached(office, EscalationLevel.BREACHED, daysLater(8))).isEmpty();
    }

    @Test
    default void theDeskCanBeNarrowedToWhatWaitsForAnApprover() {
        var office = anOffice();
        at(office, RONGCHENG, workingDays(1, MONDAY_MORNING));
        var late = step(office, RONGCHENG, DETERMINATION, underWay(), workingDays(20, MONDAY_MORNING));
        var soon = step(office, RONGCHENG, DETERMINATION, underWay(), workingDays(5, MONDAY_MORNING));
        var elsewhere = step(office, JIEDONG, DETERMINATION, underWay(), workingDays(5, MONDAY_MORNING));
        assertThat(idsOf(matters()
                        .atDesk(awaitingApproval(office, Optional.empty()))
                        .block()))
                .isEmpty();

        Stream.of(late, soon, elsewhere).forEach(change -> save(change, 0, true));

        var first = matters().atDesk(awaitingApproval(office, Optional.empty())).block();
        assertThat(first.total()).isEqualTo(2);
        assertThat(idsOf(first)).containsExactly(MattersContract.idOf(soon));
        assertThat(idsOf(
                        matters().atDesk(awaitingApproval(office, first.next())).block()))
                .containsExactly(MattersContract.idOf(late));

        save(next(soon, underWay()), 1, false);
        assertThat(idsOf(matters()
                        .atDesk(awaitingApproval(office, Optional.empty()))
                        .block()))
                .containsExactly(MattersContract.idOf(late));
    }

    private static DeskQuery awaitingApproval(OfficeCode office, Optional<String> after) {
        return new DeskQuery(
                office,
                RONGCHENG,
                new DeskFilter(Optional.empty(), Optional.empty(), false, true, true),
                DeskSort.PRESSING,
                Optional.empty(),
                MONDAY_MORNING,
                after,
                1);
    }

    private List<MatterId> reached(OfficeCode office, EscalationLevel level, Instant now) {
        return idsOf(matters()
                .atDesk(new DeskQuery(
                        office,
                        RONGCHENG,
                        new DeskFilter(Optional.empty(), Optional.of(level), false, false, true),
                        DeskSort.PRESSING,
                        Optional.empty(),
                        now,
                        Optional.empty(),
                        50))
                .block());
    }

    @Test
    default void aMatterRecordHasItsLastEventAndItsClaimant() {
        var office = anOffice();
        var officer = somebody();
        var first = step(office, RONGCHENG, DETERMINATION, underWay(), workingDays(1, MONDAY_MORNING));
        var second = next(first, underWay());
        matters().claim(new Versioned<>(second, 0), Optional.of(officer)).block();

        assertThat(matters().atDesk(everythingOpen(office, RONGCHENG)).block().items())
                .containsExactly(
                        new Versioned<>(new MatterRecord(second.after(), second.event(), Optional.of(officer)), 1));
    }

    @Test
    default void thePagesOfTheDeskHoldEachMatterOnce() {
        var office = anOffice();
        var all = new ArrayList<MatterId>();
        for (int i = 0; i < 3; i++) {
            all.add(at(office, RONGCHENG, workingDays(5, MONDAY_MORNING)));
            all.add(at(office, RONGCHENG));
        }
        at(office, JIEDONG);

        assertThat(everyPage(office, DeskSort.PRESSING)).hasSize(6).containsExactlyInAnyOrderElementsOf(all);
    }

    /// In pages of two. Each tells how many there are.
    private List<MatterId> everyPage(OfficeCode office, DeskSort sort) {
        var seen = new ArrayList<MatterId>();
        var totals = new HashSet<Long>();
        var after = Optional.<String>empty();
        do {
            var page = matters().atDesk(page(office, sort, after, 2)).block();
            totals.add(page.total());
            seen.addAll(idsOf(page));
            after = page.next();
        } while (after.isPresent());
        assertThat(totals).containsExactly((long) seen.size());
        return seen;
    }

    @Test
    default void aPageOfAnotherListingIsRefused() {
        var office = anOffice();
        var first = step(office, RONGCHENG, DETERMINATION, underWay());
        at(office, RONGCHENG);
        var ofDesk = matters()
                .atDesk(page(office, DeskSort.PRESSING, Optional.empty(), 1))
                .block()
                .next()
                .orElseThrow();

        matters()
                .of(first.after().file().applicant(), Optional.empty(), Optional.of(ofDesk), 1)
                .as(StepVerifier::create)
                .verifyErrorSatisfies(refusedWith(new CursorInvalid()));
        matters()
                .atDesk(page(office, DeskSort.NEWEST, Optional.of(ofDesk), 1))
                .as(StepVerifier::create)
                .verifyErrorSatisfies(refusedWith(new CursorInvalid()));
        Stream.of("", "x", StoredFixtures.tampered(ofDesk))
                .forEach(cursor -> matters()
                        .atDesk(page(office, DeskSort.PRESSING, Optional.of(cursor), 1))
                        .as(StepVerifier::create)
                        .verifyErrorSatisfies(refusedWith(new CursorInvalid())));
    }

    private static DeskQuery everythingOpen(OfficeCode office, DistrictCode district) {
        return new DeskQuery(
                office, district, OPEN, DeskSort.PRESSING, Optional.empty(), MONDAY_MORNING, Optional.empty(), 50);
    }

    private static DeskQuery query(
            OfficeCode office, Optional<MatterCode> code, Optional<PersonId> claimed, boolean open) {
        return new DeskQuery(
                office,
                RONGCHENG,
                new DeskFilter(code, Optional.empty(), false, false, open),
                DeskSort.PRESSING,
                claimed,
                MONDAY_MORNING,
                Optional.empty(),
                50);
    }

    private static DeskQuery page(OfficeCode office, DeskSort sort, Optional<String> after, int limit) {
        return new DeskQuery(office, RONGCHENG, OPEN, sort, Optional.empty(), MONDAY_MORNING, after, limit);
    }
}
