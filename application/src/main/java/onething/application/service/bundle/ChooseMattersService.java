package onething.application.service.bundle;

import java.time.Clock;
import onething.application.port.Versioned;
import onething.application.port.in.bundle.ChooseMatters;
import onething.application.port.out.bundle.Bundles;
import onething.application.service.access.Access;
import onething.application.service.handling.CurrentGuides;
import onething.domain.bundle.Bundle;
import onething.domain.guide.BundleGuide;
import onething.domain.guide.Selection;
import reactor.core.publisher.Mono;

public final class ChooseMattersService implements ChooseMatters {

    private final Access access;
    private final Bundles bundles;
    private final CurrentGuides guides;
    private final Clock clock;

    public ChooseMattersService(Access access, Bundles bundles, CurrentGuides guides, Clock clock) {
        this.access = access;
        this.bundles = bundles;
        this.guides = guides;
        this.clock = clock;
    }

    @Override
    public Mono<Versioned<Bundle.Draft>> choose(Command command) {
        return access.ownBundle(command.who(), command.bundle())
                .map(found -> found.map(Bundle::draft).at(command.version()))
                .zipWhen(
                        found -> guides.get(found.value().guide().code().value()),
                        (found, guide) -> chosen(found, guide, command))
                .flatMap(bundles::save);
    }

    private Versioned<Bundle.Draft> chosen(Versioned<Bundle.Draft> found, BundleGuide guide, Command command) {
        var matters = Selection.of(guide, command.matters()).matters();
        return found.map(draft -> draft.movedTo(guide).choose(matters, clock.instant()));
    }
}
