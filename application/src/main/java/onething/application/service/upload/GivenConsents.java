package onething.application.service.upload;

import java.time.Clock;
import onething.application.port.out.Ids;
import onething.application.port.out.account.ReuseConsents;
import onething.domain.bundle.Bundle;
import onething.domain.party.Actor;
import onething.domain.reuse.Offer;
import onething.domain.reuse.ReuseConsent;
import reactor.core.publisher.Mono;

/// Records a consent before anything is read because of it.
public final class GivenConsents {

    private final ReuseConsents consents;
    private final Ids ids;
    private final Clock clock;
    private final ConsentText text;

    public GivenConsents(ReuseConsents consents, Ids ids, Clock clock, ConsentText text) {
        this.consents = consents;
        this.ids = ids;
        this.clock = clock;
        this.text = text;
    }

    Mono<ReuseConsent> record(Actor who, Offer offer, Bundle bundle) {
        return Mono.defer(() -> {
            var consent = new ReuseConsent(
                    ids.next(),
                    bundle.applicant(),
                    offer.what(),
                    who.id(),
                    clock.instant(),
                    bundle.id(),
                    offer.meets(),
                    text.version());
            return consents.add(consent).thenReturn(consent);
        });
    }
}
