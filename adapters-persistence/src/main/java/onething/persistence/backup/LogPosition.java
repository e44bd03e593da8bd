package onething.persistence.backup;

import java.util.regex.Pattern;

/// A place in PostgreSQL's write-ahead log (LSN), in bytes from its beginning.
record LogPosition(long bytes) implements Comparable<LogPosition> {

    private static final Pattern TEXT = Pattern.compile("([0-9A-F]{1,8})/([0-9A-F]{1,8})");
    private static final int LOW_BITS = 32;

    static LogPosition parse(String text) {
        var parts = TEXT.matcher(text);
        if (!parts.matches()) {
            throw new BackupRefused("not a position in the WAL: " + text);
        }
        return new LogPosition(Long.parseLong(parts.group(1), 16) << LOW_BITS | Long.parseLong(parts.group(2), 16));
    }

    /// The number of the segment that holds the byte before this one: the last one that is needed up to here.
    long lastSegment(long segmentBytes) {
        return (bytes - 1) / segmentBytes;
    }

    /// The number of the segment that holds the byte at this place.
    long segment(long segmentBytes) {
        return bytes / segmentBytes;
    }

    @Override
    public int compareTo(LogPosition other) {
        return Long.compareUnsigned(bytes, other.bytes);
    }

    @Override
    public String toString() {
        return "%X/%X".formatted(bytes >>> LOW_BITS, bytes & 0xFFFF_FFFFL);
    }
}
