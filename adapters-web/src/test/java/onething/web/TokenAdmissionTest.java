package onething.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import onething.domain.party.Actor;
import org.junit.jupiter.api.Test;
import org.springframework.mock.http.server.reactive.MockServerHttpRequest;
import org.springframework.mock.web.server.MockServerWebExchange;
import org.springframework.security.authentication.ReactiveAuthenticationManager;
import org.springframework.security.core.Authentication;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.server.resource.InvalidBearerTokenException;
import org.springframework.security.oauth2.server.resource.authentication.JwtAuthenticationToken;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

class TokenAdmissionTest {

    private static final Duration A_SECOND = Duration.ofSeconds(1);

    private final AtomicLong nanoTime = new AtomicLong(Long.MAX_VALUE - 10);
    private final AtomicInteger checked = new AtomicInteger();
    private Mono<Authentication> answer = Mono.just(caller("one", Callers.OFFICER_WANG));
    private final TokenAdmission admission = new TokenAdmission(
            _ -> Mono.just((ReactiveAuthenticationManager) _ -> Mono.defer(() -> {
                checked.incrementAndGet();
                return answer;
            })),
            nanoTime::get);

    @Test
    void theStreamsOfOneTokenShareACheckForASecond() {
        assertThat(lasts("one", Callers.OFFICER_WANG)).isTrue();
        assertThat(lasts("one", Callers.OFFICER_WANG)).isTrue();
        assertThat(checked).hasValue(1);

        passes(A_SECOND);
        assertThat(lasts("one", Callers.OFFICER_WANG)).isTrue();
        assertThat(checked).hasValue(2);
    }

    @Test
    void anotherTokenOfTheSamePersonHasACheckOfItsOwn() {
        lasts("one", Callers.OFFICER_WANG);
        lasts("two", Callers.OFFICER_WANG);

        assertThat(checked).hasValue(2);
    }

    @Test
    void anEndedSessionEndsAllStreamsOfItsTokenAfterASecond() {
        lasts("one", Callers.OFFICER_WANG);
        answer = Mono.error(new InvalidBearerTokenException("the session has ended"));

        passes(A_SECOND);

        assertThat(lasts("one", Callers.OFFICER_WANG)).isFalse();
        assertThat(lasts("one", Callers.OFFICER_WANG)).isFalse();
        assertThat(checked).hasValue(2);
    }

    @Test
    void aStreamOfOneWhoHadOtherRolesWhenItBeganEnds() {
        assertThat(lasts("one", Callers.LI_NA)).isFalse();
        assertThat(lasts("one", Callers.OFFICER_WANG)).isTrue();
        assertThat(checked).hasValue(1);
    }

    @Test
    void whileTheDatabaseIsUnavailableNobodyIsRefused() {
        answer = Mono.error(new IllegalStateException("the database is away"));

        assertThat(lasts("one", Callers.OFFICER_WANG)).isTrue();
    }

    private boolean lasts(String token, Actor who) {
        return Boolean.TRUE.equals(
                admission.lasts(exchange(caller(token, who)), A_SECOND).block());
    }

    private void passes(Duration time) {
        nanoTime.addAndGet(time.toNanos());
    }

    private static ServerWebExchange exchange(Authentication caller) {
        return MockServerWebExchange.from(MockServerHttpRequest.get("/").build())
                .mutate()
                .principal(Mono.just(caller))
                .build();
    }

    private static JwtAuthenticationToken caller(String token, Actor who) {
        var jwt = Jwt.withTokenValue(token)
                .header("alg", "ES256")
                .expiresAt(Instant.EPOCH)
                .build();
        return new JwtAuthenticationToken(jwt, who, List.of());
    }
}
