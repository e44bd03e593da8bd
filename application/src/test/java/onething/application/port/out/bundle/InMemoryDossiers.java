package onething.application.port.out.bundle;

import onething.application.port.Versioned;
import onething.application.port.out.matter.Matters;
import onething.domain.bundle.Bundle;
import onething.domain.matter.MatterId;
import reactor.core.publisher.Mono;

/// What the matters and the bundles hold, put together.
public record InMemoryDossiers(Matters matters, Bundles bundles) implements Dossiers {

    @Override
    public Mono<Whole> find(MatterId id) {
        return matters.findWithTrail(id)
                .flatMap(found -> Mono.zip(
                        matters.of(found.file().bundle())
                                .map(Versioned::value)
                                .filter(other -> !other.matter().file().id().equals(id))
                                .collectList(),
                        bundles.find(found.file().bundle())
                                .map(Versioned::value)
                                .cast(Bundle.Submitted.class),
                        (others, bundle) -> new Whole(found.matter(), found.trail(), others, bundle)));
    }
}
