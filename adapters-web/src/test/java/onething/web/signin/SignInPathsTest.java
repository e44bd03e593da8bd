package onething.web.signin;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import onething.application.port.in.signin.BeginSignIn;
import onething.application.port.in.signin.OfferCaptcha.Offer;
import onething.application.port.in.signin.SignInWithPassword;
import onething.application.port.in.signin.SignInWithPassword.SignedIn;
import onething.application.port.in.token.ExchangeCode;
import onething.application.port.in.token.Tokens;
import onething.domain.account.Scope;
import onething.domain.refusal.Refusal.ClientUnknown;
import onething.domain.refusal.Refusal.GrantRefused;
import onething.domain.signin.Client;
import onething.domain.signin.Secret;
import onething.web.Api;
import onething.web.CallersAddress;
import onething.web.ProxyProperties;
import onething.web.TokenProperties;
import onething.web.json.ApiJson;
import onething.web.problem.Advices;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.http.MediaType;
import org.springframework.test.web.reactive.server.WebTestClient;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

class SignInPathsTest {

    private static final String COOKIE_PREFIX = "__Host-onething-sign-in-";
    private static final String COOKIE =
            COOKIE_PREFIX + new Secret("handle").hash().value().substring(0, 12);
    private static final String BACK = "https://client.test/back";
    private static final String CHALLENGE = "E9Melhoa2OwvFrEMTJguCHaoeK1t8URWbuGJSstw-cM";
    private static final String ASKED = "/oauth2/authorize?response_type=code&client_id=h5&redirect_uri=" + BACK
            + "&code_challenge=" + CHALLENGE + "&code_challenge_method=S256&state=a%26b&scope=openid+unheard-of";

    private final TokenProperties properties =
            new TokenProperties(URI.create("https://onething.test"), "onething-api", List.of(), List.of());
    private final AtomicReference<BeginSignIn.Command> begun = new AtomicReference<>();
    private final AtomicReference<SignInWithPassword.Command> tried = new AtomicReference<>();
    private final AtomicReference<ExchangeCode.Command> exchanged = new AtomicReference<>();
    private final BrowserCookie cookie = new BrowserCookie(properties);

    private final WebTestClient client = WebTestClient.bindToController(
                    new AuthorizeController(
                            (id, address) -> Mono.just(Client.forEverybody("h5", "pages", Set.of(BACK)))
                                    .filter(known -> id.equals("h5") && known.mayRedirectTo(address))
                                    .switchIfEmpty(Mono.error(new ClientUnknown()::refused)),
                            command -> {
                                begun.set(command);
                                return Mono.just(new BeginSignIn.Begun(new Secret("handle"), new Secret("browser")));
                            },
                            cookie,
                            properties),
                    new PasswordController(
                            kind -> Mono.just(new Offer(
                                    new Secret("captcha"),
                                    Optional.of(new byte[] {1, 2, 3}),
                                    Optional.empty(),
                                    Instant.EPOCH)),
                            command -> {
                                tried.set(command);
                                return Mono.just(new SignedIn(BACK + "?code=c", new Secret("device")));
                            },
                            command -> Mono.just(new SignedIn(BACK + "?code=c", new Secret("device"))),
                            cookie,
                            new DeviceCookie(properties),
                            new CallersNetwork(new CallersAddress(new ProxyProperties(List.of())))),
                    new TokenController(
                            command -> {
                                exchanged.set(command);
                                return command.code().value().equals("right")
                                        ? Mono.just(tokens())
                                        : Mono.error(new GrantRefused("invalid_grant")::refused);
                            },
                            (device, byClient, replaced) ->
                                    Mono.error(new GrantRefused("authorization_pending")::refused),
                            command -> Mono.just(tokens()),
                            (token, byClient) -> Mono.empty(),
                            properties),
                    new DiscoveryController(Flux::empty, properties))
            .controllerAdvice(Advices.all())
            .httpMessageCodecs(new ApiJson()::configureHttpMessageCodecs)
            .configureClient()
            .responseTimeout(Api.PATIENCE)
            .build();

    @Test
    void aBrowserIsSentToTheLoginPageAndKeepsACookieThatScriptsCannotRead() {
        client.get()
                .uri(URI.create(ASKED))
                .accept(MediaType.TEXT_HTML)
                .exchange()
                .expectStatus()
                .isFound()
                .expectHeader()
                .location("/login?signIn=handle")
                .expectHeader()
                .valueMatches("Set-Cookie", COOKIE + "=browser; Path=/; Max-Age=600; .*Secure; HttpOnly; SameSite=Lax");
        assertThat(begun.get().request().state()).hasValue("a&b");
        assertThat(begun.get().request().scopes()).containsExactly(Scope.OPENID);
    }

