package onething.bootstrap.start;

import java.net.InetAddress;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.ArrayList;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import onething.domain.status.KeyRingName;
import org.springframework.core.env.PropertyResolver;
import org.springframework.util.StringUtils;

/// What a service outside local mode cannot do without. All that is missing is told at once.
final class RequiredSettings {

    /// The public secret of the 粤信签 stub of local mode.
    static final String PUBLIC_SECRET = "local";

    private static final Map<String, String> EXAMPLES = new LinkedHashMap<>();

    static {
        EXAMPLES.put("spring.r2dbc.url", "the database: r2dbc:postgresql://HOST:5432/DATABASE");
        EXAMPLES.put("onething.tokens.issuer", "the public address of this service: https://HOST");
        EXAMPLES.put("onething.yuexinqian.address", "the address of 粤信签: https://HOST");
        EXAMPLES.put("onething.yuexinqian.client-secret", "the secret of this service at 粤信签");
        EXAMPLES.put("onething.yuexinqian.paas-token", "the key that signs requests to the gateway of 粤信签");
    }

    private static final Map<String, String> OBJECT_STORAGE = new LinkedHashMap<>();

    static {
        OBJECT_STORAGE.put("onething.documents.s3.endpoint", "the address of the object storage: https://HOST");
        OBJECT_STORAGE.put("onething.documents.s3.bucket", "a bucket that exists");
        OBJECT_STORAGE.put(
                "onething.documents.s3.key-id", "the id of a key that may read, write, list and delete there");
        OBJECT_STORAGE.put("onething.documents.s3.key-secret", "the secret of this key");
    }

    private static final String VAULT = "onething.vault";
    private static final Set<String> THIS_MACHINE = Set.of("localhost", "127.0.0.1", "[::1]");
    private static final String SCANNER = "onething.documents.scanner";
    private static final String SUBSCRIBERS = "onething.webhooks.subscribers[%d].address";

    /// Also one number for all four bytes, and hexadecimal ones, which some resolvers read as addresses.
    private static final Pattern NUMERIC_HOST = Pattern.compile("\\[.*|[0-9.]+|0[xX].*");

    private static final String A_KEY = "the key in base64; the command make-keys prints new ones";
    private static final String A_DAY = "the day on which the key was made, for example 2026-11-30";

    private RequiredSettings() {}

    /// One line for each setting that is missing or cannot be right.
    static List<String> missing(PropertyResolver settings) {
        var missing = new ArrayList<String>();
        EXAMPLES.forEach((name, meaning) -> {
            var value = settings.getProperty(name);
            if (!StringUtils.hasText(value)) {
                missing.add(name + ": " + meaning);
            } else if (PUBLIC_SECRET.equals(value)) {
                missing.add(name + ": not the one of local mode, because that is public");
            }
        });
        if (lacksDatabaseUser(settings)) {
            missing.add("spring.r2dbc.username: the user of the database; its password is spring.r2dbc.password");
        }
        if (lacksScanner(settings)) {
            missing.add(("%1$s.host: where clamd of ClamAV listens, which scans each file for malware; or "
                            + "%1$s.required=false, to accept files that nothing has scanned")
                    .formatted(SCANNER));
        }
        missing.addAll(missingObjectStorage(settings));
        missing.addAll(wrongSubscribers(settings));
        for (var ring : KeyRingName.values()) {
            missing.addAll(missingKeys(settings, "onething.encryption." + ring.wireName()));
        }
        if (!namesVault(settings) && Stream.of(KeyRingName.values()).anyMatch(ring -> isWrapped(settings, ring))) {
            missing.add(VAULT + ".address: where Vault is, because keys are wrapped: https://HOST:8200");
        }
        missing.addAll(missingOfVault(settings));
        return missing;
    }

    /// The address may name the user too.
    private static boolean lacksDatabaseUser(PropertyResolver settings) {
        return !StringUtils.hasText(settings.getProperty("spring.r2dbc.username"))
                && !settings.getProperty("spring.r2dbc.url", "").contains("@");
    }

    private static boolean lacksScanner(PropertyResolver settings) {
        return !StringUtils.hasText(settings.getProperty(SCANNER + ".host"))
                && settings.getProperty(SCANNER + ".required", Boolean.class, true);
    }

    /// The settings of an object storage, where the documents are in one.
    private static List<String> missingObjectStorage(PropertyResolver settings) {
        if (!"s3".equalsIgnoreCase(settings.getProperty("onething.documents.store", ""))) {
            return List.of();
        }
        return OBJECT_STORAGE.entrySet().stream()
                .filter(setting -> !StringUtils.hasText(settings.getProperty(setting.getKey())))
                .map(setting -> setting.getKey() + ": " + setting.getValue())
                .toList();
    }

