package onething.identity.timestamp;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.absent;
import static com.github.tomakehurst.wiremock.client.WireMock.binaryEqualTo;
import static com.github.tomakehurst.wiremock.client.WireMock.equalTo;
import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static com.github.tomakehurst.wiremock.client.WireMock.postRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.stubFor;
import static com.github.tomakehurst.wiremock.client.WireMock.urlEqualTo;
import static com.github.tomakehurst.wiremock.client.WireMock.verify;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import com.github.tomakehurst.wiremock.http.Fault;
import com.github.tomakehurst.wiremock.junit5.WireMockRuntimeInfo;
import com.github.tomakehurst.wiremock.junit5.WireMockTest;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import onething.application.port.out.paper.NotSealed;
import onething.application.port.out.paper.TimeStamps;
import onething.domain.paper.SealObstacle;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.web.reactive.function.client.WebClient;

/// Every way in which the authority can answer or fail to answer.
@WireMockTest
class HttpTimeStampsTest {

    private static final byte[] QUERY = {1, 2, 3};
    private static final byte[] ANSWER = {4, 5};

    private TimeStamps stamps;
    private TimeStamps impatient;
    private TimeStamps open;

    @BeforeEach
    void atItsAddress(WireMockRuntimeInfo stub) {
        stamps = at(stub.getHttpBaseUrl(), "tsa-key", Duration.ofSeconds(20));
        impatient = at(stub.getHttpBaseUrl(), "tsa-key", Duration.ofMillis(50));
        open = at(stub.getHttpBaseUrl(), "", Duration.ofSeconds(20));
    }

    @Test
    void theQueryAndTheAnswerGoAsRfc3161WantsThemOverHttp() {
        answers(reply(ANSWER));

        assertThat(stamps.answer(QUERY).block()).isEqualTo(ANSWER);

        verify(postRequestedFor(urlEqualTo("/tsa"))
                .withHeader("Content-Type", equalTo("application/timestamp-query"))
                .withHeader("Accept", equalTo("application/timestamp-reply"))
                .withHeader("Authorization", equalTo("Bearer tsa-key"))
                .withRequestBody(binaryEqualTo(QUERY)));
    }

    @Test
    void anAuthorityThatWantsNoKeyGetsNone() {
        answers(reply(ANSWER));

        open.answer(QUERY).block();

        verify(postRequestedFor(urlEqualTo("/tsa")).withHeader("Authorization", absent()));
    }

    @ParameterizedTest
    @CsvSource({
        "302, STAMP_UNUSABLE",
        "400, STAMP_REFUSED",
        "401, STAMP_REFUSED",
        "404, STAMP_REFUSED",
        "429, STAMPS_UNREACHABLE",
        "500, STAMPS_UNREACHABLE",
        "503, STAMPS_UNREACHABLE"
    })
    void eachStatusHasItsMeaning(int status, SealObstacle obstacle) {
        answers(aResponse().withStatus(status));

        assertThat(obstacle(stamps)).isEqualTo(obstacle);
    }

    @Test
    void anAnswerOfAnotherTypeOrWithoutBytesOrWithoutEndIsUnusable() {
        answers(aResponse().withHeader("Content-Type", "text/html").withBody("<html>"));
        assertThat(obstacle(stamps)).isEqualTo(SealObstacle.STAMP_UNUSABLE);

        answers(aResponse().withBody(ANSWER));
        assertThat(obstacle(stamps)).isEqualTo(SealObstacle.STAMP_UNUSABLE);

        answers(reply(new byte[0]));
        assertThat(obstacle(stamps)).isEqualTo(SealObstacle.STAMP_UNUSABLE);

        answers(reply(new byte[1024 * 1024]));
        assertThat(obstacle(stamps)).isEqualTo(SealObstacle.STAMP_UNUSABLE);
    }

    @Test
    void anAuthorityThatIsSilentOrBreaksOffIsUnreachable() {
        answers(reply(ANSWER).withFixedDelay(2_000));
        assertThat(obstacle(impatient)).isEqualTo(SealObstacle.STAMPS_UNREACHABLE);

        answers(aResponse().withFault(Fault.CONNECTION_RESET_BY_PEER));
        assertThat(obstacle(stamps)).isEqualTo(SealObstacle.STAMPS_UNREACHABLE);
    }

    @Test
    void anAuthorityThatFailsOftenIsLeftAloneForAWhile() {
        answers(aResponse().withStatus(503));
        for (int i = 0; i < 20; i++) {
            obstacle(stamps);
        }
        answers(reply(ANSWER));

        assertThat(obstacle(stamps)).isEqualTo(SealObstacle.STAMPS_UNREACHABLE);
    }

    @Test
    void withoutAnAddressThereIsNoAuthority() {
        assertThat(authority(null, "", Duration.ofSeconds(1)).timeStamps()).isEmpty();
        assertThat(authority(URI.create(""), "", Duration.ofSeconds(1)).timeStamps())
                .isEmpty();
    }

    private static SealObstacle obstacle(TimeStamps stamps) {
        var failure = new SealObstacle[1];
        assertThatThrownBy(() -> stamps.answer(QUERY).block())
                .isInstanceOfSatisfying(NotSealed.class, notSealed -> failure[0] = notSealed.obstacle());
        return failure[0];
    }

    private static ResponseDefinitionBuilder reply(byte[] body) {
        return aResponse()
                .withHeader("Content-Type", "application/timestamp-reply")
                .withBody(body);
    }

    private static void answers(ResponseDefinitionBuilder response) {
        stubFor(post("/tsa").willReturn(response));
    }

    private static TimeStamps at(String address, String key, Duration patience) {
        return authority(URI.create(address + "/tsa"), key, patience)
                .timeStamps()
                .orElseThrow();
    }

    private static TimeStampAuthority authority(@Nullable URI address, String key, Duration patience) {
        return new TimeStampAuthority(
                new TimeStampProperties(address, key, Duration.ofSeconds(2), patience, List.of()), WebClient.builder());
    }
}
