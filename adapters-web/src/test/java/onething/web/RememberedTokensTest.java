package onething.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.security.oauth2.jwt.BadJwtException;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtTimestampValidator;
import org.springframework.security.oauth2.jwt.JwtValidationException;
import reactor.core.publisher.Mono;

class RememberedTokensTest {

    private static final Instant ISSUED = Instant.parse("2026-11-23T01:00:00Z");

    private final List<String> verified = new ArrayList<>();
    private final List<String> published = new ArrayList<>(List.of("key-1"));
    private final JwtTimestampValidator times = new JwtTimestampValidator(Duration.ZERO);
    private final RememberedTokens tokens =
            new RememberedTokens(this::verify, times, id -> Mono.fromSupplier(() -> published.contains(id)));

    RememberedTokensTest() {
        nowIs(ISSUED);
    }

    @Test
    void aTokenIsVerifiedOnce() {
        for (int i = 0; i < 3; i++) {
            assertThat(tokens.decode("lina.1").block())
                    .extracting(Jwt::getSubject)
                    .isEqualTo("lina");
        }

        assertThat(verified).containsExactly("lina.1");
    }

    @Test
    void onlyATokenThatWasVerifiedIsRemembered() {
        assertThat(tokens.remembers("lina.1")).isFalse();

        tokens.decode("lina.1").block();
        assertThatThrownBy(() -> tokens.decode("lina.2").block()).isInstanceOf(BadJwtException.class);

        assertThat(tokens.remembers("lina.1")).isTrue();
        assertThat(tokens.remembers("lina.2")).isFalse();
    }

    @Test
    void aTokenWithOneOtherCharacterIsVerified() {
        tokens.decode("lina.1").block();

        assertThatThrownBy(() -> tokens.decode("lina.2").block()).isInstanceOf(BadJwtException.class);
        assertThatThrownBy(() -> tokens.decode("lina.2").block()).isInstanceOf(BadJwtException.class);
        assertThat(verified).containsExactly("lina.1", "lina.2", "lina.2");
    }

    @Test
    void aRememberedTokenEndsAtItsTime() {
        tokens.decode("lina.1").block();

        nowIs(ISSUED.plusSeconds(601));

        assertThatThrownBy(() -> tokens.decode("lina.1").block()).isInstanceOf(JwtValidationException.class);
    }

    @Test
    void aTokenOfAKeyThatWasWithdrawnIsVerifiedAgain() {
        tokens.decode("lina.1").block();

        published.clear();

        assertThatThrownBy(() -> tokens.decode("lina.1").block()).isInstanceOf(BadJwtException.class);
    }

    /// Stands for the verification of a signature: a token that ends in 1 is right as long as the key is published.
    private Mono<Jwt> verify(String token) {
        return Mono.defer(() -> {
            verified.add(token);
            return token.endsWith(".1") && published.contains("key-1")
                    ? Mono.just(new Jwt(
                            token,
                            ISSUED,
                            ISSUED.plusSeconds(600),
                            Map.of("kid", "key-1"),
                            Map.of("sub", token.substring(0, token.indexOf('.')))))
                    : Mono.error(new BadJwtException("the signature is wrong"));
        });
    }

    private void nowIs(Instant now) {
        times.setClock(Clock.fixed(now, ZoneOffset.UTC));
    }
}
