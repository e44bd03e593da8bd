package onething.persistence.relational;

import static onething.application.port.out.RefusedWith.refusedWith;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import onething.domain.refusal.Refusal.CursorInvalid;
import onething.persistence.relational.Cursor.Listing;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CursorTest {

    private static final Cursor CURSOR = new Cursor(
            Listing.DESK,
            Instant.parse("9999-12-31T00:00:00.123456Z"),
            UUID.fromString("019a9d64-5f00-7abc-8def-0123456789ab"));

    @Test
    void isReadAsItWasWritten() {
        assertThat(Cursor.read(Optional.of(CURSOR.write()), Listing.DESK)).contains(CURSOR);
        assertThat(Cursor.read(Optional.empty(), Listing.DESK)).isEmpty();
    }

    @Test
    void isRefusedWithAnyCharacterChanged() {
        var written = CURSOR.write();
        for (int i = 0; i < written.length(); i++) {
            char another = written.charAt(i) == 'x' ? 'y' : 'x';
            assertRefused(written.substring(0, i) + another + written.substring(i + 1));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "AAAA", "null", "../../etc", "一件事"})
    void refusesWhatWasNeverWritten(String cursor) {
        assertRefused(cursor);
    }

    @Test
    void isNoCursorOfAnotherListing() {
        assertThatThrownBy(() -> Cursor.read(Optional.of(CURSOR.write()), Listing.MATTERS))
                .satisfies(refusedWith(new CursorInvalid()));
    }

    private static void assertRefused(String cursor) {
        assertThatThrownBy(() -> Cursor.read(Optional.of(cursor), Listing.DESK))
                .as(cursor)
                .satisfies(refusedWith(new CursorInvalid()));
    }
}
