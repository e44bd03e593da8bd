package onething.domain.factor;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.UUID;
import onething.domain.party.PersonId;
import onething.domain.signin.Secret;
import org.junit.jupiter.api.Test;

class PasskeyTest {

    private static final Instant NOON = Instant.parse("2026-09-01T04:00:00Z");

    @Test
    void aCountThatDoesNotGrowSaysThatThereIsACopy() {
        var counting = new PasskeyCredential("id", "key", false, 7);

        assertThat(counting.canCount(8)).isTrue();
        assertThat(counting.canCount(7)).isFalse();
        assertThat(counting.canCount(0)).isFalse();
    }

    @Test
    void anAuthenticatorThatDoesNotCountMayAlwaysAnswer() {
        var silent = new PasskeyCredential("id", "key", true, 0);

        assertThat(silent.canCount(0)).isTrue();
        assertThat(silent.canCount(1)).isTrue();
    }

    @Test
    void aChallengeIsOpenForFiveMinutesAndBelongsToOneSubject() {
        var person = new PersonId(UUID.randomUUID());
        var value = new Secret("random");
        var adding = PasskeyChallenge.forAdding(person, value, NOON);

        assertThat(adding.isOpenAt(NOON.plusSeconds(299))).isTrue();
        assertThat(adding.isOpenAt(NOON.plusSeconds(300))).isFalse();
        assertThat(adding.subject()).isEqualTo(PasskeyChallenge.subjectOf(person));
        assertThat(PasskeyChallenge.forSignIn(value.hash(), value, NOON).subject())
                .isEqualTo(PasskeyChallenge.subjectOf(value.hash()))
                .isNotEqualTo(adding.subject());
    }
}
