package onething.persistence.relational;

import java.nio.ByteBuffer;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Base64;
import java.util.Optional;
import java.util.UUID;
import java.util.zip.CRC32;
import onething.domain.refusal.Refusal.CursorInvalid;

/// Where a page of a list ended: the sort key and the id of its last row. Its text form is opaque to the
/// client; one that was changed, or belongs to another list, is refused. It grants nothing: each page
/// checks whose rows they are.
public record Cursor(Listing listing, Instant key, UUID id) {

    private static final int CHECKED = 1 + Long.BYTES + 2 * Long.BYTES;

    /// The lists. Their order is part of the text form, so new ones go to the end.
    public enum Listing {
        BUNDLES,
        MATTERS,
        DESK,
        LOOKS,
        RECOUNTED,
        STAFF,
        CORRECTIONS,
        WAITING_CORRECTIONS,
        MESSAGES,
        FOUND,
        MOVING,
        WAITING_INQUIRIES,
        UNSUITABLE_SLOTS,
        DESK_NEWEST,
        DESK_OLDEST,
        SOUGHT_LOOKS,
        ACCESS_SEARCHES
    }

    public String write() {
        var bytes = ByteBuffer.allocate(CHECKED + Integer.BYTES)
                .put((byte) listing.ordinal())
                .putLong(ChronoUnit.MICROS.between(Instant.EPOCH, key))
                .putLong(id.getMostSignificantBits())
                .putLong(id.getLeastSignificantBits());
        bytes.putInt(check(bytes.array()));
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes.array());
    }

    /// @throws onething.domain.refusal.Refused for [CursorInvalid]
    public static Optional<Cursor> read(Optional<String> written, Listing listing) {
        return written.map(cursor -> parse(cursor)
                .filter(parsed -> parsed.listing == listing && parsed.write().equals(cursor))
                .orElseThrow(new CursorInvalid()::refused));
    }

    private static Optional<Cursor> parse(String cursor) {
        var bytes = decode(cursor);
        if (bytes.length != CHECKED + Integer.BYTES
                || ByteBuffer.wrap(bytes, CHECKED, Integer.BYTES).getInt() != check(bytes)
                || bytes[0] < 0
                || bytes[0] >= Listing.values().length) {
            return Optional.empty();
        }
        var parts = ByteBuffer.wrap(bytes);
        return Optional.of(new Cursor(
                Listing.values()[parts.get()],
                Instant.EPOCH.plus(parts.getLong(), ChronoUnit.MICROS),
                new UUID(parts.getLong(), parts.getLong())));
    }

    private static byte[] decode(String cursor) {
        try {
            return Base64.getUrlDecoder().decode(cursor);
        } catch (IllegalArgumentException notBase64) {
            return new byte[0];
        }
    }

    private static int check(byte[] bytes) {
        var crc = new CRC32();
        crc.update(bytes, 0, CHECKED);
        return (int) crc.getValue();
    }
}
