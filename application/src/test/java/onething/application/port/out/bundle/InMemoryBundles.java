package onething.application.port.out.bundle;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import onething.application.port.IdempotencyKey;
import onething.application.port.Page;
import onething.application.port.Versioned;
import onething.application.port.out.FileQuotas;
import onething.application.port.out.InMemoryListing;
import onething.application.port.out.account.Accounts;
import onething.application.port.out.matter.InMemoryMatters;
import onething.domain.bundle.Bundle;
import onething.domain.bundle.BundleId;
import onething.domain.bundle.BundleNumber;
import onething.domain.bundle.FilledForm;
import onething.domain.material.Material;
import onething.domain.matter.MatterChange;
import onething.domain.paper.Paper;
import onething.domain.party.PersonId;
import onething.domain.refusal.Refusal.BundleFull;
import onething.domain.refusal.Refusal.BundleSubmitted;
import onething.domain.refusal.Refusal.BundleUnknown;
import onething.domain.refusal.Refusal.ChangedMeanwhile;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/// Bundles, and the matters that their submission creates.
public final class InMemoryBundles implements Bundles {

    private static final InMemoryListing<Versioned<Bundle>> LAST_CHANGED_FIRST = new InMemoryListing<>(
            "bundles",
            bundle -> "%019d".formatted(Long.MAX_VALUE - changed(bundle.value()).toEpochMilli())
                    + bundle.value().id().value());

    private final InMemoryMatters matters;
    private final Accounts accounts;
    private final Map<BundleId, Versioned<Bundle>> stored = new HashMap<>();
    private final Map<Owned, Use> keys = new HashMap<>();

    /// Connects the matters, whose summary then counts the drafts of these bundles.
    public InMemoryBundles(InMemoryMatters matters, Accounts accounts) {
        this.matters = matters;
        this.accounts = accounts;
        matters.countDraftsWith(this::drafts);
    }

    @Override
    public Mono<Versioned<Bundle>> find(BundleId id) {
        return Mono.fromSupplier(() -> {
            synchronized (this) {
                return stored.get(id);
            }
        });
    }

    @Override
    public Mono<Known> find(BundleId id, IdempotencyKey key) {
        return find(id).flatMap(found -> accounts.find(found.value().applicant())
                .map(account -> Optional.of(account.holder()))
                .defaultIfEmpty(Optional.empty())
                .map(applicant -> {
                    synchronized (this) {
                        return new Known(found, Optional.ofNullable(keys.get(Owned.of(key))), applicant);
                    }
                }));
    }

    @Override
    public Mono<Held> find(BundleId id, FileQuotas quotas, Instant now) {
        return find(id).map(found -> {
            var held = found.value() instanceof Bundle.Draft draft
                    ? held(draft.applicant(), quotas, now)
                    : List.<Material>of();
            return new Held(found, held.size(), bytes(held));
        });
    }

    @Override
    public Flux<Bundle> findAll(Set<BundleId> ids) {
        return Flux.fromIterable(ids).concatMap(this::find).map(Versioned::value);
    }

    @Override
    public Flux<FilledForm.Received> formsOf(Set<BundleId> ids) {
        return findAll(ids)
                .ofType(Bundle.Submitted.class)
                .map(bundle -> new FilledForm.Received(
                        bundle.id(), bundle.applicant(), bundle.chosen(), bundle.answers(), bundle.received()));
    }

    @Override
    public Mono<Versioned<Bundle>> add(Bundle.Draft draft, IdempotencyKey key) {
        return Mono.fromSupplier(() -> {
            synchronized (this) {
                var earlier = earlierUseOf(key);
                if (earlier.isPresent()) {
                    return present(earlier.get());
                }
                keys.put(Owned.of(key), new Use(draft.id(), key.content()));
                stored.put(draft.id(), new Versioned<>(draft, 0));
                return present(draft.id());
            }
        });
    }

    @Override
    public Mono<Versioned<Bundle.Draft>> save(Versioned<Bundle.Draft> changed) {
        return Mono.fromSupplier(() -> {
            synchronized (this) {
                requireDraft(changed);
                stored.put(
                        changed.value().id(),
                        changed.<Bundle>map(draft -> draft).next());
                return changed.next();
            }
        });
    }

    @Override
    public Mono<Void> discard(Versioned<Bundle.Draft> draft) {
        return Mono.fromRunnable(() -> {
            synchronized (this) {
                requireDraft(draft);
                stored.remove(draft.value().id());
            }
        });
    }

    @Override
    public Mono<Bundle.Submitted> submit(
            Versioned<Bundle.Submitted> submitted,
            List<MatterChange> received,
            List<Paper> papers,
            IdempotencyKey key) {
        return Mono.fromSupplier(() -> {
            synchronized (this) {
                var earlier = earlierUseOf(key);
                if (earlier.isPresent() && present(earlier.get()).value() instanceof Bundle.Submitted already) {
                    return already;
                }
                requireDraft(submitted);
                keys.put(Owned.of(key), new Use(submitted.value().id(), key.content()));
                stored.put(
                        submitted.value().id(),
                        submitted.<Bundle>map(bundle -> bundle).next());
                matters.receive(received);
                matters.papers.add(papers);
                return submitted.value();
            }
        });
    }

