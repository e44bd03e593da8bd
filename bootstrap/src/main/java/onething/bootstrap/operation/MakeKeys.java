package onething.bootstrap.operation;

import static java.util.Objects.requireNonNull;

import java.io.PrintStream;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Base64;
import java.util.Map;
import onething.domain.status.KeyRingName;

/// Prints a new key for each ring, as `application.yaml` names them. It stores nothing.
class MakeKeys implements OperatorCommand.Work {

    /// The bytes of a key, by suite.
    private static final Map<String, Integer> LENGTHS = Map.of("AES", 32, "SM4", 16);

    private final SecureRandom random = new SecureRandom();

    @Override
    public boolean accepts(String choice) {
        return LENGTHS.containsKey(choice);
    }

    @Override
    public int run(String choice, CommandContext command, PrintStream said) {
        LocalDate today;
        try (var context = command.with(MakeKeys.class)) {
            today = LocalDate.now(context.getBean(Clock.class));
        }
        said.println("onething:\n  encryption:");
        for (var ring : KeyRingName.values()) {
            said.printf(
                    "    %s:%n      suite: %s%n      current: \"1\"%n      keys: { \"1\": { secret: \"%s\", made: %s } }%n",
                    ring.wireName(), choice, key(requireNonNull(LENGTHS.get(choice))), today);
        }
        return OperatorCommand.DONE;
    }

    private String key(int length) {
        var key = new byte[length];
        random.nextBytes(key);
        return Base64.getEncoder().encodeToString(key);
    }
}
