package onething.domain.trail;

import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.Optional;
import java.util.UUID;
import onething.domain.text.Sha256;

/// What the hash of an event has of its note: a commitment, which is the SHA-256 over 32 bytes of salt and the
/// UTF-8 text. Who has salt and text can check the text. Without the salt no one can find out whether a supposed
/// text is the right one, so a note is erased by removing text and salt, and the chain still verifies.
///
/// @param commitment 64 lower-case hexadecimal digits; empty if the event has no note
/// @param salt 64 lower-case hexadecimal digits; empty without a note, where the note is hidden from the reader,
///                   and where it was erased
public record NoteSeal(String commitment, Optional<String> salt) {

    /// What everybody reads instead of a note that was erased.
    public static final String ERASED = "内容已依法删除";

    /// Of an event without a note.
    public static final NoteSeal NO_NOTE = new NoteSeal("", Optional.empty());

    /// @param salt 64 hexadecimal digits
    public static NoteSeal of(String note, String salt) {
        return new NoteSeal(commitment(note, salt), Optional.of(salt));
    }

    static NoteSeal of(String note, UUID matter, long sequence, Salts salts) {
        return note.isEmpty() ? NO_NOTE : of(note, salts.of(matter, sequence));
    }

    NoteSeal hidden() {
        return new NoteSeal(commitment, Optional.empty());
    }

    /// Whether a note can belong to it: the one that it was made for, [#ERASED] after that was erased, or none if
    /// it is hidden.
    boolean fits(String note) {
        if (commitment.isEmpty()) {
            return note.isEmpty() && salt.isEmpty();
        }
        return salt.map(each -> commitment(note, each).equals(commitment))
                .orElseGet(() -> note.isEmpty() || note.equals(ERASED));
    }

    private static String commitment(String note, String salt) {
        var digest = Sha256.begun();
        digest.update(HexFormat.of().parseHex(salt));
        digest.update(note.getBytes(StandardCharsets.UTF_8));
        return HexFormat.of().formatHex(digest.digest());
    }
}
