package onething.application.service.upload;

import onething.application.port.in.reuse.ListReuseConsents;
import onething.application.port.out.account.ReuseConsents;
import onething.application.service.access.Access;
import onething.domain.party.Actor;
import onething.domain.reuse.ReuseConsent;
import reactor.core.publisher.Flux;

/// See [ListReuseConsents].
public final class ListReuseConsentsService implements ListReuseConsents {

    private final ReuseConsents consents;

    public ListReuseConsentsService(ReuseConsents consents) {
        this.consents = consents;
    }

    @Override
    public Flux<ReuseConsent> list(Actor who) {
        return Flux.defer(() -> consents.of(Access.applicant(who)));
    }
}
