package onething.bootstrap.operation;

import java.io.PrintStream;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Base64;
import java.util.EnumMap;
import onething.bootstrap.encryption.EncryptionProperties.Key;
import onething.bootstrap.encryption.EncryptionProperties.Ring;
import onething.domain.status.KeyRingName;
import onething.persistence.relational.encryption.ColumnCipherAlgorithm;

/// Prints a new key for each ring, as `application.yaml` names them. It stores nothing.
class MakeKeys implements OperatorCommand.Work {

    private final SecureRandom random = new SecureRandom();

    @Override
    public boolean accepts(String choice) {
        return PrintedKeys.isSuite(choice);
    }

    @Override
    public int run(String choice, CommandContext command, PrintStream said) {
        try (var context = command.beforeSettings(MakeKeys.class)) {
            var today = LocalDate.now(context.getBean(Clock.class));
            var suite = ColumnCipherAlgorithm.valueOf(choice);
            var rings = new EnumMap<KeyRingName, Ring>(KeyRingName.class);
            for (var name : KeyRingName.values()) {
                rings.put(name, PrintedKeys.ringOf(suite, new Key(secret(suite), null, today, null)));
            }
            PrintedKeys.print(rings, said);
            return OperatorCommand.DONE;
        }
    }

    private String secret(ColumnCipherAlgorithm suite) {
        var key = new byte[suite.keyLength()];
        random.nextBytes(key);
        return Base64.getEncoder().encodeToString(key);
    }
}
