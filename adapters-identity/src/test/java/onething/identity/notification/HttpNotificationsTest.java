package onething.identity.notification;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.equalTo;
import static com.github.tomakehurst.wiremock.client.WireMock.equalToJson;
import static com.github.tomakehurst.wiremock.client.WireMock.ok;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static com.github.tomakehurst.wiremock.client.WireMock.postRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.stubFor;
import static com.github.tomakehurst.wiremock.client.WireMock.urlEqualTo;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathEqualTo;
import static com.github.tomakehurst.wiremock.client.WireMock.verify;
import static com.github.tomakehurst.wiremock.stubbing.Scenario.STARTED;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import com.github.tomakehurst.wiremock.http.Fault;
import com.github.tomakehurst.wiremock.junit5.WireMockRuntimeInfo;
import com.github.tomakehurst.wiremock.junit5.WireMockTest;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import onething.domain.notification.Channel;
import onething.domain.notification.ContactAddress;
import onething.domain.notification.Notification;
import onething.domain.notification.SendResult;
import onething.domain.notification.SendResult.Accepted;
import onething.domain.notification.SendResult.Refused;
import onething.domain.notification.SendResult.TryAgain;
import onething.domain.notification.SendResult.Unreachable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.web.reactive.function.client.WebClient;

/// Every way in which a provider can answer or fail to answer.
@WireMockTest
class HttpNotificationsTest {

    private static final UUID ID = UUID.fromString("01938e00-0000-7000-8000-0000000000b1");
    private static final String TOKEN = "/cgi-bin/stable_token";
    private static final String SEND = "/cgi-bin/message/template/send";
    private static final String TEXT = "您办理的事项有新进展，请登录查看：";
    private static final String LINK = "https://one.example/go/aB3_dE-6hI";

    private HttpNotifications notifications;
    private HttpNotifications impatient;

    @BeforeEach
    void atTheirAddress(WireMockRuntimeInfo providers) {
        notifications = at(providers.getHttpBaseUrl(), Duration.ofSeconds(20));
        impatient = at(providers.getHttpBaseUrl(), Duration.ofMillis(50));
    }

    @Test
    void anSmsHasTheTextAndTheLinkAndTheKeyOfTheNotification() {
        stubFor(post("/messages").willReturn(okJson("{\"id\":\"sms-1\"}")));

        assertThat(send(Channel.SMS)).isEqualTo(new Accepted("sms-1"));
        verify(postRequestedFor(urlEqualTo("/messages"))
                .withHeader("Authorization", equalTo("Bearer sms-key"))
                .withHeader("Idempotency-Key", equalTo(ID.toString()))
                .withRequestBody(equalToJson("""
                        {"id": "%s", "to": "13800138000", "signature": "揭阳人社", "text": "%s%s"}""".formatted(ID, TEXT, LINK))));
    }

    @Test
    void anEmailHasASubjectThatSaysNothing() {
        stubFor(post("/emails").willReturn(okJson("{\"id\":\"mail-1\"}")));

        assertThat(send(Channel.EMAIL)).isEqualTo(new Accepted("mail-1"));
        verify(postRequestedFor(urlEqualTo("/emails"))
                .withHeader("Idempotency-Key", equalTo(ID.toString()))
                .withRequestBody(equalToJson("""
                        {"from": "a@one.example", "to": "lina@example.com", "subject": "办理进展通知", "text": "%s%s"}""".formatted(TEXT, LINK))));
    }

