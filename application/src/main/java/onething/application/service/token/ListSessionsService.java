package onething.application.service.token;

import java.time.Clock;
import java.util.Optional;
import java.util.UUID;
import onething.application.port.in.token.ListSessions;
import onething.application.port.out.signin.Clients;
import onething.application.port.out.token.Grants;
import onething.application.port.out.token.Grants.LiveFamily;
import onething.domain.party.PersonId;
import onething.domain.signin.Client;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/// See [ListSessions].
public final class ListSessionsService implements ListSessions {

    private final Grants grants;
    private final Clients clients;
    private final Clock clock;

    public ListSessionsService(Grants grants, Clients clients, Clock clock) {
        this.grants = grants;
        this.clients = clients;
        this.clock = clock;
    }

    @Override
    public Flux<Session> list(PersonId person, Optional<UUID> own) {
        return Flux.defer(() -> grants.liveOf(person, clock.instant(), MOST)).concatMap(live -> named(live, own));
    }

    /// A program that is no longer registered is shown by its id.
    private Mono<Session> named(LiveFamily live, Optional<UUID> own) {
        var family = live.family();
        return clients.find(family.client())
                .map(Client::name)
                .defaultIfEmpty(family.client())
                .map(name -> new Session(
                        family.id(),
                        name,
                        family.signedIn(),
                        live.lastUsed(),
                        family.ends(live.lastUsed()),
                        own.filter(family.id()::equals).isPresent()));
    }
}
