package onething.application.service.correction;

import java.util.UUID;
import onething.application.port.Versioned;
import onething.application.port.out.Bundles;
import onething.application.port.out.Corrections;
import onething.application.port.out.Matters.Docket;
import onething.application.service.access.Access;
import onething.application.service.handling.Handlings;
import onething.domain.bundle.Bundle;
import onething.domain.correction.Correction;
import onething.domain.matter.Handling;
import onething.domain.matter.MatterFile;
import onething.domain.party.Actor;
import onething.domain.refusal.Refusal.CorrectionUnknown;
import onething.domain.refusal.Refusal.MatterUnknown;
import onething.domain.refusal.Refusal.NotAssigned;
import onething.domain.refusal.Refused;
import reactor.core.publisher.Mono;

/// A correction as an officer of the office concerned comes by it.
public final class CorrectionsAtDesk {

    private final Access access;
    private final Bundles bundles;
    private final Corrections corrections;
    private final Handlings handlings;

    public CorrectionsAtDesk(Access access, Bundles bundles, Corrections corrections, Handlings handlings) {
        this.access = access;
        this.bundles = bundles;
        this.corrections = corrections;
        this.handlings = handlings;
    }

    /// Fails with a `Refused` for `RoleLacking`, `CorrectionUnknown`, and `NotAssigned` where the matter is a report and the
    /// caller is not on the case.
    Mono<Opened> open(Actor who, UUID id) {
        return Mono.fromCallable(() -> Access.staff(who))
                .then(Mono.defer(() -> corrections.find(id)))
                .flatMap(found -> access.deskMatter(who, found.value().matter())
                        .flatMap(docket -> opened(found, docket)))
                .onErrorMap(CorrectionsAtDesk::isOfNoMatter, _ -> new CorrectionUnknown(id).refused())
                .switchIfEmpty(Mono.error(new CorrectionUnknown(id)::refused))
                .doOnNext(opened -> requireOnTheCase(who, opened));
    }

    private Mono<Opened> opened(Versioned<Correction> found, Versioned<Docket> docket) {
        var file = docket.value().matter().file();
        return Mono.zip(
                handlings.of(file),
                bundles.find(file.bundle()).map(Versioned::value),
                (handling, bundle) -> new Opened(found, docket, bundle, handling));
    }

    private static void requireOnTheCase(Actor who, Opened opened) {
        if (Access.keepsReporterFrom(
                who, opened.docket().value(), opened.bundle(), opened.handling().bundle())) {
            throw new NotAssigned(opened.file().id().value()).refused();
        }
    }

    private static boolean isOfNoMatter(Throwable error) {
        return error instanceof Refused refused && refused.refusal() instanceof MatterUnknown;
    }

    record Opened(Versioned<Correction> found, Versioned<Docket> docket, Bundle bundle, Handling handling) {

        MatterFile file() {
            return docket.value().matter().file();
        }
    }
}
