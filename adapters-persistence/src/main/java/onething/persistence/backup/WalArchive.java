package onething.persistence.backup;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// The folder into which the server archives its WAL, with a sum beside each segment
/// (`bootstrap/deploy/archive-wal`). PostgreSQL ends a recovery in silence at a segment that is missing or damaged;
/// so the segments are checked before.
record WalArchive(Path folder) {

    static final String SUM = ".sha256";

    private static final Pattern SEGMENT = Pattern.compile("[0-9A-F]{24}");
    private static final int DIGITS_OF_A_PART = 8;
    private static final long BYTES_OF_A_LOG = 1L << 32;

    /// Checks that the segments of a backup are there, and all that follow without a gap.
    ///
    /// @return the number of the last segment
    /// @throws BackupRefused that names the segment that is missing or was changed
    long requireComplete(BackupManifest backup) throws IOException {
        long first = backup.from().segment(backup.segmentBytes());
        long needed = backup.until().lastSegment(backup.segmentBytes());
        var there = segments(backup.timeline(), backup.segmentBytes());
        long last = Math.max(needed, there.isEmpty() ? 0 : there.last());
        for (long number = first; number <= last; number++) {
            var name = name(backup.timeline(), number, backup.segmentBytes());
            if (!there.contains(number)) {
                throw new BackupRefused("a segment of the archived WAL is missing: %s in %s".formatted(name, folder));
            }
            requireUnchanged(name, backup.segmentBytes());
        }
        return last;
    }

    /// @param number of a segment, from the beginning of the WAL
    static String name(int timeline, long number, long segmentBytes) {
        long inALog = BYTES_OF_A_LOG / segmentBytes;
        return "%08X%08X%08X".formatted(timeline, number / inALog, number % inALog);
    }

    private SortedSet<Long> segments(int timeline, long segmentBytes) throws IOException {
        if (!Files.isDirectory(folder)) {
            throw new BackupRefused("there is no folder with archived WAL: " + folder);
        }
        var prefix = "%08X".formatted(timeline);
        try (var files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString())
                    .filter(name -> SEGMENT.matcher(name).matches() && name.startsWith(prefix))
                    .map(name -> number(name, segmentBytes))
                    .collect(Collectors.toCollection(TreeSet::new));
        }
    }

    private static long number(String name, long segmentBytes) {
        long log = Long.parseLong(name.substring(DIGITS_OF_A_PART, 2 * DIGITS_OF_A_PART), 16);
        long segment = Long.parseLong(name.substring(2 * DIGITS_OF_A_PART), 16);
        return log * (BYTES_OF_A_LOG / segmentBytes) + segment;
    }

    private void requireUnchanged(String name, long segmentBytes) throws IOException {
        var segment = folder.resolve(name);
        var sum = folder.resolve(name + SUM);
        if (!Files.exists(sum)) {
            throw new BackupRefused(
                    "a segment of the archived WAL has no sum beside it: %s; archive it with archive-wal"
                            .formatted(segment));
        }
        boolean isWhole = Files.size(segment) == segmentBytes
                && Files.readString(sum).strip().split(" ", 2)[0].equals(Sums.of(segment));
        if (!isWhole) {
            throw new BackupRefused("a segment of the archived WAL was changed: " + segment);
        }
    }
}