    @Test
    void aBrowserThatCannotContinueGetsAPage() {
        client.get()
                .uri("/oauth2/authorize?client_id=nobody&redirect_uri=" + BACK)
                .accept(MediaType.TEXT_HTML)
                .exchange()
                .expectStatus()
                .isFound()
                .expectHeader()
                .valueEquals("Location", "/login/over?problem=client-unknown");
    }

    @Test
    void aProgramThatAcceptsJsonGetsTheHandle() {
        client.get()
                .uri(URI.create(ASKED))
                .accept(MediaType.APPLICATION_JSON)
                .exchange()
                .expectStatus()
                .isOk()
                .expectBody()
                .jsonPath("$.signIn")
                .isEqualTo("handle");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/oauth2/authorize",
                "/oauth2/authorize?client_id=h5",
                "/oauth2/authorize?client_id=nobody&redirect_uri=" + BACK,
                "/oauth2/authorize?client_id=h5&redirect_uri=https://evil.test",
                "/oauth2/authorize?client_id=h5&redirect_uri=" + BACK + "&redirect_uri=https://evil.test",
                "/oauth2/authorize?client_id=h5&redirect_uri=https://client.test/back@evil.test",
                "/oauth2/authorize?client_id=h5&redirect_uri=//evil.test",
            })
    void anUnknownClientOrAddressIsNoRedirect(String address) {
        client.get()
                .uri(URI.create(address))
                .exchange()
                .expectStatus()
                .isBadRequest()
                .expectHeader()
                .doesNotExist("Location")
                .expectBody()
                .jsonPath("$.type")
                .isEqualTo("urn:onething:problem:client-unknown");
    }

    @ParameterizedTest
    @CsvSource({
        "response_type=code, response_type=token, unsupported_response_type",
        "code_challenge_method=S256, code_challenge_method=plain, invalid_request",
        "code_challenge=, without=, invalid_request",
        "scope=, request=x&scope=, invalid_request",
        "scope=, prompt=none&scope=, login_required",
        "scope=, response_mode=fragment&scope=, invalid_request",
    })
    void otherMistakesAreReportedToTheClientAtItsOwnAddress(String right, String wrong, String error) {
        client.get()
                .uri(URI.create(ASKED.replace(right, wrong)))
                .exchange()
                .expectStatus()
                .isFound()
                .expectHeader()
                .valueMatches("Location", "https://client\\.test/back\\?error=" + error + "&iss=.*&state=a%26b");
        assertThat(begun.get()).isNull();
    }

    @Test
    void aPasswordWorksOnlyInTheBrowserThatBegan() {
        client.post()
                .uri("/login/password")
                .cookie(COOKIE, "browser")
                .cookie(COOKIE_PREFIX + "another-tab", "another")
                .cookie("__Host-onething-device", "known")
                .contentType(MediaType.APPLICATION_JSON)
                .bodyValue(PASSWORD)
                .exchange()
                .expectStatus()
                .isOk()
                .expectHeader()
                .value("Set-Cookie", gone -> assertThat(gone).startsWith(COOKIE + "=; Path=/; Max-Age=0;"))
                .expectCookie()
                .valueEquals("__Host-onething-device", "device")
                .expectCookie()
                .httpOnly("__Host-onething-device", true)
                .expectCookie()
                .doesNotExist(COOKIE_PREFIX + "another-tab")
                .expectBody()
                .jsonPath("$.redirectTo")
                .isEqualTo(BACK + "?code=c");
        assertThat(tried.get().browser().held()).containsExactly(new Secret("browser"), new Secret("another"));
        assertThat(tried.get().device()).hasValue(new Secret("known"));
    }

    /// A browser with too many cookies is refused everything, so repeated attempts must not add more.
    @Test
    void aSixthSignInOfABrowserReplacesTheOldest() {
        var request = client.get().uri(URI.create(ASKED)).accept(MediaType.TEXT_HTML);
        for (int tab = 1; tab <= 5; tab++) {
            request.cookie(COOKIE_PREFIX + "tab-" + tab, "secret-" + tab);
        }

        request.exchange()
                .expectCookie()
                .valueEquals(COOKIE_PREFIX + "tab-1", "")
                .expectCookie()
                .doesNotExist(COOKIE_PREFIX + "tab-2")
                .expectCookie()
                .valueEquals(COOKIE, "browser");
    }

    @Test
    void withoutItsCookieASignInIsUnknown() {
        client.post()
                .uri("/login/password")
                .contentType(MediaType.APPLICATION_JSON)
                .bodyValue(PASSWORD)
                .exchange()
                .expectStatus()
                .isNotFound()
                .expectBody()
                .jsonPath("$.type")
                .isEqualTo("urn:onething:problem:sign-in-unknown");
        assertThat(tried.get()).isNull();
    }

    @Test
    void aCaptchaIsAPictureInTheAnswer() {
        client.get()
                .uri("/login/captcha")
                .exchange()
                .expectHeader()
                .valueEquals("Cache-Control", "no-store")
                .expectBody()
                .jsonPath("$.image")
                .isEqualTo("data:image/png;base64,AQID")
                .jsonPath("$.work")
                .doesNotExist();
    }

    @Test
    void aCodeGivesTokensThatAreNotCached() {
        token("grant_type=authorization_code&client_id=h5&code=right&code_verifier=" + CHALLENGE + "&redirect_uri="
                        + BACK)
                .expectStatus()
                .isOk()
                .expectHeader()
                .valueEquals("Cache-Control", "no-store")
                .expectBody()
                .jsonPath("$.token_type")
                .isEqualTo("Bearer")
                .jsonPath("$.expires_in")
                .isEqualTo(600)
                .jsonPath("$.scope")
                .isEqualTo("openid citizen");
        assertThat(exchanged.get().redirectUri()).isEqualTo(BACK);
        assertThat(exchanged.get().replaced()).isEmpty();
    }

    @Test
    void aClientSaysWhichSessionTheDeviceHad() {
        token("grant_type=authorization_code&client_id=h5&code=right&code_verifier=" + CHALLENGE + "&redirect_uri="
                        + BACK + "&replaced_token=old")
                .expectStatus()
                .isOk();

        assertThat(exchanged.get().replaced()).contains(new Secret("old"));
    }

    @ParameterizedTest
    @CsvSource({
        "'', 400, invalid_request",
        "grant_type=authorization_code&client_id=h5&code=wrong&code_verifier=" + CHALLENGE + "&redirect_uri=" + BACK
                + ", 400, invalid_grant",
        "grant_type=authorization_code&client_id=h5&code=right&redirect_uri=" + BACK + ", 400, invalid_request",
        "grant_type=authorization_code&client_id=h5&code=right&code=right, 400, invalid_request",
        "grant_type=password&client_id=h5&username=a&password=b, 400, unsupported_grant_type",
        "grant_type=client_credentials&client_id=h5, 401, invalid_client",
        "grant_type=refresh_token&refresh_token=t, 401, invalid_client",
    })
    void aTokenRequestIsRefusedInOAuthsWords(String form, int status, String error) {
        token(form)
                .expectStatus()
                .isEqualTo(status)
                .expectBody()
                .jsonPath("$.error")
                .isEqualTo(error);
    }

    @Test
    void aClientWithASecretIsRefused() {
        client.post()
                .uri("/oauth2/token")
                .contentType(MediaType.APPLICATION_FORM_URLENCODED)
                .header("Authorization", "Basic aDU6c2VjcmV0")
                .bodyValue("grant_type=refresh_token&refresh_token=t")
                .exchange()
                .expectStatus()
                .isUnauthorized();
    }

    @Test
    void revokingIsAlwaysFine() {
        client.post()
                .uri("/oauth2/revoke")
                .contentType(MediaType.APPLICATION_FORM_URLENCODED)
                .bodyValue("token=whatever&client_id=h5")
                .exchange()
                .expectStatus()
                .isOk();
    }

    @Test
    void clientsFindEverythingByTheIssuersName() {
        client.get()
                .uri("/.well-known/openid-configuration")
                .exchange()
                .expectBody()
                .jsonPath("$.issuer")
                .isEqualTo("https://onething.test")
                .jsonPath("$.code_challenge_methods_supported[0]")
                .isEqualTo("S256");
    }

    private WebTestClient.ResponseSpec token(String form) {
        return client.post()
                .uri("/oauth2/token")
                .contentType(MediaType.APPLICATION_FORM_URLENCODED)
                .bodyValue(form)
                .exchange();
    }

    private static Tokens tokens() {
        return new Tokens(
                "access",
                Duration.ofMinutes(10),
                new Secret("refresh"),
                Optional.of("id"),
                Set.of(Scope.CITIZEN, Scope.OPENID));
    }

    private static final String PASSWORD =
            "{\"signIn\":\"handle\",\"account\":\"lina\",\"password\":\"p\",\"captchaId\":\"c\",\"captcha\":\"ABCDE\"}";
}
