package onething.identity.seal;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.equalTo;
import static com.github.tomakehurst.wiremock.client.WireMock.equalToJson;
import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.getRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.ok;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static com.github.tomakehurst.wiremock.client.WireMock.postRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.stubFor;
import static com.github.tomakehurst.wiremock.client.WireMock.urlEqualTo;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathEqualTo;
import static com.github.tomakehurst.wiremock.client.WireMock.verify;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import com.github.tomakehurst.wiremock.http.Fault;
import com.github.tomakehurst.wiremock.junit5.WireMockRuntimeInfo;
import com.github.tomakehurst.wiremock.junit5.WireMockTest;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import onething.application.port.out.paper.NotSealed;
import onething.application.port.out.paper.Seals;
import onething.application.port.out.paper.Seals.Wanted;
import onething.domain.paper.OfficeSeal;
import onething.domain.paper.PaperFormat;
import onething.domain.paper.SealObstacle;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.web.reactive.function.client.WebClient;

/// Every way in which the platform can answer or fail to answer.
@WireMockTest
class HttpSealsTest {

    private static final String OFFICE = "揭阳市人力资源和社会保障局";
    private static final String SEAL =
            "{\"holder\":\"" + OFFICE + "\",\"sample\":false,\"picture\":\"AQI=\",\"data\":\"AwQ=\"}";
    private static final Wanted WANTED = new Wanted(
            UUID.fromString("01938e00-0000-7000-8000-0000000000b1"),
            new OfficeSeal(OFFICE, false, new byte[] {1}, new byte[0]),
            PaperFormat.OFD,
            new byte[] {5, 6},
            Instant.parse("2026-12-08T02:30:05Z"));

    private Seals seals;
    private Seals impatient;

    @BeforeEach
    void atItsAddress(WireMockRuntimeInfo stub) {
        seals = at(stub.getHttpBaseUrl(), Duration.ofSeconds(20));
        impatient = at(stub.getHttpBaseUrl(), Duration.ofMillis(50));
    }

    @Test
    void theSealOfAnOfficeIsAskedForByItsName() {
        answers(okJson(SEAL));

        var seal = seals.of(OFFICE).blockOptional().orElseThrow();

        assertThat(seal.holder()).isEqualTo(OFFICE);
        assertThat(seal.sample()).isFalse();
        assertThat(seal.picture()).containsExactly(1, 2);
        assertThat(seal.data()).containsExactly(3, 4);
        verify(getRequestedFor(urlPathEqualTo("/seals"))
                .withQueryParam("office", equalTo(OFFICE))
                .withHeader("Authorization", equalTo("Bearer seal-key")));
    }

    @Test
    void thePlatformGetsTheHashAndNothingOfThePaper() {
        stubFor(post("/signatures").willReturn(okJson("{\"signature\":\"Bwg=\"}")));

        assertThat(seals.sign(WANTED).block()).containsExactly(7, 8);
        verify(postRequestedFor(urlEqualTo("/signatures")).withRequestBody(equalToJson("""
                        {"paper": "01938e00-0000-7000-8000-0000000000b1", "format": "ofd", "digest": "BQY=",
                         "seal": "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855",
                         "at": "2026-12-08T02:30:05Z"}""")));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "<html>",
                "{\"holder\":\"x\",\"picture\":\"AQI=\",\"data\":\"AwQ=\"}",
                "{\"holder\":\" \",\"sample\":false,\"picture\":\"AQI=\",\"data\":\"AwQ=\"}",
                "{\"holder\":\"x\",\"sample\":false,\"picture\":\"?\",\"data\":\"AwQ=\"}",
                "{\"holder\":\"x\",\"sample\":false,\"picture\":\"AQI=\"}"
            })
    void anAnswerThatSaysTooLittleIsUnusable(String body) {
        answers(okJson(body));

        assertThat(obstacle(seals)).isEqualTo(SealObstacle.UNUSABLE);
    }

    @ParameterizedTest
    @CsvSource({
        "400, REFUSED",
        "401, REFUSED",
        "403, REFUSED",
        "404, NO_SEAL",
        "429, UNREACHABLE",
        "500, UNREACHABLE",
        "503, UNREACHABLE"
    })
    void eachStatusHasItsMeaning(int status, SealObstacle obstacle) {
        answers(aResponse().withStatus(status));

        assertThat(obstacle(seals)).isEqualTo(obstacle);
    }

    @Test
    void aRedirectIsNotFollowed() {
        answers(aResponse().withStatus(302).withHeader("Location", "/elsewhere"));
        stubFor(get("/elsewhere").willReturn(okJson(SEAL)));

        assertThat(obstacle(seals)).isEqualTo(SealObstacle.UNUSABLE);
        verify(0, getRequestedFor(urlEqualTo("/elsewhere")));
    }

    @Test
    void anAnswerWithoutEndIsUnusable() {
        answers(okJson("{\"holder\":\"" + "x".repeat(2 * 1024 * 1024) + "\"}"));

        assertThat(obstacle(seals)).isEqualTo(SealObstacle.UNUSABLE);
    }

    @Test
    void aPlatformThatIsSilentOrBreaksOffIsUnreachable() {
        answers(okJson(SEAL).withFixedDelay(2_000));
        assertThat(obstacle(impatient)).isEqualTo(SealObstacle.UNREACHABLE);

        answers(aResponse().withFault(Fault.CONNECTION_RESET_BY_PEER));
        assertThat(obstacle(seals)).isEqualTo(SealObstacle.UNREACHABLE);

        answers(ok());
        assertThat(obstacle(seals)).isEqualTo(SealObstacle.UNUSABLE);
    }

    @Test
    void aPlatformThatFailsOftenIsLeftAloneForAWhile() {
        answers(aResponse().withStatus(503));
        for (int i = 0; i < 20; i++) {
            obstacle(seals);
        }
        answers(okJson(SEAL));

        assertThat(obstacle(seals)).isEqualTo(SealObstacle.UNREACHABLE);
    }

    @Test
    void withoutAnAddressThereIsNoPlatform() {
        assertThat(new SealPlatform(properties(null, Duration.ofSeconds(1)), WebClient.builder()).seals())
                .isEmpty();
        assertThat(new SealPlatform(properties(URI.create(""), Duration.ofSeconds(1)), WebClient.builder()).seals())
                .isEmpty();
    }

    private static SealObstacle obstacle(Seals seals) {
        var failure = new SealObstacle[1];
        assertThatThrownBy(() -> seals.of(OFFICE).block())
                .isInstanceOfSatisfying(NotSealed.class, notSealed -> failure[0] = notSealed.obstacle());
        return failure[0];
    }

    private static void answers(ResponseDefinitionBuilder response) {
        stubFor(get(urlPathEqualTo("/seals")).willReturn(response));
    }

    private static Seals at(String address, Duration patience) {
        return new SealPlatform(properties(URI.create(address), patience), WebClient.builder())
                .seals()
                .orElseThrow();
    }

    private static SealProperties properties(@Nullable URI address, Duration patience) {
        return new SealProperties(address, "seal-key", Duration.ofSeconds(2), patience, List.of());
    }
}
