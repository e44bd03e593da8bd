package onething.application.service.sweep;

import static onething.application.port.out.matter.ClockFixtures.workingDays;
import static onething.application.port.out.matter.StoredFixtures.DETERMINATION;
import static onething.application.port.out.matter.StoredFixtures.MONDAY_MORNING;
import static onething.application.port.out.matter.StoredFixtures.aSubmittedBundle;
import static onething.application.port.out.matter.StoredFixtures.received;
import static onething.application.port.out.matter.StoredFixtures.underWay;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import onething.application.port.Versioned;
import onething.application.port.in.sweep.SweepClocks.Fault;
import onething.application.port.in.sweep.SweepClocks.Swept;
import onething.application.port.out.matter.EscalationLevels;
import onething.application.service.TestClock;
import onething.application.service.handling.OfficeSilence;
import onething.domain.calendar.WorkingCalendar;
import onething.domain.code.ClockCode;
import onething.domain.deadline.ClockRules;
import onething.domain.deadline.Deadline;
import onething.domain.deadline.EscalationLevel;
import onething.domain.deadline.rule.WhenMissed;
import onething.domain.matter.MatterId;
import onething.domain.matter.watch.ClockSnapshot;
import onething.domain.signin.Secret;
import org.junit.jupiter.api.Test;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.test.StepVerifier;

class SweepTest {

    private static final ClockCode REVIEW = new ClockCode("review");
    private static final WorkingCalendar WEEKDAYS = WorkingCalendar.of(List.of());
    /// After the promised period of 5 working days and within the statutory 15.
    private static final Instant NOW = MONDAY_MORNING.plus(Duration.ofDays(8));

    private static final String DEEMED = "逾期未告知，视为受理";

    private final TakenUp rungs = new TakenUp();
    private final SweepClocksService sweep = new SweepClocksService(
            rungs,
            () -> Mono.just(WEEKDAYS),
            new Law(),
            () -> Mono.just(new Secret("of a test")),
            new TestClock(NOW),
            50);
    private final Set<MatterId> acceptedByLaw = new HashSet<>();
    private final Set<MatterId> asked = new HashSet<>();

    @Test
    void dueLevelsAreRecordedWithAnEvent() {
        var matter = due(EscalationLevel.MISSED, workingDays(5, MONDAY_MORNING));

        sweeps(new Swept(1, 0, List.of()));

        assertThat(rungs.fired).singleElement().satisfies(firing -> {
            assertThat(firing.matter()).isEqualTo(matter);
            assertThat(firing.version()).isEqualTo(3);
            assertThat(firing.event().action()).isEqualTo("missed");
            assertThat(firing.event().at()).isEqualTo(NOW);
        });
    }

    @Test
    void aMatterAcceptedBySilenceIsAcceptedAndNoLevelIsFired() {
        var accepted = due(EscalationLevel.MISSED, silent());
        var reported = due(EscalationLevel.MISSED, silent());
        var ordinary = due(EscalationLevel.MISSED, workingDays(5, MONDAY_MORNING));
        acceptedByLaw.add(accepted);

        sweeps(new Swept(3, 0, List.of()));

        assertThat(asked).containsExactlyInAnyOrder(accepted, reported);
        assertThat(rungs.fired)
                .extracting(EscalationLevels.Firing::matter)
                .containsExactlyInAnyOrder(reported, ordinary);
    }

    private static Deadline silent() {
        var clock = workingDays(5, MONDAY_MORNING);
        return Deadline.start(ClockRules.whenMissed(clock.rule(), WhenMissed.DEEMED_ACCEPTED), MONDAY_MORNING);
    }

    @Test
    void theWarningSaysWhatTheLawDoesIfTheOfficeStaysSilent() {
        due(EscalationLevel.RED, silent());
        var other = due(EscalationLevel.RED, workingDays(5, MONDAY_MORNING));

        sweeps(new Swept(2, 0, List.of()));

        assertThat(rungs.fired)
                .allSatisfy(firing -> assertThat(firing.event().facts().note())
                        .satisfies(note -> assertThat(note.endsWith("；" + DEEMED))
                                .isEqualTo(!firing.matter().equals(other))));
        assertThat(asked)
                .as("nothing is accepted before its last day has ended")
                .isEmpty();
    }

