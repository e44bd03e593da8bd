package onething.bootstrap.metrics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.github.tomakehurst.wiremock.WireMockServer;
import com.github.tomakehurst.wiremock.client.WireMock;
import com.github.tomakehurst.wiremock.core.WireMockConfiguration;
import java.util.HexFormat;
import java.util.Map;
import onething.bootstrap.journey.support.Browser;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.test.context.TestPropertySource;

/// A node with a collector for its traces. What switches them on is read before a dynamic property is there.
@TestPropertySource(
        properties =
                "management.opentelemetry.tracing.export.otlp.endpoint=http://localhost:${collector.port:4318}/v1/traces")
class TracedServiceTest extends OwnService {

    private static final String TRACE = "0af7651916cd43dd8448eb211c80319c";

    private static final WireMockServer COLLECTOR = collector();

    @Autowired
    private WireMockServer provider;

    @DynamicPropertySource
    static void aCollector(DynamicPropertyRegistry registry) {
        aPortAndADataFolderOfItsOwn(registry);
        registry.add("collector.port", COLLECTOR::port);
        registry.add("management.opentelemetry.tracing.export.schedule-delay", () -> "100ms");
    }

    @AfterAll
    static void itEnds() {
        COLLECTOR.stop();
    }

    @Test
    void theTraceOfARequestGoesOnAtTheProviderAndToTheCollector() {
        var browser = new Browser(service());
        var entrance = browser.post(
                        "/login/face", Map.of("signIn", browser.begins().handle(), "faceConsent", true))
                .is(200)
                .text("/url");
        var state = Browser.parameter(entrance, "state").orElseThrow();

        browser.get(
                        "/login/face/callback?code=lina.10000&state=" + state,
                        "traceparent",
                        "00-" + TRACE + "-b7ad6b7169203331-01")
                .is(302);

        assertThat(provider.findAll(
                        WireMock.postRequestedFor(WireMock.urlPathEqualTo("/sso/connect/page/oauth2/access_token"))))
                .anySatisfy(call -> assertThat(call.getHeader("traceparent"))
                        .startsWith("00-" + TRACE + "-")
                        .doesNotContain("b7ad6b7169203331"));
        await().untilAsserted(() -> assertThat(COLLECTOR.getAllServeEvents())
                .anyMatch(sent -> contains(sent.getRequest().getBody(), TRACE)));
    }

    /// The bytes of a trace id in a protobuf message.
    private static boolean contains(byte[] message, String trace) {
        return HexFormat.of().formatHex(message).contains(trace);
    }

    private static WireMockServer collector() {
        var server = new WireMockServer(WireMockConfiguration.options().dynamicPort());
        server.start();
        server.stubFor(WireMock.post("/v1/traces").willReturn(WireMock.ok()));
        return server;
    }
}
