package onething.bootstrap.encryption;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static com.github.tomakehurst.wiremock.client.WireMock.postRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.urlEqualTo;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import com.github.tomakehurst.wiremock.stubbing.Scenario;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Stream;
import onething.application.port.out.status.KeyRings;
import onething.bootstrap.CommandWiring;
import onething.bootstrap.start.CannotStart;
import onething.domain.status.KeyRingName;
import onething.persistence.relational.encryption.BlindIndex;
import onething.persistence.relational.encryption.ColumnCipher;
import onething.persistence.relational.encryption.ColumnCipherAlgorithm;
import onething.persistence.relational.encryption.KeyRing;
import onething.persistence.relational.encryption.ReporterCipher;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.boot.test.context.assertj.AssertableApplicationContext;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;

/// The rings are made of keys that Vault unwraps at the start.
class WrappedKeysTest {

    private static final byte[] TEXT = "李娜".getBytes(UTF_8);

    @TempDir
    Path folder;

    private VaultStub vault;

    @BeforeEach
    void vaultIsThere() throws IOException {
        vault = new VaultStub(folder);
    }

    @AfterEach
    void vaultGoes() {
        vault.close();
    }

    @Test
    void afterTheStartVaultMayBeAway() {
        started(vault.settings("1"), service -> {
            vault.close();
            var cipher = service.getBean(ColumnCipher.class);
            var sealed = cipher.encrypt("here", TEXT);

            assertThat(cipher.decrypt("here", sealed)).isEqualTo(TEXT);
            assertThat(plainly(KeyRingName.COLUMNS).decrypt("here", sealed)).isEqualTo(TEXT);
            assertThat(plainly(KeyRingName.REPORTERS)
                            .decrypt(
                                    "here",
                                    service.getBean(ReporterCipher.class)
                                            .cipher()
                                            .encrypt("here", TEXT)))
                    .isEqualTo(TEXT);
            assertThat(service.getBean(BlindIndex.class).hash("here", "152X"))
                    .isEqualTo(BlindIndex.with(ring(KeyRingName.INDEX)).hash("here", "152X"));
        });
    }

    /// A service that is already in use begins to wrap its keys.
    @Test
    void plainAndWrappedKeysMayBeOnOneRing() {
        var settings = new HashMap<>(vault.settings("1"));
        settings.put("onething.encryption.columns.keys.0.secret", "MDEyMzQ1Njc4OWFiY2RlZjAxMjM0NTY3ODlhYmNkZWY=");
        settings.put("onething.encryption.columns.keys.0.made", "2025-01-02");

        started(
                settings,
                service -> assertThat(service.getBean(KeyRings.class)
                                .keys()
                                .filter(key -> key.ring() == KeyRingName.COLUMNS)
                                .map(key -> key.id() + " " + key.current() + " " + key.made() + " "
                                        + key.isDue(LocalDate.of(2026, 11, 30)))
                                .collectList()
                                .block())
                        .containsExactly("0 false 2025-01-02 false", "1 true " + KeySettings.MADE + " false"));
    }

    @Test
    void withoutWrappedKeysNobodyIsAsked() {
        var settings = new HashMap<>(KeySettings.of("1"));
        settings.putAll(vault.address());

        started(settings, _ -> {
            assertThat(vault.server().getAllServeEvents()).isEmpty();
        });
    }

    @Test
    void aVaultThatIsSealedForAMomentIsAskedAgain() {
        vault.server()
                .stubFor(post(VaultStub.DECRYPT)
                        .inScenario("unsealing")
                        .whenScenarioStateIs(Scenario.STARTED)
                        .willReturn(aResponse().withStatus(503))
                        .willSetStateTo("unsealed"));

        started(vault.settings("1"), service -> assertThat(service).hasNotFailed());
        vault.server().verify(KeyRingName.values().length + 1, postRequestedFor(urlEqualTo(VaultStub.DECRYPT)));
    }

    static Stream<Refusal> aKeyThatCannotBeUnwrappedEndsTheStartInOneLine() {
        return Stream.of(
                new Refusal(aResponse().withStatus(403), "Vault answered 403 to transit/decrypt/onething"),
                new Refusal(aResponse().withStatus(404), "Vault answered 404 to transit/decrypt/onething"),
                new Refusal(
                        aResponse()
                                .withStatus(503)
                                .withHeader("Content-Type", "application/json")
                                .withBody("{\"errors\": [\"Vault is sealed\"]}"),
                        "Vault answered 503 to transit/decrypt/onething: Vault is sealed"),
                new Refusal(okJson("<html>"), "malformed-answer"),
                new Refusal(okJson("{\"data\": {\"plaintext\": \"AAEC\"}}"), "a key of AES has 32 bytes, not 3"));
    }

    @ParameterizedTest
    @MethodSource
    void aKeyThatCannotBeUnwrappedEndsTheStartInOneLine(Refusal refusal) {
        vault.answersAll(refusal.response());

        refused(vault.settings("1"), refusal.words());
    }

    @Test
    void aVaultThatIsNotThereEndsTheStartInOneLine() {
        vault.close();

        refused(vault.settings("1"), "Vault gave no usable answer to transit/decrypt/onething: no-connection");
    }

    @Test
    void wrappedKeysNeedAVault() {
        var settings = new HashMap<>(vault.settings("1"));
        settings.remove("onething.vault.address");

        refused(settings, "no key management service is set up");
    }

    @Test
    void oneKeyOnTwoRingsIsRefused() {
        vault.unwraps(VaultStub.wrapped(KeyRingName.REPORTERS), VaultStub.key(KeyRingName.COLUMNS));

        refused(vault.settings("1"), "onething.encryption.reporters.keys.1: this is also a key of columns");
    }

    private void refused(Map<String, String> settings, String words) {
        started(
                settings,
                service -> assertThat(service.getStartupFailure())
                        .hasRootCauseInstanceOf(CannotStart.class)
                        .rootCause()
                        .satisfies(failure ->
                                assertThat(failure.getMessage().lines()).hasSize(1))
                        .hasMessageContaining(words));
    }

    private static void started(Map<String, String> settings, Consumer<AssertableApplicationContext> then) {
        new ApplicationContextRunner()
                .withUserConfiguration(CommandWiring.class)
                .withPropertyValues(settings.entrySet().stream()
                        .map(setting -> setting.getKey() + "=" + setting.getValue())
                        .toArray(String[]::new))
                .run(then::accept);
    }

    private static ColumnCipher plainly(KeyRingName name) {
        return ColumnCipher.with(ring(name));
    }

    private static KeyRing ring(KeyRingName name) {
        return KeyRing.of(ColumnCipherAlgorithm.AES, "1", new LinkedHashMap<>(Map.of("1", VaultStub.key(name))));
    }

    record Refusal(ResponseDefinitionBuilder response, String words) {}
}
