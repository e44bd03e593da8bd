package onething.persistence.relational.encryption;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.Optional;
import java.util.UUID;
import onething.domain.trail.Event;
import onething.domain.trail.NoteSeal;

/// Encrypts the note of an event with its salt: 32 bytes of salt, then the text. A note may show who reports an
/// employer, so it has the reporters' keys.
public record NoteCipher(ReporterCipher reporters) {

    /// The column, to which the ciphertext is bound.
    static final String COLUMN = "words";

    private static final String PLACE = "trail." + COLUMN;
    private static final int SALT = 32;

    /// Empty if the event has no note.
    public byte[] sealed(Event event) {
        return event.seal().salt().map(salt -> sealed(event, salt)).orElse(new byte[0]);
    }

    private byte[] sealed(Event event, String salt) {
        var text = event.note().getBytes(StandardCharsets.UTF_8);
        var plain = ByteBuffer.allocate(SALT + text.length)
                .put(HexFormat.of().parseHex(salt))
                .put(text)
                .array();
        return reporters.cipher().encrypt(PLACE, row(event.matter(), event.sequence()), plain);
    }

    /// The note that was sealed, and its seal with this commitment.
    public Opened opened(UUID matter, long sequence, String commitment, byte[] words) {
        var plain = ByteBuffer.wrap(reporters.cipher().decrypt(PLACE, row(matter, sequence), words));
        var salt = new byte[SALT];
        plain.get(salt);
        var seal = new NoteSeal(commitment, Optional.of(HexFormat.of().formatHex(salt)));
        return new Opened(StandardCharsets.UTF_8.decode(plain).toString(), seal);
    }

    private static String row(UUID matter, long sequence) {
        return matter + "/" + sequence;
    }

    public record Opened(String note, NoteSeal seal) {}
}
