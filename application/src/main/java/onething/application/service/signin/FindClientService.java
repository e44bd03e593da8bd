package onething.application.service.signin;

import onething.application.port.in.signin.FindClient;
import onething.application.port.out.signin.Clients;
import onething.domain.refusal.Refusal.ClientUnknown;
import onething.domain.signin.Client;
import reactor.core.publisher.Mono;

/// See [FindClient].
public final class FindClientService implements FindClient {

    private final Clients clients;

    public FindClientService(Clients clients) {
        this.clients = clients;
    }

    @Override
    public Mono<Client> find(String client, String redirectUri) {
        return clients.find(client)
                .filter(known -> known.mayRedirectTo(redirectUri))
                .switchIfEmpty(Mono.error(new ClientUnknown()::refused));
    }
}
