package onething.application.port.out.bundle;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import onething.application.port.IdempotencyKey;
import onething.application.port.Page;
import onething.application.port.Versioned;
import onething.application.port.out.FileQuotas;
import onething.domain.account.AccountHolder;
import onething.domain.bundle.Bundle;
import onething.domain.bundle.BundleId;
import onething.domain.bundle.BundleNumber;
import onething.domain.bundle.FilledForm;
import onething.domain.material.Material;
import onething.domain.matter.MatterChange;
import onething.domain.paper.Paper;
import onething.domain.party.PersonId;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/// Every bundle, by id. Instants are kept to the microsecond.
public interface Bundles {

    /// The bundle as last stored, or empty if there is none.
    Mono<Versioned<Bundle>> find(BundleId id);

    /// The same, what the key was used for before, and who applies, in one statement.
    Mono<Known> find(BundleId id, IdempotencyKey key);

    /// The same, and how much its applicant has handed in, in one statement.
    Mono<Held> find(BundleId id, FileQuotas quotas, Instant now);

    /// All of these bundles that there are, in one statement and in no order.
    Flux<Bundle> findAll(Set<BundleId> ids);

    /// The forms of those of these bundles that were submitted, in one statement and in no order. Reads none of
    /// their files, so it suits lists.
    Flux<FilledForm.Received> formsOf(Set<BundleId> ids);

    /// Stores a new draft. If the same request came before, gives the bundle that it stored; fails with a
    /// `Refused` for `KeyReused` when the key was used before with other content.
    Mono<Versioned<Bundle>> add(Bundle.Draft draft, IdempotencyKey key);

    /// Stores a draft over the version it was read at. Fails with a `Refused` for `ChangedMeanwhile` if
    /// someone else stored it first, for `BundleSubmitted` if it is no longer a draft, for `BundleUnknown`
    /// if it was discarded.
    Mono<Versioned<Bundle.Draft>> save(Versioned<Bundle.Draft> changed);

    /// Deletes a draft. Fails like [#save].
    Mono<Void> discard(Versioned<Bundle.Draft> draft);

    /// Stores the submitted bundle over the draft's version together with its matters and their first
    /// events, in one statement. If the same request came before, it stores nothing and gives what that
    /// request stored. Fails with a `Refused` for `ChangedMeanwhile`, `BundleSubmitted`, `BundleUnknown` or
    /// `KeyReused`; the key then remains usable.
    ///
    /// @param papers what the submission issues
    Mono<Bundle.Submitted> submit(
            Versioned<Bundle.Submitted> submitted, List<MatterChange> received, List<Paper> papers, IdempotencyKey key);

    /// Adds a file to a draft, or to a submitted bundle for a supplement, at its current version. If the
    /// bundle already has that content for the same materials, gives the existing file. Fails with a
    /// `Refused` for `BundleFull` or `PersonFull` when a quota has no room for it, also under concurrent
    /// calls; for `BundleUnknown`, for `BundleSubmitted` when it is no longer a draft, and for `ChangedMeanwhile`
    /// when a draft has other matters now, or another version of the guide, and may need other files.
    ///
    /// @param with  the bundle with the file, as it was read
    /// @param added the file
    Mono<Versioned<Material>> handIn(Bundle with, Material added, FileQuotas quotas);

    /// Deletes drafts that have not changed since then.
    ///
    /// @param most how many at a time
    /// @return how many
    Mono<Long> discardUnchangedSince(Instant then, int most);

    /// The bundle with this number as it was submitted, or empty if no bundle has it.
    Mono<Bundle.Submitted> findSubmitted(BundleNumber number);

    /// Gives the applicant's bundles, the last changed first. Fails with a `Refused` for `CursorInvalid`.
    ///
    /// @param after a [Page#next]
    Mono<Page<Versioned<Bundle>>> of(PersonId applicant, Optional<String> after, int limit);

    /// @param use       the earlier use of the key
    /// @param applicant the holder of the applicant's account; empty if another issuer vouches for the applicant
    record Known(Versioned<Bundle> bundle, Optional<Use> use, Optional<AccountHolder> applicant) {

        /// Whether the same request made this bundle what it is. Fails with a `Refused` for `KeyReused` if the key
        /// was used with other content.
        public boolean isMadeBy(IdempotencyKey key) {
            use.ifPresent(earlier -> key.requireSame(earlier.content()));
            return use.filter(earlier -> earlier.bundle().equals(bundle.value().id()))
                    .isPresent();
        }
    }

    /// A bundle, and what counts against its applicant's quota. Of a submitted bundle that is nothing: a supplement
    /// does not count.
    ///
    /// @param files how many
    /// @param bytes their size
    record Held(Versioned<Bundle> bundle, long files, long bytes) {

        /// Refuses (`PersonFull`) when the applicant has no room for another file of any size.
        public void requireRoom(FileQuotas quotas) {
            if (!quotas.person().hasRoomAfter(files, bytes)) {
                throw quotas.personFull();
            }
        }
    }

    /// @param content see [IdempotencyKey#content]
    record Use(BundleId bundle, String content) {}
}
