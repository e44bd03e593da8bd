package onething.persistence.backup;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.util.HexFormat;
import onething.domain.text.Sha256;

/// SHA-256 sums of files, in hexadecimal.
final class Sums {

    private Sums() {}

    static String of(Path file) throws IOException {
        try (var content = Files.newInputStream(file)) {
            return copied(content, OutputStream.nullOutputStream());
        }
    }

    /// Copies a file to a new one, and returns the sum of what was copied when it is on the disk.
    static String copied(Path from, Path to) throws IOException {
        try (var content = Files.newInputStream(from);
                var file = FileChannel.open(to, StandardOpenOption.WRITE, StandardOpenOption.CREATE_NEW)) {
            var sum = copied(content, Channels.newOutputStream(file));
            file.force(true);
            return sum;
        }
    }

    static String hex(MessageDigest digest) {
        return HexFormat.of().formatHex(digest.digest());
    }

    private static String copied(InputStream content, OutputStream to) throws IOException {
        var digest = Sha256.begun();
        new DigestInputStream(content, digest).transferTo(to);
        return hex(digest);
    }
}
