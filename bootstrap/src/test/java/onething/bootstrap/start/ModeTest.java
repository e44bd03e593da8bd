package onething.bootstrap.start;

import static java.util.Map.entry;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HashMap;
import java.util.Map;
import onething.bootstrap.encryption.KeySettings;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.boot.SpringApplication;
import org.springframework.mock.env.MockEnvironment;

class ModeTest {

    private static final Map<String, String> OF_A_CITY = withKeys(Map.ofEntries(
            entry("spring.r2dbc.url", "r2dbc:postgresql://u@localhost/d"),
            entry("onething.tokens.issuer", "https://onething.example"),
            entry("onething.yuexinqian.address", "https://yuexinqian.example"),
            entry("onething.yuexinqian.client-secret", "of its own"),
            entry("onething.yuexinqian.paas-token", "of its own"),
            entry("onething.documents.scanner.required", "false")));

    @Test
    void localModeIsTheDefaultWhereItsServersExist() {
        assertThat(mode(true, null)).isEqualTo("local");
        assertThat(mode(true, "production")).isEqualTo("production");
    }

    @Test
    void withoutItsServersTheModeMustBeSet() {
        assertThat(mode(false, "production")).isEqualTo("production");
        assertThatThrownBy(() -> mode(false, null))
                .isInstanceOf(CannotStart.class)
                .hasMessageContainingAll("onething.mode: production", "spring.r2dbc.url: ", "onething.tokens.issuer: ");
    }

    @Test
    void anotherModeNeedsItsOwnSettings() {
        assertThatThrownBy(() -> mode(true, "production", Map.of()))
                .isInstanceOf(CannotStart.class)
                .hasMessageContaining("19 settings are missing");
    }

    @Test
    void withoutItsServersLocalModeIsRefused() {
        assertThatThrownBy(() -> mode(false, "local"))
                .isInstanceOf(CannotStart.class)
                .hasMessage("Local mode is not in this jar.");
    }

    @Test
    void aCommandBeforeTheSettingsNeedsOnlyThoseOfVault() {
        assertThatCode(() -> beforeSettings(Map.of())).doesNotThrowAnyException();
        assertThatThrownBy(() -> beforeSettings(Map.of("onething.vault.address", "http://vault.example")))
                .isInstanceOf(CannotStart.class)
                .hasMessageContainingAll(
                        "2 settings are missing", "http only for this machine", "onething.vault.token-file");
    }

    private static void beforeSettings(Map<String, String> settings) {
        var environment = new MockEnvironment();
        settings.forEach(environment::setProperty);
        new Mode(false).postProcessEnvironment(environment, new SpringApplication(BeforeSettings.class));
    }

    private static Map<String, String> withKeys(Map<String, String> others) {
        var all = new HashMap<>(KeySettings.of("1"));
        all.putAll(others);
        return Map.copyOf(all);
    }

    private static @Nullable String mode(boolean serversAreHere, @Nullable String said) {
        return mode(serversAreHere, said, said == null ? Map.of() : OF_A_CITY);
    }

    private static @Nullable String mode(boolean serversAreHere, @Nullable String said, Map<String, String> settings) {
        var environment = new MockEnvironment();
        settings.forEach(environment::setProperty);
        if (said != null) {
            environment.setProperty("onething.mode", said);
        }
        new Mode(serversAreHere).postProcessEnvironment(environment, new SpringApplication());
        return environment.getProperty("onething.mode");
    }
}
