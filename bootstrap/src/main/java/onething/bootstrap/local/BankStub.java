package onething.bootstrap.local;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.matching;
import static com.github.tomakehurst.wiremock.client.WireMock.matchingJsonPath;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathMatching;

import com.github.tomakehurst.wiremock.WireMockServer;
import com.github.tomakehurst.wiremock.core.WireMockConfiguration;
import java.net.URI;
import onething.domain.payment.PaymentRefusal;
import onething.identity.bank.BankAddress;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// A stub of the bank. It accepts every order, and says that it has paid when it is asked. Only an account that
/// ends in 0404 is wrong, one that ends in 0409 has another name, and one that ends in 0503 finds the bank out of
/// order.
@Configuration(proxyBeanMethods = false)
@LocalMode
class BankStub {

    private static final Logger LOG = LoggerFactory.getLogger(BankStub.class);
    private static final int KEPT = 1_000;
    private static final String ORDERS = "/payment-orders";

    @Bean
    Running bankStubServer() {
        var server = new WireMockServer(WireMockConfiguration.options()
                .bindAddress("127.0.0.1")
                .dynamicPort()
                .globalTemplating(true)
                .maxRequestJournalEntries(KEPT)
                .containerThreads(16));
        server.stubFor(post(ORDERS)
                .willReturn(okJson("{\"state\":\"accepted\",\"number\":\"{{jsonPath request.body '$.id'}}\"}")));
        server.stubFor(get(urlPathMatching(ORDERS + "/[^/]+")).willReturn(okJson("""
                        {"state": "paid", "paidOn": "{{now timezone='Asia/Shanghai' format='yyyy-MM-dd'}}",
                         "receipt": "stub-{{request.path.[1]}}"}""")));
        refused(server, "0404", PaymentRefusal.WRONG_ACCOUNT);
        refused(server, "0409", PaymentRefusal.NAME_DIFFERS);
        server.stubFor(post(ORDERS)
                .atPriority(1)
                .withRequestBody(matchingJsonPath("$.account", matching("[0-9]+0503")))
                .willReturn(aResponse().withStatus(503)));
        server.start();
        LOG.info(
                "Local mode. What the bank would be asked to pay is at http://localhost:{}/__admin/requests",
                server.port());
        return new Running(server);
    }

    private static void refused(WireMockServer server, String ending, PaymentRefusal reason) {
        server.stubFor(post(ORDERS)
                .atPriority(1)
                .withRequestBody(matchingJsonPath("$.account", matching("[0-9]+" + ending)))
                .willReturn(okJson("{\"state\":\"refused\",\"reason\":\"" + reason.wireName() + "\"}")));
    }

    @Bean
    BankAddress bankStubAddress(Running bankStubServer) {
        return new BankAddress(
                URI.create("http://localhost:" + bankStubServer.server().port()));
    }

    /// Not a bean of the server's own type, so that the 粤信签 stub remains the only one of that.
    record Running(WireMockServer server) implements AutoCloseable {

        @Override
        public void close() {
            server.stop();
        }
    }
}
