package onething.bootstrap.operation;

import java.io.PrintStream;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import onething.application.port.out.encryption.KeyWrapping;
import onething.bootstrap.encryption.EncryptionProperties;
import onething.bootstrap.encryption.EncryptionProperties.Key;
import onething.bootstrap.encryption.EncryptionProperties.Ring;
import onething.bootstrap.start.StartStep;
import onething.domain.status.KeyRingName;
import onething.identity.vault.Vault;
import onething.persistence.backup.BackupRefused;
import org.springframework.context.ApplicationContext;
import reactor.core.publisher.Mono;

/// Prints all keys of the settings, wrapped by the newest version of the key management service's key: those that
/// were wrapped by an older version, and those that were not wrapped. The keys stay the same, and nothing is
/// stored.
class WrapKeys implements OperatorCommand.Work {

    @Override
    public boolean accepts(String choice) {
        return choice.equals("all");
    }

    @Override
    public int run(String choice, CommandContext command, PrintStream said) {
        try (var context = command.with(WrapKeys.class)) {
            var properties = context.getBean(EncryptionProperties.class);
            var wrapping = wrapping(context);
            var rings = new EnumMap<KeyRingName, Ring>(KeyRingName.class);
            for (var name : KeyRingName.values()) {
                properties.ring(name).ifPresent(ring -> rings.put(name, wrapped(ring, wrapping)));
            }
            PrintedKeys.print(rings, said);
            return OperatorCommand.DONE;
        }
    }

    private static Ring wrapped(Ring ring, KeyWrapping wrapping) {
        var keys = new LinkedHashMap<String, Key>();
        ring.keys().forEach((id, key) -> {
            var wrapped = StartStep.found(wrapped(key, wrapping));
            keys.put(id, new Key(null, wrapped, key.day(), key.suite()));
        });
        return new Ring(ring.suite(), ring.current(), keys);
    }

    private static Mono<String> wrapped(Key key, KeyWrapping wrapping) {
        return key.inWrapping()
                .map(wrapping::rewrap)
                .orElseGet(() -> wrapping.wrap(key.plain().orElseThrow()));
    }

    static KeyWrapping wrapping(ApplicationContext context) {
        return context.getBean(Vault.class)
                .keyWrapping()
                .orElseThrow(
                        () -> new BackupRefused("no key management service is set up: set onething.vault.address"));
    }
}