    @Test
    void aTemplateMessageHasTheTextAndOpensTheLink() {
        stubFor(post(TOKEN).willReturn(okJson("{\"access_token\":\"t-1\",\"expires_in\":7200}")));
        stubFor(post(urlPathEqualTo(SEND)).willReturn(okJson("{\"errcode\":0,\"errmsg\":\"ok\",\"msgid\":200228332}")));

        assertThat(send(Channel.WECHAT)).isEqualTo(new Accepted("200228332"));
        assertThat(send(Channel.WECHAT)).isEqualTo(new Accepted("200228332"));
        verify(1, postRequestedFor(urlEqualTo(TOKEN)).withRequestBody(equalToJson("""
                {"grant_type": "client_credential", "appid": "app", "secret": "app-secret"}""")));
        verify(
                2,
                postRequestedFor(urlPathEqualTo(SEND))
                        .withQueryParam("access_token", equalTo("t-1"))
                        .withRequestBody(equalToJson("""
                        {"touser": "oLVPpjqs9BhvzwPj5A-vTYAX3GLc", "template_id": "template", "url": "%s",
                         "client_msg_id": "01938e000000700080000000000000b1", "data": {"thing1": {"value": "%s"}}}""".formatted(LINK, TEXT))));
    }

    @ParameterizedTest
    @CsvSource({"40003", "43004", "43101"})
    void whoDoesNotFollowTheAccountIsRefused(int errcode) {
        assertThat(sendByWechat("{\"errcode\":" + errcode + "}")).isEqualTo(new Refused("not-a-follower"));
    }

    @ParameterizedTest
    @CsvSource({"-1", "45009", "40037"})
    void wechatMayTakeItLater(int errcode) {
        assertThat(sendByWechat("{\"errcode\":" + errcode + "}"))
                .isEqualTo(new TryAgain("errcode-" + errcode, Optional.empty()));
    }

    @ParameterizedTest
    @CsvSource({"40001", "40014", "42001"})
    void aTokenThatIsNoLongerGoodIsReplaced(int errcode) {
        stubFor(post(TOKEN).willReturn(okJson("{\"access_token\":\"t-2\",\"expires_in\":7200}")));
        stubFor(post(urlPathEqualTo(SEND))
                .inScenario("token")
                .whenScenarioStateIs(STARTED)
                .willReturn(okJson("{\"errcode\":" + errcode + "}"))
                .willSetStateTo("replaced"));
        stubFor(post(urlPathEqualTo(SEND))
                .inScenario("token")
                .whenScenarioStateIs("replaced")
                .willReturn(okJson("{\"errcode\":0,\"msgid\":1}")));

        assertThat(send(Channel.WECHAT)).isEqualTo(new TryAgain("token-refused", Optional.empty()));
        assertThat(send(Channel.WECHAT)).isEqualTo(new Accepted("1"));
        verify(2, postRequestedFor(urlEqualTo(TOKEN)));
    }

    @Test
    void withoutATokenNothingIsSent() {
        stubFor(post(TOKEN).willReturn(okJson("{\"errcode\":40125,\"errmsg\":\"invalid appsecret\"}")));

        assertThat(send(Channel.WECHAT)).isEqualTo(new TryAgain("no-token", Optional.empty()));
        verify(0, postRequestedFor(urlPathEqualTo(SEND)));
    }

    @ParameterizedTest
    @ValueSource(ints = {400, 404, 410, 422})
    void aRefusedNumberIsNotTriedAgain(int status) {
        assertThat(sendBySms(aResponse().withStatus(status).withBody("{\"code\":\"number\"}")))
                .isEqualTo(new Refused("address-refused"));
    }

    @ParameterizedTest
    @CsvSource({
        "429, too-many",
        "500, provider-error",
        "502, provider-error",
        "503, provider-error",
        "401, credentials",
        "403, credentials"
    })
    void theProviderMayTakeItLater(int status, String reason) {
        assertThat(sendBySms(aResponse().withStatus(status))).isEqualTo(new TryAgain(reason, Optional.empty()));
    }

