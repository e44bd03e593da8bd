package onething.identity.yuexinqian;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.containing;
import static com.github.tomakehurst.wiremock.client.WireMock.equalToJson;
import static com.github.tomakehurst.wiremock.client.WireMock.matching;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static com.github.tomakehurst.wiremock.client.WireMock.postRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.serverError;
import static com.github.tomakehurst.wiremock.client.WireMock.stubFor;
import static com.github.tomakehurst.wiremock.client.WireMock.urlEqualTo;
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
import java.util.UUID;
import onething.application.port.out.signin.IdentityProvider.FaceBeginning;
import onething.application.port.out.signin.IdentityProvider.Introduction;
import onething.domain.account.AccountHolder.Person;
import onething.domain.party.IdCardNumber;
import onething.domain.party.PersonName;
import onething.domain.signin.FaceOutcome;
import onething.domain.signin.FaceSignIn.FaceCheck;
import onething.domain.signin.FaceSignIn.IdentityAssertion;
import onething.domain.signin.FaceSignIn.Way;
import onething.domain.signin.Secret;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.web.reactive.function.client.WebClient;

/// Every way in which 粤信签 can answer or fail to answer.
@WireMockTest
class YuexinqianTest {

    private static final String TOKEN = "/sso/connect/page/oauth2/access_token";
    private static final String PERSON = "/ebus/tif/sso/connect/page/oneoffcode2yrzuserinfo";
    private static final String FACE = "/face/sessions";
    private static final String RESULT = "/face/sessions/query";
    private static final Person LI_NA = new Person(new PersonName("李娜"), new IdCardNumber("11010519491231002X"));
    private static final IdentityAssertion INTRODUCED = new IdentityAssertion("open-1", LI_NA, "L3");
    private static final FaceCheck CHECK = new FaceCheck("verify-1", "seq-00001", "open-1", LI_NA);

    private Yuexinqian yuexinqian;
    private Yuexinqian impatient;

    @BeforeEach
    void atItsAddress(WireMockRuntimeInfo platform) {
        yuexinqian = at(platform, Duration.ofSeconds(20));
        impatient = at(platform, Duration.ofMillis(50));
    }

    @Test
    void theEntryAddressNamesTheClientTheWayAndTheState() {
        var url = yuexinqian.entrance(new Secret("a.b"), Way.ACCOUNT).block();

        assertThat(url)
                .contains("/sso/connect/page/oauth2/authorize?client_id=onething")
                .contains("redirect_uri=https%3A%2F%2Fonething.test%2Flogin%2Fface%2Fcallback")
                .contains("state=a.b")
                .endsWith("login_hint=password");
    }

    @Test
    void aCodeIsExchangedForThePersonByASignedRequest() {
        stubFor(post(TOKEN)
                .withRequestBody(containing("code=code-1"))
                .willReturn(okJson("{\"access_token\":\"token-1\",\"expires_in\":7200,\"openid\":\"open-1\"}")));
        stubFor(post(PERSON)
                .withRequestBody(equalToJson("{\"ryz_access_token\":\"token-1\"}"))
                .willReturn(okJson("""
                        {"errcode":0,"userobj":{"uid":"u","name":"李娜","idCardType":"10",
                         "idCardNo":"11010519491231002x","userType":"PERSON","trustLevel":"L3"}}""")));

        assertThat(yuexinqian.introduce("code-1").block()).isEqualTo(new Introduction.Known(INTRODUCED));
        verify(postRequestedFor(urlEqualTo(PERSON))
                .withHeader("x-tif-paasid", matching("paas"))
                .withHeader("x-tif-timestamp", matching("[0-9]{10}"))
                .withHeader("x-tif-signature", matching("[0-9a-f]{64}")));
    }

    @ParameterizedTest
    @CsvSource({"40029, EXPIRED", "40163, REPLAYED", "40003, IDENTITY_MISMATCH", "50000, PROVIDER_ERROR"})
    void aRefusedCodeIsAnOutcomeAndIsNotRepeated(int errcode, FaceOutcome outcome) {
        stubFor(post(TOKEN).willReturn(okJson("{\"errcode\":" + errcode + ",\"errmsg\":\"no\"}")));

        assertThat(yuexinqian.introduce("code-1").block()).isEqualTo(new Introduction.Failed(outcome));
        verify(1, postRequestedFor(urlEqualTo(TOKEN)));
    }

    @Test
    void aCodeIsNeverExchangedTwiceEvenIfThePlatformIsDown() {
        stubFor(post(TOKEN).willReturn(serverError()));

        assertThat(yuexinqian.introduce("code-1").block())
                .isEqualTo(new Introduction.Failed(FaceOutcome.PROVIDER_ERROR));
        verify(1, postRequestedFor(urlEqualTo(TOKEN)));
    }