    /// The law accepts some matters by the office's silence, and says so of all.
    private final class Law implements OfficeSilence {

        @Override
        public Mono<Boolean> take(MatterId matter) {
            asked.add(matter);
            return Mono.just(acceptedByLaw.contains(matter));
        }

        @Override
        public Mono<String> ahead(MatterId matter, ClockCode clock) {
            return Mono.just(DEEMED);
        }
    }

    @Test
    void withoutDueLevelsNothingIsRead() {
        sweeps(new Swept(0, 0, List.of()));

        assertThat(new Swept(0, 0, List.of()).isWorthAnother()).isFalse();
    }

    @Test
    void aLevelThatIsNotReachedAfterAllIsSkipped() {
        due(EscalationLevel.BREACHED, workingDays(5, MONDAY_MORNING));
        due(EscalationLevel.MISSED, workingDays(5, MONDAY_MORNING).supplementRequested("补正", MONDAY_MORNING));
        due(EscalationLevel.MISSED, workingDays(5, MONDAY_MORNING).stop(MONDAY_MORNING));

        sweeps(new Swept(0, 3, List.of()));
    }

    @Test
    void aMatterChangedMeanwhileIsSkipped() {
        rungs.changed.add(due(EscalationLevel.MISSED, workingDays(5, MONDAY_MORNING)));
        due(EscalationLevel.MISSED, workingDays(5, MONDAY_MORNING));

        sweeps(new Swept(1, 1, List.of()));
    }

    @Test
    void anUnreadableMatterDelaysNothingElse() {
        var unreadable = new MatterId(UUID.randomUUID());
        rungs.due.add(new EscalationLevels.Due(unreadable, REVIEW, EscalationLevel.MISSED, Optional.empty()));
        var uncountable = due(EscalationLevel.MISSED, workingDays(5, Instant.parse("2500-01-01T00:00:00Z")));
        due(EscalationLevel.MISSED, workingDays(5, MONDAY_MORNING));

        sweeps(new Swept(1, 0, List.of(new Fault(unreadable, "Unreadable"), new Fault(uncountable, "Refused"))));
    }

    @Test
    void aMatterThatCannotBeStoredDelaysNoOther() {
        due(EscalationLevel.MISSED, workingDays(5, MONDAY_MORNING));
        var spoilt = due(EscalationLevel.MISSED, workingDays(5, MONDAY_MORNING));
        due(EscalationLevel.MISSED, workingDays(5, MONDAY_MORNING));
        rungs.spoilt = spoilt;

        sweeps(new Swept(2, 0, List.of(new Fault(spoilt, "IllegalStateException"))));
    }

    private void sweeps(Swept expected) {
        sweep.sweep().as(StepVerifier::create).expectNext(expected).verifyComplete();
    }

    private MatterId due(EscalationLevel level, Deadline clock) {
        var change = received(aSubmittedBundle(), 1, DETERMINATION, underWay(), List.of(clock));
        var matter = change.after();
        var snapshot = new ClockSnapshot(
                matter.file().id(),
                matter.standing().kind(),
                matter.standing().stage(),
                matter.clocks(),
                change.event());
        rungs.due.add(
                new EscalationLevels.Due(snapshot.matter(), REVIEW, level, Optional.of(new Versioned<>(snapshot, 3))));
        return snapshot.matter();
    }

    /// Gives what is due once, and stores a batch whole or not at all.
    private static final class TakenUp implements EscalationLevels {

        private final List<Due> due = new ArrayList<>();
        private final Set<MatterId> changed = new HashSet<>();
        private final List<Firing> fired = new ArrayList<>();
        private MatterId spoilt;

        @Override
        public Flux<Due> takeUp(Instant now, int limit) {
            return Flux.fromIterable(due);
        }

        @Override
        public Flux<MatterId> fire(List<Firing> firings) {
            return Flux.defer(() -> {
                if (firings.isEmpty()) {
                    throw new AssertionError("nothing to store");
                }
                if (firings.stream().anyMatch(firing -> firing.matter().equals(spoilt))) {
                    throw new IllegalStateException("what is stored of 李娜 is in the way");
                }
                var those = firings.stream()
                        .filter(firing -> !changed.contains(firing.matter()))
                        .toList();
                fired.addAll(those);
                return Flux.fromIterable(those).map(Firing::matter);
            });
        }
    }
}
