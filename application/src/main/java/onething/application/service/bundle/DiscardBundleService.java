package onething.application.service.bundle;

import onething.application.port.in.bundle.DiscardBundle;
import onething.application.port.out.bundle.Bundles;
import onething.application.service.access.Access;
import onething.domain.bundle.Bundle;
import reactor.core.publisher.Mono;

public final class DiscardBundleService implements DiscardBundle {

    private final Access access;
    private final Bundles bundles;

    public DiscardBundleService(Access access, Bundles bundles) {
        this.access = access;
        this.bundles = bundles;
    }

    @Override
    public Mono<Void> discard(Command command) {
        return access.ownBundle(command.who(), command.bundle())
                .map(found -> found.map(Bundle::draft).at(command.version()))
                .flatMap(bundles::discard);
    }
}
