package onething.application.port.out.signin;

import static onething.application.port.out.account.KnownPeople.secret;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import java.util.Set;
import onething.application.port.out.account.KnownPeople;
import onething.domain.account.Scope;
import onething.domain.signin.AuthorizationRequest;
import onething.domain.signin.SignIn;
import org.junit.jupiter.api.Test;
import reactor.core.publisher.Flux;

/// What [SignIns] promises.
public interface SignInsContract extends KnownPeople {

    SignIns signIns();

    @Test
    default void ofSeveralRequestsForASignInOneSucceeds() {
        var signIn = aSignIn();
        signIns().add(signIn).block();

        assertThat(signIns().find(signIn.id()).block()).isEqualTo(signIn);
        var taken = Flux.range(0, 8)
                .flatMap(_ -> signIns().take(signIn.id()))
                .collectList()
                .block();

        assertThat(taken).containsExactly(signIn);
        assertThat(signIns().find(signIn.id()).block()).isNull();
    }

    @Test
    default void theSecondStepKnowsWhosePasswordWasRight() {
        var signIn = aSignIn();
        var person = known();
        signIns().add(signIn).block();

        signIns().prove(signIn.id(), person).block();

        assertThat(signIns().find(signIn.id()).block().proven()).contains(person);
        assertThat(signIns().take(signIn.id()).block().proven()).contains(person);
        signIns().prove(signIn.id(), person).block();
        assertThat(signIns().find(signIn.id()).block()).isNull();
    }

    private static SignIn aSignIn() {
        var request = new AuthorizationRequest(
                "pages",
                "http://localhost:8080/signed-in",
                CHALLENGE,
                Set.of(Scope.OPENID, Scope.CITIZEN),
                Optional.of("state"),
                Optional.empty());
        return new SignIn(secret().hash(), secret().hash(), request, NOON.plus(SignIn.LIFE), Optional.empty());
    }
}
