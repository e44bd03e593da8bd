package onething.application.port.in.correction;

import java.util.UUID;
import onething.domain.party.Actor;
import onething.domain.text.Text;
import reactor.core.publisher.Mono;

/// An officer of the office concerned accepts a correction or refuses it with a reason. An accepted
/// correction applies to the matter from then on. Both decisions are recorded in the matter's trail.
@FunctionalInterface
public interface DecideCorrection {

    /// Fails like [ReadCorrection], with a `Refused` for `ChangedMeanwhile` when the request or the matter
    /// changed meanwhile, for `CorrectionDecided`, for `InputsInvalid` when the officer refuses it without
    /// a reason.
    Mono<CorrectionDetails> decide(Command command);

    /// @param version of the correction that was read
    record Command(Actor who, UUID correction, long version, boolean accept, Text reason) {

        @Override
        public String toString() {
            return "DecideCorrection[" + correction + " " + accept + "]";
        }
    }
}
