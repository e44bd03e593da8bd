package onething.identity.licence;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.equalTo;
import static com.github.tomakehurst.wiremock.client.WireMock.equalToJson;
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
import java.io.ByteArrayOutputStream;
import java.net.URI;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import onething.application.port.Unavailable;
import onething.application.port.out.licence.ElectronicLicences;
import onething.domain.account.AccountHolder;
import onething.domain.code.LicenceCode;
import onething.domain.party.IdCardNumber;
import onething.domain.party.PersonName;
import onething.domain.reuse.Licence;
import onething.domain.text.Line;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.web.reactive.function.client.WebClient;
import reactor.core.publisher.Mono;
import reactor.test.StepVerifier;

/// Every way in which the platform can answer or fail to answer.
@WireMockTest
class HttpElectronicLicencesTest {

    private static final LicenceCode ID_CARD = new LicenceCode("id-card");
    private static final UUID CONSENT = UUID.fromString("01938e00-0000-7000-8000-0000000000c1");
    private static final AccountHolder.Person LI_NA =
            new AccountHolder.Person(new PersonName("李娜"), new IdCardNumber("445202199003071527"));
    private static final String SEARCH = "/licences/search";
    private static final String FILE = "/licences/file";
    private static final Licence LICENCE = new Licence(
            new Line("1.2.156.3005.2.A-1"),
            new Line("A-1"),
            new Line("揭阳市公安局"),
            LI_NA.idCard(),
            LocalDate.of(2020, 1, 5),
            Optional.of(LocalDate.of(2040, 1, 5)),
            false,
            "a".repeat(64));
    private static final String FOUND = """
            {"id": "1.2.156.3005.2.A-1", "number": "A-1", "issuer": "揭阳市公安局", "holder": "445202199003071527",
             "issued": "2020-01-05", "validUntil": "2040-01-05", "state": "in-force", "sha256": "%s"}""".formatted("a".repeat(64));

    private HttpElectronicLicences licences;
    private HttpElectronicLicences impatient;

    @BeforeEach
    void atItsAddress(WireMockRuntimeInfo stub) {
        licences = at(stub.getHttpBaseUrl(), Duration.ofSeconds(20));
        impatient = at(stub.getHttpBaseUrl(), Duration.ofMillis(50));
    }

    @Test
    void aSearchNamesThePersonInItsBodyAndTheConsent() {
        answers(okJson("{\"licences\": [" + FOUND + "]}"));

        search().expectNext(List.of(LICENCE)).verifyComplete();
        verify(postRequestedFor(urlEqualTo(SEARCH))
                .withHeader("Authorization", equalTo("Bearer licence-key"))
                .withRequestBody(equalToJson("""
                        {"type": "id-card", "holder": {"name": "李娜", "idNumber": "445202199003071527"}, "consent": "%s"}""".formatted(CONSENT))));
    }