    @Override
    public Mono<Versioned<Material>> handIn(Bundle with, Material added, FileQuotas quotas) {
        return Mono.fromSupplier(() -> {
            synchronized (this) {
                var present = present(with.id());
                if (with instanceof Bundle.Draft && present.value() instanceof Bundle.Submitted) {
                    throw new BundleSubmitted(with.id().value()).refused();
                }
                if (with instanceof Bundle.Draft && asksForOthers(with, present.value())) {
                    throw new ChangedMeanwhile(present.version()).refused();
                }
                var there = present.value().same(added);
                if (there.isPresent()) {
                    return present.map(_ -> there.get());
                }
                requireRoomFor(added, present.value(), quotas);
                var changed = present.value().handIn(added, added.handedIn());
                var next = present.map(_ -> changed).next();
                stored.put(with.id(), next);
                return next.map(_ -> added);
            }
        });
    }

    private static boolean asksForOthers(Bundle before, Bundle now) {
        return !before.guide().equals(now.guide())
                || !List.copyOf(before.chosen()).equals(List.copyOf(now.chosen()));
    }

    private void requireRoomFor(Material added, Bundle bundle, FileQuotas quotas) {
        boolean draft = bundle instanceof Bundle.Draft;
        var quota = draft ? quotas.bundle() : quotas.bundle().doubled();
        if (!quota.allows(bundle.materials().size(), bytes(bundle.materials()), added.size())) {
            throw new BundleFull(quota.files(), quota.bytes()).refused();
        }
        var held = held(bundle.applicant(), quotas, added.handedIn());
        if (draft && !quotas.person().allows(held.size(), bytes(held), added.size())) {
            throw quotas.personFull();
        }
    }

    @Override
    public Mono<Long> discardUnchangedSince(Instant then, int most) {
        return Mono.fromSupplier(() -> {
            synchronized (this) {
                var expired = stored.values().stream()
                        .map(Versioned::value)
                        .filter(bundle -> bundle instanceof Bundle.Draft draft
                                && !draft.changed().isAfter(then))
                        .limit(most)
                        .map(Bundle::id)
                        .toList();
                expired.forEach(stored::remove);
                return (long) expired.size();
            }
        });
    }

    private List<Material> held(PersonId applicant, FileQuotas quotas, Instant now) {
        return belongingTo(applicant).stream()
                .map(Versioned::value)
                .filter(bundle -> !(bundle instanceof Bundle.Submitted submitted)
                        || submitted.received().isAfter(now.minus(quotas.counted())))
                .flatMap(bundle -> bundle.materials().stream())
                .toList();
    }

    private static long bytes(List<Material> materials) {
        return materials.stream().mapToLong(Material::size).sum();
    }

    @Override
    public Mono<Bundle.Submitted> findSubmitted(BundleNumber number) {
        return Mono.fromSupplier(() -> {
                    synchronized (this) {
                        return stored.values().stream()
                                .map(Versioned::value)
                                .filter(Bundle.Submitted.class::isInstance)
                                .map(Bundle.Submitted.class::cast)
                                .filter(bundle -> bundle.number().equals(number))
                                .findFirst();
                    }
                })
                .flatMap(Mono::justOrEmpty);
    }

    public synchronized List<Bundle.Submitted> submitted() {
        return stored.values().stream()
                .map(Versioned::value)
                .filter(Bundle.Submitted.class::isInstance)
                .map(Bundle.Submitted.class::cast)
                .toList();
    }

    /// The bundle is gone, with the requests that made it.
    public synchronized void destroy(BundleId id) {
        stored.remove(id);
        keys.values().removeIf(use -> use.bundle().equals(id));
    }

    @Override
    public Mono<Page<Versioned<Bundle>>> of(PersonId applicant, Optional<String> after, int limit) {
        return Mono.defer(() -> LAST_CHANGED_FIRST.page(belongingTo(applicant), after, limit));
    }

    private synchronized List<Versioned<Bundle>> belongingTo(PersonId applicant) {
        return stored.values().stream()
                .filter(bundle -> bundle.value().applicant().equals(applicant))
                .toList();
    }

    private long drafts(PersonId applicant) {
        return belongingTo(applicant).stream()
                .filter(bundle -> bundle.value() instanceof Bundle.Draft)
                .count();
    }

    private Optional<BundleId> earlierUseOf(IdempotencyKey key) {
        return Optional.ofNullable(keys.get(Owned.of(key))).map(use -> {
            key.requireSame(use.content());
            return use.bundle();
        });
    }

    private Versioned<Bundle> present(BundleId id) {
        var present = stored.get(id);
        if (present == null) {
            throw new BundleUnknown(id.value()).refused();
        }
        return present;
    }

    private void requireDraft(Versioned<? extends Bundle> changed) {
        var id = changed.value().id();
        var present = present(id);
        if (present.value() instanceof Bundle.Submitted) {
            throw new BundleSubmitted(id.value()).refused();
        }
        requireVersion(changed);
    }

    private void requireVersion(Versioned<? extends Bundle> changed) {
        var present = present(changed.value().id());
        if (present.version() != changed.version()) {
            throw new ChangedMeanwhile(present.version()).refused();
        }
    }

    private static Instant changed(Bundle bundle) {
        return switch (bundle) {
            case Bundle.Draft draft -> draft.changed();
            case Bundle.Submitted submitted -> submitted.received();
        };
    }

    private record Owned(PersonId owner, String key) {

        static Owned of(IdempotencyKey key) {
            return new Owned(key.owner(), key.key());
        }
    }
}
