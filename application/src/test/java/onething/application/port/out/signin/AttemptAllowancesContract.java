package onething.application.port.out.signin;

import static onething.application.port.out.account.KnownPeople.NOON;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import onething.domain.signin.AttemptAllowance;
import org.junit.jupiter.api.Test;
import reactor.core.publisher.Flux;

/// What [AttemptAllowances] promises.
public interface AttemptAllowancesContract {

    Duration PAUSE = Duration.ofMinutes(3);
    AttemptAllowance FIVE = new AttemptAllowance(5, PAUSE);

    AttemptAllowances allowances();

    @Test
    default void ofTwoHundredAttemptsAtOnceNoMorePassThanTheAllowance() {
        var subject = aSubject();

        var passed = Flux.range(0, 200)
                .flatMap(_ -> allowances().take(subject, FIVE, NOON))
                .filter(Duration::isZero)
                .count()
                .block();

        assertThat(passed).isEqualTo(5);
    }

    @Test
    default void oneMoreMayFailAfterEachPause() {
        var subject = aSubject();
        Flux.range(0, 5).concatMap(_ -> allowances().take(subject, FIVE, NOON)).blockLast();

        assertThat(taken(subject, NOON)).isEqualTo(PAUSE);
        assertThat(taken(subject, NOON.plusSeconds(60))).isEqualTo(Duration.ofMinutes(2));
        assertThat(taken(subject, NOON.plus(PAUSE))).isZero();
        assertThat(taken(subject, NOON.plus(PAUSE))).isEqualTo(PAUSE);
    }

    @Test
    default void aReturnedAttemptIsFreeForAnother() {
        var subject = aSubject();
        Flux.range(0, 5).concatMap(_ -> allowances().take(subject, FIVE, NOON)).blockLast();

        allowances().giveBack(subject, FIVE).block();

        assertThat(taken(subject, NOON)).isZero();
        assertThat(taken(subject, NOON)).isEqualTo(PAUSE);
    }

    private Duration taken(String subject, Instant now) {
        return allowances().take(subject, FIVE, now).block();
    }

    private static String aSubject() {
        return "password-network:" + UUID.randomUUID();
    }
}
