package onething.bootstrap.encryption;

import static com.github.tomakehurst.wiremock.client.WireMock.equalTo;
import static com.github.tomakehurst.wiremock.client.WireMock.matchingJsonPath;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static com.github.tomakehurst.wiremock.core.WireMockConfiguration.options;

import com.github.tomakehurst.wiremock.WireMockServer;
import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import onething.domain.status.KeyRingName;

/// Answers as the secrets engine Transit does. The token is `s.test`.
public final class VaultStub implements AutoCloseable {

    static final String DECRYPT = "/v1/transit/decrypt/onething";

    private final WireMockServer server = new WireMockServer(options().dynamicPort());
    private final Path token;
    private final String url;

    public VaultStub(Path folder) throws IOException {
        token = Files.writeString(folder.resolve("vault-token"), "s.test\n");
        server.start();
        url = server.baseUrl();
        for (var ring : KeyRingName.values()) {
            unwraps(wrapped(ring), key(ring));
        }
    }

    /// The settings of a service whose keys are wrapped.
    public Map<String, String> settings(String id) {
        var settings = new LinkedHashMap<String, String>();
        KeySettings.of(id, VaultStub::wrapped)
                .forEach((name, value) -> settings.put(name.replace(".secret", ".wrapped"), value));
        settings.putAll(address());
        return settings;
    }

    public Map<String, String> address() {
        return Map.of("onething.vault.address", url, "onething.vault.token-file", token.toString());
    }

    public WireMockServer server() {
        return server;
    }

    public static String wrapped(KeyRingName ring) {
        return "vault:v1:" + ring.wireName();
    }

    public static byte[] key(KeyRingName ring) {
        return Base64.getDecoder()
                .decode(KeySettings.of("1").get("onething.encryption." + ring.wireName() + ".keys.1.secret"));
    }

    public void unwraps(String wrapped, byte[] key) {
        answers(
                "decrypt",
                "$.ciphertext",
                wrapped,
                "plaintext",
                Base64.getEncoder().encodeToString(key));
    }

    public void answers(String operation, String path, String value, String field, String answer) {
        server.stubFor(post("/v1/transit/" + operation + "/onething")
                .withHeader("X-Vault-Token", equalTo("s.test"))
                .withRequestBody(matchingJsonPath(path, equalTo(value)))
                .willReturn(okJson("{\"data\": {\"%s\": \"%s\"}}".formatted(field, answer))));
    }

    public void answersAll(ResponseDefinitionBuilder response) {
        server.resetMappings();
        server.stubFor(post(DECRYPT).willReturn(response));
    }

    @Override
    public void close() {
        server.stop();
    }
}
