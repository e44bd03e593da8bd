package onething.identity.vault;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.absent;
import static com.github.tomakehurst.wiremock.client.WireMock.equalTo;
import static com.github.tomakehurst.wiremock.client.WireMock.equalToJson;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static com.github.tomakehurst.wiremock.client.WireMock.postRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.stubFor;
import static com.github.tomakehurst.wiremock.client.WireMock.urlEqualTo;
import static com.github.tomakehurst.wiremock.client.WireMock.verify;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import com.github.tomakehurst.wiremock.http.Fault;
import com.github.tomakehurst.wiremock.junit5.WireMockRuntimeInfo;
import com.github.tomakehurst.wiremock.junit5.WireMockTest;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import onething.application.port.out.encryption.WrappingFailed;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.web.reactive.function.client.WebClient;

/// Every way in which Vault can answer or fail to answer. The requests are those of its documentation.
@WireMockTest
class VaultTransitTest {

    private static final byte[] KEY = "0123456789abcdef0123456789abcdef".getBytes(UTF_8);
    private static final String DECRYPT = "/v1/kms/transit/decrypt/rings";
    private static final Duration LONG = Duration.ofMinutes(1);

    @TempDir
    Path folder;

    private String address;
    private VaultTransit vault;

    @BeforeEach
    void atItsAddress(WireMockRuntimeInfo stub) throws IOException {
        address = stub.getHttpBaseUrl();
        vault = vault("", file("token", "s.a-token\n"), "", null, LONG);
    }

    @Test
    void keysAreUnwrappedInTheirOrder() {
        stubFor(post(DECRYPT)
                .withRequestBody(equalToJson("{\"ciphertext\": \"vault:v1:first\"}"))
                .willReturn(plaintext(KEY)));
        stubFor(post(DECRYPT)
                .withRequestBody(equalToJson("{\"ciphertext\": \"vault:v2:second\"}"))
                .willReturn(plaintext(new byte[] {7})));

        assertThat(vault.unwrap(List.of("vault:v2:second", "vault:v1:first", "vault:v2:second"))
                        .block())
                .containsExactly(new byte[] {7}, KEY, new byte[] {7});

        verify(
                3,
                postRequestedFor(urlEqualTo(DECRYPT))
                        .withHeader("X-Vault-Token", equalTo("s.a-token"))
                        .withHeader("X-Vault-Request", equalTo("true"))
                        .withHeader("X-Vault-Namespace", absent()));
    }

    @ParameterizedTest
    @CsvSource({"16, 128", "32, 256"})
    void aNewKeyIsSeenByVaultAlone(int bytes, int bits) {
        stubFor(post("/v1/kms/transit/datakey/wrapped/rings")
                .withRequestBody(equalToJson("{\"bits\": %d}".formatted(bits)))
                .willReturn(ciphertext("vault:v3:new")));

        assertThat(vault.newKey(bytes).block()).isEqualTo("vault:v3:new");
    }

    @Test
    void aKeyIsWrappedAndWrappedAgainByTheNewestVersion() {
        stubFor(post("/v1/kms/transit/encrypt/rings")
                .withRequestBody(equalToJson("{\"plaintext\": \"" + base64(KEY) + "\"}"))
                .willReturn(ciphertext("vault:v1:ours")));
        stubFor(post("/v1/kms/transit/rewrap/rings")
                .withRequestBody(equalToJson("{\"ciphertext\": \"vault:v1:ours\"}"))
                .willReturn(ciphertext("vault:v2:ours")));

        assertThat(vault.wrap(KEY).flatMap(vault::rewrap).block()).isEqualTo("vault:v2:ours");
    }

    @Test
    void anAppRoleSignsInFirst() throws IOException {
        var role = vault("city/jieyang", null, "a-role", file("secret-id", "a-secret"), LONG);
        stubFor(post("/v1/auth/approle/login")
                .withRequestBody(equalToJson("{\"role_id\": \"a-role\", \"secret_id\": \"a-secret\"}"))
                .withHeader("X-Vault-Namespace", equalTo("city/jieyang"))
                .withHeader("X-Vault-Token", absent())
                .willReturn(okJson("{\"auth\": {\"client_token\": \"s.of-the-role\", \"lease_duration\": 60}}")));
        stubFor(post(DECRYPT)
                .withHeader("X-Vault-Namespace", equalTo("city/jieyang"))
                .withHeader("X-Vault-Token", equalTo("s.of-the-role"))
                .willReturn(plaintext(KEY)));

        assertThat(role.unwrap(List.of("vault:v1:x")).block()).containsExactly(KEY);
    }

