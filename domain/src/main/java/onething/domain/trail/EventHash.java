package onething.domain.trail;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import onething.domain.text.Sha256;

/// The hash of an event: SHA-256 over its canonical form. Anyone with the stored events can build the same
/// form.
///
/// The canonical form is a sequence of fields. Each field is its length in bytes, as four bytes with the
/// highest first, followed by its UTF-8 text. Two different events therefore never have the same form:
///
/// | field           | text                                                                        |
/// |-----------------|-----------------------------------------------------------------------------|
/// | name of form    | `onething.trail.3`                                                          |
/// | matter          | the UUID, lower case                                                        |
/// | sequence        | decimal                                                                     |
/// | at              | seconds since 1970 in UTC, a point, six digits of microseconds              |
/// | actor           | the UUID; empty if the service itself acted                                 |
/// | role            | the name of the role, such as `OFFICER`                                     |
/// | action … stage  | unchanged                                                                   |
/// | effects         | their number, decimal; then each one                                        |
/// | paper           | its code; empty if there is none                                            |
/// | note            | its commitment ([NoteSeal]), 64 hexadecimal digits; empty without a note    |
/// | previous        | the hash of the event before, 64 hexadecimal digits                         |
final class EventHash {

    private static final String FORM = "onething.trail.3";

    private final MessageDigest form = Sha256.begun();

    private EventHash() {}

    static String of(Event event) {
        var hash = new EventHash();
        hash.field(FORM);
        beforeEffects(event).forEach(hash::field);
        hash.fields(event.effects());
        afterEffects(event).forEach(hash::field);
        return hash.digest();
    }

    static List<String> beforeEffects(Event event) {
        return List.of(
                event.matter().toString(),
                Long.toString(event.sequence()),
                seconds(event.at()),
                event.actor().map(actor -> actor.value().toString()).orElse(""),
                event.role().storedName(),
                event.action(),
                event.before(),
                event.after(),
                event.stage());
    }

    /// With six digits after the point.
    private static String seconds(Instant at) {
        int micros = at.getNano() / 1000;
        return at.getEpochSecond() + "." + Integer.toString(1_000_000 + micros).substring(1);
    }

    static List<String> afterEffects(Event event) {
        return List.of(event.paper().orElse(""), event.seal().commitment(), event.previous());
    }

    private void fields(List<String> texts) {
        field(Integer.toString(texts.size()));
        texts.forEach(this::field);
    }

    private void field(String text) {
        var bytes = text.getBytes(StandardCharsets.UTF_8);
        form.update(ByteBuffer.allocate(Integer.BYTES).putInt(bytes.length).array());
        form.update(bytes);
    }

    private String digest() {
        return HexFormat.of().formatHex(form.digest());
    }
}
