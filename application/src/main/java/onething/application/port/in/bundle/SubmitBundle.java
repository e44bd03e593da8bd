package onething.application.port.in.bundle;

import java.util.List;
import onething.domain.bundle.Bundle;
import onething.domain.bundle.BundleId;
import onething.domain.matter.Matter;
import onething.domain.party.Actor;
import reactor.core.publisher.Mono;

/// Submits a draft, once: it gets its number and is split into its matters, each to its office. A matter that
/// needs another of the bundle decided first awaits it, and no clock of it runs.
@FunctionalInterface
public interface SubmitBundle {

    /// What was submitted. When the same request came before, what that one submitted, and nothing is submitted
    /// again.
    ///
    /// Fails with a `Refused` for `AnswersInvalid` with every field at fault, for `MaterialsMissing`, for
    /// `BundleUnknown`, `ChangedMeanwhile`, `BundleSubmitted` (under another key), or `KeyReused`. Nothing is
    /// stored then.
    Mono<Receipt> submit(Command command);

    /// @param version the version that the applicant has seen and signs
    /// @param key     the caller's `Idempotency-Key`
    record Command(Actor who, BundleId bundle, long version, String key) {}

    /// @param matters what the bundle became, by their place in the guide
    record Receipt(Bundle.Submitted bundle, List<Matter> matters) {

        public Receipt {
            matters = List.copyOf(matters);
        }
    }
}
