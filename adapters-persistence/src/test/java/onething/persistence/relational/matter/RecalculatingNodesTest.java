package onething.persistence.relational.matter;

import static java.time.Duration.ofMillis;
import static java.util.Objects.requireNonNull;
import static onething.application.port.out.matter.ClockFixtures.workingDays;
import static onething.application.port.out.matter.StoredFixtures.MONDAY_MORNING;
import static onething.application.port.out.matter.StoredFixtures.next;
import static onething.application.port.out.matter.StoredFixtures.somebody;
import static onething.application.port.out.matter.StoredFixtures.underWay;
import static onething.application.port.out.matter.StoredFixtures.withClocks;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import onething.application.port.Versioned;
import onething.application.port.out.calendar.Recalculations;
import onething.application.port.out.calendar.WorkingCalendars;
import onething.domain.calendar.HolidayNotice;
import onething.domain.deadline.Deadline;
import onething.domain.deadline.EscalationLevel;
import onething.domain.deadline.Recalculation.Effect;
import onething.domain.matter.MatterChange;
import onething.domain.matter.MatterId;
import onething.persistence.relational.calendar.NoticesKnown;
import org.junit.jupiter.api.Test;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/// Nodes that recalculate, of which some die, come late or are disturbed. No matter is lost and none is
/// recalculated twice.
class RecalculatingNodesTest extends WhileClocksRun {

    /// Like [#FOR_2027], with another number.
    private static final HolidayNotice SAME_DAYS =
            notice("国办发明电〔2026〕7号", "2026-11-21", 2027, List.copyOf(FOR_2027.holidays()), List.of(), null);

    @Test
    void aNodeThatDiesBetweenBatchesIsFollowedByAnother() {
        var changes = List.of(
                submitted(workingDays(28, MONDAY_MORNING)),
                submitted(workingDays(29, MONDAY_MORNING)),
                submitted(workingDays(30, MONDAY_MORNING)));
        var applied = applied(FOR_2027);
        var dying = recalculations(1);
        var lease = clock.instant().plus(Duration.ofMinutes(2));
        var half = requireNonNull(dying.take(clock.instant(), lease).block());
        requireNonNull(dying.running(half).collectList().block());

        recalculate(1);
        assertThat(read(applied).recalculation().orElseThrow().counted())
                .as("its part is its own")
                .isEqualTo(2);

        clock.passes(Duration.ofMinutes(3));
        recalculate(1);

        assertThat(read(applied).recalculation().orElseThrow().finished()).isPresent();
        assertThat(read(applied).recalculation().orElseThrow().counted()).isEqualTo(3);
        assertThat(changes).allSatisfy(change -> assertThat(stored(change)).isEqualTo(calculated(change)));

        dying.done(half, new Recalculations.Counted(9, 9, List.of(), List.of(), List.of()), clock.instant())
                .block();
        assertThat(read(applied).recalculation().orElseThrow().counted())
                .as("who comes second")
                .isEqualTo(3);
    }

    @Test
    void manyNodesRecalculateEachMatterOnce() {
        for (int i = 0; i < 30; i++) {
            submitted(workingDays(28, MONDAY_MORNING));
        }
        var applied = applied(FOR_2027);

        Flux.range(0, 4)
                .flatMap(_ -> service(recalculations(1)).recalculate(), 4)
                .blockLast();
        clock.passes(Duration.ofMinutes(1));
        recalculate();

        var recalculation = read(applied).recalculation().orElseThrow();
        assertThat(recalculation.finished()).isPresent();
        assertThat(recalculation.counted()).isEqualTo(30);
        assertThat(sides(recalculation)).isEqualTo(Map.of(Effect.CONFIRMED, 30L, Effect.LATER, 30L));
    }

    @Test
    void anOfficersActionMeanwhileIsNotLost() {
        var change = submitted(workingDays(28, MONDAY_MORNING));
        var longer = workingDays(33, MONDAY_MORNING);
        var old = calendar();
        var applied = applied(FOR_2027);
        var meanwhile = new Meanwhile(recalculations(10), act(change, longer, () -> Mono.just(old)));

        service(meanwhile).recalculate().block();

        assertThat(stored(change)).isEqualTo(StoredDueDates.expected(longer, calendar()));
        assertThat(stored(change).toFire()).isEqualTo(EscalationLevel.of(longer, calendar()));
        assertThat(count("select version from matters where id = '" + idOf(change) + "'"))
                .isEqualTo(1);
        assertThat(read(applied).recalculation().orElseThrow().counted()).isEqualTo(1);
    }

    @Test
    void matterDatesStoredWithoutTheNoticeAreCorrectedInTheEnd() {
        var old = calendar();
        var applied = applied(FOR_2027);
        recalculate();
        var change = submitted(workingDays(28, clock.instant()), () -> Mono.just(old));
        assertThat(stored(change)).isNotEqualTo(calculated(change));

        clock.passes(Duration.ofSeconds(31));
        recalculate();

        assertThat(stored(change)).isEqualTo(calculated(change));
        assertThat(read(applied).recalculation().orElseThrow().finished()).isPresent();
    }

    @Test
    void matterDatesStoredWithoutEitherOfTwoNoticesAreCorrectedToo() {
        var old = calendar();
        applied(FOR_2027);
        recalculate();
        clock.passes(Duration.ofSeconds(5));
        var change = submitted(workingDays(28, MONDAY_MORNING), () -> Mono.just(old));
        applied(SAME_DAYS);
        assertThat(stored(change)).isNotEqualTo(calculated(change));

        clock.passes(Duration.ofMinutes(1));
        recalculate();

        assertThat(stored(change)).isEqualTo(calculated(change));
    }

