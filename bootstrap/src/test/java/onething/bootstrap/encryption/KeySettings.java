package onething.bootstrap.encryption;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import onething.domain.status.KeyRingName;

/// Settings with a key for each ring, as a city has them.
public final class KeySettings {

    public static final String MADE = "2026-11-02";

    private static final int LENGTH = 32;

    private KeySettings() {}

    /// Each ring has a key of its own, the same at every start.
    public static Map<String, String> of(String id) {
        return of(
                id,
                ring -> Base64.getEncoder()
                        .encodeToString(ring.wireName()
                                .repeat(LENGTH)
                                .substring(0, LENGTH)
                                .getBytes(US_ASCII)));
    }

    public static Map<String, String> of(String id, Function<KeyRingName, String> secret) {
        var settings = new LinkedHashMap<String, String>();
        for (var ring : KeyRingName.values()) {
            var name = "onething.encryption." + ring.wireName();
            settings.put(name + ".current", id);
            settings.put(name + ".keys." + id + ".secret", secret.apply(ring));
            settings.put(name + ".keys." + id + ".made", MADE);
        }
        return settings;
    }

    /// As on the command line.
    public static List<String> arguments(Map<String, String> settings) {
        return settings.entrySet().stream()
                .map(setting -> "--" + setting.getKey() + "=" + setting.getValue())
                .toList();
    }
}
