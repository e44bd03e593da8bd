package onething.application.port.out.matter;

import static onething.application.port.out.matter.ClockFixtures.everyClock;
import static onething.application.port.out.matter.ClockFixtures.workingDays;
import static onething.application.port.out.matter.StoredFixtures.MONDAY_MORNING;
import static onething.application.port.out.matter.StoredFixtures.aKeyOf;
import static onething.application.port.out.matter.StoredFixtures.aSubmittedBundle;
import static onething.application.port.out.matter.StoredFixtures.bothMatters;
import static onething.application.port.out.matter.StoredFixtures.draftOf;
import static onething.application.port.out.matter.StoredFixtures.next;
import static onething.application.port.out.matter.StoredFixtures.somebody;
import static onething.application.port.out.matter.StoredFixtures.withClocks;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import onething.application.port.Versioned;
import onething.application.port.out.bundle.Bundles;
import onething.application.port.out.matter.Matters.MatterRecord;
import onething.domain.bundle.BundleId;
import onething.domain.deadline.Deadline;
import onething.domain.matter.MatterChange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// What [Matters] promises about earlier states.
public interface PastStatesContract {

    Bundles bundles();

    Matters matters();

    /// Steps, claims and hand-backs at random; some change nothing that a matter holds, some happen at the same
    /// time.
    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    default void atAnyInstantBothMattersAreWhatWasStoredThen(long seed) {
        var random = new Random(seed);
        var bundle = aSubmittedBundle();
        var walks = bothMatters(bundle).stream().map(Walk::new).toList();
        bundles().add(draftOf(bundle), aKeyOf(bundle.applicant())).block();
        bundles()
                .submit(
                        new Versioned<>(bundle, 0),
                        walks.stream().map(walk -> walk.last).toList(),
                        List.of(),
                        aKeyOf(bundle.applicant()))
                .block();
        walks.forEach(walk ->
                walk.stored.add(matters().find(walk.last.after().file().id()).block()));

        for (int step = 0; step < 12; step++) {
            walks.get(random.nextInt(2)).step(matters(), random);
        }

        for (var instant :
                walks.stream().flatMap(walk -> walk.instants().stream()).toList()) {
            for (var at : List.of(instant.minusNanos(1_000), instant, instant.plusNanos(1_000))) {
                assertThat(at(bundle.id(), at))
                        .as("at " + at)
                        .isEqualTo(walks.stream()
                                .flatMap(walk -> walk.at(at).stream())
                                .toList());
            }
        }
    }

    @Test
    default void beforeItWasReceivedThereIsNoState() {
        assertThat(at(aSubmittedBundle().id(), MONDAY_MORNING)).isEmpty();
    }

    private List<Versioned<MatterRecord>> at(BundleId bundle, Instant at) {
        return matters().of(bundle, at).collectList().block();
    }

    /// One matter on its random way, with every state that the store gave back.
    final class Walk {

        private final List<Versioned<MatterRecord>> stored = new ArrayList<>();
        private MatterChange last;

        Walk(MatterChange received) {
            last = received;
        }

        void step(Matters matters, Random random) {
            var at = last.event().at().plusSeconds(random.nextInt(3) * 60L);
            var version = stored.getLast().version();
            if (random.nextInt(4) == 0) {
                last = next(last, last.after().standing(), at);
                var claimant = random.nextBoolean()
                        ? Optional.of(somebody())
                        : stored.getLast().value().claimant();
                stored.add(
                        matters.claim(new Versioned<>(last, version), claimant).block());
            } else {
                var standings = StoredFixtures.everyStanding().toList();
                last = withClocks(
                        next(last, standings.get(random.nextInt(standings.size())), at),
                        random.nextBoolean()
                                ? everyClock().toArray(Deadline[]::new)
                                : new Deadline[] {workingDays(random.nextInt(1, 60), at)});
                stored.add(matters.save(new Versioned<>(last, version), List.of(), List.of())
                        .block());
            }
        }

        List<Instant> instants() {
            return stored.stream().map(state -> state.value().last().at()).toList();
        }

        Optional<Versioned<MatterRecord>> at(Instant at) {
            return stored.stream()
                    .filter(state -> !state.value().last().at().isAfter(at))
                    .reduce((_, later) -> later);
        }
    }
}
