package onething.application.service.matter;

import java.util.List;
import java.util.Optional;
import onething.application.port.Versioned;
import onething.application.port.in.matter.SupplementMatter;
import onething.application.port.out.bundle.Bundles;
import onething.application.port.out.matter.Matters.MatterRecord;
import onething.application.service.access.Access;
import onething.application.service.handling.ActionExecutor;
import onething.domain.bundle.Bundle;
import onething.domain.form.Answers;
import onething.domain.material.Material;
import onething.domain.material.MaterialId;
import onething.domain.matter.ActionContext;
import onething.domain.matter.Matter;
import onething.domain.matter.Standing;
import onething.domain.matter.action.ActionInput;
import onething.domain.matter.action.Supplement;
import onething.domain.procedure.ActionKind;
import onething.domain.refusal.Refusal.MaterialUnknown;
import reactor.core.publisher.Mono;

public final class SupplementMatterService implements SupplementMatter {

    private final Access access;
    private final Bundles bundles;
    private final ActionExecutor executor;

    public SupplementMatterService(Access access, Bundles bundles, ActionExecutor executor) {
        this.access = access;
        this.bundles = bundles;
        this.executor = executor;
    }

    @Override
    public Mono<Versioned<Matter>> supplement(Command command) {
        return access.ownMatter(command.who(), command.matter())
                .map(found -> found.at(command.version()))
                .zipWhen(found -> bundleOf(found.value()), (found, bundle) -> supplement(command, found, bundle))
                .flatMap(taken -> taken)
                .map(ActionExecutor.Taken::matter);
    }

    /// Every matter has its bundle.
    private Mono<Bundle> bundleOf(MatterRecord record) {
        return bundles.find(record.matter().file().bundle())
                .map(Versioned::value)
                .single();
    }

    private Mono<ActionExecutor.Taken> supplement(Command command, Versioned<MatterRecord> found, Bundle bundle) {
        return executor.take(
                found,
                ApplicantActions.by(command.who()),
                context -> input(command, bundle, found.value().matter(), context),
                Optional.of(bundle));
    }

    private static ActionInput input(Command command, Bundle bundle, Matter matter, ActionContext context) {
        var supplement = new Supplement(
                materials(command, bundle), new Answers(command.corrections()), command.clarifications());
        return ActionInput.of(
                ApplicantActions.code(kind(matter), matter, context),
                command.note(),
                ActionInput.Details.of(supplement));
    }

    /// A matter that was accepted with missing materials, or whose payment the bank refused, goes on meanwhile.
    private static ActionKind kind(Matter matter) {
        return switch (matter.standing()) {
            case Standing.UnderWay _, Standing.Suspended _, Standing.Decided _ -> ActionKind.HAND_IN_MISSING;
            default -> ActionKind.SUPPLEMENT;
        };
    }

    private static List<Material> materials(Command command, Bundle bundle) {
        return command.materials().stream().map(id -> material(id, bundle)).toList();
    }

    private static Material material(MaterialId id, Bundle bundle) {
        return bundle.material(id).orElseThrow(() -> new MaterialUnknown(id.value()).refused());
    }
}
