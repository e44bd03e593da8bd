package onething.persistence.relational.matter;

import static java.util.Objects.requireNonNull;
import static onething.application.port.out.RefusedWith.refusedWith;
import static onething.application.port.out.matter.ClockFixtures.workingDays;
import static onething.application.port.out.matter.StoredFixtures.MONDAY_MORNING;
import static onething.application.port.out.matter.StoredFixtures.aKeyOf;
import static onething.application.port.out.matter.StoredFixtures.next;
import static onething.application.port.out.matter.StoredFixtures.somebody;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import onething.application.port.IdempotencyKey;
import onething.application.port.RecordedNotice;
import onething.application.port.Versioned;
import onething.domain.calendar.CalendarFixtures;
import onething.domain.calendar.HolidayNotice;
import onething.domain.deadline.Deadline;
import onething.domain.deadline.Recalculation.Effect;
import onething.domain.deadline.rule.LimitBasis;
import onething.domain.matter.MatterChange;
import onething.domain.refusal.Refusal.ChangedMeanwhile;
import onething.domain.refusal.Refusal.CursorInvalid;
import onething.domain.refusal.Refusal.KeyReused;
import onething.domain.refusal.Refusal.NoticeNumberTaken;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DataAccessException;
import reactor.core.publisher.Flux;
import reactor.test.StepVerifier;

/// A notice that is proposed while clocks run: its effects can be read, and nothing changes.
class NoticeProposedTest extends WhileClocksRun {

    @Test
    void aProposedNoticeChangesNothingUntilItIsApplied() {
        var change = submitted(workingDays(28, MONDAY_MORNING));
        var before = stored(change);

        var proposed = propose(FOR_2027);
        recalculate();

        assertThat(proposed.counts()).isFalse();
        assertThat(stored(change)).isEqualTo(before);
        assertThat(calendar().publishedYears()).doesNotContain(2027);
    }

    @Test
    void itsDiffCountsItsEffects() {
        submitted(workingDays(5, MONDAY_MORNING));
        submitted(workingDays(28, MONDAY_MORNING));
        submitted(workingDays(29, MONDAY_MORNING).notify(LimitBasis.COMMITTED, MONDAY_MORNING, calendar()));

        var proposed = propose(FOR_2027);
        recalculate();

        var diff = read(proposed).diff().orElseThrow();
        assertThat(diff.finished()).isPresent();
        assertThat(diff.matters()).isEqualTo(3);
        assertThat(diff.counted()).isEqualTo(3);
        assertThat(diff.clocks()).isEqualTo(3);
        assertThat(sides(diff))
                .as("28 days end on the last of December, which nobody was sure of")
                .isEqualTo(Map.of(Effect.UNCHANGED, 2L, Effect.CONFIRMED, 1L, Effect.LATER, 3L));
    }

    @Test
    void theMattersItMovesAreListedPageByPageWithoutTheirPeople() {
        var changes = new ArrayList<MatterChange>();
        for (int i = 0; i < 5; i++) {
            changes.add(submitted(workingDays(28, MONDAY_MORNING)));
        }
        submitted(workingDays(1, MONDAY_MORNING));

        var proposed = propose(FOR_2027);
        recalculate();

        var first = here.register().changes(proposed.id(), Optional.empty(), 3).block();
        var second = here.register().changes(proposed.id(), first.next(), 3).block();
        assertThat(first.total()).isEqualTo(5);
        assertThat(second.next()).isEmpty();
        assertThat(Stream.of(first, second)
                        .flatMap(page -> page.items().stream())
                        .map(matter -> matter.id().value().toString()))
                .isSorted()
                .containsExactlyInAnyOrderElementsOf(
                        changes.stream().map(change -> idOf(change).toString()).toList());
        assertThat(first.items().getFirst().changes())
                .extracting(changed -> changed.change().after().day())
                .containsExactly(dueBy(workingDays(28, MONDAY_MORNING), LimitBasis.STATUTORY, FOR_2027));
        here.register()
                .changes(proposed.id(), Optional.of("x"), 3)
                .as(StepVerifier::create)
                .verifyErrorSatisfies(refusedWith(new CursorInvalid()));
    }

    @Test
    void itsVersionRisesOnceItsDiffIsComplete() {
        submitted(workingDays(28, MONDAY_MORNING));

        var proposed = propose(FOR_2027);
        recalculate();

        assertThat(read(proposed).version()).isEqualTo(proposed.version() + 1);
        here.register()
                .apply(new Versioned<>(proposed.id(), proposed.version()), somebody(), clock.instant())
                .as(StepVerifier::create)
                .verifyErrorSatisfies(refusedWith(new ChangedMeanwhile(proposed.version() + 1)));
    }

    @Test
    void theSameRequestProposesOnceAndANumberIsTakenOnce() {
        var key = aKeyOf(somebody());
        var first = here.register()
                .propose(FOR_2027, key.owner(), clock.instant(), key)
                .block();

        var again = here.register()
                .propose(FOR_2027, key.owner(), clock.instant(), key)
                .block();
        var other = new IdempotencyKey(key.owner(), key.key(), "something else");

        assertThat(again).isEqualTo(first);
        assertThat(here.register().madeBy(key).block()).isEqualTo(first);
        here.register()
                .madeBy(other)
                .as(StepVerifier::create)
                .verifyErrorSatisfies(refusedWith(new KeyReused(key.key())));
        var another = aKeyOf(somebody());
        here.register()
                .propose(FOR_2027, another.owner(), clock.instant(), another)
                .as(StepVerifier::create)
                .verifyErrorSatisfies(
                        refusedWith(new NoticeNumberTaken(FOR_2027.number().value())));
    }

    @Test
    void manyRequestsAtOnceProposeOnce() {
        var key = aKeyOf(somebody());

        var made = Flux.range(0, 20)
                .flatMap(_ -> here.register().propose(FOR_2027, key.owner(), clock.instant(), key), 20)
                .map(RecordedNotice::id)
                .distinct()
                .collectList()
                .block();

        assertThat(made).hasSize(1);
        assertThat(count("select count(*) from notice_events where request = '" + key.key() + "'"))
                .isEqualTo(1);
    }

    @Test
    void aWithdrawnNoticeIsGoneButStaysOnRecord() {
        var proposed = propose(FOR_2027);

        here.register()
                .withdraw(new Versioned<>(proposed.id(), 0), somebody(), clock.instant())
                .block();

        assertThat(here.register().find(proposed.id()).blockOptional()).isEmpty();
        assertThat(events(proposed)).endsWith("proposed", "withdrawn");
        recalculate();
    }

    @Test
    void recordedEventsOfNoticesNeverChange() {
        propose(FOR_2027);

        for (var change : List.of("update notice_events set actor = null", "delete from notice_events")) {
            DATABASE.sql(change).then().as(StepVerifier::create).verifyError(DataAccessException.class);
        }
    }

    private LocalDate dueBy(Deadline deadline, LimitBasis limitBasis, HolidayNotice notice) {
        return requireNonNull(deadline.due(limitBasis, CalendarFixtures.with(calendar(), notice)))
                .day();
    }
}
