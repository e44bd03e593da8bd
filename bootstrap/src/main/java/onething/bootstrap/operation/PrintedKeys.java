package onething.bootstrap.operation;

import java.io.PrintStream;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import onething.bootstrap.encryption.EncryptionProperties.Key;
import onething.bootstrap.encryption.EncryptionProperties.Ring;
import onething.domain.status.KeyRingName;
import onething.persistence.relational.encryption.ColumnCipherAlgorithm;

/// Prints rings as `application.yaml` names them.
final class PrintedKeys {

    private PrintedKeys() {}

    static void print(Map<KeyRingName, Ring> rings, PrintStream said) {
        said.println("onething:\n  encryption:");
        rings.forEach((name, ring) -> {
            said.println("    %s:\n      suite: %s\n      current: \"%s\"\n      keys:"
                    .formatted(name.wireName(), ring.suite(), ring.current()));
            ring.keys().entrySet().stream()
                    .sorted(Map.Entry.comparingByKey())
                    .forEach(key -> key(key.getKey(), key.getValue(), said));
        });
    }

    private static void key(String id, Key key, PrintStream said) {
        said.println("        \"%s\":".formatted(id));
        key.inWrapping()
                .map("          wrapped: \"%s\""::formatted)
                .or(() -> Optional.ofNullable(key.secret()).map("          secret: \"%s\""::formatted))
                .ifPresent(said::println);
        said.println("          made: " + key.day());
        Optional.ofNullable(key.suite()).map("          suite: %s"::formatted).ifPresent(said::println);
    }

    /// Whether it is the name of a suite.
    static boolean isSuite(String choice) {
        return Stream.of(ColumnCipherAlgorithm.values())
                .anyMatch(suite -> suite.name().equals(choice));
    }

    /// A ring with one key.
    static Ring ringOf(ColumnCipherAlgorithm suite, Key key) {
        return new Ring(suite, "1", Map.of("1", key));
    }
}
