package onething.application.port.in.correction;

import java.util.UUID;
import onething.domain.party.Actor;
import onething.domain.text.Text;
import reactor.core.publisher.Mono;

/// An officer of the office concerned accepts a correction or refuses it with a reason. What is
/// accepted counts for the
/// matter from then on; either way the matter's trail has it.
@FunctionalInterface
public interface DecideCorrection {

    /// Fails like [ReadCorrection], with a `Refused` for `ChangedMeanwhile` when it was asked for
    /// otherwise meanwhile
    /// or the matter went on, for `CorrectionDecided`, for `InputsInvalid` when it is refused without a
    /// reason.
    Mono<CorrectionDetails> decide(Command command);

    /// @param version of the correction that was read
    record Command(Actor who, UUID correction, long version, boolean accept, Text reason) {

        @Override
        public String toString() {
            return "DecideCorrection[" + correction + " " + accept + "]";
        }
    }
}
