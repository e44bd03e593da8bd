package onething.bootstrap.operation;

import static java.util.Objects.requireNonNull;

import java.io.PrintStream;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.List;
import java.util.Map;

/// Prints new keys for the columns, the blind index and the reporters, as `application.yaml` names them. It stores
/// nothing.
class MakeKeys implements OperatorCommand.Work {

    /// The bytes of a key, by suite.
    private static final Map<String, Integer> LENGTHS = Map.of("AES", 32, "SM4", 16);

    private static final List<String> RINGS = List.of("columns", "index", "reporters");

    private final SecureRandom random = new SecureRandom();

    @Override
    public boolean accepts(String choice) {
        return LENGTHS.containsKey(choice);
    }

    @Override
    public int run(String choice, CommandContext command, PrintStream said) {
        said.println("onething:\n  encryption:");
        for (var ring : RINGS) {
            said.printf(
                    "    %s:%n      suite: %s%n      current: \"1\"%n      keys: { \"1\": \"%s\" }%n",
                    ring, choice, key(requireNonNull(LENGTHS.get(choice))));
        }
        return OperatorCommand.DONE;
    }

    private String key(int length) {
        var key = new byte[length];
        random.nextBytes(key);
        return Base64.getEncoder().encodeToString(key);
    }
}