    @ParameterizedTest
    @CsvSource({
        "307, false",
        "400, false",
        "403, false",
        "404, false",
        "429, true",
        "500, true",
        "502, true",
        "503, true"
    })
    void eachStatusSaysWhetherItMayPass(int status, boolean passing) {
        answers(aResponse()
                .withStatus(status)
                .withBody("{\"errors\": [\"Vault is\\nsealed\"]}")
                .withHeader("Content-Type", "application/json"));

        assertThat(failure(vault))
                .hasMessage("Vault answered %d to kms/transit/decrypt/rings: Vault is sealed".formatted(status))
                .returns(passing, WrappingFailed::isPassing);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "{}", "<html>", "{\"errors\": null}", "[]"})
    void aRefusalWithoutItsWordsIsSaidByItsStatus(String body) {
        answers(aResponse().withStatus(403).withBody(body));

        assertThat(failure(vault)).hasMessage("Vault answered 403 to kms/transit/decrypt/rings");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "{}",
                "{\"data\": null}",
                "{\"data\": {}}",
                "{\"data\": {\"plaintext\": \"not base64!\"}}",
                "{\"data\": {\"plaintext\": 7",
                "<html>",
                "[1]"
            })
    void garbageIsNoKey(String body) {
        answers(okJson(body));

        assertThat(failure(vault))
                .hasMessageStartingWith("Vault gave no usable answer")
                .returns(false, WrappingFailed::isPassing);
    }

    @Test
    void anAnswerWithoutEndIsNoKey() {
        answers(okJson("{\"data\": {\"plaintext\": \"" + "A".repeat(1024 * 1024) + "\"}}"));

        assertThat(failure(vault)).hasMessageStartingWith("Vault gave no usable answer");
    }

    @Test
    void silenceAndABrokenConnectionMayPass() throws IOException {
        answers(plaintext(KEY).withFixedDelay(20_000));
        assertThat(failure(vault("", file("token", "s.a"), "", null, Duration.ofMillis(50))))
                .hasMessageContaining("timeout")
                .returns(true, WrappingFailed::isPassing);

        answers(aResponse().withFault(Fault.CONNECTION_RESET_BY_PEER));
        assertThat(failure(vault)).hasMessageContaining("no-connection").returns(true, WrappingFailed::isPassing);
    }

    @Test
    void aSignInWithoutATokenIsSaid() throws IOException {
        stubFor(post("/v1/auth/approle/login").willReturn(okJson("{\"auth\": {}}")));

        assertThat(failure(vault("", null, "a-role", file("secret-id", "a-secret"), LONG)))
                .hasMessageContaining("no token");
    }

    @Test
    void credentialsThatAreNotThereAreSaid() throws IOException {
        assertThat(failure(vault("", null, "", null, LONG))).hasMessage("onething.vault.token-file is not set");
        assertThat(failure(vault("", null, "a-role", null, LONG)))
                .hasMessage("onething.vault.secret-id-file is not set");
        assertThat(failure(vault("", folder.resolve("none"), "", null, LONG)))
                .hasMessage("onething.vault.token-file: cannot read " + folder.resolve("none"));
        assertThat(failure(vault("", file("empty", " \n"), "", null, LONG)))
                .hasMessage("onething.vault.token-file: %s is empty".formatted(folder.resolve("empty")));
    }

    @Test
    void noFailureSaysASecret() throws IOException {
        answers(aResponse().withStatus(403));

        assertThat(failure(vault).toString()).doesNotContain("s.a-token").doesNotContain("vault:v1");
    }

    private static WrappingFailed failure(VaultTransit vault) {
        var failed = new WrappingFailed[1];
        assertThatThrownBy(() -> vault.unwrap(List.of("vault:v1:x")).block())
                .isInstanceOfSatisfying(WrappingFailed.class, failure -> failed[0] = failure);
        return failed[0];
    }

    private static void answers(ResponseDefinitionBuilder response) {
        stubFor(post(DECRYPT).willReturn(response));
    }

    private static ResponseDefinitionBuilder plaintext(byte[] key) {
        return okJson("{\"request_id\": \"1\", \"data\": {\"plaintext\": \"" + base64(key) + "\"}}");
    }

    private static ResponseDefinitionBuilder ciphertext(String text) {
        return okJson("{\"data\": {\"ciphertext\": \"" + text + "\", \"key_version\": 3}}");
    }

    private static String base64(byte[] bytes) {
        return Base64.getEncoder().encodeToString(bytes);
    }

    private Path file(String name, String content) throws IOException {
        return Files.writeString(folder.resolve(name), content);
    }

    private VaultTransit vault(
            String namespace, @Nullable Path token, String role, @Nullable Path secretId, Duration patience) {
        return new VaultTransit(
                URI.create(address),
                new VaultProperties(
                        URI.create(address), "kms/transit", "rings", namespace, token, role, secretId, LONG, patience),
                WebClient.builder());
    }
}
