package onething.bootstrap.operation;

import java.io.PrintStream;
import java.time.Clock;
import java.time.LocalDate;
import java.util.EnumMap;
import onething.bootstrap.encryption.EncryptionProperties.Key;
import onething.bootstrap.encryption.EncryptionProperties.Ring;
import onething.bootstrap.start.StartStep;
import onething.domain.status.KeyRingName;
import onething.persistence.relational.encryption.ColumnCipherAlgorithm;

/// Lets the key management service make a new key for each ring, and prints them wrapped. Nobody has seen them, and
/// nothing is stored.
class MakeWrappedKeys implements OperatorCommand.Work {

    @Override
    public boolean accepts(String choice) {
        return PrintedKeys.isSuite(choice);
    }

    @Override
    public int run(String choice, CommandContext command, PrintStream said) {
        try (var context = command.beforeSettings(MakeWrappedKeys.class)) {
            var today = LocalDate.now(context.getBean(Clock.class));
            var wrapping = WrapKeys.wrapping(context);
            var suite = ColumnCipherAlgorithm.valueOf(choice);
            var rings = new EnumMap<KeyRingName, Ring>(KeyRingName.class);
            for (var name : KeyRingName.values()) {
                var wrapped = StartStep.found(wrapping.newKey(suite.keyLength()));
                rings.put(name, PrintedKeys.ringOf(suite, new Key(null, wrapped, today, null)));
            }
            PrintedKeys.print(rings, said);
            return OperatorCommand.DONE;
        }
    }
}
