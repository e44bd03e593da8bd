package onething.identity.licence;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.equalTo;
import static com.github.tomakehurst.wiremock.client.WireMock.equalToJson;
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
import java.net.URI;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import onething.application.port.Unavailable;
import onething.domain.account.BusinessLicence;
import onething.domain.account.BusinessLicence.Representative;
import onething.domain.party.CreditCode;
import onething.domain.party.IdCardNumber;
import onething.domain.party.PersonName;
import onething.domain.status.Party;
import onething.domain.status.PartyState;
import onething.domain.text.Line;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.web.reactive.function.client.WebClient;
import reactor.test.StepVerifier;

/// Every way in which the platform can answer for a business licence, or fail to answer.
@WireMockTest
class HttpBusinessLicencesTest {

    private static final CreditCode CODE = new CreditCode("91445202MA5YX7A10G");
    private static final UUID REFERENCE = UUID.fromString("01938e00-0000-7000-8000-0000000000c1");
    private static final String NUMBER = "445202198808170018";
    private static final String BUSINESS = "/licences/business";
    private static final String FOUND = """
            {"creditCode": "91445202MA5YX7A10G", "name": "示例食品厂", "representative": {"name": "王芳", "idNumber": "445202198808170018"},
             "issued": "2016-01-05", "validUntil": "2036-01-05", "state": "in-force"}""";

    private LicencePlatform platform;
    private HttpBusinessLicences licences;

    @BeforeEach
    void atItsAddress(WireMockRuntimeInfo stub) {
        platform = platform(URI.create(stub.getHttpBaseUrl()), Duration.ofSeconds(20));
        licences = new HttpBusinessLicences(platform);
    }

    @Test
    void aSearchNamesTheCodeAndTheReferenceAndNoPerson() {
        answers(okJson(list(FOUND)));

        search(licences)
                .expectNext(List.of(new BusinessLicence(
                        CODE,
                        new Line("示例食品厂"),
                        new Representative(new PersonName("王芳"), Optional.of(new IdCardNumber(NUMBER))),
                        LocalDate.of(2016, 1, 5),
                        Optional.of(LocalDate.of(2036, 1, 5)),
                        false)))
                .verifyComplete();
        verify(postRequestedFor(urlEqualTo(BUSINESS))
                .withHeader("Authorization", equalTo("Bearer licence-key"))
                .withRequestBody(equalToJson("""
                        {"creditCode": "91445202MA5YX7A10G", "reference": "%s"}""".formatted(REFERENCE))));
    }

