package onething.application.service.upload;

import java.util.Set;
import onething.application.port.Versioned;
import onething.application.port.out.bundle.Bundles.Held;
import onething.application.port.out.matter.Matters;
import onething.application.service.access.Access;
import onething.application.service.handling.CurrentGuides;
import onething.domain.bundle.Bundle;
import onething.domain.bundle.BundleId;
import onething.domain.bundle.RequestedMaterials;
import onething.domain.code.MaterialCode;
import onething.domain.material.Material;
import onething.domain.party.Actor;
import onething.domain.refusal.Refusal.BundleFull;
import onething.domain.refusal.Refusal.BundleSubmitted;
import onething.domain.refusal.Refused;
import reactor.core.publisher.Mono;

/// Decides, before any content is read, whether a file may be handed in.
public final class MaterialAdmission {

    private final Access access;
    private final Matters matters;
    private final CurrentGuides guides;
    private final UploadLimits limits;

    public MaterialAdmission(Access access, Matters matters, CurrentGuides guides, UploadLimits limits) {
        this.access = access;
        this.matters = matters;
        this.guides = guides;
        this.limits = limits;
    }

    /// As [#offer], if there is room for the file too.
    public Mono<Admitted> admit(Actor who, BundleId bundle, Set<String> meets) {
        return access.ownBundle(who, bundle, limits.quotas())
                .flatMap(held -> request(held.bundle())
                        .map(request -> request.offered(meets))
                        .doOnNext(_ -> requireRoom(held)));
    }

    /// Gives the current bundle, and the materials that it requests now. Fails with a `Refused` for
    /// `BundleUnknown`, and for `BundleSubmitted` when it is submitted and no notice asks for materials.
    public Mono<Request> requested(Actor who, BundleId bundle) {
        return access.ownBundle(who, bundle).flatMap(this::request);
    }

    private Mono<Request> request(Versioned<Bundle> found) {
        return asked(found.value()).map(materials -> new Request(found, materials));
    }

    /// As [#requested], but empty for a submitted bundle of which no notice asks for materials.
    Mono<Request> requestedIfAny(Actor who, BundleId bundle) {
        return requested(who, bundle).onErrorResume(MaterialAdmission::nothingIsRequested, _ -> Mono.empty());
    }

    private static boolean nothingIsRequested(Throwable failure) {
        return failure instanceof Refused refused && refused.refusal() instanceof BundleSubmitted;
    }

    /// Gives the current bundle, and the required materials that the file is offered for.
    public Mono<Admitted> find(Actor who, BundleId bundle, Set<String> meets) {
        return requested(who, bundle).map(request -> request.offered(meets));
    }

    private Mono<RequestedMaterials> asked(Bundle bundle) {
        return switch (bundle) {
            case Bundle.Draft draft -> guides.of(draft).map(guide -> RequestedMaterials.by(guide, draft.chosen()));
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

    /// Refuses content early if it could not be stored. The check is repeated when the material is
    /// recorded.
    private void requireRoom(Held held) {
        var bundle = held.bundle().value();
        var quota = bundle instanceof Bundle.Draft
                ? limits.quotas().bundle()
                : limits.quotas().bundle().doubled();
        var bytes = bundle.materials().stream().mapToLong(Material::size).sum();
        if (!quota.hasRoomAfter(bundle.materials().size(), bytes)) {
            throw new BundleFull(quota.files(), quota.bytes()).refused();
        }
        held.requireRoom(limits.quotas());
    }

    public record Request(Versioned<Bundle> found, RequestedMaterials materials) {

        private Admitted offered(Set<String> meets) {
            return new Admitted(found, materials.offered(meets));
        }
    }

    /// @param meets the required materials that the file is offered for
    public record Admitted(Versioned<Bundle> found, Set<MaterialCode> meets) {

        public Bundle bundle() {
            return found.value();
        }
    }
}
