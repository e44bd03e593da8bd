package onething.domain.factor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.UUID;
import onething.domain.signin.Secret;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TotpSecretTest {

    /// The key of the test vectors: the bytes of `12345678901234567890`.
    private static final TotpSecret RFC_6238 = new TotpSecret("GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ");

    private static final Instant NOON = Instant.parse("2026-09-01T04:00:00Z");
    private static final long STEP = NOON.getEpochSecond() / TotpSecret.SECONDS_PER_STEP;
    private static final long NONE = -1;

    /// RFC 6238 appendix B, SHA-1. The vectors have eight digits; a code of six digits is their end.
    @ParameterizedTest
    @CsvSource({
        "59, 94287082",
        "1111111109, 07081804",
        "1111111111, 14050471",
        "1234567890, 89005924",
        "2000000000, 69279037",
        "20000000000, 65353130"
    })
    void theCodesAreThoseOfTheTestVectors(long second, String vector) {
        assertThat(RFC_6238.codeAt(second / TotpSecret.SECONDS_PER_STEP)).isEqualTo(vector.substring(2));
    }

    /// RFC 4226 appendix D.
    @ParameterizedTest
    @CsvSource({"0, 755224", "1, 287082", "2, 359152", "5, 254676", "9, 520489"})
    void theCodesAreThoseOfTheCounterVectors(long counter, String code) {
        assertThat(RFC_6238.codeAt(counter)).isEqualTo(code);
    }

    @ParameterizedTest
    @CsvSource({"-2, false", "-1, true", "0, true", "1, true", "2, false"})
    void aPhoneMayBeOneStepAheadOrBehind(long steps, boolean accepted) {
        var found = RFC_6238.stepOf(RFC_6238.codeAt(STEP + steps), NOON, NONE);

        assertThat(found.isPresent()).isEqualTo(accepted);
        assertThat(found.orElse(STEP + steps)).isEqualTo(STEP + steps);
    }

    @Test
    void aCodeCountsOnce() {
        var code = RFC_6238.codeAt(STEP);
        var used = RFC_6238.stepOf(code, NOON, NONE).orElseThrow();

        assertThat(RFC_6238.stepOf(code, NOON, used)).isEmpty();
        assertThat(RFC_6238.stepOf(RFC_6238.codeAt(STEP - 1), NOON, used)).isEmpty();
        assertThat(RFC_6238.stepOf(RFC_6238.codeAt(STEP + 1), NOON, used)).contains(STEP + 1);
    }

    @ParameterizedTest
    @CsvSource({"''", "12345", "1234567", "abcdef", "000000"})
    void aWrongCodeIsNoStep(String code) {
        assertThat(RFC_6238.stepOf(code, NOON, NONE)).isEmpty();
    }

    @Test
    void aSecretFromRandomDataHas160BitsAndIsHidden() {
        var secret = TotpSecret.of(new Secret(UUID.randomUUID().toString()));

        assertThat(secret.value()).hasSize(32);
        assertThat(Base32.of(Base32.bytes(secret.value()))).isEqualTo(secret.value());
        assertThat(secret).hasToString("TotpSecret[…]");
        assertThatThrownBy(() -> new TotpSecret("SHORT")).isInstanceOf(IllegalArgumentException.class);
    }
}
