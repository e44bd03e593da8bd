package onething.application.service.transparency;

import static onething.application.port.out.RefusedWith.refusedWith;
import static onething.application.service.People.ADMINISTRATOR;
import static onething.application.service.People.DETERMINER;
import static onething.application.service.People.LI_NA;
import static onething.application.service.SmallGuide.DETERMINATION;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import onething.application.port.in.transparency.VerifyTrail.FlawedEvent;
import onething.application.port.in.transparency.VerifyTrail.Verification;
import onething.application.port.out.transparency.InMemoryTransparencyLog;
import onething.application.service.ServiceInMemory;
import onething.domain.refusal.Refusal.RoleLacking;
import onething.domain.trail.Event;
import onething.domain.trail.EventDraft;
import onething.domain.trail.Salts;
import onething.domain.trail.Trail.Flaw;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import reactor.test.StepVerifier;

/// An administrator has every trail and the whole log checked.
class VerifyTrailTest {

    private final ServiceInMemory service = new ServiceInMemory();
    private List<Event> stored = new ArrayList<>();
    private final InMemoryTransparencyLog log = new InMemoryTransparencyLog(() -> List.copyOf(stored));

    @BeforeEach
    void threeMattersAreSealedOneByOne() {
        for (int i = 0; i < 3; i++) {
            var matter = service.aMatter(LI_NA, DETERMINATION);
            service.act(DETERMINER, matter, "accept", "材料齐全");
            stored = new ArrayList<>(service.matters.happened());
            new SealTrailService(log, service.logKeyring, service.clock).seal().block();
        }
    }

    @Test
    void whatWasNeverTouchedIsSound() {
        assertThat(verified()).isEqualTo(new Verification(6, 3, Optional.empty(), Optional.empty()));
    }

    @Test
    void anEventThatWasChangedIsNamed() {
        var event = stored.get(3);
        stored.set(3, new Event(event.matter(), 2, noted(event), event.seal(), event.previous(), event.hash()));

        assertThat(verified().flaw()).contains(new FlawedEvent(event.matter(), 2, Flaw.Kind.CHANGED));
    }

    @Test
    void anEventThatWasChangedWithAllItsHashesDiffersFromTheSignedHead() {
        var first = stored.get(2);
        stored.set(2, Event.first(first.matter(), noted(first), Salts.from("of a test")));
        stored.set(3, stored.get(2).next(stored.get(3).facts(), Salts.from("of a test")));

        assertThat(verified()).isEqualTo(new Verification(6, 1, Optional.empty(), Optional.of(4L)));
    }

    /// Of the first trail, and of the last one.
    @ParameterizedTest
    @ValueSource(ints = {1, 5})
    void wordsThatWereErasedWithoutAnEventThatTellsOfItAreNoticed(int place) {
        var event = stored.get(place);
        stored.set(place, event.erased());

        assertThat(stored.get(place)).as("it has words").isNotEqualTo(event);
        assertThat(verified().flaw())
                .contains(new FlawedEvent(event.matter(), event.sequence(), Flaw.Kind.ERASED_UNTOLD));
    }

    @Test
    void anEventThatIsMissingIsNoticedAtTheNextOne() {
        var next = stored.get(1);
        stored.removeFirst();

        assertThat(verified().flaw()).contains(new FlawedEvent(next.matter(), 2, Flaw.Kind.OUT_OF_SEQUENCE));
    }

    @Test
    void aLogWithoutEventsIsSound() {
        var empty = new VerifyTrailService(new InMemoryTransparencyLog(List::of));

        assertThat(empty.verify(ADMINISTRATOR).block().isSound()).isTrue();
    }

    @Test
    void anOfficerMayNot() {
        StepVerifier.create(new VerifyTrailService(log).verify(DETERMINER))
                .verifyErrorSatisfies(refusedWith(new RoleLacking("ADMINISTRATOR")));
    }

    private Verification verified() {
        return new VerifyTrailService(log).verify(ADMINISTRATOR).block();
    }

    private static EventDraft noted(Event event) {
        var facts = event.facts();
        return new EventDraft(
                facts.at(), facts.by(), facts.action(), facts.change(), facts.effects(), facts.paper(), "另有说法");
    }
}
