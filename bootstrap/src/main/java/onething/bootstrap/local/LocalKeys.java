package onething.bootstrap.local;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import onething.bootstrap.encryption.DatedRing;
import onething.bootstrap.encryption.FallbackKeys;
import onething.domain.status.KeyRingName;
import onething.persistence.relational.encryption.ColumnCipherAlgorithm;
import onething.persistence.relational.encryption.KeyRing;
import org.springframework.stereotype.Component;

/// Keys that are created at the first start and kept in the data folder, readable only by its owner. They
/// are for trying the service only: a person who takes the folder also has the keys.
@Component
@LocalMode
class LocalKeys implements FallbackKeys {

    private static final String ID = "local-1";
    private static final int LENGTH = 32;

    private final DataFolder folder;
    private final Clock clock;

    LocalKeys(DataFolder folder, Clock clock) {
        this.folder = folder;
        this.clock = clock;
    }

    @Override
    public DatedRing ring(KeyRingName name) {
        try {
            var file = folder.resolve("keys").resolve(name.wireName());
            if (!Files.exists(file)) {
                make(file);
            }
            var made = LocalDate.ofInstant(Files.getLastModifiedTime(file).toInstant(), clock.getZone());
            return new DatedRing(
                    KeyRing.of(ColumnCipherAlgorithm.AES, ID, Map.of(ID, Files.readAllBytes(file))),
                    ID,
                    Map.of(ID, made));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void make(Path file) throws IOException {
        Files.createDirectories(
                file.getParent(), PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
        Files.createFile(file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        var key = new byte[LENGTH];
        new SecureRandom().nextBytes(key);
        Files.write(file, key);
    }
}
