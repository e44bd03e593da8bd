package onething.bootstrap.encryption;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import onething.application.port.out.status.KeyRings;
import onething.bootstrap.CommandWiring;
import onething.domain.status.KeyRingName;
import onething.domain.status.RingKey;
import onething.persistence.relational.encryption.ColumnCipher;
import onething.persistence.relational.encryption.ColumnCipherAlgorithm;
import onething.persistence.relational.encryption.KeyRing;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;

/// Each key may lie in a file of its own, as a container or systemd mounts it; the file has the name of the
/// setting.
class KeysFromFilesTest {

    @TempDir
    Path folder;

    @Test
    void everySettingOfAKeyIsReadFromItsFile() throws IOException {
        var settings = KeySettings.of("1");
        for (var setting : settings.entrySet()) {
            Files.writeString(folder.resolve(setting.getKey()), setting.getValue() + "\n");
        }

        try (var service = new SpringApplicationBuilder(CommandWiring.class)
                .web(WebApplicationType.NONE)
                .run("--spring.config.import=configtree:" + folder + "/")) {
            assertThat(service.getBean(KeyRings.class)
                            .keys()
                            .map(RingKey::ring)
                            .collectList()
                            .block())
                    .containsExactly(KeyRingName.values());
            var sealed = service.getBean(ColumnCipher.class).encrypt("here", new byte[] {7});
            assertThat(ColumnCipher.with(KeyRing.of(
                                    ColumnCipherAlgorithm.AES, "1", Map.of("1", VaultStub.key(KeyRingName.COLUMNS))))
                            .decrypt("here", sealed))
                    .containsExactly(7);
        }
    }
}
