package onething.persistence.relational;

import static onething.application.port.out.RefusedWith.refusedWith;
import static onething.application.port.out.matter.StoredFixtures.closed;
import static onething.application.port.out.matter.StoredFixtures.handedIn;
import static onething.application.port.out.matter.StoredFixtures.next;
import static onething.application.port.out.matter.StoredFixtures.underWay;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;
import onething.application.port.Page;
import onething.application.port.Versioned;
import onething.application.port.out.matter.Matters;
import onething.application.port.out.matter.RunningMatters;
import onething.application.port.out.matter.RunningMatters.Running;
import onething.domain.code.GuideCode;
import onething.domain.guide.GuideId;
import onething.domain.matter.Matter;
import onething.domain.matter.MatterChange;
import onething.domain.matter.MatterFile;
import onething.domain.refusal.Refusal.CursorInvalid;
import onething.persistence.relational.bundle.StoredBundles;
import onething.persistence.relational.guide.StoredRunningMatters;
import onething.persistence.relational.matter.StoredMatters;
import org.junit.jupiter.api.Test;
import reactor.test.StepVerifier;

/// Running matters by the version of the guide that they have. Each test has a version of its own.
class RunningMattersTest {

    private final int version = ThreadLocalRandom.current().nextInt(2, Integer.MAX_VALUE);
    private final Matters matters = StoredMatters.matters();
    private final RunningMatters running = StoredRunningMatters.running();

    @Test
    void aMatterThatMovedIsFoundUnderItsNewVersion() {
        var moved = moved();

        var found = under(Optional.empty(), 10);

        assertThat(found.total()).isEqualTo(1);
        assertThat(found.items())
                .containsExactly(new Running(
                        moved.file().id(),
                        moved.file().number(),
                        moved.file().guide(),
                        moved.file().code(),
                        moved.file().office(),
                        moved.clocks()));
        assertThat(matters.find(moved.file().id())
                        .block()
                        .value()
                        .matter()
                        .file()
                        .guide())
                .isEqualTo(moved.file().guide());
    }

    @Test
    void aMatterThatHasEndedIsNotRunning() {
        var moved = change(handedIn(StoredBundles.bundles(), underWay()));
        var stored =
                matters.save(new Versioned<>(moved, 0), List.of(), List.of()).block();
        matters.save(new Versioned<>(next(moved, closed()), stored.version()), List.of(), List.of())
                .block();

        assertThat(under(Optional.empty(), 10).items()).isEmpty();
    }

    @Test
    void pagesFollowOneAnotherInTheOrderOfTheIds() {
        var ids = List.of(moved(), moved(), moved()).stream()
                .map(matter -> matter.file().id())
                .toList();

        var first = under(Optional.empty(), 2);
        var second = under(first.next(), 2);

        assertThat(first.items()).hasSize(2);
        assertThat(first.total()).isEqualTo(3);
        assertThat(second.next()).isEmpty();
        assertThat(List.of(
                        first.items().get(0),
                        first.items().get(1),
                        second.items().getFirst()))
                .extracting(Running::id)
                .containsExactlyInAnyOrderElementsOf(ids)
                .isSortedAccordingTo((one, other) ->
                        one.value().toString().compareTo(other.value().toString()));
    }

    @Test
    void aForeignCursorIsRefused() {
        running.under(List.of(guide()), Optional.of("nonsense"), 2)
                .as(StepVerifier::create)
                .verifyErrorSatisfies(refusedWith(new CursorInvalid()));
    }

    private Page<Running> under(Optional<String> after, int limit) {
        return running.under(List.of(guide()), after, limit).block();
    }

    private GuideId guide() {
        return new GuideId(new GuideCode("labour-rights"), version);
    }

    private Matter moved() {
        var change = change(handedIn(StoredBundles.bundles(), underWay()));
        matters.save(new Versioned<>(change, 0), List.of(), List.of()).block();
        return change.after();
    }

    /// The next change of the matter, after which it has the version of this test.
    private MatterChange change(MatterChange received) {
        var change = next(received, underWay());
        var after = change.after();
        var file = after.file();
        var moved = new MatterFile(
                file.id(),
                file.number(),
                file.bundle(),
                guide(),
                file.code(),
                file.applicant(),
                file.office(),
                file.district());
        return new MatterChange(
                new Matter(
                        moved,
                        after.standing(),
                        after.clocks(),
                        after.verdicts(),
                        after.supplements(),
                        after.findings(),
                        after.milestones()),
                change.event(),
                change.awaitsApproval());
    }
}
