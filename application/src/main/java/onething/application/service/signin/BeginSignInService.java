package onething.application.service.signin;

import java.time.Clock;
import java.util.Optional;
import onething.application.port.in.signin.BeginSignIn;
import onething.application.port.in.signin.FindClient;
import onething.application.port.out.signin.Secrets;
import onething.application.port.out.signin.SignIns;
import onething.domain.signin.AuthorizationRequest;
import onething.domain.signin.SignIn;
import reactor.core.publisher.Mono;

/// See [BeginSignIn].
public final class BeginSignInService implements BeginSignIn {

    private final FindClient clients;
    private final SignIns signIns;
    private final Secrets secrets;
    private final Clock clock;

    public BeginSignInService(FindClient clients, SignIns signIns, Secrets secrets, Clock clock) {
        this.clients = clients;
        this.signIns = signIns;
        this.secrets = secrets;
        this.clock = clock;
    }

    @Override
    public Mono<Begun> begin(Command command) {
        var request = command.request();
        return clients.find(request.client(), request.redirectUri())
                .then(Mono.zip(secrets.draw(), secrets.draw(), Begun::new))
                .flatMap(begun -> signIns.add(waiting(begun, request)).thenReturn(begun));
    }

    private SignIn waiting(Begun begun, AuthorizationRequest request) {
        return new SignIn(
                begun.signIn().hash(),
                begun.browser().hash(),
                request,
                clock.instant().plus(SignIn.LIFE),
                Optional.empty());
    }
}
