package onething.identity.accounts;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

class Argon2PasswordHashesTest {

    private static final Argon2PasswordHashes HASHES = new Argon2PasswordHashes(Optional.of(PasswordCost.LIGHT));

    @AfterAll
    static void stop() {
        HASHES.destroy();
    }

    @Test
    void costsWhatOwaspRecommendsUnlessABeanSaysOtherwise() {
        var hashes = new Argon2PasswordHashes(Optional.empty());
        try {
            assertThat(hashes.hash("correct horse").block()).startsWith("$argon2id$v=19$m=19456,t=2,p=1$");
        } finally {
            hashes.destroy();
        }
    }

    @Test
    void aHashOfAnotherCostIsStillChecked() {
        var hash = PasswordCost.STANDARD.encoder().encode("correct horse");

        assertThat(HASHES.matches("correct horse", Optional.of(hash)).block()).isTrue();
        assertThat(HASHES.matches("correct house", Optional.of(hash)).block()).isFalse();
    }

    @Test
    void onlyTheRightPasswordMatchesItsHash() {
        var hash = HASHES.hash("correct horse").block();

        assertThat(hash).startsWith("$argon2id$");
        assertThat(HASHES.matches("correct horse", Optional.of(hash)).block()).isTrue();
        assertThat(HASHES.matches("correct house", Optional.of(hash)).block()).isFalse();
    }

    @Test
    void onePasswordNeverHashesTheSameTwice() {
        assertThat(HASHES.hash("correct horse").block())
                .isNotEqualTo(HASHES.hash("correct horse").block());
    }

    @Test
    void withoutAHashNoPasswordMatches() {
        assertThat(HASHES.matches("nobody's", Optional.empty()).block()).isFalse();
    }

    @Test
    void aPasswordLongEnoughToBeAnAttackIsNotHashed() {
        var hash = HASHES.hash("").block();

        assertThat(HASHES.matches("x".repeat(1_000_000), Optional.of(hash)).block())
                .isFalse();
    }
}