    @Test
    void anUnknownCodeHasNone() {
        answers(okJson("{\"licences\": []}"));

        search(licences).expectNext(List.of()).verifyComplete();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                ", \"idNumber\": \"445202198808170018\"|",
                "445202198808170018|445202198808170019",
                "445202198808170018|E12345678",
                "\"445202198808170018\"|null"
            })
    void aNumberThatIsNoIdentityCardsIsLeftOut(String change) {
        answers(okJson(list(changed(change))));

        search(licences)
                .assertNext(found -> assertThat(found)
                        .singleElement()
                        .satisfies(licence ->
                                assertThat(licence.representative().idCard()).isEmpty()))
                .verifyComplete();
    }

    @Test
    void revokedAndEndlessLicencesAreFound() {
        answers(okJson(list(
                FOUND.replace("in-force", "revoked") + "," + FOUND.replace("\"validUntil\": \"2036-01-05\", ", ""))));

        search(licences)
                .assertNext(found -> {
                    assertThat(found).extracting(BusinessLicence::revoked).containsExactly(true, false);
                    assertThat(found.getLast().validUntil()).isEmpty();
                })
                .verifyComplete();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "91445202MA5YX7A10G|91445202MA4X7Y2K1U",
                "91445202MA5YX7A10G|91445202MA5YX7A10H",
                "示例食品厂| ",
                "王芳|123",
                "\"王芳\"|null",
                "2016-01-05|yesterday",
                "in-force|lost",
                "\"representative\": {|\"other\": {"
            })
    void aLicenceOfAnotherEnterpriseOrNonsenseIsNoAnswer(String change) {
        answers(okJson(list(changed(change))));

        search(licences).verifyErrorSatisfies(failure -> unavailable(failure, "malformed-answer"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"{}", "<html>", "[]", "", "{\"licences\": [{}]}", "{\"licences\": 5}"})
    void anotherAnswerIsNone(String body) {
        answers(okJson(body));

        search(licences).verifyErrorSatisfies(failure -> unavailable(failure, "malformed-answer"));
    }

    @Test
    void tooManyLicencesAreNoAnswer() {
        answers(okJson(list((FOUND + ",").repeat(20) + FOUND)));

        search(licences).verifyErrorSatisfies(failure -> unavailable(failure, "malformed-answer"));
    }

    @ParameterizedTest
    @ValueSource(ints = {301, 400, 401, 404, 429, 500, 503})
    void aFailureIsNoAnswer(int status) {
        answers(aResponse().withStatus(status).withHeader("Location", "http://localhost/"));

        search(licences).verifyErrorSatisfies(failure -> unavailable(failure, ""));
    }

    @ParameterizedTest
    @EnumSource(Fault.class)
    void aBrokenConnectionIsNoAnswer(Fault fault) {
        answers(aResponse().withFault(fault));

        search(licences).verifyErrorSatisfies(failure -> unavailable(failure, ""));
    }

    @Test
    void aSlowPlatformIsNotWaitedFor(WireMockRuntimeInfo stub) {
        answers(okJson(list(FOUND)).withFixedDelay(20_000));

        search(new HttpBusinessLicences(platform(URI.create(stub.getHttpBaseUrl()), Duration.ofMillis(50))))
                .verifyErrorSatisfies(failure -> unavailable(failure, "timeout"));
    }

    @Test
    void failuresOpenTheBreakerThatBothKindsOfLicencesShare() {
        answers(aResponse().withStatus(503));
        for (int i = 0; i < 10; i++) {
            search(licences).verifyError(Unavailable.class);
        }

        assertThat(platform.states()).containsEntry(Party.LICENCES, PartyState.SILENT);
        search(licences).verifyErrorSatisfies(failure -> unavailable(failure, "circuit-open"));
    }

    @Test
    void withoutAnAddressThereIsNoPlatform() {
        search(new HttpBusinessLicences(platform(null, Duration.ofSeconds(1))))
                .verifyErrorSatisfies(failure -> unavailable(failure, "off"));
    }

    private static StepVerifier.FirstStep<List<BusinessLicence>> search(HttpBusinessLicences licences) {
        return StepVerifier.create(licences.search(CODE, REFERENCE));
    }

    /// The log has the reason; it never has the name or the number.
    private static void unavailable(Throwable failure, String reason) {
        assertThat(failure).isInstanceOfSatisfying(Unavailable.class, away -> {
            assertThat(away.what()).isEqualTo(Unavailable.What.BUSINESS_LICENCES);
            assertThat(away.getMessage()).contains(reason).doesNotContain("王芳", NUMBER);
        });
    }

    private static String changed(String change) {
        var parts = change.split("\\|", -1);
        assertThat(FOUND).contains(parts[0]);
        return FOUND.replace(parts[0], parts[1]);
    }

    private static String list(String licences) {
        return "{\"licences\": [" + licences + "]}";
    }

    private static void answers(ResponseDefinitionBuilder response) {
        stubFor(post(BUSINESS).willReturn(response));
    }

    private static LicencePlatform platform(@Nullable URI address, Duration patience) {
        var properties = new LicenceProperties(address, "licence-key", Duration.ofSeconds(2), patience);
        return new LicencePlatform(properties, (LicencesAddress) null, WebClient.builder());
    }
}
