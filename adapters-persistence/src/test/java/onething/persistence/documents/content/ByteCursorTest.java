package onething.persistence.documents.content;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.EOFException;
import java.io.IOException;
import java.util.Random;
import onething.persistence.SharesNothing;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@SharesNothing
class ByteCursorTest {

    private static final int WINDOW = 16 * 1024;

    @ParameterizedTest
    @ValueSource(ints = {0x00, 0x01, 0x7F, 0x80, 0xFE, 0xFF})
    void itFindsEachByteOfAValueInTheirOrder(int value) throws IOException {
        var random = new Random(value);
        for (int round = 0; round < 50; round++) {
            var bytes = new byte[random.nextInt(3 * WINDOW)];
            random.nextBytes(bytes);
            var cursor = new ByteCursor(new InMemory(bytes));
            for (int at = next(bytes, 0, value); at < bytes.length; at = next(bytes, at + 1, value)) {
                cursor.find(value);
                assertThat(cursor.position()).isEqualTo(at);
                assertThat(cursor.read()).isEqualTo(value);
            }
            assertThatExceptionOfType(EOFException.class).isThrownBy(() -> cursor.find(value));
        }
    }

    @Test
    void aSingleByteIsFoundWhereverItIs() throws IOException {
        for (int at = WINDOW - 20; at < WINDOW + 20; at++) {
            var bytes = new byte[WINDOW + 20];
            bytes[at] = (byte) 0xFF;
            var cursor = new ByteCursor(new InMemory(bytes));
            cursor.skip(at % 9);

            cursor.find(0xFF);

            assertThat(cursor.position()).isEqualTo(at);
        }
    }

    private static int next(byte[] bytes, int from, int value) {
        int at = from;
        while (at < bytes.length && (bytes[at] & 0xFF) != value) {
            at++;
        }
        return at;
    }
}
