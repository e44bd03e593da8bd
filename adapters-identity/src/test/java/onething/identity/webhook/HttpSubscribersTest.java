package onething.identity.webhook;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static com.github.tomakehurst.wiremock.client.WireMock.findAll;
import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static com.github.tomakehurst.wiremock.client.WireMock.postRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.stubFor;
import static com.github.tomakehurst.wiremock.client.WireMock.urlEqualTo;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import com.github.tomakehurst.wiremock.http.Fault;
import com.github.tomakehurst.wiremock.junit5.WireMockRuntimeInfo;
import com.github.tomakehurst.wiremock.junit5.WireMockTest;
import com.github.tomakehurst.wiremock.verification.LoggedRequest;
import io.cloudevents.jackson.JsonFormat;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import onething.domain.feed.ApplicantKind;
import onething.domain.feed.CaseRecord;
import onething.domain.feed.CaseRecord.CaseFile;
import onething.domain.feed.PushAnswer;
import onething.domain.feed.PushAnswer.Gone;
import onething.domain.feed.PushAnswer.Later;
import onething.domain.feed.PushAnswer.Taken;
import onething.domain.feed.RecordKind;
import onething.domain.feed.RecordPart;
import onething.domain.feed.RecordTable;
import onething.domain.feed.Subscriber;
import onething.domain.guide.feed.CaseNumber;
import onething.domain.guide.feed.ItemCode;
import onething.domain.party.DistrictCode;
import onething.domain.party.OfficeCode;
import onething.domain.procedure.StandingKind;
import onething.identity.webhook.WebhookProperties.SubscriberSettings;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.web.reactive.function.client.WebClient;
import tools.jackson.databind.json.JsonMapper;

/// Every way in which a subscriber can answer or fail to answer.
@WireMockTest
class HttpSubscribersTest {

    private static final String OLD = "MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw";
    private static final String NEW = "C2FVsBQIhrscChlQIMV+b5sSYspob7oD";
    private static final Instant NOW = Instant.parse("2026-11-28T02:32:00Z");
    private static final Subscriber PROVINCE = new Subscriber("province", Set.of());
    private static final CaseRecord RECORD = new CaseRecord(
            new CaseFile(
                    new ItemCode("LOCAL-LABOUR-RIGHTS-02"),
                    new CaseNumber("JY202611230000017-02"),
                    "工伤认定——工伤认定申请",
                    new OfficeCode("work-injury"),
                    new DistrictCode("445202"),
                    Optional.of(ApplicantKind.PERSON)),
            3,
            new RecordTable.Row(RecordKind.ACCEPTANCE, RecordPart.WHOLE),
            Instant.parse("2026-11-24T01:12:00Z"),
            StandingKind.UNDER_WAY);

    @TempDir
    private static Path folder;

    private HttpSubscribers subscribers;
    private HttpSubscribers impatient;

    @BeforeEach
    void atItsAddress(WireMockRuntimeInfo platform) throws IOException {
        subscribers = at(platform.getHttpBaseUrl(), Duration.ofSeconds(60));
        impatient = at(platform.getHttpBaseUrl(), Duration.ofMillis(50));
    }

    /// Computed here from the text of Standard Webhooks, without the library that signs.
    @Test
    void theSubscriberCanVerifyTheBodyWithEachOfTwoSecrets() throws GeneralSecurityException {
        answering(aResponse().withStatus(204));

        assertThat(send()).isEqualTo(new Taken());

        var request = received();
        assertThat(request.getHeader("webhook-id")).isEqualTo("JY202611230000017-02_3");
        assertThat(request.getHeader("webhook-timestamp")).isEqualTo(Long.toString(NOW.getEpochSecond()));
        var signed = request.getHeader("webhook-id") + "." + request.getHeader("webhook-timestamp") + "."
                + request.getBodyAsString();
        assertThat(request.getHeader("webhook-signature").split(" "))
                .containsExactly("v1," + hmac(NEW, signed), "v1," + hmac(OLD, signed));
    }

