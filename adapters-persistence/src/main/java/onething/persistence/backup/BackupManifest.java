package onething.persistence.backup;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import onething.domain.text.Sha256;

/// What a base backup holds: a text file beside it, written last, so a backup without one is not complete. Its last
/// line is the sum of the lines before.
///
/// @param started      when the server began the backup
/// @param ended        from when on a recovery can end at any instant
/// @param server       the major version of PostgreSQL
/// @param timeline     of the WAL
/// @param from         where the recovery begins to read WAL
/// @param until        how far it has to read at least
/// @param segmentBytes of a file of WAL
/// @param database     its name
/// @param owner        the user who owns it
record BackupManifest(
        Instant started,
        Instant ended,
        int server,
        int timeline,
        LogPosition from,
        LogPosition until,
        long segmentBytes,
        String database,
        String owner,
        List<BackedUpFile> files) {

    static final String NAME = "manifest";

    private static final String FORMAT = "onething-backup 1";
    private static final String FILE = "file";
    private static final String SUM = "sum";
    private static final Pattern LINE_OF_FILE = Pattern.compile("([0-9a-f]{64}) ([0-9]+) (.+)");

    BackupManifest {
        files = List.copyOf(files);
    }

    /// @param path in the data folder, with `/`
    record BackedUpFile(String sha256, long size, String path) {}

    long bytes() {
        return files.stream().mapToLong(BackedUpFile::size).sum();
    }

    void write(Path backup) throws IOException {
        var lines = new ArrayList<>(List.of(
                FORMAT,
                "started " + started,
                "ended " + ended,
                "server " + server,
                "timeline " + timeline,
                "from " + from,
                "until " + until,
                "segment-bytes " + segmentBytes,
                "database " + database,
                "owner " + owner));
        files.forEach(file -> lines.add(FILE + " " + file.sha256() + " " + file.size() + " " + file.path()));
        lines.add(SUM + " " + sum(lines));
        var unfinished = backup.resolve(NAME + ".unfinished");
        Files.write(unfinished, lines);
        Files.move(unfinished, backup.resolve(NAME), StandardCopyOption.ATOMIC_MOVE);
    }

    /// @return empty if the folder has none: the backup was not completed
    static Optional<BackupManifest> find(Path backup) throws IOException {
        try {
            return Optional.of(read(backup));
        } catch (NoSuchFileException _) {
            return Optional.empty();
        }
    }

    private static BackupManifest read(Path backup) throws IOException {
        var file = backup.resolve(NAME);
        var lines = Files.readAllLines(file);
        if (lines.isEmpty() || !lines.getLast().equals(SUM + " " + sum(lines.subList(0, lines.size() - 1)))) {
            throw new BackupRefused("the manifest was changed: " + file);
        }
        if (!lines.getFirst().equals(FORMAT)) {
            throw new BackupRefused("the manifest is of another release: " + file);
        }
        Map<String, String> head = new HashMap<>();
        var files = new ArrayList<BackedUpFile>();
        for (var line : lines.subList(1, lines.size() - 1)) {
            var words = line.split(" ", 2);
            if (words[0].equals(FILE)) {
                files.add(file(words[1]));
            } else {
                head.put(words[0], words[1]);
            }
        }
        return new BackupManifest(
                Instant.parse(value(head, "started")),
                Instant.parse(value(head, "ended")),
                Integer.parseInt(value(head, "server")),
                Integer.parseInt(value(head, "timeline")),
                LogPosition.parse(value(head, "from")),
                LogPosition.parse(value(head, "until")),
                Long.parseLong(value(head, "segment-bytes")),
                value(head, "database"),
                value(head, "owner"),
                files);
    }

    private static String value(Map<String, String> head, String name) {
        var value = head.get(name);
        if (value == null) {
            throw new BackupRefused("the manifest does not say: " + name);
        }
        return value;
    }

    private static BackedUpFile file(String line) {
        var parts = LINE_OF_FILE.matcher(line);
        if (!parts.matches()) {
            throw new BackupRefused("a line of the manifest is no file: " + line);
        }
        return new BackedUpFile(parts.group(1), Long.parseLong(parts.group(2)), parts.group(3));
    }

    private static String sum(List<String> lines) {
        var digest = Sha256.begun();
        lines.forEach(line -> digest.update((line + "\n").getBytes(StandardCharsets.UTF_8)));
        return HexFormat.of().formatHex(digest.digest());
    }
}
