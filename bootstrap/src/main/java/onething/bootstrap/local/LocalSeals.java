package onething.bootstrap.local;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Clock;
import onething.application.port.out.paper.Seals;
import onething.bootstrap.FallbackSeals;
import onething.persistence.papers.seal.SampleSealKey;
import org.springframework.stereotype.Component;

/// 样章: seals that local mode makes itself. Their key is made at the first start and kept in the data folder.
@Component
@LocalMode
class LocalSeals implements FallbackSeals {

    private final Seals seals;

    LocalSeals(DataFolder folder, Clock clock) throws IOException {
        this.seals = key(folder.resolve("keys").resolve("sample-seal"), clock).seals();
    }

    @Override
    public Seals seals() {
        return seals;
    }

    /// The certificate is written last: a start that was cut off begins again.
    private static SampleSealKey key(Path folder, Clock clock) throws IOException {
        var privateKey = folder.resolve("key.p8");
        var certificate = folder.resolve("certificate.der");
        if (!Files.exists(certificate)) {
            var made = SampleSealKey.newKey(clock.instant());
            Files.createDirectories(
                    folder, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
            Files.write(privateKey, made.privateKey());
            Files.write(certificate, made.certificate());
        }
        return new SampleSealKey(Files.readAllBytes(privateKey), Files.readAllBytes(certificate));
    }
}
