package onething.bootstrap.wordings;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import onething.bootstrap.BesideOthers;
import onething.domain.status.KeyRingName;
import onething.persistence.relational.encryption.ColumnCipherAlgorithm;
import org.junit.jupiter.api.Test;

/// `docs/keys.md` has every ring, and every algorithm that the code names.
@BesideOthers
class KeyInventoryTest {

    private static final Path ROOT = Path.of("..");
    private static final List<String> MODULES =
            List.of("domain", "application", "adapters-web", "adapters-persistence", "adapters-identity", "bootstrap");

    /// `EC` is the kind of key of ES256.
    private static final Pattern NAMED = Pattern.compile(
            "\\b(?!KeyFactory|KeyPairGenerator)[A-Z]\\w+\\.getInstance\\(\"([A-Za-z0-9/.-]+)\"|JWSAlgorithm\\.([A-Z]+[0-9]+)"
                    + "|COSEAlgorithmIdentifier\\.([A-Za-z]+[0-9A-Z]*)");

    /// Kinds of containers.
    private static final Set<String> NO_ALGORITHMS = Set.of("Collection");

    @Test
    void everyRingIsInTheInventory() throws IOException {
        var inventory = inventory();

        assertThat(KeyRingName.values())
                .allMatch(ring -> inventory.contains("`onething.encryption." + ring.wireName() + "`"));
        assertThat(ColumnCipherAlgorithm.values()).allMatch(suite -> inventory.contains(suite.name()));
    }

    @Test
    void everyAlgorithmOfTheCodeIsInTheInventory() throws IOException {
        var named = new TreeSet<String>();
        for (var module : MODULES) {
            try (var files = Files.walk(ROOT.resolve(module).resolve("src/main/java"))) {
                for (var source :
                        files.filter(file -> file.toString().endsWith(".java")).toList()) {
                    NAMED.matcher(Files.readString(source))
                            .results()
                            .flatMap(found -> Stream.of(found.group(1), found.group(2), found.group(3)))
                            .filter(found -> found != null && !NO_ALGORITHMS.contains(found))
                            .forEach(named::add);
                }
            }
        }
        var inventory = inventory();

        assertThat(named).contains("DRBG", "SHA-256", "SM3", "ES256").allMatch(inventory::contains);
    }

    private static String inventory() throws IOException {
        return Files.readString(ROOT.resolve("docs/keys.md"));
    }
}
