package onething.application.service.matter;

import java.util.List;
import onething.application.port.Versioned;
import onething.application.port.in.matter.SupplementMatter;
import onething.application.port.out.Bundles;
import onething.application.port.out.Matters.Docket;
import onething.application.service.access.Access;
import onething.application.service.handling.Acts;
import onething.domain.bundle.Bundle;
import onething.domain.guide.ActionKind;
import onething.domain.guide.Answers;
import onething.domain.material.Material;
import onething.domain.material.MaterialId;
import onething.domain.matter.Act;
import onething.domain.matter.Handling;
import onething.domain.matter.Matter;
import onething.domain.matter.Supplement;
import onething.domain.refusal.Refusal.MaterialUnknown;
import reactor.core.publisher.Mono;

public final class SupplementMatterService implements SupplementMatter {

    private final Access access;
    private final Bundles bundles;
    private final Acts acts;

    public SupplementMatterService(Access access, Bundles bundles, Acts acts) {
        this.access = access;
        this.bundles = bundles;
        this.acts = acts;
    }

    @Override
    public Mono<Versioned<Matter>> supplement(Command command) {
        return access.ownMatter(command.who(), command.matter())
                .map(found -> found.at(command.version()))
                .zipWhen(found -> bundleOf(found.value()), (found, bundle) -> supplement(command, found, bundle))
                .flatMap(taken -> taken)
                .map(Acts.Taken::matter);
    }

    /// Every matter has its bundle.
    private Mono<Bundle> bundleOf(Docket docket) {
        return bundles.find(docket.matter().file().bundle())
                .map(Versioned::value)
                .single();
    }

    private Mono<Acts.Taken> supplement(Command command, Versioned<Docket> found, Bundle bundle) {
        return acts.take(found, handling -> act(command, bundle, found.value().matter(), handling));
    }

    private static Act act(Command command, Bundle bundle, Matter matter, Handling handling) {
        return ApplicantAct.of(ActionKind.SUPPLEMENT, command.who(), matter, handling)
                .withStatement(command.note())
                .withSupplement(new Supplement(
                        materials(command, bundle), new Answers(command.corrections()), command.clarifications()));
    }

    private static List<Material> materials(Command command, Bundle bundle) {
        return command.materials().stream().map(id -> material(id, bundle)).toList();
    }

    private static Material material(MaterialId id, Bundle bundle) {
        return bundle.material(id).orElseThrow(() -> new MaterialUnknown(id.value()).refused());
    }
}
