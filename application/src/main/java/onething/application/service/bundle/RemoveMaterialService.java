package onething.application.service.bundle;

import java.time.Clock;
import onething.application.port.Versioned;
import onething.application.port.in.bundle.RemoveMaterial;
import onething.application.port.out.bundle.Bundles;
import onething.application.service.access.Access;
import onething.application.service.handling.CurrentGuides;
import onething.domain.bundle.Bundle;
import reactor.core.publisher.Mono;

public final class RemoveMaterialService implements RemoveMaterial {

    private final Access access;
    private final Bundles bundles;
    private final CurrentGuides guides;
    private final Clock clock;

    public RemoveMaterialService(Access access, Bundles bundles, CurrentGuides guides, Clock clock) {
        this.access = access;
        this.bundles = bundles;
        this.guides = guides;
        this.clock = clock;
    }

    @Override
    public Mono<Versioned<Bundle.Draft>> remove(Command command) {
        return access.ownBundle(command.who(), command.bundle())
                .map(found -> found.map(Bundle::draft).at(command.version()))
                .zipWhen(found -> guides.of(found.value()))
                .map(both -> both.getT1().map(draft -> draft.remove(both.getT2(), command.material(), clock.instant())))
                .flatMap(bundles::save);
    }
}
