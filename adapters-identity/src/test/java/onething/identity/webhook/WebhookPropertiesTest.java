package onething.identity.webhook;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import onething.identity.webhook.WebhookProperties.SubscriberSettings;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WebhookPropertiesTest {

    private static final URI ADDRESS = URI.create("https://province.example/records");
    private static final List<Path> SECRETS = List.of(Path.of("secret"));

    @Test
    void aSubscriberHasANameAnAddressAndASecret() {
        assertThatCode(() -> subscriber("province-2", ADDRESS, SECRETS)).doesNotThrowAnyException();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "Province", "a b", "-a", "a-", "省平台"})
    void anotherNameIsRefused(String name) {
        assertThatThrownBy(() -> subscriber(name, ADDRESS, SECRETS)).hasMessageContaining("name: ");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "ftp://province.example/",
                "file:///etc/passwd",
                "/records",
                "https:/records",
                "https://user:word@province.example/",
                "https://province.example/#a"
            })
    void anotherAddressIsRefused(String address) {
        assertThatThrownBy(() -> subscriber("province", URI.create(address), SECRETS))
                .hasMessageContaining("province.address: ");
    }

    @Test
    void nobodyGetsUnsignedRecords() {
        assertThatThrownBy(() -> subscriber("province", ADDRESS, List.of()))
                .hasMessageContaining("province.secret-files: ");
    }

    @Test
    void twoSubscribersHaveTwoNames() {
        var one = subscriber("province", ADDRESS, SECRETS);

        assertThatThrownBy(() -> properties(List.of(one, one), Duration.ofSeconds(10)))
                .hasMessageContaining("same name");
    }

    @Test
    void anAttemptEndsBeforeTheNodesLease() {
        assertThatThrownBy(() -> properties(List.of(), Duration.ofMinutes(2))).hasMessageContaining("a minute");
    }

    private static SubscriberSettings subscriber(String name, URI address, List<Path> secrets) {
        return new SubscriberSettings(name, address, secrets, Set.of());
    }

    private static WebhookProperties properties(List<SubscriberSettings> subscribers, Duration patience) {
        return new WebhookProperties(subscribers, Duration.ofSeconds(2), patience);
    }
}
