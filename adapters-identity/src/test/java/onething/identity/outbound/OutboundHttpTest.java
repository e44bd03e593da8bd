package onething.identity.outbound;

import static com.github.tomakehurst.wiremock.client.WireMock.any;
import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static com.github.tomakehurst.wiremock.client.WireMock.ok;
import static com.github.tomakehurst.wiremock.core.WireMockConfiguration.options;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.github.tomakehurst.wiremock.WireMockServer;
import java.net.URI;
import java.time.Duration;
import javax.net.ssl.SSLHandshakeException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.web.reactive.function.client.WebClient;
import org.springframework.web.reactive.function.client.WebClientRequestException;

/// The server has a certificate that it made itself.
class OutboundHttpTest {

    private final WireMockServer server =
            new WireMockServer(options().dynamicPort().dynamicHttpsPort());

    @BeforeEach
    void aServer() {
        server.start();
        server.stubFor(any(anyUrl()).willReturn(ok("answered")));
    }

    @AfterEach
    void itStops() {
        server.stop();
    }

    @Test
    void aPartyWithACertificateOfNobodyIsNotCalled() {
        assertThatThrownBy(() -> answer("https://localhost:" + server.httpsPort()))
                .isInstanceOfSatisfying(
                        WebClientRequestException.class,
                        failure -> assertThat(OutboundHttp.kindOf(failure)).isEqualTo("no-connection"))
                .hasCauseInstanceOf(SSLHandshakeException.class);
        assertThat(server.getAllServeEvents()).isEmpty();
        assertThat(answer("http://localhost:" + server.port()))
                .as("the same server without TLS")
                .isEqualTo("answered");
    }

    private static String answer(String address) {
        return OutboundHttp.client(WebClient.builder(), URI.create(address), Duration.ofMinutes(1), "a key")
                .build()
                .get()
                .retrieve()
                .bodyToMono(String.class)
                .block();
    }
}
