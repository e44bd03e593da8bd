package onething.domain.trail;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;

/// The hash of an event: SHA-256 over its canonical form, which whoever has the stored events can build
/// again.
///
/// The canonical form is a sequence of fields, each its length in bytes as four bytes (the highest
/// first) and then its
/// UTF-8 text, so that no two different events read alike:
///
/// | field           | text                                                                        |
/// |-----------------|-----------------------------------------------------------------------------|
/// | name of form    | `onething.trail.1`                                                          |
/// | matter          | the UUID, lower case                                                        |
/// | sequence        | decimal                                                                     |
/// | at              | seconds since 1970 in UTC, a point, six digits of microseconds              |
/// | actor           | the UUID; empty where the service itself acted                              |
/// | role            | the role's name, such as `OFFICER`                                          |
/// | action … stage  | as they are                                                                 |
/// | effects         | how many, decimal; then each                                                |
/// | paper           | its code; empty without one                                                 |
/// | note            | as it is                                                                    |
/// | previous        | the hash before, 64 hexadecimal digits                                      |
final class EventHash {

    private static final String FORM = "onething.trail.1";

    private final MessageDigest form = sha256();

    private EventHash() {}

    static String of(Event event) {
        var seal = new EventHash();
        seal.field(FORM);
        seal.field(event.matter().toString());
        seal.field(Long.toString(event.sequence()));
        seal.field(String.format(
                Locale.ROOT, "%d.%06d", event.at().getEpochSecond(), event.at().getNano() / 1000));
        seal.field(event.actor().map(actor -> actor.value().toString()).orElse(""));
        seal.field(event.role().storedName());
        seal.field(event.action());
        seal.field(event.before());
        seal.field(event.after());
        seal.field(event.stage());
        seal.fields(event.effects());
        seal.field(event.paper().orElse(""));
        seal.field(event.note());
        seal.field(event.previous());
        return seal.digest();
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

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }
}
