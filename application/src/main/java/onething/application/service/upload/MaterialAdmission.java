package onething.application.service.upload;

import java.time.Clock;
import java.util.Set;
import onething.application.port.Versioned;
import onething.application.port.out.bundle.Bundles;
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
    private final Bundles bundles;
    private final Matters matters;
    private final CurrentGuides guides;
    private final Clock clock;
    private final UploadLimits limits;

    public MaterialAdmission(
            Access access, Bundles bundles, Matters matters, CurrentGuides guides, Clock clock, UploadLimits limits) {
        this.access = access;
        this.bundles = bundles;
        this.matters = matters;
        this.guides = guides;
        this.clock = clock;
        this.limits = limits;
    }

    /// As [#offer], if there is room for the file too.
    public Mono<Admitted> admit(Actor who, BundleId bundle, Set<String> meets) {
        return find(who, bundle, meets).delayUntil(admitted -> requireRoom(admitted.bundle()));
    }

    /// Gives the current bundle, and the materials that it requests now. Fails with a `Refused` for
    /// `BundleUnknown`, and for `BundleSubmitted` when it is submitted and no notice asks for materials.
    public Mono<Request> requested(Actor who, BundleId bundle) {
        return access.ownBundle(who, bundle).zipWhen(found -> asked(found.value()), Request::new);
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
        return requested(who, bundle)
                .map(request ->
                        new Admitted(request.found(), request.materials().offered(meets)));
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

    public record Request(Versioned<Bundle> found, RequestedMaterials materials) {}

    /// @param meets the required materials that the file is offered for
    public record Admitted(Versioned<Bundle> found, Set<MaterialCode> meets) {

        public Bundle bundle() {
            return found.value();
        }
    }
}