    @Test
    void aPersonWithoutAValidNumberIsNotIdentified() {
        stubFor(post(TOKEN).willReturn(okJson("{\"access_token\":\"t\",\"openid\":\"o\"}")));
        stubFor(post(PERSON).willReturn(okJson("{\"errcode\":0,\"userobj\":{\"name\":\"李娜\",\"idCardNo\":\"1101\"}}")));

        assertThat(yuexinqian.introduce("code-1").block())
                .isEqualTo(new Introduction.Failed(FaceOutcome.PROVIDER_ERROR));
    }

    @ParameterizedTest
    @ValueSource(strings = {"\"userType\":\"LEGAL\"", "\"idCardType\":\"40\""})
    void anEnterpriseAccountDoesNotProveToBeThePersonItNames(String kind) {
        stubFor(post(TOKEN).willReturn(okJson("{\"access_token\":\"t\",\"openid\":\"o\"}")));
        stubFor(post(PERSON)
                .willReturn(okJson("{\"errcode\":0,\"userobj\":{\"name\":\"李娜\",\"trustLevel\":\"L3\","
                        + "\"idCardNo\":\"11010519491231002X\"," + kind + "}}")));

        assertThat(yuexinqian.introduce("code-1").block())
                .isEqualTo(new Introduction.Failed(FaceOutcome.IDENTITY_MISMATCH));
    }

    @ParameterizedTest
    @ValueSource(strings = {"javascript:alert(1)", "data:text/html,x", "/login", "https:", "not an address"})
    void browsersAreSentOnlyToWebAddresses(String url) {
        stubFor(post(FACE).willReturn(okJson("{\"errcode\":0,\"verifyId\":\"verify-1\",\"url\":\"" + url + "\"}")));

        assertThat(yuexinqian
                        .beginFace(INTRODUCED, "seq-00001", new Secret("handle"))
                        .block())
                .isEqualTo(new FaceBeginning.Failed(FaceOutcome.PROVIDER_ERROR));
    }

    @Test
    void aComparisonBeginsAtTheAddressThatThePlatformGives() {
        stubFor(post(FACE)
                .withRequestBody(equalToJson("""
                        {"outSeqNo":"seq-00001","certType":"IDENTITY_CARD","certName":"李娜",
                         "certNo":"11010519491231002X","openid":"open-1",
                         "redirectUrl":"https://onething.test/login/face/callback?face=handle"}"""))
                .willReturn(okJson(
                                "{\"errcode\":0,\"verifyId\":\"verify-1\",\"url\":\"https://face.test/1\",\"expiresIn\":3600}")
                        .withStatus(201)));

        assertThat(yuexinqian
                        .beginFace(INTRODUCED, "seq-00001", new Secret("handle"))
                        .block())
                .isEqualTo(new FaceBeginning.Begun(CHECK, "https://face.test/1"));
    }

    @Test
    void aComparisonForTheWrongOpenIdDoesNotBegin() {
        stubFor(post(FACE).willReturn(okJson("{\"errcode\":40003,\"errmsg\":\"invalid openid\"}")));

        assertThat(yuexinqian
                        .beginFace(INTRODUCED, "seq-00001", new Secret("handle"))
                        .block())
                .isEqualTo(new FaceBeginning.Failed(FaceOutcome.IDENTITY_MISMATCH));
    }

    @ParameterizedTest
    @CsvSource({
        "10000, VERIFIED",
        "90002, CANCELLED",
        "90006, CANCELLED",
        "10002, LIVENESS_FAILED",
        "10003, IDENTITY_MISMATCH",
        "10004, NOT_SAME_PERSON",
        "10009, NO_REFERENCE",
        "90008, DEVICE_OR_PERMISSION",
        "90011, DEVICE_OR_PERMISSION",
        "90017, EXPIRED",
        "10020, EXPIRED",
        "10001, PROVIDER_ERROR",
        "90018, PROVIDER_ERROR",
        "12345, PROVIDER_ERROR",
    })
    void everyVerdictHasItsOutcome(int verifyRet, FaceOutcome outcome) {
        stubFor(post(RESULT).willReturn(okJson("{\"errcode\":0,\"verifyRet\":" + verifyRet + "}")));

        assertThat(yuexinqian.result(CHECK).block()).isEqualTo(outcome);
    }

    @Test
    void aVerdictWithAnErrorIsNotAPass() {
        stubFor(post(RESULT).willReturn(okJson("{\"errcode\":40003,\"verifyRet\":10000}")));

        assertThat(yuexinqian.result(CHECK).block()).isEqualTo(FaceOutcome.IDENTITY_MISMATCH);
    }

