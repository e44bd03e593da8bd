package onething.bootstrap.local;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.matching;
import static com.github.tomakehurst.wiremock.client.WireMock.matchingJsonPath;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathEqualTo;

import com.github.tomakehurst.wiremock.WireMockServer;
import onething.identity.notification.ProviderAddress;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// A stub of WeChat, of the SMS gateway and of the mail service. It accepts everything, and keeps it to be looked
/// at. Only an SMS to a number that ends in 0422 is refused for good, one to 0429 comes too often, and one to 0503
/// finds the gateway out of order.
@Configuration(proxyBeanMethods = false)
@LocalMode
class NotificationStub {

    private static final String MESSAGES = "/messages";

    @Bean
    StubServer notificationStubServer() {
        return StubServer.started("What would go out by WeChat, SMS and e-mail", NotificationStub::answers);
    }

    private static void answers(WireMockServer server) {
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
    }

    @Bean
    ProviderAddress notificationStubAddress(StubServer notificationStubServer) {
        return new ProviderAddress(notificationStubServer.address());
    }
}