    /// Records leave only over TLS, and to no address that means this machine or its network segment, as the
    /// address of a cloud's metadata does.
    private static List<String> wrongSubscribers(PropertyResolver settings) {
        var wrong = new ArrayList<String>();
        for (int i = 0; settings.getProperty(SUBSCRIBERS.formatted(i)) != null; i++) {
            var address = settings.getProperty(SUBSCRIBERS.formatted(i), "");
            if (!isOfAnotherMachine(address)) {
                wrong.add(SUBSCRIBERS.formatted(i) + ": https://HOST/PATH of another machine");
            }
        }
        return wrong;
    }

    /// Only a host that is a number is looked at closely: a name is not resolved at the start.
    private static boolean isOfAnotherMachine(String address) {
        try {
            var uri = new URI(address);
            var host = uri.getHost();
            if (!"https".equalsIgnoreCase(uri.getScheme())
                    || host == null
                    || host.equalsIgnoreCase("localhost")
                    || host.toLowerCase(Locale.ROOT).endsWith(".localhost")) {
                return false;
            }
            return !NUMERIC_HOST.matcher(host).matches() || isReachable(InetAddress.ofLiteral(host));
        } catch (URISyntaxException | IllegalArgumentException _) {
            return false;
        }
    }

    private static boolean isReachable(InetAddress address) {
        return !address.isLoopbackAddress()
                && !address.isLinkLocalAddress()
                && !address.isAnyLocalAddress()
                && !address.isMulticastAddress();
    }

    /// What is needed to ask Vault, if the settings name it.
    static List<String> missingOfVault(PropertyResolver settings) {
        if (!namesVault(settings)) {
            return List.of();
        }
        var missing = new ArrayList<String>();
        if (!isOverTls(settings.getProperty(VAULT + ".address", ""))) {
            missing.add(VAULT + ".address: https://HOST:8200; http only for this machine");
        }
        if (!StringUtils.hasText(settings.getProperty(VAULT + ".role-id"))) {
            if (!StringUtils.hasText(settings.getProperty(VAULT + ".token-file"))) {
                missing.add("%1$s.token-file: a file with a token of Vault; or %1$s.role-id and %1$s.secret-id-file"
                        .formatted(VAULT));
            }
        } else if (!StringUtils.hasText(settings.getProperty(VAULT + ".secret-id-file"))) {
            missing.add(VAULT + ".secret-id-file: a file with the secret id of the AppRole");
        }
        return missing;
    }

    private static boolean namesVault(PropertyResolver settings) {
        return StringUtils.hasText(settings.getProperty(VAULT + ".address"));
    }

    private static boolean isWrapped(PropertyResolver settings, KeyRingName ring) {
        var name = "onething.encryption." + ring.wireName();
        return StringUtils.hasText(
                settings.getProperty(name + ".keys." + settings.getProperty(name + ".current", "") + ".wrapped"));
    }

    /// Or to an agent of Vault on this machine.
    private static boolean isOverTls(String address) {
        try {
            var uri = new URI(address);
            return uri.getHost() != null
                    && ("https".equalsIgnoreCase(uri.getScheme())
                            || "http".equalsIgnoreCase(uri.getScheme()) && THIS_MACHINE.contains(uri.getHost()));
        } catch (URISyntaxException _) {
            return false;
        }
    }

    private static List<String> missingKeys(PropertyResolver settings, String ring) {
        var current = settings.getProperty(ring + ".current");
        if (!StringUtils.hasText(current)) {
            return List.of(
                    ring + ".current: a name for the current key, for example \"1\"",
                    ring + ".keys.1.secret: " + A_KEY,
                    ring + ".keys.1.made: " + A_DAY);
        }
        var missing = new ArrayList<String>();
        var name = ring + ".keys." + current;
        var secret = settings.getProperty(name + ".secret");
        if (!StringUtils.hasText(secret)) {
            if (!StringUtils.hasText(settings.getProperty(name + ".wrapped"))) {
                missing.add(name + ".secret: " + A_KEY);
            }
        } else if (!isBase64(secret)) {
            missing.add(name + ".secret: the key is not in base64");
        }
        if (!StringUtils.hasText(settings.getProperty(name + ".made"))) {
            missing.add(name + ".made: " + A_DAY);
        }
        return missing;
    }

    private static boolean isBase64(String key) {
        try {
            return Base64.getDecoder().decode(key).length > 0;
        } catch (IllegalArgumentException _) {
            return false;
        }
    }
}
