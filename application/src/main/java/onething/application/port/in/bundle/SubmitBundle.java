package onething.application.port.in.bundle;

import java.util.List;
import onething.domain.bundle.Bundle;
import onething.domain.bundle.BundleId;
import onething.domain.matter.Matter;
import onething.domain.party.Actor;
import reactor.core.publisher.Mono;

/// Submits a draft, once. The bundle gets its number and is split into matters, each for its office. A
/// matter that needs the decision of another matter of the bundle waits for it; meanwhile none of its
/// clocks runs.
@FunctionalInterface
public interface SubmitBundle {

    /// Gives what was submitted. If the same request came before, it gives the result of that request and
    /// submits nothing.
    ///
    /// Fails with a `Refused` for `AnswersInvalid` with every invalid field, for `MaterialsMissing`, for
    /// `BundleUnknown`, `ChangedMeanwhile`, `BundleSubmitted` (under another key), or `KeyReused`. In these
    /// cases nothing is stored.
    Mono<Receipt> submit(Command command);

    /// @param version the version that the applicant has seen and signs
    /// @param byFace  whether the caller has signed in by face
    /// @param key     the caller's `Idempotency-Key`
    record Command(Actor who, BundleId bundle, long version, String key, boolean byFace) {}

    /// @param matters the matters of the bundle, in the order of the guide
    record Receipt(Bundle.Submitted bundle, List<Matter> matters) {

        public Receipt {
            matters = List.copyOf(matters);
        }
    }
}
