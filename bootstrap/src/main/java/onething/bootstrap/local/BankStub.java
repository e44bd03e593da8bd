package onething.bootstrap.local;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.matching;
import static com.github.tomakehurst.wiremock.client.WireMock.matchingJsonPath;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathMatching;

import com.github.tomakehurst.wiremock.WireMockServer;
import onething.domain.payment.PaymentRefusal;
import onething.identity.bank.BankAddress;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// A stub of the bank. It accepts every order, and says that it has paid when it is asked. Only an account that
/// ends in 0404 is wrong, one that ends in 0409 has another name, and one that ends in 0503 finds the bank out of
/// order.
@Configuration(proxyBeanMethods = false)
@LocalMode
class BankStub {

    private static final String ORDERS = "/payment-orders";

    @Bean
    StubServer bankStubServer() {
        return StubServer.started("What the bank would be asked to pay", BankStub::answers);
    }

    private static void answers(WireMockServer server) {
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
    }

    private static void refused(WireMockServer server, String ending, PaymentRefusal reason) {
        server.stubFor(post(ORDERS)
                .atPriority(1)
                .withRequestBody(matchingJsonPath("$.account", matching("[0-9]+" + ending)))
                .willReturn(okJson("{\"state\":\"refused\",\"reason\":\"" + reason.wireName() + "\"}")));
    }

    @Bean
    BankAddress bankStubAddress(StubServer bankStubServer) {
        return new BankAddress(bankStubServer.address());
    }
}
