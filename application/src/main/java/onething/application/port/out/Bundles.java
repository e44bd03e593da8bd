package onething.application.port.out;

import java.util.List;
import java.util.Optional;
import onething.application.port.IdempotencyKey;
import onething.application.port.Page;
import onething.application.port.Versioned;
import onething.domain.bundle.Bundle;
import onething.domain.bundle.BundleId;
import onething.domain.bundle.BundleNumber;
import onething.domain.matter.Step;
import onething.domain.party.PersonId;
import reactor.core.publisher.Mono;

/// Every bundle, by id. Instants are kept to the microsecond.
public interface Bundles {

    /// The bundle as last stored, or empty if there is none.
    Mono<Versioned<Bundle>> find(BundleId id);

    /// Stores a new draft. When the same request came before, gives what is stored of that one instead; fails with a
    /// `Refused` for `KeyReused` when the key came before with other content.
    Mono<Versioned<Bundle>> add(Bundle.Draft draft, IdempotencyKey key);

    /// Stores a draft over the version it was read at. Fails with a `Refused` for `ChangedMeanwhile` if someone else
    /// stored it first, for `BundleSubmitted` if it is no draft any more, for `BundleUnknown` if it was discarded.
    Mono<Versioned<Bundle.Draft>> save(Versioned<Bundle.Draft> changed);

    /// Deletes a draft. Fails like [#save].
    Mono<Void> discard(Versioned<Bundle.Draft> draft);

    /// Stores the submitted bundle over the draft's version together with its matters and their first events, in one
    /// statement. When the same request came before, nothing is stored again and what that one stored is given. Fails
    /// with a `Refused` for `ChangedMeanwhile`, `BundleSubmitted`, `BundleUnknown` or `KeyReused`; the key is not used
    /// up then.
    ///
    /// A bundle that is stored as submitted already may be passed without matters, to learn whether the same request
    /// submitted it.
    Mono<Bundle.Submitted> submit(Versioned<Bundle.Submitted> submitted, List<Step> received, IdempotencyKey key);

    /// Stores a submitted bundle to which a file was handed in for a supplement, over the version it was read at. Fails
    /// with a `Refused` for `ChangedMeanwhile` if someone else stored it first, for `BundleUnknown`.
    Mono<Versioned<Bundle.Submitted>> supplement(Versioned<Bundle.Submitted> changed);

    /// The bundle with this number as it was submitted, or empty if no bundle has it.
    Mono<Bundle.Submitted> findSubmitted(BundleNumber number);

    /// The applicant's bundles, last changed first. Fails with a `Refused` for `CursorInvalid`.
    ///
    /// @param after a [Page#next]
    Mono<Page<Versioned<Bundle>>> of(PersonId applicant, Optional<String> after, int limit);
}
