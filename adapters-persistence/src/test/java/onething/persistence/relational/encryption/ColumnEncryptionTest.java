package onething.persistence.relational.encryption;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ColumnEncryptionTest {

    private static final String PLACE = "accounts.id_card";
    private static final String NUMBER = "11010519491231002X";

    @ParameterizedTest
    @EnumSource
    void anEncryptedValueIsDecrypted(ColumnCipherAlgorithm suite) {
        var cipher = ColumnCipher.with(ring(suite, "k1"));

        assertThat(cipher.decryptText(PLACE, cipher.encryptText(PLACE, "李娜"))).isEqualTo("李娜");
        assertThat(cipher.decryptText(PLACE, cipher.encryptText(PLACE, ""))).isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void aCiphertextHidesItsTextAndNoTwoAreEqual(ColumnCipherAlgorithm suite) {
        var cipher = ColumnCipher.with(ring(suite, "k1"));

        var sealed = cipher.encryptText(PLACE, NUMBER);

        assertThat(new String(sealed, StandardCharsets.ISO_8859_1)).doesNotContain(NUMBER.substring(0, 6));
        assertThat(sealed).isNotEqualTo(cipher.encryptText(PLACE, NUMBER));
    }

    @ParameterizedTest
    @EnumSource
    void aChangedBitPreventsDecryption(ColumnCipherAlgorithm suite) {
        var cipher = ColumnCipher.with(ring(suite, "k1"));
        var sealed = cipher.encryptText(PLACE, NUMBER);

        for (int at = 0; at < sealed.length; at++) {
            var changed = sealed.clone();
            changed[at] ^= 1;
            assertThatIllegalStateException().isThrownBy(() -> cipher.decrypt(PLACE, changed));
        }
        assertThatIllegalStateException().isThrownBy(() -> cipher.decrypt(PLACE, Arrays.copyOf(sealed, 9)));
        assertThatIllegalStateException().isThrownBy(() -> cipher.decrypt(PLACE, new byte[0]));
    }

    @Test
    void bytesCopiedIntoAnotherRowAreNotDecryptedThere() {
        var cipher = ColumnCipher.with(ring(ColumnCipherAlgorithm.AES, "k1"));
        var sealed = cipher.encryptText(PLACE, 1, NUMBER);

        assertThat(cipher.decryptText(PLACE, 1, sealed)).isEqualTo(NUMBER);
        assertThatIllegalStateException().isThrownBy(() -> cipher.decryptText(PLACE, 2, sealed));
        assertThatIllegalStateException().isThrownBy(() -> cipher.decryptText(PLACE, sealed));
    }

    @Test
    void bytesCopiedIntoAnotherColumnAreNotDecryptedThere() {
        var cipher = ColumnCipher.with(ring(ColumnCipherAlgorithm.AES, "k1"));
        var sealed = cipher.encryptText(PLACE, NUMBER);

        assertThatIllegalStateException().isThrownBy(() -> cipher.decrypt("accounts.name", sealed));
    }

    @Test
    void afterARotationAnOldValueIsDecryptedAndNeedsEncryptionAgain() {
        var before = ColumnCipher.with(ring(ColumnCipherAlgorithm.AES, "k1")).encryptText(PLACE, NUMBER);

        var rotated = ColumnCipher.with(new KeyRing(
                "k2", Map.of("k1", key(ColumnCipherAlgorithm.AES, 1), "k2", key(ColumnCipherAlgorithm.SM4, 2))));

        assertThat(rotated.decryptText(PLACE, before)).isEqualTo(NUMBER);
        assertThat(rotated.isCurrent(before)).isFalse();
        assertThat(rotated.isCurrent(rotated.encryptText(PLACE, NUMBER))).isTrue();
    }

    @Test
    void withoutItsKeyNothingIsDecrypted() {
        var sealed = ColumnCipher.with(ring(ColumnCipherAlgorithm.AES, "k1")).encryptText(PLACE, NUMBER);

        assertThatIllegalStateException()
                .isThrownBy(() ->
                        ColumnCipher.with(ring(ColumnCipherAlgorithm.AES, "k2")).decrypt(PLACE, sealed));
    }

    @ParameterizedTest
    @EnumSource
    void equalValuesHaveEqualHashesOnlyWithinOneColumn(ColumnCipherAlgorithm suite) {
        var index = BlindIndex.with(ring(suite, "k1"));

        assertThat(index.hash(PLACE, NUMBER))
                .isEqualTo(index.hash(PLACE, NUMBER))
                .hasSize(32);
        assertThat(index.hash(PLACE, NUMBER)).isNotEqualTo(index.hash("accounts.mobile", NUMBER));
        assertThat(index.hash(PLACE, NUMBER)).isNotEqualTo(index.hash(PLACE, "440524199001010018"));
    }

    @Test
    void duringARotationAValueIsSearchedByEveryHash() {
        var before = BlindIndex.with(ring(ColumnCipherAlgorithm.AES, "k1")).hash(PLACE, NUMBER);

        var rotated = BlindIndex.with(new KeyRing(
                "k2", Map.of("k1", key(ColumnCipherAlgorithm.AES, 1), "k2", key(ColumnCipherAlgorithm.SM4, 2))));

        assertThat(rotated.hashes(PLACE, NUMBER)).containsExactly(rotated.hash(PLACE, NUMBER), before);
    }

    @Test
    void aKeyOfTheWrongLengthIsRefusedAndNeverPrinted() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new KeyRing.Key(
                        ColumnCipherAlgorithm.AES, "sixteen letters!".getBytes(StandardCharsets.US_ASCII)))
                .withMessageNotContaining("sixteen");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new KeyRing("k2", Map.of("k1", key(ColumnCipherAlgorithm.AES, 1))));
    }

    private static KeyRing ring(ColumnCipherAlgorithm suite, String id) {
        return new KeyRing(id, Map.of(id, key(suite, 1)));
    }

    private static KeyRing.Key key(ColumnCipherAlgorithm suite, int seed) {
        var secret = new byte[suite.keyLength];
        Arrays.fill(secret, (byte) seed);
        return new KeyRing.Key(suite, secret);
    }
}
