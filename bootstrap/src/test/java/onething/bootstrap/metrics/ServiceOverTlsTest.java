package onething.bootstrap.metrics;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.time.Duration;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLHandshakeException;
import javax.net.ssl.TrustManagerFactory;
import onething.bootstrap.journey.support.WholeSystem;
import org.junit.jupiter.api.Test;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/// The service speaks TLS itself, with the settings that `docs/operations.md` names, so that the way from the proxy
/// is encrypted too.
class ServiceOverTlsTest extends OwnService {

    private static final String PASSWORD = "a-password-of-a-test";
    private static final Path STORE = WholeSystem.aFolder().resolve("service.p12");

    @DynamicPropertySource
    static void aCertificate(DynamicPropertyRegistry registry) throws IOException, InterruptedException {
        aPortAndADataFolderOfItsOwn(registry);
        Files.createDirectories(STORE.getParent());
        var keytool = Path.of(System.getProperty("java.home"), "bin", "keytool").toString();
        var made = new ProcessBuilder(
                        keytool,
                        "-genkeypair",
                        "-alias",
                        "service",
                        "-keyalg",
                        "EC",
                        "-groupname",
                        "secp256r1",
                        "-dname",
                        "CN=localhost",
                        "-ext",
                        "san=dns:localhost",
                        "-validity",
                        "2",
                        "-storetype",
                        "PKCS12",
                        "-keystore",
                        STORE.toString(),
                        "-storepass",
                        PASSWORD)
                .inheritIO()
                .start();
        assertThat(made.waitFor()).isZero();
        registry.add("spring.ssl.bundle.jks.service.keystore.location", () -> "file:" + STORE);
        registry.add("spring.ssl.bundle.jks.service.keystore.password", () -> PASSWORD);
        registry.add("spring.ssl.bundle.jks.service.options.enabled-protocols", () -> "TLSv1.3,TLSv1.2");
        registry.add("server.ssl.bundle", () -> "service");
    }

    @Test
    void whoTrustsTheCertificateIsAnswered() throws Exception {
        var answer = trusting(context()).send(request("/api/v1/status"), BodyHandlers.ofString());

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.sslSession().orElseThrow().getProtocol()).isEqualTo("TLSv1.3");
    }

    /// The refusals of the edge have their words over TLS too.
    @Test
    void aRefusalIsAProblem() throws Exception {
        var answer = trusting(context()).send(request("/api/v1/matters"), BodyHandlers.ofString());

        assertThat(answer.statusCode()).isEqualTo(401);
        assertThat(answer.body()).contains("urn:onething:problem:token-missing");
    }

    @Test
    void aCertificateThatNobodyVouchesForIsRefusedByTheClient() {
        assertThatExceptionOfType(SSLHandshakeException.class)
                .isThrownBy(() ->
                        trusting(SSLContext.getDefault()).send(request("/api/v1/status"), BodyHandlers.ofString()));
    }

    @Test
    void inTheClearThereIsNoAnswer() throws IOException {
        try (var plain = new Socket("localhost", service().getPort())) {
            plain.setSoTimeout((int) Duration.ofMinutes(1).toMillis());
            plain.getOutputStream().write("GET /api/v1/status HTTP/1.1\r\nHost: localhost\r\n\r\n".getBytes(UTF_8));

            assertThat(new String(plain.getInputStream().readAllBytes(), UTF_8)).doesNotContain("HTTP/1.1 200");
        }
    }

    private HttpRequest request(String path) {
        return HttpRequest.newBuilder(
                        URI.create("https://localhost:" + service().getPort() + path))
                .timeout(Duration.ofMinutes(2))
                .build();
    }

    private static HttpClient trusting(SSLContext context) {
        return HttpClient.newBuilder()
                .sslContext(context)
                .connectTimeout(Duration.ofMinutes(1))
                .build();
    }

    private static SSLContext context() throws GeneralSecurityException, IOException {
        var store = KeyStore.getInstance(STORE.toFile(), PASSWORD.toCharArray());
        var trusted = KeyStore.getInstance("PKCS12");
        trusted.load(null, null);
        trusted.setCertificateEntry("service", store.getCertificate("service"));
        var trust = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
        trust.init(trusted);
        var context = SSLContext.getInstance("TLS");
        context.init(null, trust.getTrustManagers(), null);
        return context;
    }
}
