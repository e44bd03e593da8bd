package onething.application.service.bundle;

import onething.application.port.Page;
import onething.application.port.Versioned;
import onething.application.port.in.bundle.ListBundles;
import onething.application.port.out.bundle.Bundles;
import onething.application.service.access.Access;
import onething.domain.bundle.Bundle;
import reactor.core.publisher.Mono;

public final class ListBundlesService implements ListBundles {

    private final Bundles bundles;

    public ListBundlesService(Bundles bundles) {
        this.bundles = bundles;
    }

    @Override
    public Mono<Page<Versioned<Bundle>>> list(Query query) {
        return Mono.fromCallable(() -> Access.applicant(query.who()))
                .flatMap(applicant -> bundles.of(applicant, query.after(), query.limit()));
    }
}
