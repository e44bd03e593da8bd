package onething.application.service.upload;

import java.time.Clock;
import onething.application.port.Versioned;
import onething.application.port.out.bundle.Bundles;
import onething.application.service.handling.CurrentGuides;
import onething.application.service.handling.RetryOnConflict;
import onething.domain.bundle.Bundle;
import onething.domain.bundle.BundleId;
import onething.domain.material.Material;
import onething.domain.material.MaterialSource;
import reactor.core.publisher.Mono;

/// Fills in the answers that a taken paper gives. The paper is stored before: if the service stops in between, the
/// answers are filled in when the paper is taken again, or when the form is next saved.
public final class AnswersOfPapers {

    private final Bundles bundles;
    private final CurrentGuides guides;
    private final Clock clock;

    public AnswersOfPapers(Bundles bundles, CurrentGuides guides, Clock clock) {
        this.bundles = bundles;
        this.guides = guides;
        this.clock = clock;
    }

    /// Gives the material with the version of the bundle that has the answers. A submitted bundle keeps its own:
    /// they are corrected with its matters.
    Mono<Versioned<Material>> fillIn(BundleId bundle, Versioned<Material> taken) {
        return isPaper(taken.value())
                ? Mono.defer(() -> filledIn(bundle))
                        .retryWhen(RetryOnConflict.ifTheMatterWentOn())
                        .map(saved -> saved.map(_ -> taken.value()))
                        .defaultIfEmpty(taken)
                : Mono.just(taken);
    }

    /// Empty where nothing changes.
    private Mono<Versioned<Bundle.Draft>> filledIn(BundleId id) {
        return bundles.find(id)
                .filter(found -> found.value() instanceof Bundle.Draft)
                .map(found -> found.map(Bundle::draft))
                .flatMap(found -> guides.of(found.value())
                        .map(guide -> found.map(draft -> draft.filledInFromPapers(guide, clock.instant())))
                        .filter(filled -> !filled.equals(found)))
                .flatMap(bundles::save);
    }

    private static boolean isPaper(Material taken) {
        return taken.source()
                .filter(source -> source.kind() == MaterialSource.Kind.PAPER)
                .isPresent();
    }
}
