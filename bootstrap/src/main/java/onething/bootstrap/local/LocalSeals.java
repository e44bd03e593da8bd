package onething.bootstrap.local;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Clock;
import java.time.Instant;
import onething.application.port.out.paper.Seals;
import onething.application.port.out.paper.TimeStamps;
import onething.bootstrap.FallbackSeals;
import onething.persistence.papers.seal.SampleKey;
import onething.persistence.papers.seal.SealTrust;
import org.springframework.stereotype.Component;

/// 样章: seals and time stamps that local mode makes itself. Their keys are made at the first start and kept in the
/// data folder.
@Component
@LocalMode
class LocalSeals implements FallbackSeals {

    private final Seals seals;
    private final TimeStamps timeStamps;
    private final SealTrust trust;

    LocalSeals(DataFolder folder, Clock clock) throws IOException {
        var keys = folder.resolve("keys");
        var ofSeals = key(keys.resolve("sample-seal"), SampleKey::forSeals, clock);
        var ofStamps = key(keys.resolve("sample-time-stamps"), SampleKey::forTimeStamps, clock);
        this.seals = ofSeals.seals();
        this.timeStamps = ofStamps.timeStamps(clock);
        this.trust = new SealTrust(ofSeals.roots(), ofStamps.roots());
    }

    @Override
    public Seals seals() {
        return seals;
    }

    @Override
    public TimeStamps timeStamps() {
        return timeStamps;
    }

    @Override
    public SealTrust trust() {
        return trust;
    }

    /// The certificate is written last: a start that was cut off begins again.
    private static SampleKey key(Path folder, NewKey newKey, Clock clock) throws IOException {
        var privateKey = folder.resolve("key.p8");
        var certificate = folder.resolve("certificate.der");
        if (!Files.exists(certificate)) {
            var made = newKey.at(clock.instant());
            Files.createDirectories(
                    folder, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
            Files.write(privateKey, made.privateKey());
            Files.write(certificate, made.certificate());
        }
        return new SampleKey(Files.readAllBytes(privateKey), Files.readAllBytes(certificate));
    }

    private interface NewKey {

        SampleKey at(Instant now) throws IOException;
    }
}
