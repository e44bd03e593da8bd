package onething.application.service.upload;

import java.nio.ByteBuffer;
import java.time.Clock;
import onething.application.port.Versioned;
import onething.application.port.in.bundle.HandInMaterial;
import onething.application.port.out.Ids;
import onething.application.port.out.bundle.Bundles;
import onething.application.port.out.bundle.MaterialStore;
import onething.application.port.out.bundle.MaterialStore.Kept;
import onething.application.service.handling.RetryOnConflict;
import onething.application.service.upload.MaterialAdmission.Admitted;
import onething.domain.bundle.Bundle;
import onething.domain.material.Material;
import onething.domain.material.MaterialId;
import onething.domain.refusal.Refusal.ChangedMeanwhile;
import onething.domain.refusal.Refusal.UploadStalled;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

public final class HandInMaterialService implements HandInMaterial {

    private final MaterialAdmission admission;
    private final Bundles bundles;
    private final MaterialStore store;
    private final Ids ids;
    private final Clock clock;
    private final UploadLimits limits;

    public HandInMaterialService(
            MaterialAdmission admission,
            Bundles bundles,
            MaterialStore store,
            Ids ids,
            Clock clock,
            UploadLimits limits) {
        this.admission = admission;
        this.bundles = bundles;
        this.store = store;
        this.ids = ids;
        this.clock = clock;
        this.limits = limits;
    }

    @Override
    public Mono<Versioned<Material>> handIn(Command command) {
        return admission
                .admit(command.who(), command.bundle(), command.meets())
                .flatMap(admitted -> kept(command).flatMap(kept -> recorded(kept, admitted, command)));
    }

    private Mono<Kept> kept(Command command) {
        return store.keep(inTime(command.content()), limits.bytes())
                .timeout(limits.longest(), Mono.error(new UploadStalled()::refused));
    }

    /// An upload may take minutes. [Bundles] notices whether an own draft may have other requirements now. Whether
    /// a mandate has ended, or an answered notice no longer asks for the file, is only found by reading again.
    private Mono<Versioned<Material>> recorded(Kept kept, Admitted before, Command command) {
        var again = Mono.defer(() -> admission.find(command.who(), command.bundle(), command.meets()))
                .flatMap(admitted -> added(kept, admitted, command))
                .retryWhen(RetryOnConflict.ifTheMatterWentOn());
        return isOwnDraft(before.bundle(), command)
                ? added(kept, before, command).onErrorResume(ChangedMeanwhile::isCauseOf, _ -> again)
                : again;
    }

    private static boolean isOwnDraft(Bundle bundle, Command command) {
        return bundle instanceof Bundle.Draft
                && bundle.applicant().equals(command.who().id());
    }

    private Mono<Versioned<Material>> added(Kept kept, Admitted admitted, Command command) {
        return Mono.defer(() -> {
            var material = material(kept, admitted, command);
            return bundles.handIn(admitted.bundle().handIn(material, clock.instant()), material, limits.quotas());
        });
    }

    private Material material(Kept kept, Admitted admitted, Command command) {
        return new Material(
                new MaterialId(ids.next()),
                kept.type().named(command.fileName()),
                kept.type().mediaType(),
                kept.size(),
                kept.sha256(),
                kept.originalSha256(),
                admitted.meets(),
                clock.instant());
    }

    /// Ends an upload that has stopped or is too slow.
    private Flux<ByteBuffer> inTime(Flux<ByteBuffer> content) {
        return content.timeout(limits.pause(), Mono.error(new UploadStalled()::refused));
    }
}
