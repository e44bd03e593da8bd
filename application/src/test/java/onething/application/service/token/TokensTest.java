package onething.application.service.token;

import static onething.application.port.out.RefusedWith.refusedWith;
import static onething.application.service.signin.SignInHouse.BACK;
import static onething.application.service.signin.SignInHouse.PASSWORD;
import static onething.application.service.signin.SignInHouse.VERIFIER;
import static onething.application.service.signin.SignInHouse.codeIn;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import onething.application.port.in.token.ExchangeCode;
import onething.application.port.in.token.ReadKeys.VerificationKey;
import onething.application.port.in.token.RefreshTokens;
import onething.application.port.in.token.Tokens;
import onething.application.port.out.token.Grants;
import onething.application.service.signin.SignInHouse;
import onething.domain.account.Scope;
import onething.domain.refusal.Refusal.ClientUnknown;
import onething.domain.refusal.Refusal.GrantRefused;
import onething.domain.signin.Secret;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import reactor.core.publisher.Mono;
import reactor.test.StepVerifier;

class TokensTest {

    private final SignInHouse house = new SignInHouse();

    @BeforeEach
    void liNaHasAnAccount() {
        house.registered("lina");
    }

    @Test
    void aCodeWithItsVerifierGivesTokens() {
        var tokens = exchanged(aCode(), VERIFIER, "h5", BACK).block();

        assertThat(tokens.accessToken()).endsWith("李娜 citizen");
        assertThat(tokens.scopes()).containsExactly(Scope.CITIZEN);
        assertThat(tokens.life()).isEqualTo(Duration.ofMinutes(10));
    }

    @Test
    void aCodeWorksOnceAndItsSecondUseEndsItsSession() {
        var code = aCode();
        var tokens = exchanged(code, VERIFIER, "h5", BACK).block();

        invalid(exchanged(code, VERIFIER, "h5", BACK));
        invalid(refreshed(tokens.refreshToken(), "h5"));
    }

    @Test
    void aCodeNeedsItsVerifierItsClientAndItsAddress() {
        invalid(exchanged(aCode(), VERIFIER.replace('d', 'e'), "h5", BACK));
        invalid(exchanged(aCode(), VERIFIER, "desk", BACK));
        invalid(exchanged(aCode(), VERIFIER, "h5", BACK + "/"));
        invalid(exchanged(new Secret("never drawn"), VERIFIER, "h5", BACK));
    }

    @Test
    void aStolenCodeIsSpentEvenWithoutItsVerifier() {
        var code = aCode();
        invalid(exchanged(code, "guess-guess-guess-guess-guess-guess-guess-guess", "h5", BACK));

        invalid(exchanged(code, VERIFIER, "h5", BACK));
    }

    @Test
    void aCodeIsValidForAMinute() {
        var code = aCode();

        house.pass(Duration.ofMinutes(1));

        invalid(exchanged(code, VERIFIER, "h5", BACK));
    }

    @Test
    void refreshTokensReplaceOneAnotherAndAnOldOneEndsThemAll() {
        var first = exchanged(aCode(), VERIFIER, "h5", BACK).block().refreshToken();
        var second = refreshed(first, "h5").block().refreshToken();

        assertThat(second).isNotEqualTo(first);
        house.pass(Grants.FORGIVEN);
        invalid(refreshed(first, "h5"));
        invalid(refreshed(second, "h5"));
    }

    @Test
    void aRefreshTokenBelongsToItsClient() {
        var first = exchanged(aCode(), VERIFIER, "h5", BACK).block().refreshToken();

        invalid(refreshed(first, "desk"));
    }

    @Test
    void aCitizenProvesTheirIdentityEveryMonth() {
        var token = exchanged(aCode(), VERIFIER, "h5", BACK).block().refreshToken();

        for (var days : List.of(13, 13, 3)) {
            house.pass(Duration.ofDays(days));
            house.rotateKeys.rotate().block();
            token = refreshed(token, "h5").block().refreshToken();
        }
        house.pass(Duration.ofDays(1));

        invalid(refreshed(token, "h5"));
    }

