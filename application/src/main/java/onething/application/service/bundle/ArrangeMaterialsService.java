package onething.application.service.bundle;

import java.time.Clock;
import onething.application.port.Versioned;
import onething.application.port.in.bundle.ArrangeMaterials;
import onething.application.port.out.bundle.Bundles;
import onething.application.service.access.Access;
import onething.domain.bundle.Bundle;
import reactor.core.publisher.Mono;

/// See [ArrangeMaterials].
public final class ArrangeMaterialsService implements ArrangeMaterials {

    private final Access access;
    private final Bundles bundles;
    private final Clock clock;

    public ArrangeMaterialsService(Access access, Bundles bundles, Clock clock) {
        this.access = access;
        this.bundles = bundles;
        this.clock = clock;
    }

    @Override
    public Mono<Versioned<Bundle.Draft>> arrange(Command command) {
        return access.ownBundle(command.who(), command.bundle())
                .map(found -> found.map(Bundle::draft).at(command.version()))
                .flatMap(found -> {
                    var arranged = found.map(draft -> draft.arrange(command.order(), clock.instant()));
                    return arranged.equals(found) ? Mono.just(found) : bundles.save(arranged);
                });
    }
}