    @Test
    void severalNoneRevokedAndEndlessLicencesAreFound() {
        answers(okJson("{\"licences\": []}"));
        search().expectNext(List.of()).verifyComplete();

        answers(okJson("{\"licences\": [" + FOUND + "," + FOUND.replace("in-force", "revoked") + ","
                + FOUND.replace("\"validUntil\": \"2040-01-05\", ", "") + "]}"));
        search().assertNext(found -> {
                    assertThat(found).extracting(Licence::revoked).containsExactly(false, true, false);
                    assertThat(found.getLast().validUntil()).isEmpty();
                })
                .verifyComplete();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "<html>",
                "{\"licences\": [{}]}",
                "{\"licences\": [{\"id\": 5}]}",
                "in-force|lost",
                "2020-01-05|yesterday",
                "445202199003071527|445202199003071520",
                "A-1|\u0000",
                "揭阳市公安局| "
            })
    void anAnswerThatSaysTooLittleOrNonsenseIsNone(String body) {
        var parts = body.split("\\|", -1);
        answers(okJson(parts.length == 1 ? body : "{\"licences\": [" + FOUND.replace(parts[0], parts[1]) + "]}"));

        search().verifyErrorSatisfies(failure -> unavailable(failure, "malformed-answer"));
    }

    @Test
    void anAnswerWithTooManyLicencesOrTooManyBytesIsNone() {
        answers(okJson("{\"licences\": [" + (FOUND + ",").repeat(60) + FOUND + "]}"));
        search().verifyErrorSatisfies(failure -> unavailable(failure, "malformed-answer"));

        answers(okJson("{\"licences\": [], \"more\": \"" + "x".repeat(70_000) + "\"}"));
        search().verifyErrorSatisfies(failure -> unavailable(failure, ""));
    }

    @ParameterizedTest
    @ValueSource(ints = {400, 401, 403, 404, 429, 500, 503})
    void everyOtherStatusIsNoAnswer(int status) {
        answers(aResponse().withStatus(status));

        search().verifyErrorSatisfies(failure -> unavailable(failure, "status " + status));
    }

    @Test
    void aRedirectIsNotFollowed() {
        answers(aResponse().withStatus(302).withHeader("Location", "http://localhost:1/"));

        search().verifyErrorSatisfies(failure -> unavailable(failure, ""));
    }

    @ParameterizedTest
    @EnumSource(Fault.class)
    void anAnswerThatBreaksOffIsNone(Fault fault) {
        answers(aResponse().withFault(fault));
        search().verifyErrorSatisfies(failure -> unavailable(failure, ""));

        stubFor(post(FILE).willReturn(aResponse().withFault(fault)));
        licences.file(LICENCE, CONSENT)
                .then()
                .as(StepVerifier::create)
                .verifyErrorSatisfies(failure -> unavailable(failure, ""));
    }

    @Test
    void aPlatformThatIsSilentIsGivenUp() {
        answers(ok().withFixedDelay(2_000));
        StepVerifier.create(impatient.search(ID_CARD, LI_NA, CONSENT))
                .verifyErrorSatisfies(failure -> unavailable(failure, "timeout"));

        stubFor(post(FILE).willReturn(ok().withBody(new byte[100_000]).withChunkedDribbleDelay(5, 5_000)));
        impatient
                .file(LICENCE, CONSENT)
                .then()
                .as(StepVerifier::create)
                .verifyErrorSatisfies(failure -> unavailable(failure, "timeout"));
    }

    @Test
    void aPlatformThatFailsOftenIsLeftAloneForAWhile() {
        answers(aResponse().withStatus(500));
        for (int call = 0; call < 10; call++) {
            search().verifyErrorSatisfies(failure -> unavailable(failure, "status 500"));
        }

        search().verifyErrorSatisfies(failure -> unavailable(failure, "circuit-open"));
        verify(10, postRequestedFor(urlEqualTo(SEARCH)));
    }

    @Test
    void aFileLargerThanAnyAnswerComesWholeAndInPieces() {
        var content = new byte[3_000_000];
        new Random(7).nextBytes(content);
        stubFor(post(FILE).withRequestBody(equalToJson("""
                        {"id": "1.2.156.3005.2.A-1", "holder": "445202199003071527", "consent": "%s"}""".formatted(CONSENT))).willReturn(ok().withBody(content)));

        var pieces = licences.file(LICENCE, CONSENT).collectList().block();

        assertThat(pieces).hasSizeGreaterThan(1);
        assertThat(joined(pieces)).isEqualTo(content);
    }

    @Test
    void withoutAnAddressThereIsNoPlatform() {
        var off = new HttpElectronicLicences(platform(null, Duration.ofSeconds(1)));

        assertThat(off.isOn().block()).isFalse();
        Mono.defer(() -> off.search(ID_CARD, LI_NA, CONSENT))
                .as(StepVerifier::create)
                .verifyErrorSatisfies(failure -> unavailable(failure, "off"));
    }

    private StepVerifier.FirstStep<List<Licence>> search() {
        ElectronicLicences port = licences;
        return StepVerifier.create(port.search(ID_CARD, LI_NA, CONSENT));
    }

    /// The log has the reason; it never has the name or the number.
    private static void unavailable(Throwable failure, String reason) {
        assertThat(failure).isInstanceOfSatisfying(Unavailable.class, away -> {
            assertThat(away.what()).isEqualTo(Unavailable.What.LICENCES);
            assertThat(away.getMessage()).contains(reason).doesNotContain("李娜", "445202199003071527");
        });
    }

    private static byte[] joined(List<ByteBuffer> pieces) {
        var whole = new ByteArrayOutputStream();
        pieces.forEach(piece -> whole.writeBytes(piece.array()));
        return whole.toByteArray();
    }

    private static void answers(ResponseDefinitionBuilder response) {
        stubFor(post(SEARCH).willReturn(response));
    }

    private static HttpElectronicLicences at(String address, Duration patience) {
        return new HttpElectronicLicences(platform(URI.create(address), patience));
    }

    private static LicencePlatform platform(@Nullable URI address, Duration patience) {
        var properties = new LicenceProperties(address, "licence-key", Duration.ofSeconds(2), patience);
        return new LicencePlatform(properties, (LicencesAddress) null, WebClient.builder());
    }
}
