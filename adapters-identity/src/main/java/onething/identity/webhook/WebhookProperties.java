package onething.identity.webhook;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/// To whom records of cases are sent. [SubscriberSettings] says what a subscriber must have.
///
/// @param connecting how long to wait for a connection
/// @param patience how long to wait for an answer; at most a minute, because a node has a subscriber for itself for
///                   two
@ConfigurationProperties("onething.webhooks")
record WebhookProperties(
        @DefaultValue List<SubscriberSettings> subscribers,
        @DefaultValue("2s") Duration connecting,
        @DefaultValue("10s") Duration patience) {

    private static final Duration LONGEST = Duration.ofMinutes(1);

    WebhookProperties {
        subscribers = List.copyOf(subscribers);
        if (patience.compareTo(LONGEST) > 0 || connecting.compareTo(LONGEST) > 0) {
            throw new IllegalArgumentException("onething.webhooks: wait no longer than a minute");
        }
        var names = subscribers.stream().map(SubscriberSettings::name).toList();
        if (Set.copyOf(names).size() < names.size()) {
            throw new IllegalArgumentException("onething.webhooks.subscribers: two have the same name");
        }
    }

    /// @param name        under which the service keeps how far it is; lower-case letters, digits and hyphens
    /// @param address     of the endpoint, with its path
    /// @param secretFiles each has one secret, `whsec_` and base64; all of them sign, so one can replace another
    ///                    while both are known
    /// @param matters     codes of the matters of which it gets records; empty for all
    record SubscriberSettings(
            String name,
            URI address,
            @DefaultValue List<Path> secretFiles,
            @DefaultValue Set<String> matters) {

        private static final String NAME = "[a-z0-9]+(?:-[a-z0-9]+)*";

        SubscriberSettings {
            secretFiles = List.copyOf(secretFiles);
            matters = Set.copyOf(matters);
            require(name.matches(NAME) && name.length() <= 50, "name: up to 50 of a–z, 0–9 and hyphens between them");
            require(
                    ("https".equals(address.getScheme()) || "http".equals(address.getScheme()))
                            && address.getHost() != null
                            && address.getUserInfo() == null
                            && address.getFragment() == null,
                    name + ".address: https://HOST/PATH, without a user and without a #");
            require(!secretFiles.isEmpty(), name + ".secret-files: one file with a secret at least");
        }

        private static void require(boolean condition, String what) {
            if (!condition) {
                throw new IllegalArgumentException("onething.webhooks.subscribers: " + what);
            }
        }
    }
}