    @Test
    void aNoticeStillMovesItsMattersIfAnotherForTheSameDaysIsAppliedMeanwhile() {
        var same = propose(SAME_DAYS);
        var change = submitted(workingDays(28, MONDAY_MORNING));
        recalculate();
        applied(FOR_2027);
        here.register()
                .apply(new Versioned<>(same.id(), read(same).version()), somebody(), clock.instant())
                .block();

        recalculate();

        assertThat(stored(change)).isEqualTo(calculated(change));
    }

    @Test
    void latecomersAreCheckedOnlyAfterEveryNodeKnowsTheNotice() {
        var old = calendar();
        var applied = applied(FOR_2027);
        recalculate();
        clock.passes(NoticesKnown.WITHIN);
        recalculate();
        var change = submitted(workingDays(28, MONDAY_MORNING), () -> Mono.just(old));
        assertThat(read(applied).recalculation().orElseThrow().finished()).isEmpty();

        clock.passes(NoticesKnown.WITHIN.multipliedBy(2));
        recalculate();

        assertThat(stored(change)).isEqualTo(calculated(change));
        assertThat(read(applied).recalculation().orElseThrow().finished()).isPresent();
    }

    @Test
    void theNextNoticeNeedNotWaitForLatecomers() {
        submitted(workingDays(28, MONDAY_MORNING));
        applied(FOR_2027);
        recalculate();

        var another = propose(
                notice("国办发明电〔2026〕5号", "2026-11-22", 2026, List.of(LocalDate.of(2026, 12, 1)), List.of(), null));
        recalculate();

        assertThat(read(another).diff().orElseThrow().finished()).isPresent();
    }

    @Test
    void aFailingPartIsRetriedLessAndLessOftenWithItsReasonAndDelaysNoOther() {
        var changes = Stream.generate(() -> submitted(workingDays(28, MONDAY_MORNING)))
                .limit(3)
                .toList();
        var applied = applied(FOR_2027);
        run("alter table matter_due_dates add constraint not_this_one check (matter <> '%s') not valid"
                .formatted(idOf(changes.getFirst())));

        assertThat(triesIn(Duration.ZERO)).isEqualTo(1);
        assertThat(read(applied).recalculation().orElseThrow().counted()).isEqualTo(2);
        assertThat(List.of(triesIn(ofMillis(999)), triesIn(ofMillis(1)))).containsExactly(0, 1);
        assertThat(List.of(triesIn(ofMillis(1_999)), triesIn(ofMillis(1)))).containsExactly(0, 1);
        assertThat(List.of(triesIn(ofMillis(3_999)), triesIn(ofMillis(1)))).containsExactly(0, 1);
        assertThat(read(applied).recalculation().orElseThrow().failing()).isEqualTo(1);
        assertThat(read(applied).recalculation().orElseThrow().failure()).contains("DataIntegrityViolationException");

        run("alter table matter_due_dates drop constraint not_this_one");
        assertThat(triesIn(Duration.ofMinutes(1))).isZero();

        var recalculation = read(applied).recalculation().orElseThrow();
        assertThat(recalculation.counted()).isEqualTo(3);
        assertThat(recalculation.failing()).isZero();
        assertThat(recalculation.failure()).isEmpty();
        assertThat(changes).allSatisfy(change -> assertThat(stored(change)).isEqualTo(calculated(change)));
    }

    /// How many attempts of a node with one lane fail after this time.
    private int triesIn(Duration later) {
        clock.passes(later);
        return service(recalculations(1), 1)
                .recalculate()
                .map(_ -> 0)
                .onErrorReturn(1)
                .block();
    }

    private static Mono<?> act(MatterChange before, Deadline after, WorkingCalendars calendars) {
        var acted = withClocks(next(before, underWay()), after);
        return StoredMatters.matters(DATABASE, calendars).save(new Versioned<>(acted, 0), List.of(), List.of());
    }

    /// Something happens once, between reading and storing a part.
    private static final class Meanwhile implements Recalculations {

        private final Recalculations recalculations;
        private Mono<?> happening;

        Meanwhile(Recalculations recalculations, Mono<?> happening) {
            this.recalculations = recalculations;
            this.happening = happening;
        }

        @Override
        public Mono<Part> take(Instant now, Instant until) {
            return recalculations.take(now, until);
        }

        @Override
        public Flux<Running> running(Part part) {
            return recalculations
                    .running(part)
                    .collectList()
                    .delayUntil(_ -> {
                        var once = happening;
                        happening = Mono.empty();
                        return once;
                    })
                    .flatMapIterable(read -> read);
        }

        @Override
        public Flux<Running> running(Collection<MatterId> matters) {
            return recalculations.running(matters);
        }

        @Override
        public Flux<MatterId> store(List<Running.Readable> matters, Part part) {
            return recalculations.store(matters, part);
        }

        @Override
        public Mono<Void> done(Part part, Counted counted, Instant at) {
            return recalculations.done(part, counted, at);
        }

        @Override
        public Mono<Void> giveUp(Part part, String reason, Instant at) {
            return recalculations.giveUp(part, reason, at);
        }
    }
}
