package onething.identity.webhook;

import com.standardwebhooks.Webhook;
import com.standardwebhooks.exceptions.WebhookSigningException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import java.util.stream.Collectors;

/// The secrets that a subscriber shares with the service, of 24 to 64 bytes each (Standard Webhooks).
final class Secrets {

    private static final String PREFIX = "whsec_";
    private static final int SHORTEST = 24;
    private static final int LONGEST = 64;

    private final List<Webhook> secrets;

    private Secrets(List<Webhook> secrets) {
        this.secrets = secrets;
    }

    /// Reads each file once. Fails with the name of a file that cannot be read or has no such secret.
    static Secrets in(List<Path> files) {
        return new Secrets(files.stream().map(Secrets::secret).toList());
    }

    /// The value of `webhook-signature`: one signature for each secret.
    ///
    /// @param timestamp seconds since 1970
    String signatures(String id, long timestamp, String body) {
        return secrets.stream()
                .map(secret -> signature(secret, id, timestamp, body))
                .collect(Collectors.joining(" "));
    }

    private static String signature(Webhook secret, String id, long timestamp, String body) {
        try {
            return secret.sign(id, timestamp, body);
        } catch (WebhookSigningException e) {
            throw new IllegalStateException("every JDK has HMAC-SHA256", e);
        }
    }

    private static Webhook secret(Path file) {
        String secret;
        try {
            secret = Files.readString(file).strip();
        } catch (IOException e) {
            throw new IllegalArgumentException("onething.webhooks: cannot read the secret in " + file, e);
        }
        if (!isSecret(secret)) {
            throw new IllegalArgumentException(
                    "onething.webhooks: %s has to hold whsec_ and 24 to 64 random bytes in base64".formatted(file));
        }
        return new Webhook(secret);
    }

    private static boolean isSecret(String text) {
        if (!text.startsWith(PREFIX)) {
            return false;
        }
        try {
            int bytes = Base64.getDecoder().decode(text.substring(PREFIX.length())).length;
            return bytes >= SHORTEST && bytes <= LONGEST;
        } catch (IllegalArgumentException _) {
            return false;
        }
    }
}
