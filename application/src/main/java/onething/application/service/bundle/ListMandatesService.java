package onething.application.service.bundle;

import onething.application.port.in.bundle.ListMandates;
import onething.application.port.out.bundle.Mandates;
import onething.application.service.access.Access;
import onething.domain.bundle.BundleId;
import onething.domain.bundle.Mandate;
import onething.domain.party.Actor;
import reactor.core.publisher.Flux;

/// See [ListMandates].
public final class ListMandatesService implements ListMandates {

    private final Access access;
    private final Mandates mandates;

    public ListMandatesService(Access access, Mandates mandates) {
        this.access = access;
        this.mandates = mandates;
    }

    @Override
    public Flux<Mandate> list(Actor who, BundleId bundle) {
        return access.principalsBundle(who, bundle).flatMapMany(_ -> mandates.of(bundle));
    }
}
