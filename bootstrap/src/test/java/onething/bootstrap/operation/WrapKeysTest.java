package onething.bootstrap.operation;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import onething.bootstrap.CommandWiring;
import onething.bootstrap.encryption.KeySettings;
import onething.bootstrap.encryption.VaultStub;
import onething.domain.status.KeyRingName;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.env.YamlPropertySourceLoader;
import org.springframework.core.env.PropertySource;
import org.springframework.core.io.ByteArrayResource;

/// What the commands print can be put into `application.yaml` as it is.
class WrapKeysTest {

    @TempDir
    Path folder;

    private final ByteArrayOutputStream said = new ByteArrayOutputStream();
    private VaultStub vault;

    @BeforeEach
    void vaultIsThere() throws IOException {
        vault = new VaultStub(folder);
    }

    @AfterEach
    void vaultGoes() {
        vault.close();
    }

    @ParameterizedTest
    @CsvSource({"AES, 256", "SM4, 128"})
    void newKeysAreWrappedAndNobodyHasSeenThem(String suite, String bits) throws IOException {
        vault.answers("datakey/wrapped", "$.bits", bits, "ciphertext", "vault:v1:new");

        assertThat(run("make-wrapped-keys", suite, vault.address())).isZero();

        var printed = printed();
        for (var ring : KeyRingName.values()) {
            var name = "onething.encryption." + ring.wireName();
            assertThat(printed.getProperty(name + ".suite")).isEqualTo(suite);
            assertThat(printed.getProperty(name + ".keys.1.wrapped")).isEqualTo("vault:v1:new");
            assertThat(printed.getProperty(name + ".keys.1.secret")).isNull();
            assertThat((String) printed.getProperty(name + ".keys.1.made")).matches("20[0-9]{2}-[0-9]{2}-[0-9]{2}");
        }
    }

    @Test
    void wrappedKeysAreWrappedAgainAndPlainOnesForTheFirstTime() throws IOException {
        var settings = new HashMap<>(vault.settings("1"));
        for (var ring : KeyRingName.values()) {
            vault.answers(
                    "rewrap", "$.ciphertext", VaultStub.wrapped(ring), "ciphertext", "vault:v2:" + ring.wireName());
        }
        var plain = Base64.getEncoder().encodeToString(new byte[16]);
        settings.put("onething.encryption.index.keys.0.secret", plain);
        settings.put("onething.encryption.index.keys.0.made", "2025-01-02");
        settings.put("onething.encryption.index.keys.0.suite", "SM4");
        vault.answers("encrypt", "$.plaintext", plain, "ciphertext", "vault:v2:plain");

        assertThat(run("wrap-keys", "all", settings)).isZero();

        var printed = printed();
        for (var ring : KeyRingName.values()) {
            var name = "onething.encryption." + ring.wireName();
            assertThat(printed.getProperty(name + ".current")).isEqualTo("1");
            assertThat(printed.getProperty(name + ".keys.1.wrapped")).isEqualTo("vault:v2:" + ring.wireName());
            assertThat(printed.getProperty(name + ".keys.1.made")).isEqualTo(KeySettings.MADE);
        }
        assertThat(printed.getProperty("onething.encryption.index.keys.0.wrapped"))
                .isEqualTo("vault:v2:plain");
        assertThat(printed.getProperty("onething.encryption.index.keys.0.made")).isEqualTo("2025-01-02");
        assertThat(printed.getProperty("onething.encryption.index.keys.0.suite"))
                .isEqualTo("SM4");
        assertThat(said.toString(UTF_8)).doesNotContain(plain);
    }

    @Test
    void aRefusalOfVaultIsSaidInOneLine() {
        vault.server().resetMappings();
        vault.server().stubFor(post(anyUrl()).willReturn(aResponse().withStatus(403)));

        assertThat(run("make-wrapped-keys", "AES", vault.address())).isEqualTo(OperatorCommand.REFUSED);
        assertThat(said.toString(UTF_8))
                .isEqualToIgnoringNewLines("Vault answered 403 to transit/datakey/wrapped/onething");
    }

    @Test
    void withoutAVaultTheCommandsSayWhatToSet() {
        assertThat(run("wrap-keys", "all", KeySettings.of("1"))).isEqualTo(OperatorCommand.REFUSED);
        assertThat(said.toString(UTF_8)).contains("set onething.vault.address");
    }

    /// Each command that needs the keys says why it has none.
    @Test
    void aCommandWithoutItsKeysSaysWhy() {
        vault.close();
        var settings = new HashMap<>(vault.settings("1"));
        settings.put("onething.enterprise.name", "鞋业");
        settings.put("onething.enterprise.credit-code", "91445200MA0000001D");
        settings.put("spring.r2dbc.url", "r2dbc:postgresql://nobody@127.0.0.1:1/none");

        assertThat(run("add-enterprise", "shoes", settings)).isEqualTo(OperatorCommand.REFUSED);
        assertThat(said.toString(UTF_8))
                .startsWith("The keys in onething.encryption cannot be unwrapped: Vault gave no");
    }

    private int run(String command, String choice, Map<String, String> settings) {
        var arguments = new ArrayList<>(List.of(command, choice));
        arguments.addAll(KeySettings.arguments(settings));
        var all = arguments.toArray(String[]::new);
        return OperatorCommand.named(all)
                .orElseThrow()
                .run(all, CommandWiring.class, new PrintStream(said, true, UTF_8));
    }

    private PropertySource<?> printed() throws IOException {
        return new YamlPropertySourceLoader()
                .load("keys", new ByteArrayResource(said.toByteArray()))
                .getFirst();
    }
}
