package onething.application.service.bundle;

import java.time.Clock;
import onething.application.port.Versioned;
import onething.application.port.in.bundle.RemoveMaterial;
import onething.application.port.out.bundle.Bundles;
import onething.application.service.access.Access;
import onething.domain.bundle.Bundle;
import reactor.core.publisher.Mono;

public final class RemoveMaterialService implements RemoveMaterial {

    private final Access access;
    private final Bundles bundles;
    private final Clock clock;

    public RemoveMaterialService(Access access, Bundles bundles, Clock clock) {
        this.access = access;
        this.bundles = bundles;
        this.clock = clock;
    }

    @Override
    public Mono<Versioned<Bundle.Draft>> remove(Command command) {
        return access.ownBundle(command.who(), command.bundle())
                .map(found -> found.map(Bundle::draft).at(command.version()))
                .map(found -> found.map(draft -> draft.remove(command.material(), clock.instant())))
                .flatMap(bundles::save);
    }
}
