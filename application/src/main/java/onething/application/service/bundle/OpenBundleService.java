package onething.application.service.bundle;

import java.time.Clock;
import java.util.TreeSet;
import onething.application.port.IdempotencyKey;
import onething.application.port.Versioned;
import onething.application.port.in.bundle.OpenBundle;
import onething.application.port.out.Ids;
import onething.application.port.out.bundle.Bundles;
import onething.application.service.access.Access;
import onething.application.service.handling.CurrentGuides;
import onething.domain.bundle.Bundle;
import onething.domain.bundle.BundleId;
import onething.domain.guide.BundleGuide;
import onething.domain.guide.Selection;
import onething.domain.party.PersonId;
import reactor.core.publisher.Mono;

public final class OpenBundleService implements OpenBundle {

    private final Bundles bundles;
    private final CurrentGuides offered;
    private final Ids ids;
    private final Clock clock;

    public OpenBundleService(Bundles bundles, CurrentGuides offered, Ids ids, Clock clock) {
        this.bundles = bundles;
        this.offered = offered;
        this.ids = ids;
        this.clock = clock;
    }

    @Override
    public Mono<Versioned<Bundle>> open(Command command) {
        return Mono.fromCallable(() -> Access.applicant(command.who()))
                .zipWhen(_ -> offered.get(command.guide()), (applicant, guide) -> draft(applicant, guide, command))
                .flatMap(draft -> bundles.add(draft, keyOf(command)));
    }

    private Bundle.Draft draft(PersonId applicant, BundleGuide guide, Command command) {
        var chosen = Selection.of(guide, command.matters()).matters();
        return Bundle.Draft.open(new BundleId(ids.next()), guide.id(), applicant, chosen, clock.instant());
    }

    private static IdempotencyKey keyOf(Command command) {
        var matters = String.join(" ", new TreeSet<>(command.matters()));
        return IdempotencyKey.of(command.who().id(), command.key(), "open " + command.guide() + " for " + matters);
    }
}
