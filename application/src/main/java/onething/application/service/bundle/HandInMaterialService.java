package onething.application.service.bundle;

import java.nio.ByteBuffer;
import java.time.Clock;
import java.util.Set;
import onething.application.port.Versioned;
import onething.application.port.in.bundle.HandInMaterial;
import onething.application.port.out.Guides;
import onething.application.port.out.Ids;
import onething.application.port.out.bundle.Bundles;
import onething.application.port.out.bundle.MaterialStore.Kept;
import onething.application.port.out.bundle.MaterialStore;
import onething.application.port.out.matter.Matters;
import onething.application.service.access.Access;
import onething.domain.bundle.Bundle;
import onething.domain.bundle.RequestedMaterials;
import onething.domain.code.MaterialCode;
import onething.domain.material.Material;
import onething.domain.material.MaterialId;
import onething.domain.refusal.Refusal.BundleFull;
import onething.domain.refusal.Refusal.BundleSubmitted;
import onething.domain.refusal.Refusal.UploadStalled;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

public final class HandInMaterialService implements HandInMaterial {

    private final Access access;
    private final Bundles bundles;
    private final Matters matters;
    private final Guides guides;
    private final MaterialStore store;
    private final Ids ids;
    private final Clock clock;
    private final UploadLimits limits;

    public HandInMaterialService(
            Access access,
            Bundles bundles,
            Matters matters,
            Guides guides,
            MaterialStore store,
            Ids ids,
            Clock clock,
            UploadLimits limits) {
        this.access = access;
        this.bundles = bundles;
        this.matters = matters;
        this.guides = guides;
        this.store = store;
        this.ids = ids;
        this.clock = clock;
        this.limits = limits;
    }

    @Override
    public Mono<Versioned<Material>> handIn(Command command) {
        return offer(command)
                .flatMap(offer -> requireRoom(offer.bundle()))
                .then(Mono.defer(() -> kept(command)))
                .flatMap(kept -> recorded(kept, command));
    }

    private Mono<Kept> kept(Command command) {
        return store.keep(inTime(command.content()), limits.bytes())
                .timeout(limits.longest(), Mono.error(new UploadStalled()::refused));
    }

    /// Gives the current bundle, and the required materials that the file is offered for.
    private Mono<Offer> offer(Command command) {
        return access.ownBundle(command.who(), command.bundle())
                .zipWhen(
                        found -> asked(found.value()),
                        (found, asked) -> new Offer(found, asked.offered(command.meets())));
    }

    private Mono<RequestedMaterials> asked(Bundle bundle) {
        return switch (bundle) {
            case Bundle.Draft draft ->
                guides.get(draft.guide()).map(guide -> RequestedMaterials.by(guide, draft.chosen()));
            case Bundle.Submitted submitted -> requestedAgain(submitted);
        };
    }

    /// Gives what the supplement notices of the bundle's matters list.
    private Mono<RequestedMaterials> requestedAgain(Bundle.Submitted submitted) {
        return matters.of(submitted.id())
                .flatMapIterable(record -> record.value().matter().requestedAgain())
                .collectList()
                .map(RequestedMaterials::of)
                .filter(asked -> !asked.isEmpty())
                .switchIfEmpty(Mono.error(new BundleSubmitted(submitted.id().value())::refused));
    }

    /// Reads the bundle again, because an upload may take minutes.
    private Mono<Versioned<Material>> recorded(Kept kept, Command command) {
        return Mono.defer(() -> offer(command)).flatMap(offer -> {
            var material = material(kept, offer, command);
            return bundles.handIn(with(material, offer.bundle()), material, limits.quotas());
        });
    }

    private Bundle with(Material material, Bundle bundle) {
        return switch (bundle) {
            case Bundle.Draft draft -> draft.handIn(material, clock.instant());
            case Bundle.Submitted submitted -> submitted.supplement(material);
        };
    }

    private Material material(Kept kept, Offer offer, Command command) {
        return new Material(
                new MaterialId(ids.next()),
                kept.type().named(command.fileName()),
                kept.type().mediaType(),
                kept.size(),
                kept.sha256(),
                kept.originalSha256(),
                offer.meets(),
                clock.instant());
    }

    /// Refuses content early if it could not be stored. The check is repeated when the material is
    /// recorded.
    private Mono<Void> requireRoom(Bundle bundle) {
        var quota = bundle instanceof Bundle.Draft
                ? limits.quotas().bundle()
                : limits.quotas().bundle().doubled();
        var held = bundle.materials().stream().mapToLong(Material::size).sum();
        if (!quota.hasRoomAfter(bundle.materials().size(), held)) {
            return Mono.error(new BundleFull(quota.files(), quota.bytes())::refused);
        }
        return bundle instanceof Bundle.Draft
                ? bundles.requireRoom(bundle.applicant(), limits.quotas(), clock.instant())
                : Mono.empty();
    }

    /// Ends an upload that has stopped or is too slow.
    private Flux<ByteBuffer> inTime(Flux<ByteBuffer> content) {
        return content.timeout(limits.pause(), Mono.error(new UploadStalled()::refused));
    }

    private record Offer(Versioned<Bundle> found, Set<MaterialCode> meets) {

        Bundle bundle() {
            return found.value();
        }
    }
}
