package onething.application.service.bundle;

import java.time.Clock;
import java.util.TreeSet;
import onething.application.port.IdempotencyKey;
import onething.application.port.Versioned;
import onething.application.port.in.bundle.OpenBundle;
import onething.application.port.out.Bundles;
import onething.application.port.out.Guides;
import onething.application.port.out.Ids;
import onething.application.service.access.Access;
import onething.domain.bundle.Bundle;
import onething.domain.bundle.BundleId;
import onething.domain.guide.BundleGuide;
import onething.domain.guide.GuideCode;
import onething.domain.guide.Selection;
import onething.domain.party.Code;
import onething.domain.party.PersonId;
import onething.domain.refusal.Refusal.GuideUnknown;
import reactor.core.publisher.Mono;

public final class OpenBundleService implements OpenBundle {

    private final Bundles bundles;
    private final Guides guides;
    private final Ids ids;
    private final Clock clock;

    public OpenBundleService(Bundles bundles, Guides guides, Ids ids, Clock clock) {
        this.bundles = bundles;
        this.guides = guides;
        this.ids = ids;
        this.clock = clock;
    }

    @Override
    public Mono<Versioned<Bundle>> open(Command command) {
        return Mono.fromCallable(() -> Access.applicant(command.who()))
                .zipWhen(_ -> newestGuide(command.guide()), (applicant, guide) -> draft(applicant, guide, command))
                .flatMap(draft -> bundles.add(draft, keyOf(command)));
    }

    private Mono<BundleGuide> newestGuide(String wanted) {
        return Mono.just(wanted)
                .filter(Code::isKebab)
                .flatMap(code -> guides.findLatest(new GuideCode(code)))
                .switchIfEmpty(unknown(wanted));
    }

    private Mono<BundleGuide> unknown(String wanted) {
        return guides.latest()
                .map(guide -> guide.id().code().value())
                .sort()
                .collectList()
                .map(offered -> new GuideUnknown(wanted, offered).refused())
                .flatMap(Mono::error);
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
