package onething.web;

import static onething.web.TestIssuer.LI_NA;
import static onething.web.TestIssuer.claims;
import static onething.web.TestIssuer.staff;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.http.HttpStatus.OK;
import static org.springframework.http.HttpStatus.UNAUTHORIZED;

import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jwt.PlainJWT;
import com.nimbusds.jwt.SignedJWT;
import java.time.Instant;
import java.util.Date;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Stream;
import onething.application.port.in.staff.ReadPlace;
import onething.application.port.in.token.CheckSession;
import onething.application.port.in.token.ReadKeys;
import onething.domain.account.AccountHolder.StaffMember;
import onething.domain.account.StaffAccount;
import onething.domain.party.Actor;
import onething.domain.party.DistrictCode;
import onething.domain.party.OfficeCode;
import onething.domain.party.PersonId;
import onething.domain.party.PersonName;
import onething.domain.party.Role;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.core.env.MapPropertySource;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.test.web.reactive.server.WebTestClient;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.reactive.config.EnableWebFlux;
import reactor.core.publisher.Mono;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ApiSecurityTest {

    private static final TestIssuer ISSUER = new TestIssuer();

    /// The present entry of the staff register, which may differ from a token.
    private static final AtomicReference<StaffAccount> NOW = new AtomicReference<>();

    private final AnnotationConfigApplicationContext context = new AnnotationConfigApplicationContext();
    private WebTestClient client;

    @BeforeEach
    void theStaffIsAsItsTokensSay() {
        NOW.set(now(Role.OFFICER, Role.APPROVER));
    }

    @BeforeAll
    void aServiceWithOnePathOfEachKind() {
        context.getEnvironment()
                .getPropertySources()
                .addFirst(new MapPropertySource("test", Map.of("onething.tokens.issuer", TestIssuer.ISSUER)));
        context.register(Service.class, ApiSecurity.class, CallersAddress.class, ActorArgument.Registration.class);
        context.refresh();
        client = WebTestClient.bindToApplicationContext(context)
                .configureClient()
                .responseTimeout(Api.PATIENCE)
                .build();
    }

    @AfterAll
    void close() {
        context.close();
    }

    @ParameterizedTest
    @CsvSource({
        "/api/v1/guides, , OK",
        "/api/v1/bundles, , UNAUTHORIZED",
        "/api/v1/bundles, citizen, OK",
        "/api/v1/bundles, enterprise, OK",
        "/api/v1/bundles, officer, FORBIDDEN",
        "/api/v1/bundles, admin, FORBIDDEN",
        "/api/v1/desk/matters, officer, OK",
        "/api/v1/desk/matters, approver, OK",
        "/api/v1/desk/matters, officer approver, OK",
        "/api/v1/desk/matters, citizen, FORBIDDEN",
        "/api/v1/desk/matters, enterprise, FORBIDDEN",
        "/api/v1/desk/matters, admin, FORBIDDEN",
        "/api/v1/admin/staff, admin, OK",
        "/api/v1/admin/staff, approver, FORBIDDEN",
        "/api/v1/admin/staff, , UNAUTHORIZED",
        "/api/v2/bundles, citizen, FORBIDDEN",
        "/actuator/health, , OK",
        "/actuator/env, admin, FORBIDDEN",
        "/desk, , OK",
        "/, , OK",
    })
    void everyPathIsOpenToItsCallersOnly(String path, String scope, HttpStatus answer) {
        var headers = new HttpHeaders();
        if (scope != null) {
            headers.setBearerAuth(ISSUER.token(staff(scope)));
        }

        client.get()
                .uri(path)
                .headers(all -> all.addAll(headers))
                .exchange()
                .expectStatus()
                .isEqualTo(answer);
    }

    @Test
    void aRequestWithoutATokenIsChallengedWithAProblem() {
        client.get()
                .uri("/api/v1/bundles")
                .exchange()
                .expectStatus()
                .isUnauthorized()
                .expectHeader()
                .valueEquals(HttpHeaders.WWW_AUTHENTICATE, "Bearer realm=\"onething\"")
                .expectHeader()
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .expectBody(String.class)
                .value(problem -> assertThat(problem).contains("urn:onething:problem:token-missing"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("forgeries")
    void aTokenOfAnotherIssuerOrPurposeIsRefused(String what, String token) {
        client.get()
                .uri("/api/v1/bundles")
                .headers(headers -> headers.setBearerAuth(token))
                .exchange()
                .expectStatus()
                .isEqualTo(UNAUTHORIZED)
                .expectHeader()
                .valueEquals(HttpHeaders.WWW_AUTHENTICATE, "Bearer realm=\"onething\", error=\"invalid_token\"")
                .expectBody(String.class)
                .value(problem -> assertThat(problem).contains("urn:onething:problem:token-refused"));
    }

    static Stream<Arguments> forgeries() throws Exception {
        var other = TestIssuer.newKey("key-1");
        var publicKey = ISSUER.key.toECPublicKey().getEncoded();
        var confused = new SignedJWT(
                new JWSHeader.Builder(JWSAlgorithm.HS256).keyID("key-1").build(),
                claims("citizen").build());
        confused.sign(new MACSigner(publicKey));
        var right = ISSUER.token(claims("citizen"));
        var past = Date.from(Instant.now().minusSeconds(60));
        return Stream.of(
                Arguments.of("alg none", new PlainJWT(claims("admin").build()).serialize()),
                Arguments.of("HS256 with the public key", confused.serialize()),
                Arguments.of("another key under our kid", TestIssuer.token(claims("citizen"), other, "at+jwt")),
                Arguments.of("a kid that reaches for a file", signedAs("../../../dev/null")),
                Arguments.of("a kid that is SQL", signedAs("x' or '1'='1")),
                Arguments.of("another audience", ISSUER.token(claims("citizen").audience("another-api"))),
                Arguments.of("no audience", ISSUER.token(claims("citizen").audience((String) null))),
                Arguments.of("another issuer", ISSUER.token(claims("citizen").issuer("https://evil.test"))),
                Arguments.of("expired", ISSUER.token(claims("citizen").expirationTime(past))),
                Arguments.of("without an end", ISSUER.token(claims("citizen").expirationTime(null))),
                Arguments.of("an id token", TestIssuer.token(claims("citizen"), ISSUER.key, "JWT")),
                Arguments.of("no scope of ours", ISSUER.token(claims("superuser"))),
                Arguments.of("two kinds of caller", ISSUER.token(staff("citizen admin"))),
                Arguments.of("staff of no office", ISSUER.token(claims("officer"))),
                Arguments.of(
                        "a subject that is no id",
                        ISSUER.token(claims("citizen").subject("li-na"))),
                Arguments.of("its signature cut off", right.substring(0, right.lastIndexOf('.') + 1)),
                Arguments.of(
                        "a session that is over", ISSUER.token(claims("citizen").claim("sid", LI_NA.toString()))),
                Arguments.of(
                        "an administrator's session that is over",
                        ISSUER.token(claims("admin").claim("sid", LI_NA.toString()))),
                Arguments.of("no session", ISSUER.token(claims("citizen").claim("sid", null))),
                Arguments.of(
                        "a session that is no id",
                        ISSUER.token(claims("citizen").claim("sid", "x"))),
                Arguments.of("garbage", "a.b.c"));
    }

    private static String signedAs(String kid) {
        return TestIssuer.token(claims("citizen"), TestIssuer.newKey(kid), "at+jwt");
    }

    @Test
    void aHandlerGetsTheCaller() {
        client.get()
                .uri("/api/v1/me")
                .headers(headers -> headers.setBearerAuth(ISSUER.token(claims("citizen"))))
                .exchange()
                .expectStatus()
                .isEqualTo(OK)
                .expectBody(String.class)
                .isEqualTo(LI_NA + " 李娜 Citizen");
    }

    @Test
    void answersCarryTheHeadersThatKeepABrowserSafe() {
        client.get()
                .uri("/")
                .exchange()
                .expectHeader()
                .valueEquals("X-Content-Type-Options", "nosniff")
                .expectHeader()
                .valueEquals("X-Frame-Options", "DENY")
                .expectHeader()
                .valueEquals("Referrer-Policy", "no-referrer")
                .expectHeader()
                .valueMatches("Content-Security-Policy", ".*frame-ancestors 'none'.*");
    }

    @Test
    void anotherOriginIsNotAllowed() {
        client.options()
                .uri("https://onething.test/api/v1/bundles")
                .header(HttpHeaders.ORIGIN, "https://evil.test")
                .header(HttpHeaders.ACCESS_CONTROL_REQUEST_METHOD, "GET")
                .exchange()
                .expectHeader()
                .doesNotExist(HttpHeaders.ACCESS_CONTROL_ALLOW_ORIGIN);
    }

    @Test
    void suspendedStaffAreRefusedAtOnceInSpiteOfTheirToken() {
        NOW.set(null);

        assertThat(statusFor("officer")).isEqualTo(HttpStatus.UNAUTHORIZED);
    }

    @Test
    void aRemovedRoleIsGoneAtOnceInSpiteOfTheToken() {
        NOW.set(now(Role.OFFICER));
        assertThat(statusFor("officer approver")).isEqualTo(HttpStatus.OK);
        assertThat(statusFor("approver")).isEqualTo(HttpStatus.UNAUTHORIZED);
    }

    @Test
    void aSessionKeepsThePostThatItHasRead() {
        var first = UUID.randomUUID();
        assertThat(statusFor("officer", first)).isEqualTo(HttpStatus.OK);
        NOW.set(null);
        assertThat(statusFor("officer", first)).isEqualTo(HttpStatus.OK);
        assertThat(statusFor("officer", UUID.randomUUID())).isEqualTo(HttpStatus.UNAUTHORIZED);
    }

    private HttpStatusCode statusFor(String scope) {
        return statusFor(scope, UUID.randomUUID());
    }

    private HttpStatusCode statusFor(String scope, UUID session) {
        return client.get()
                .uri("/api/v1/desk/matters")
                .headers(headers ->
                        headers.setBearerAuth(ISSUER.token(staff(scope).claim("sid", session.toString()))))
                .exchange()
                .returnResult(Void.class)
                .getStatus();
    }

    private static StaffAccount now(Role... roles) {
        return new StaffAccount(
                new PersonId(LI_NA),
                new StaffMember(
                        new PersonName("林志强"),
                        new OfficeCode("labour-inspection"),
                        new DistrictCode("445202"),
                        Set.of(roles)),
                false);
    }

    @Test
    void peopleOfAnotherIssuerNeverGetOurIds() {
        var jwt = Jwt.withTokenValue("t")
                .header("alg", "ES256")
                .issuer("https://province.test")
                .subject(LI_NA.toString())
                .claim("scope", "citizen admin")
                .build();

        var caller = JwtActorConverter.of(jwt, Set.of("citizen"), false);

        assertThat(caller.getPrincipal())
                .isInstanceOfSatisfying(
                        Actor.Citizen.class,
                        citizen -> assertThat(citizen.id().value()).isNotEqualTo(LI_NA));
        assertThat(caller.getAuthorities()).hasSize(1);
    }

    @ParameterizedTest
    @CsvSource({"' 李\u200b娜 ', 李娜", "'李\t娜', 李 娜", "Ｌｉ Na, Ｌｉ Na"})
    void theNameOfATokenIsReadAsOneVisibleLine(String claim, String name) {
        var jwt = Jwt.withTokenValue("t")
                .header("alg", "ES256")
                .issuer("https://province.test")
                .subject("li-na")
                .claim("scope", "citizen")
                .claim("name", claim.translateEscapes())
                .build();

        assertThat(((Actor) JwtActorConverter.of(jwt, Set.of("citizen"), false).getPrincipal()).name())
                .isEqualTo(name);
    }

    @EnableWebFlux
    @RestController
    static class Service {

        @Bean
        ReadKeys keys() {
            return ISSUER;
        }

        @Bean
        CheckSession sessions() {
            return session -> Mono.just(!session.equals(LI_NA));
        }

        @Bean
        ReadPlace places() {
            return person ->
                    Mono.justOrEmpty(NOW.get()).filter(account -> account.id().equals(person));
        }

        @GetMapping({
            "/",
            "/desk",
            "/api/v1/guides",
            "/api/v1/bundles",
            "/api/v1/desk/matters",
            "/api/v1/admin/staff",
            "/api/v2/bundles",
            "/actuator/health",
            "/actuator/env"
        })
        Mono<String> any() {
            return Mono.just("here");
        }

        @GetMapping("/api/v1/me")
        String me(Actor actor) {
            return actor.id().value() + " " + actor.name() + " "
                    + actor.getClass().getSimpleName();
        }
    }
}
