package onething.application.port.out.account;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import onething.domain.party.PersonId;
import onething.domain.reuse.ReuseConsent;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

public final class InMemoryReuseConsents implements ReuseConsents {

    private final List<ReuseConsent> given = new CopyOnWriteArrayList<>();

    @Override
    public Mono<Void> add(ReuseConsent consent) {
        return Mono.fromRunnable(() -> given.addFirst(consent));
    }

    @Override
    public Flux<ReuseConsent> of(PersonId whose) {
        return Flux.fromIterable(given).filter(consent -> consent.whose().equals(whose));
    }
}