    @Test
    void aResultIsRequestedWithEverythingThatBindsIt() {
        stubFor(post(RESULT).willReturn(okJson("{\"errcode\":0,\"verifyRet\":10000}")));

        yuexinqian.result(CHECK).block();

        verify(postRequestedFor(urlEqualTo(RESULT))
                .withRequestBody(equalToJson("""
                {"verifyId":"verify-1","outSeqNo":"seq-00001","openid":"open-1","certHash":"%s"}""".formatted(Digest.certHash(LI_NA)))));
        assertThat(Digest.certHash(LI_NA)).matches("[0-9a-f]{64}");
    }

    @Test
    void aPendingResultPassesLater() {
        stubFor(post(RESULT)
                .inScenario("later")
                .whenScenarioStateIs(STARTED)
                .willReturn(okJson("{\"errcode\":0}"))
                .willSetStateTo("passed"));
        stubFor(post(RESULT)
                .inScenario("later")
                .whenScenarioStateIs("passed")
                .willReturn(okJson("{\"errcode\":0,\"verifyRet\":10000}")));

        assertThat(yuexinqian.result(CHECK).block()).isEqualTo(FaceOutcome.PENDING);
        assertThat(yuexinqian.result(CHECK).block()).isEqualTo(FaceOutcome.VERIFIED);
    }

    @Test
    void aFailedRequestForAResultIsRepeatedOnce() {
        stubFor(post(RESULT)
                .inScenario("stumble")
                .whenScenarioStateIs(STARTED)
                .willReturn(serverError())
                .willSetStateTo("up"));
        stubFor(post(RESULT)
                .inScenario("stumble")
                .whenScenarioStateIs("up")
                .willReturn(okJson("{\"errcode\":0,\"verifyRet\":10000}")));

        assertThat(yuexinqian.result(CHECK).block()).isEqualTo(FaceOutcome.VERIFIED);
        verify(2, postRequestedFor(urlEqualTo(RESULT)));
    }

    @Test
    void noCallWaitsLongerThanTheTimeout() {
        stubFor(post(RESULT)
                .willReturn(okJson("{\"errcode\":0,\"verifyRet\":10000}").withFixedDelay(3_000)));

        assertThat(impatient.result(CHECK).block()).isEqualTo(FaceOutcome.PROVIDER_ERROR);
    }

    enum Nonsense {
        GARBAGE(aResponse().withHeader("Content-Type", "application/json").withBody("{\"errcode\":0,\"veri")),
        NOT_JSON(aResponse().withHeader("Content-Type", "text/html").withBody("<html>")),
        HUGE(okJson("{\"errcode\":0,\"filler\":\"" + "x".repeat(5_000_000) + "\",\"verifyRet\":10000}")),
        RESET(aResponse().withFault(Fault.CONNECTION_RESET_BY_PEER)),
        EMPTY(aResponse().withFault(Fault.EMPTY_RESPONSE)),
        NOTHING(aResponse().withStatus(204)),
        NOT_FOUND(aResponse().withStatus(404));

        private final ResponseDefinitionBuilder answer;

        Nonsense(ResponseDefinitionBuilder answer) {
            this.answer = answer;
        }
    }

    @ParameterizedTest
    @EnumSource
    void anUnknownAnswerIsThePlatformsFailure(Nonsense nonsense) {
        for (var path : new String[] {TOKEN, FACE, RESULT}) {
            stubFor(post(path).willReturn(nonsense.answer));
        }

        assertThat(yuexinqian.result(CHECK).block()).isEqualTo(FaceOutcome.PROVIDER_ERROR);
        assertThat(yuexinqian.introduce("code-1").block())
                .isEqualTo(new Introduction.Failed(FaceOutcome.PROVIDER_ERROR));
        assertThat(yuexinqian.beginFace(INTRODUCED, "seq-1", new Secret("h")).block())
                .isEqualTo(new FaceBeginning.Failed(FaceOutcome.PROVIDER_ERROR));
    }

    @Test
    void aPlatformThatIsDownIsNotCalled() {
        stubFor(post(TOKEN).willReturn(serverError()));
        for (int i = 0; i < 30; i++) {
            yuexinqian.introduce("code-" + i).block();
        }

        verify(10, postRequestedFor(urlEqualTo(TOKEN)));
    }

    private static Yuexinqian at(WireMockRuntimeInfo platform, Duration patience) {
        var properties = new YuexinqianProperties(
                "onething",
                "secret",
                "paas",
                "paas-token",
                URI.create("https://onething.test/login/face/callback"),
                Duration.ofSeconds(10),
                patience,
                1);
        var address = new YuexinqianAddress(URI.create(platform.getHttpBaseUrl()));
        var client =
                new YuexinqianClient(address, properties, WebClient.builder(), UUID::randomUUID, Clock.systemUTC());
        return new Yuexinqian(client, properties);
    }
}
