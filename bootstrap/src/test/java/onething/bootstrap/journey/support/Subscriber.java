package onething.bootstrap.journey.support;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static com.github.tomakehurst.wiremock.client.WireMock.postRequestedFor;
import static com.github.tomakehurst.wiremock.core.WireMockConfiguration.wireMockConfig;

import com.github.tomakehurst.wiremock.WireMockServer;
import com.github.tomakehurst.wiremock.verification.LoggedRequest;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.springframework.test.context.DynamicPropertyRegistry;

/// A system of another authority to which the service sends records, as the tests play it.
public final class Subscriber {

    public static final String SECRET = "whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw";

    private static final WireMockServer SERVER = started();

    private Subscriber() {}

    static void named(DynamicPropertyRegistry registry) {
        registry.add("onething.webhooks.subscribers[0].name", () -> "province");
        registry.add("onething.webhooks.subscribers[0].address", () -> SERVER.baseUrl() + "/records");
        registry.add("onething.webhooks.subscribers[0].secret-files[0]", Subscriber::secret);
    }

    /// What it got about a case, the first one first.
    public static List<LoggedRequest> about(String number) {
        return SERVER.findAll(postRequestedFor(anyUrl())).stream()
                .filter(request -> request.getHeader("webhook-id").startsWith(number))
                .toList();
    }

    private static WireMockServer started() {
        var server = new WireMockServer(wireMockConfig().dynamicPort().bindAddress("localhost"));
        server.start();
        server.stubFor(post("/records").willReturn(aResponse().withStatus(204)));
        return server;
    }

    private static Path secret() {
        try {
            return Files.writeString(Files.createTempFile("onething-subscriber-", ".secret"), SECRET);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