    @Test
    void aCitizenWhoDoesNotComeForTwoWeeksProvesTheirIdentityAgain() {
        var token = exchanged(aCode(), VERIFIER, "h5", BACK).block().refreshToken();
        house.pass(Duration.ofDays(14).minusSeconds(1));
        house.rotateKeys.rotate().block();
        var next = refreshed(token, "h5").block().refreshToken();

        house.pass(Duration.ofDays(14));
        house.rotateKeys.rotate().block();

        invalid(refreshed(next, "h5"));
    }

    @Test
    void aSignInEndsTheSessionThatTheDeviceHad() {
        var here = exchanged(aCode(), VERIFIER, "h5", BACK).block().refreshToken();
        var elsewhere = exchanged(aCode(), VERIFIER, "h5", BACK).block().refreshToken();

        var next = replacing(here, "h5").block().refreshToken();

        invalid(refreshed(here, "h5"));
        assertThat(refreshed(next, "h5").block()).isNotNull();
        assertThat(refreshed(elsewhere, "h5").block()).isNotNull();
    }

    @Test
    void aTokenThatIsNoSessionsOfTheClientEndsNothingAndTheSignInGoesOn() {
        var elsewhere = exchanged(aCode(), VERIFIER, "h5", BACK).block().refreshToken();

        assertThat(replacing(new Secret("made up"), "h5").block()).isNotNull();
        invalid(replacing(elsewhere, "desk"));

        assertThat(refreshed(elsewhere, "h5").block()).isNotNull();
    }

    private Mono<Tokens> replacing(Secret token, String client) {
        return house.exchangeCode.exchange(
                new ExchangeCode.Command(aCode(), VERIFIER, client, BACK, Optional.of(token)));
    }

    @Test
    void aSignedOutSessionCannotBeRenewed() {
        var token = exchanged(aCode(), VERIFIER, "h5", BACK).block().refreshToken();

        house.revokeToken.revoke(token, "h5").block();

        invalid(refreshed(token, "h5"));
    }

    @Test
    void fewerScopesCanBeRequestedButNoOthers() {
        var token = exchanged(aCode(), VERIFIER, "h5", BACK).block().refreshToken();

        house.refreshTokens
                .refresh(new RefreshTokens.Command(token, "h5", Set.of(Scope.ADMIN)))
                .as(StepVerifier::create)
                .verifyErrorSatisfies(refusedWith(new GrantRefused("invalid_scope")));
    }

    @Test
    void redirectsGoOnlyToTheExactAddressOfTheClient() {
        for (var address : new String[] {
            "https://evil.test", BACK + "/", BACK + "?x=1", BACK.replace("https", "http"), "https://onething.test"
        }) {
            house.findClient
                    .find("h5", address)
                    .as(StepVerifier::create)
                    .verifyErrorSatisfies(refusedWith(new ClientUnknown()));
        }
    }

    @Test
    void theNextKeyIsPublishedAWeekBeforeItSignsAndTheLastOneGoesWhenItsTokensAreOver() {
        var readKeys = new ReadKeysService(house.keys);
        var first = readKeys.read().map(VerificationKey::id).collectList().block();

        house.pass(Duration.ofDays(24));
        house.rotateKeys.rotate().block();
        var signing = exchanged(aCode(), VERIFIER, "h5", BACK).block().accessToken();
        assertThat(house.keys.all().count().block()).isEqualTo(2);
        assertThat(signing).startsWith(first.getFirst());

        house.pass(Duration.ofDays(7));
        house.rotateKeys.rotate().block();
        signing = exchanged(aCode(), VERIFIER, "h5", BACK).block().accessToken();
        assertThat(house.keys.all().count().block()).isEqualTo(1);
        assertThat(signing).doesNotStartWith(first.getFirst());
    }

    private Secret aCode() {
        return codeIn(house.tried(house.begun(), "lina", PASSWORD).block());
    }

    private Mono<Tokens> exchanged(Secret code, String verifier, String client, String redirectUri) {
        return house.exchangeCode.exchange(
                new ExchangeCode.Command(code, verifier, client, redirectUri, Optional.empty()));
    }

    private Mono<Tokens> refreshed(Secret token, String client) {
        return house.refreshTokens.refresh(new RefreshTokens.Command(token, client, Set.of()));
    }

    private static void invalid(Mono<Tokens> asked) {
        asked.as(StepVerifier::create).verifyErrorSatisfies(refusedWith(new GrantRefused("invalid_grant")));
    }
}