    @Test
    void theCloudEventsLibraryReadsTheEvent() {
        answering(aResponse().withStatus(200));

        send();

        var request = received();
        assertThat(request.getHeader("Content-Type")).isEqualTo("application/cloudevents+json;charset=UTF-8");
        var event = new JsonFormat().deserialize(request.getBody());
        assertThat(event.getSpecVersion()).hasToString("1.0");
        assertThat(event.getId()).isEqualTo("JY202611230000017-02.3");
        assertThat(event.getSource()).hasToString("https://one.example/api/v1/feed/records");
        assertThat(event.getType()).isEqualTo("onething.case-record.acceptance");
        assertThat(event.getSubject()).isEqualTo("JY202611230000017-02");
        assertThat(event.getTime()).isEqualTo(OffsetDateTime.parse("2026-11-24T01:12:00Z"));
        assertThat(event.getExtensionNames()).isEmpty();
        assertThat(new String(event.getData().toBytes(), UTF_8)).isEqualTo("""
                {"id":"JY202611230000017-02.3","kind":"acceptance","part":"whole","at":"2026-11-24T01:12:00Z",\
                "standing":"under-way","of":{"item":"LOCAL-LABOUR-RIGHTS-02","number":"JY202611230000017-02",\
                "title":"工伤认定——工伤认定申请","office":"work-injury","district":"445202","applicant":"person"}}""");
    }

    @ParameterizedTest
    @ValueSource(ints = {200, 201, 202, 204})
    void everyAnswerOf2xxTakesTheRecord(int status) {
        answering(aResponse().withStatus(status).withBody("{\"ok\": 1}"));

        assertThat(send()).isEqualTo(new Taken());
    }

    @Test
    void whoAnswers410IsGone() {
        answering(aResponse().withStatus(410));

        assertThat(send()).isEqualTo(new Gone());
    }

    @ParameterizedTest
    @ValueSource(ints = {301, 307, 400, 401, 404, 409, 500, 502, 503})
    void afterEveryOtherAnswerItIsSentAgain(int status) {
        answering(aResponse().withStatus(status).withHeader("Location", "/elsewhere"));

        assertThat(send()).isEqualTo(new Later("status-" + status, Duration.ZERO));
        assertThat(findAll(postRequestedFor(urlEqualTo("/elsewhere"))))
                .as("no redirect is followed")
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"120,120", "0,0", "'Wed, 21 Oct 2026 07:28:00 GMT',0", "-5,0", "99999999,0"})
    void thePauseThatItAsksForIsPassedOn(String header, long seconds) {
        answering(aResponse().withStatus(429).withHeader("Retry-After", header));

        assertThat(send()).isEqualTo(new Later("status-429", Duration.ofSeconds(seconds)));
    }

    @Test
    void whoHangsIsLeftAfterTheLimitOfTime() {
        answering(aResponse().withStatus(204).withFixedDelay(10_000));

        assertThat(impatient.send(PROVINCE, RECORD).block()).isEqualTo(new Later("timeout", Duration.ZERO));
    }

    @ParameterizedTest
    @EnumSource(Fault.class)
    void aBrokenConnectionIsNoAnswer(Fault fault) {
        answering(aResponse().withFault(fault));

        assertThat(send()).isInstanceOfAny(Later.class);
    }

    @Test
    void anAnswerOfAnySizeIsNotKept() {
        answering(aResponse().withStatus(200).withBody(new byte[8 * 1024 * 1024]));

        assertThat(send()).isEqualTo(new Taken());
    }

    private void answering(ResponseDefinitionBuilder answer) {
        stubFor(post("/records").willReturn(answer));
    }

    private PushAnswer send() {
        return subscribers.send(PROVINCE, RECORD).block();
    }

    private static LoggedRequest received() {
        return findAll(postRequestedFor(anyUrl())).getFirst();
    }

    private static String hmac(String secret, String signed) throws GeneralSecurityException {
        var mac = Mac.getInstance("HmacSHA256");
        mac.init(new SecretKeySpec(Base64.getDecoder().decode(secret), "HmacSHA256"));
        return Base64.getEncoder().encodeToString(mac.doFinal(signed.getBytes(UTF_8)));
    }

    private static HttpSubscribers at(String address, Duration patience) throws IOException {
        var files = List.of(
                Files.writeString(folder.resolve("new"), "whsec_" + NEW),
                Files.writeString(folder.resolve("old"), "whsec_" + OLD));
        var province = new SubscriberSettings("province", URI.create(address + "/records"), files, Set.of());
        return new HttpSubscribers(
                new WebhookProperties(List.of(province), Duration.ofSeconds(20), patience),
                WebClient.builder(),
                JsonMapper.builder().build(),
                Clock.fixed(NOW, ZoneOffset.UTC),
                URI.create("https://one.example"));
    }
}
