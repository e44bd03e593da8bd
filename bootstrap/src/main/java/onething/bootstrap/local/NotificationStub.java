package onething.bootstrap.local;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.matchingJsonPath;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.matching;
import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathEqualTo;

import com.github.tomakehurst.wiremock.WireMockServer;
import com.github.tomakehurst.wiremock.core.WireMockConfiguration;
import java.net.URI;
import onething.identity.notification.ProviderAddress;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// A stub of WeChat, of the SMS gateway and of the mail service. It accepts everything, and keeps it to be looked
/// at. Only an SMS to a number that ends in 0422 is refused for good, one to 0429 comes too often, and one to 0503
/// finds the gateway out of order.
@Configuration(proxyBeanMethods = false)
@LocalMode
class NotificationStub {

    private static final Logger LOG = LoggerFactory.getLogger(NotificationStub.class);
    private static final int KEPT = 1_000;
    private static final String MESSAGES = "/messages";

    @Bean
    Running notificationStubServer() {
        var server = new WireMockServer(WireMockConfiguration.options()
                .bindAddress("127.0.0.1")
                .dynamicPort()
                .maxRequestJournalEntries(KEPT)
                .containerThreads(16));
        server.stubFor(
                post("/cgi-bin/stable_token").willReturn(okJson("{\"access_token\":\"stub\",\"expires_in\":7200}")));
        server.stubFor(post(urlPathEqualTo("/cgi-bin/message/template/send"))
                .willReturn(okJson("{\"errcode\":0,\"errmsg\":\"ok\",\"msgid\":1}")));
        server.stubFor(post(MESSAGES).willReturn(okJson("{\"id\":\"sms-stub\"}")));
        server.stubFor(post("/emails").willReturn(okJson("{\"id\":\"mail-stub\"}")));
        for (int status : new int[] {422, 429, 503}) {
            server.stubFor(post(MESSAGES)
                    .atPriority(1)
                    .withRequestBody(matchingJsonPath("$.to", matching("[0-9]{7}0" + status)))
                    .willReturn(aResponse().withStatus(status)));
        }
        server.start();
        LOG.info(
                "Local mode. What would go out by WeChat, SMS and e-mail is at http://localhost:{}/__admin/requests",
                server.port());
        return new Running(server);
    }

    @Bean
    ProviderAddress notificationStubAddress(Running notificationStubServer) {
        return new ProviderAddress(
                URI.create("http://localhost:" + notificationStubServer.server().port()));
    }

    /// Not a bean of the server's own type, so that the 粤信签 stub remains the only one of that.
    record Running(WireMockServer server) implements AutoCloseable {

        @Override
        public void close() {
            server.stop();
        }
    }
}
