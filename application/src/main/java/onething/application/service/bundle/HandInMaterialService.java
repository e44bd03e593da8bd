package onething.application.service.bundle;

import java.time.Clock;
import java.util.Set;
import onething.application.port.Versioned;
import onething.application.port.in.bundle.HandInMaterial;
import onething.application.port.out.Bundles;
import onething.application.port.out.Guides;
import onething.application.port.out.Ids;
import onething.application.port.out.MaterialStore;
import onething.application.port.out.MaterialStore.Kept;
import onething.application.port.out.Matters;
import onething.application.service.access.Access;
import onething.domain.bundle.AskedMaterials;
import onething.domain.bundle.Bundle;
import onething.domain.guide.MaterialCode;
import onething.domain.material.Material;
import onething.domain.material.MaterialId;
import onething.domain.refusal.Refusal.BundleSubmitted;
import onething.domain.refusal.Refusal.ChangedMeanwhile;
import onething.domain.refusal.Refused;
import reactor.core.publisher.Mono;
import reactor.util.retry.Retry;

public final class HandInMaterialService implements HandInMaterial {

    /// How often a file is recorded anew when the bundle is saved meanwhile, as by a form that saves itself.
    private static final int PATIENCE = 10;

    private final Access access;
    private final Bundles bundles;
    private final Matters matters;
    private final Guides guides;
    private final MaterialStore store;
    private final Ids ids;
    private final Clock clock;
    private final long limitInBytes;

    public HandInMaterialService(
            Access access,
            Bundles bundles,
            Matters matters,
            Guides guides,
            MaterialStore store,
            Ids ids,
            Clock clock,
            long limitInBytes) {
        this.access = access;
        this.bundles = bundles;
        this.matters = matters;
        this.guides = guides;
        this.store = store;
        this.ids = ids;
        this.clock = clock;
        this.limitInBytes = limitInBytes;
    }

    @Override
    public Mono<Versioned<Material>> handIn(Command command) {
        return offer(command)
                .then(Mono.defer(() -> store.keep(command.content(), command.declared(), limitInBytes)))
                .flatMap(kept -> recorded(kept, command).retryWhen(onceMoreIfChanged()));
    }

    /// The bundle as it is now, and which of the materials that it asks for are offered.
    private Mono<Offer> offer(Command command) {
        return access.ownBundle(command.who(), command.bundle())
                .zipWhen(
                        found -> asked(found.value()),
                        (found, asked) -> new Offer(found, asked.offered(command.meets())));
    }

    private Mono<AskedMaterials> asked(Bundle bundle) {
        return switch (bundle) {
            case Bundle.Draft draft -> guides.get(draft.guide()).map(guide -> AskedMaterials.by(guide, draft.chosen()));
            case Bundle.Submitted submitted -> askedAnew(submitted);
        };
    }

    /// What the notices of supplement to the bundle's matters list.
    private Mono<AskedMaterials> askedAnew(Bundle.Submitted submitted) {
        return matters.of(submitted.id())
                .flatMapIterable(docket -> docket.value().matter().askedAnew())
                .collectList()
                .map(AskedMaterials::of)
                .filter(asked -> !asked.isEmpty())
                .switchIfEmpty(Mono.error(new BundleSubmitted(submitted.id().value())::refused));
    }

    /// The bundle is read again, since an upload may take minutes.
    private Mono<Versioned<Material>> recorded(Kept kept, Command command) {
        return Mono.defer(() -> offer(command))
                .flatMap(offer -> offer.bundle()
                        .same(kept.sha256(), offer.meets())
                        .map(there -> Mono.just(offer.found().map(_ -> there)))
                        .orElseGet(() -> added(material(kept, offer, command), offer)));
    }

    private Mono<Versioned<Material>> added(Material material, Offer offer) {
        return switch (offer.bundle()) {
            case Bundle.Draft draft ->
                bundles.save(offer.found().map(_ -> draft.handIn(material, clock.instant())))
                        .map(saved -> saved.map(_ -> material));
            case Bundle.Submitted submitted ->
                bundles.supplement(offer.found().map(_ -> submitted.supplement(material)))
                        .map(saved -> saved.map(_ -> material));
        };
    }

    private Material material(Kept kept, Offer offer, Command command) {
        return new Material(
                new MaterialId(ids.next()),
                command.fileName(),
                kept.mediaType(),
                kept.size(),
                kept.sha256(),
                offer.meets(),
                clock.instant());
    }

    private static Retry onceMoreIfChanged() {
        return Retry.max(PATIENCE)
                .filter(error -> error instanceof Refused refused && refused.refusal() instanceof ChangedMeanwhile)
                .onRetryExhaustedThrow((_, last) -> last.failure());
    }

    private record Offer(Versioned<Bundle> found, Set<MaterialCode> meets) {

        Bundle bundle() {
            return found.value();
        }
    }
}