    @Test
    void theProviderSaysHowLongToWait() {
        assertThat(sendBySms(aResponse().withStatus(429).withHeader("Retry-After", "120")))
                .isEqualTo(new TryAgain("too-many", Optional.of(Duration.ofMinutes(2))));
        assertThat(sendBySms(aResponse().withStatus(429).withHeader("Retry-After", "Sat, 28 Nov 2026 21:00:00 GMT")))
                .isEqualTo(new TryAgain("too-many", Optional.empty()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"{\"id\":", "{\"id\":null}", "{\"id\":\" \"}", "[]", "<html>"})
    void anAnswerThatNobodyUnderstandsMayHaveTakenIt(String body) {
        assertThat(sendBySms(okJson(body))).isEqualTo(new Unreachable("malformed-answer"));
    }

    @Test
    void anEmptyAnswerMayHaveTakenIt() {
        assertThat(sendBySms(ok())).isEqualTo(new Unreachable("empty-answer"));
    }

    @Test
    void anAnswerOfAnotherKindMayHaveTakenIt() {
        assertThat(sendBySms(aResponse().withHeader("Content-Type", "text/html").withBody("<p>ok</p>")))
                .isInstanceOf(Unreachable.class);
    }

    @ParameterizedTest
    @EnumSource(Fault.class)
    void aBrokenConnectionMayHaveTakenIt(Fault fault) {
        assertThat(sendBySms(aResponse().withFault(fault))).isInstanceOf(Unreachable.class);
    }

    @Test
    void theServiceDoesNotWaitForASlowProvider() {
        stubFor(post("/messages").willReturn(okJson("{\"id\":\"1\"}").withFixedDelay(5_000)));

        assertThat(impatient.send(notification(Channel.SMS)).block()).isEqualTo(new Unreachable("timeout"));
    }

    @Test
    void aProviderThatKeepsFailingIsLeftAloneAndRefusedNumbersAreNoFailure() {
        sendBySms(aResponse().withStatus(422));
        for (int i = 0; i < 20; i++) {
            assertThat(send(Channel.SMS)).isEqualTo(new Refused("address-refused"));
        }
        stubFor(post("/messages").willReturn(aResponse().withStatus(500)));
        for (int i = 0; i < 10; i++) {
            send(Channel.SMS);
        }

        assertThat(send(Channel.SMS)).isEqualTo(new Unreachable("circuit-open"));
    }

    @Test
    void aChannelWithoutAnAddressIsOff() {
        var off = at(null, Duration.ofSeconds(1));

        assertThat(off.channels().collectList().block()).isEmpty();
        assertThat(off.send(notification(Channel.SMS)).block())
                .isEqualTo(new TryAgain("channel-off", Optional.empty()));
        assertThat(notifications.channels().collectList().block()).containsExactlyInAnyOrder(Channel.values());
    }

    private SendResult sendByWechat(String answer) {
        stubFor(post(TOKEN).willReturn(okJson("{\"access_token\":\"t-1\",\"expires_in\":7200}")));
        stubFor(post(urlPathEqualTo(SEND)).willReturn(okJson(answer)));
        return send(Channel.WECHAT);
    }

    private SendResult sendBySms(ResponseDefinitionBuilder answer) {
        stubFor(post("/messages").willReturn(answer));
        return send(Channel.SMS);
    }

    private SendResult send(Channel channel) {
        return notifications.send(notification(channel)).blockOptional().orElseThrow();
    }

    private static Notification notification(Channel channel) {
        var to = switch (channel) {
            case WECHAT -> "oLVPpjqs9BhvzwPj5A-vTYAX3GLc";
            case SMS -> "13800138000";
            case EMAIL -> "lina@example.com";
        };
        return new Notification(ID, new ContactAddress(channel, to), TEXT, LINK);
    }

    private static HttpNotifications at(String address, Duration patience) {
        var at = address == null ? null : URI.create(address);
        var properties = new NotificationProperties(
                new NotificationProperties.Wechat(at, "app", "app-secret", "template"),
                new NotificationProperties.Sms(at, "sms-key", "揭阳人社"),
                new NotificationProperties.Email(at, "mail-key", "a@one.example", "办理进展通知"),
                Duration.ofSeconds(2),
                patience);
        return new HttpNotifications(properties, (ProviderAddress) null, WebClient.builder(), Clock.systemUTC());
    }
}
