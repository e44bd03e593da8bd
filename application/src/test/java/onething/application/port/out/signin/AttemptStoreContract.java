package onething.application.port.out.signin;

import static onething.application.port.out.account.KnownPeople.NOON;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import onething.application.port.out.signin.AttemptStore.Claim;
import onething.domain.signin.FailedAttempts;
import org.junit.jupiter.api.Test;
import reactor.core.publisher.Flux;

/// What [AttemptStore] promises.
public interface AttemptStoreContract {

    AttemptStore triesMade();

    @Test
    default void ofTwoHundredAttemptsAtOnceOneIsAllowed() {
        var subject = "password:" + UUID.randomUUID();

        var open = Flux.range(0, 200)
                .flatMap(_ -> triesMade().claim(subject, NOON))
                .filter(Claim.Open.class::isInstance)
                .count()
                .block();

        assertThat(open).isEqualTo(1);
    }

    @Test
    default void anAttemptOpensAgainIfItsVerdictAllowsIt() {
        var subject = "password:" + UUID.randomUUID();
        var tries = FailedAttempts.NONE;
        for (int i = 0; i < 5; i++) {
            assertThat(triesMade().claim(subject, NOON).block()).isEqualTo(new Claim.Open(tries));
            tries = tries.failedAt(NOON);
            triesMade().settle(subject, tries).block();
        }

        assertThat(triesMade().claim(subject, NOON).block()).isEqualTo(new Claim.Closed(tries.openFrom()));
        assertThat(triesMade().claim(subject, tries.openFrom()).block()).isEqualTo(new Claim.Open(tries));
    }

    @Test
    default void anAttemptWithoutAVerdictLapses() {
        var subject = "password:" + UUID.randomUUID();
        triesMade().claim(subject, NOON).block();

        assertThat(triesMade().claim(subject, NOON.plusSeconds(11)).block()).isInstanceOf(Claim.Open.class);
    }
}
