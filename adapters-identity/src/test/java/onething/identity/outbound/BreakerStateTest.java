package onething.identity.outbound;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.resilience4j.circuitbreaker.CircuitBreaker;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import onething.domain.status.Party;
import onething.domain.status.PartyState;
import org.junit.jupiter.api.Test;

class BreakerStateTest {

    private final CircuitBreaker breaker =
            CircuitBreaker.of("party", OutboundHttp.breaker().build());

    @Test
    void aPartyThatNobodyHasCalledAnswers() {
        assertThat(BreakerState.of(breaker)).isEqualTo(PartyState.ANSWERS);
    }

    @Test
    void twoFailuresAreChanceAndThreeOfSixAreNot() {
        succeeds(3);
        fails(2);
        assertThat(BreakerState.of(breaker)).isEqualTo(PartyState.ANSWERS);

        fails(1);
        assertThat(BreakerState.of(breaker)).isEqualTo(PartyState.UNSTEADY);

        succeeds(1);
        assertThat(BreakerState.of(breaker)).isEqualTo(PartyState.ANSWERS);
    }

    @Test
    void aPartyWhoseCallsAreNotMadeIsSilentUntilTheyAreTriedAgain() {
        fails(10);
        assertThat(BreakerState.of(breaker)).isEqualTo(PartyState.SILENT);

        breaker.transitionToHalfOpenState();
        assertThat(BreakerState.of(breaker)).isEqualTo(PartyState.UNSTEADY);

        succeeds(3);
        assertThat(BreakerState.of(breaker)).isEqualTo(PartyState.ANSWERS);
    }

    /// Otherwise no one would call a party that is said to be silent, and it would stay so.
    @Test
    void aSilentPartyIsTriedAgainWithoutACall() {
        assertThat(OutboundHttp.breaker().build().isAutomaticTransitionFromOpenToHalfOpenEnabled())
                .isTrue();
    }

    @Test
    void theStatesOfAllClientsAreOneMap() {
        var parties = new ObservedParties(
                List.of(() -> Map.of(Party.BANK, PartyState.SILENT), () -> Map.of(Party.SMS, PartyState.OFF)));

        assertThat(parties.states().block())
                .isEqualTo(Map.of(Party.BANK, PartyState.SILENT, Party.SMS, PartyState.OFF));
    }

    private void fails(int times) {
        for (int call = 0; call < times; call++) {
            breaker.onError(1, TimeUnit.MILLISECONDS, new IllegalStateException());
        }
    }

    private void succeeds(int times) {
        for (int call = 0; call < times; call++) {
            breaker.onSuccess(1, TimeUnit.MILLISECONDS);
        }
    }
}
