package onething.application.service.correction;

import java.util.UUID;
import onething.application.port.Versioned;
import onething.application.port.out.bundle.Bundles;
import onething.application.port.out.matter.Corrections;
import onething.application.port.out.matter.Matters.MatterRecord;
import onething.application.service.access.Access;
import onething.application.service.handling.ActionContexts;
import onething.domain.bundle.Bundle;
import onething.domain.correction.Correction;
import onething.domain.matter.ActionContext;
import onething.domain.matter.MatterFile;
import onething.domain.party.Actor;
import onething.domain.refusal.Refusal.CorrectionUnknown;
import onething.domain.refusal.Refusal.MatterUnknown;
import onething.domain.refusal.Refusal.NotAssigned;
import onething.domain.refusal.Refused;
import reactor.core.publisher.Mono;

/// Finds a correction for an officer of the office concerned.
public final class CorrectionsAtDesk {

    private final Access access;
    private final Bundles bundles;
    private final Corrections corrections;
    private final ActionContexts contexts;

    public CorrectionsAtDesk(Access access, Bundles bundles, Corrections corrections, ActionContexts contexts) {
        this.access = access;
        this.bundles = bundles;
        this.corrections = corrections;
        this.contexts = contexts;
    }

    /// Fails with a `Refused` for `RoleLacking`, `CorrectionUnknown`, and `NotAssigned` if the matter is a
    /// report that is not assigned to the caller.
    Mono<DeskCorrection> open(Actor who, UUID id) {
        return Mono.fromCallable(() -> Access.staff(who))
                .then(Mono.defer(() -> corrections.find(id)))
                .flatMap(found ->
                        access.deskMatter(who, found.value().matter()).flatMap(record -> opened(found, record)))
                .onErrorMap(CorrectionsAtDesk::isOfNoMatter, _ -> new CorrectionUnknown(id).refused())
                .switchIfEmpty(Mono.error(new CorrectionUnknown(id)::refused))
                .doOnNext(opened -> requireOnTheCase(who, opened));
    }

    private Mono<DeskCorrection> opened(Versioned<Correction> found, Versioned<MatterRecord> record) {
        var file = record.value().matter().file();
        return Mono.zip(
                contexts.of(file),
                bundles.find(file.bundle()).map(Versioned::value),
                (context, bundle) -> new DeskCorrection(found, record, bundle, context));
    }

    private static void requireOnTheCase(Actor who, DeskCorrection opened) {
        if (Access.keepsReporterFrom(
                who, opened.record().value(), opened.bundle(), opened.context().bundle())) {
            throw new NotAssigned(opened.file().id().value()).refused();
        }
    }

    private static boolean isOfNoMatter(Throwable error) {
        return error instanceof Refused refused && refused.refusal() instanceof MatterUnknown;
    }

    record DeskCorrection(
            Versioned<Correction> found, Versioned<MatterRecord> record, Bundle bundle, ActionContext context) {

        MatterFile file() {
            return record.value().matter().file();
        }
    }
}
