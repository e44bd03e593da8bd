package onething.application.port.in.transparency;

import java.util.Optional;
import java.util.UUID;
import onething.domain.party.Actor;
import onething.domain.trail.Trail.Flaw;
import reactor.core.publisher.Mono;

/// Checks every trail and the whole log, page by page. An administrator may, who cannot see any case: the answer
/// names an event by its matter's identity and its sequence.
///
/// It does not check signatures, which need the published keys; `VerifyTrail.java` does.
@FunctionalInterface
public interface VerifyTrail {

    Mono<Verification> verify(Actor who);

    /// @param events how many events were checked: all, or those until the first one that is wrong
    /// @param heads  how many signed heads were found to be over what is stored
    /// @param flaw   the first event that is not as it should be
    /// @param differing the size of the first head whose root is not that of the stored events
    record Verification(long events, long heads, Optional<FlawedEvent> flaw, Optional<Long> differing) {

        public boolean isSound() {
            return flaw.isEmpty() && differing.isEmpty();
        }
    }

    record FlawedEvent(UUID matter, long sequence, Flaw.Kind kind) {}
}
