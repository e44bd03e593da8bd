package onething.identity.bank;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.equalTo;
import static com.github.tomakehurst.wiremock.client.WireMock.equalToJson;
import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.ok;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static com.github.tomakehurst.wiremock.client.WireMock.postRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.stubFor;
import static com.github.tomakehurst.wiremock.client.WireMock.urlEqualTo;
import static com.github.tomakehurst.wiremock.client.WireMock.verify;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import com.github.tomakehurst.wiremock.http.Fault;
import com.github.tomakehurst.wiremock.junit5.WireMockRuntimeInfo;
import com.github.tomakehurst.wiremock.junit5.WireMockTest;
import java.math.BigDecimal;
import java.net.URI;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import onething.domain.bundle.BundleNumber;
import onething.domain.matter.MatterNumber;
import onething.domain.party.BankAccountNumber;
import onething.domain.party.PersonName;
import onething.domain.payment.BankAnswer;
import onething.domain.payment.BankAnswer.Accepted;
import onething.domain.payment.BankAnswer.Later;
import onething.domain.payment.BankAnswer.Paid;
import onething.domain.payment.BankAnswer.Refused;
import onething.domain.payment.PaymentOrder;
import onething.domain.payment.PaymentRefusal;
import onething.domain.text.Line;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.web.reactive.function.client.WebClient;

/// Every way in which the bank can answer or fail to answer.
@WireMockTest
class HttpBankTest {

    private static final UUID ID = UUID.fromString("01938e00-0000-7000-8000-0000000000b1");
    private static final String ORDERS = "/payment-orders";
    private static final PaymentOrder ORDER = new PaymentOrder(
            ID,
            new PersonName("李娜"),
            new Line("中国工商银行揭阳分行"),
            new BankAccountNumber("6222021234567890128"),
            new BigDecimal("18650.40"),
            new MatterNumber(BundleNumber.of("JY", LocalDate.of(2026, 11, 23), 17), 3));

    private HttpBank bank;
    private HttpBank impatient;

    @BeforeEach
    void atItsAddress(WireMockRuntimeInfo stub) {
        bank = at(stub.getHttpBaseUrl(), Duration.ofSeconds(20));
        impatient = at(stub.getHttpBaseUrl(), Duration.ofMillis(50));
    }

    @Test
    void anOrderSaysWhoGetsHowMuchAndHasItsKey() {
        answers(okJson("{\"state\":\"accepted\",\"number\":\"B-1\"}"));

        assertThat(pay()).isEqualTo(new Accepted("B-1"));
        verify(postRequestedFor(urlEqualTo(ORDERS))
                .withHeader("Authorization", equalTo("Bearer bank-key"))
                .withHeader("Idempotency-Key", equalTo(ID.toString()))
                .withRequestBody(equalToJson("""
                        {"id": "%s", "payee": "李娜", "bank": "中国工商银行揭阳分行", "account": "6222021234567890128",
                         "amount": "18650.40", "currency": "CNY", "purpose": "%s"}""".formatted(ID, ORDER.purpose()))));
    }

    @Test
    void anOrderThatTheBankHasIsAskedForByItsKey() {
        stubFor(get(ORDERS + "/" + ID)
                .willReturn(okJson("{\"state\":\"paid\",\"paidOn\":\"2026-11-28\",\"receipt\":\"R-1\"}")));

        assertThat(bank.ask(ID).block()).isEqualTo(new Paid("R-1", LocalDate.of(2026, 11, 28)));
    }

    @ParameterizedTest
    @EnumSource(PaymentRefusal.class)
    void everyReasonOfARefusalIsKnown(PaymentRefusal reason) {
        answers(okJson("{\"state\":\"refused\",\"reason\":\"" + reason.wireName() + "\"}"));

        assertThat(pay()).isEqualTo(new Refused(reason));
    }

    @Test
    void aRefusalForAReasonThatIsNotKnownIsStillARefusal() {
        answers(okJson("{\"state\":\"refused\",\"reason\":\"moon-phase\"}"));

        assertThat(pay()).isEqualTo(new Refused(PaymentRefusal.OTHER));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "{\"state\":\"accepted\"}",
                "{\"state\":\"paid\",\"receipt\":\"R-1\"}",
                "{\"state\":\"paid\",\"receipt\":\"R-1\",\"paidOn\":\"yesterday\"}",
                "{\"state\":\"paid\",\"paidOn\":\"2026-11-28\"}",
                "{\"state\":\"booked\"}",
                "<html>"
            })
    void anAnswerThatSaysTooLittleIsNoAnswer(String body) {
        answers(okJson(body));

        assertThat(pay()).isEqualTo(new Later("malformed-answer", Optional.empty()));
    }

    @ParameterizedTest
    @CsvSource({
        "400, order-not-understood",
        "404, order-not-understood",
        "422, order-not-understood",
        "401, credentials",
        "403, credentials",
        "500, bank-error",
        "503, bank-error"
    })
    void noStatusIsARefusal(int status, String reason) {
        answers(aResponse().withStatus(status));

        assertThat(pay()).isEqualTo(new Later(reason, Optional.empty()));
    }

    @Test
    void theBankMayAskToWait() {
        answers(aResponse().withStatus(429).withHeader("Retry-After", "120"));

        assertThat(pay()).isEqualTo(new Later("too-many", Optional.of(Duration.ofSeconds(120))));
    }

    @Test
    void aBankThatIsSilentOrBreaksOffIsAskedLater() {
        answers(ok().withFixedDelay(2_000));
        assertThat(impatient.pay(ORDER).block()).isEqualTo(new Later("timeout", Optional.empty()));

        answers(aResponse().withFault(Fault.CONNECTION_RESET_BY_PEER));
        assertThat(pay()).isEqualTo(new Later("no-connection", Optional.empty()));

        answers(ok());
        assertThat(pay()).isEqualTo(new Later("empty-answer", Optional.empty()));
    }

    @Test
    void withoutAnAddressOrdersWait() {
        var off = new HttpBank(properties(null, Duration.ofSeconds(1)), (BankAddress) null, WebClient.builder());

        assertThat(off.pay(ORDER).block()).isEqualTo(new Later("bank-off", Optional.empty()));
        assertThat(off.ask(ID).block()).isEqualTo(new Later("bank-off", Optional.empty()));
    }

    private BankAnswer pay() {
        return bank.pay(ORDER).blockOptional().orElseThrow();
    }

    private static void answers(ResponseDefinitionBuilder response) {
        stubFor(post(ORDERS).willReturn(response));
    }

    private static HttpBank at(String address, Duration patience) {
        return new HttpBank(properties(URI.create(address), patience), (BankAddress) null, WebClient.builder());
    }

    private static BankProperties properties(@Nullable URI address, Duration patience) {
        return new BankProperties(address, "bank-key", Duration.ofSeconds(2), patience);
    }
}
