package onething.bootstrap.journey.signin;

import static com.github.tomakehurst.wiremock.client.WireMock.containing;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathEqualTo;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.github.tomakehurst.wiremock.WireMockServer;
import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import onething.application.port.out.account.PasswordHashes;
import onething.bootstrap.OnServicesOfTheirOwn;
import onething.bootstrap.OneThingApplication;
import onething.bootstrap.journey.support.Answer;
import onething.bootstrap.journey.support.Browser;
import onething.bootstrap.journey.support.Person;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import reactor.core.publisher.Mono;

/// 粤信签 fails in every way while everything else continues; and what a password guess costs the service. It
/// runs on its own service, because the failures last for a while and the test counts hashes.
@SpringBootTest(
        classes = {OneThingApplication.class, ProviderTroubleTest.Counting.class},
        webEnvironment = SpringBootTest.WebEnvironment.DEFINED_PORT)
@DirtiesContext
@OnServicesOfTheirOwn
class ProviderTroubleTest {

    private static final int PARALLEL = 30;

    /// Far more than the service reads, and little enough for thirty at a time on a slow machine.
    private static final int TWO_MEGABYTES = 2 * 1024 * 1024;

    @TempDir
    static Path data;

    @Value("${onething.tokens.issuer}")
    private URI service;

    @Autowired
    private WireMockServer provider;

    @Autowired
    private AtomicInteger verified;

    @DynamicPropertySource
    static void aPortAndADataFolderOfItsOwn(DynamicPropertyRegistry registry) {
        var port = aFreePort();
        registry.add("server.port", () -> port);
        registry.add("onething.local.data", data::toString);
        registry.add("onething.sign-in.work.rounds", () -> 20);
        registry.add("onething.sign-in.work.limit", () -> 20);
    }

    @ParameterizedTest(name = "a provider that is {0}")
    @ValueSource(strings = {"slow", "down", "garbage", "huge", "gone"})
    void everythingElseContinuesWhenTheProviderFails(String trouble) {
        provider.stubFor(post(urlPathEqualTo("/sso/connect/page/oauth2/access_token"))
                .atPriority(1)
                .withRequestBody(containing(".huge"))
                .willReturn(okJson("{\"access_token\":\"" + "x".repeat(TWO_MEGABYTES) + "\"}")));
        var comingBack =
                Stream.generate(() -> comingBack(trouble)).limit(PARALLEL).toList();
        if (trouble.equals("gone")) {
            provider.stop();
        }

        var callbacks = comingBack.stream().map(ComingBack::returns).toList();
        Person.stranger(service).get("/api/v1/guides").is(200);
        var worker = Person.signedIn(service, "lina");
        worker.get("/api/v1/matters").is(200);

        for (int i = 0; i < PARALLEL; i++) {
            var browser = comingBack.get(i).browser();
            var end = callbacks.get(i).join().is(302).header("Location");
            var status = browser.get(
                            "/login/face/" + Browser.parameter(end, "face").orElseThrow())
                    .is(503);
            assertThat(status.problem()).isEqualTo("provider-unavailable");
            assertThat(status.header("Retry-After")).isEqualTo("10");
            assertThat(status.text("/detail")).contains("不是您的错");
            assertThat(status.text("/instead")).contains("密码");
        }
        await().untilAsserted(() -> assertThat(stateOf("face-sign-in")).isIn("down", "unsteady"));
        assertThat(stateOf("password-sign-in")).isEqualTo("works");
        assertThat(stateOf("uploads")).isEqualTo("works");
    }

    private String stateOf(String function) {
        var status = Person.stranger(service).get("/api/v1/status").is(200).body();
        return StreamSupport.stream(status.get("functions").spliterator(), false)
                .filter(each -> each.get("function").asString().equals(function))
                .map(each -> each.get("state").asString())
                .findFirst()
                .orElseThrow();
    }

    @Test
    void aGuessCostsOneHashForExistingAndUnknownAccounts() {
        var browser = new Browser(service);
        var begun = browser.begins();

        for (var account : List.of("chenwei", "nobody-" + UUID.randomUUID(), "not a name!")) {
            var before = verified.get();
            browser.triesPassword(begun, account, "a wrong password").is(422);
            assertThat(verified.get() - before).as(account).isEqualTo(1);
        }
    }

    @Test
    void aClientThatBeginsTooManySignInsWaitsUnderAnyNameAndContinuesElsewhere() {
        var refused = IntStream.range(0, 2_000)
                .mapToObj(i -> Person.stranger(service)
                        .send(
                                "POST",
                                "/oauth2/device_authorization",
                                Map.of(
                                        "Content-Type",
                                        "application/x-www-form-urlencoded",
                                        "X-Forwarded-For",
                                        "203.0.113." + i % 250),
                                BodyPublishers.ofString("client_id=unknown")))
                .filter(answer -> answer.status() != 401)
                .findFirst()
                .orElseThrow();

        assertThat(refused.is(429).problem()).isEqualTo("too-many");
        assertThat(Integer.parseInt(refused.header("Retry-After"))).isPositive();
        Person.stranger(service).get("/api/v1/guides").is(200);
    }

    private ComingBack comingBack(String trouble) {
        var browser = new Browser(service);
        var begun = browser.begins();
        var entrance = browser.post("/login/face", Map.of("signIn", begun.handle(), "faceConsent", true))
                .is(200)
                .text("/url");
        return new ComingBack(
                browser,
                "/login/face/callback?code=lina." + trouble + "&state="
                        + Browser.parameter(entrance, "state").orElseThrow());
    }

    private record ComingBack(Browser browser, String callback) {

        CompletableFuture<Answer> returns() {
            return browser.getsMeanwhile(callback);
        }
    }

    private static int aFreePort() {
        try (var socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        } catch (IOException none) {
            throw new IllegalStateException(none);
        }
    }

    @TestConfiguration(proxyBeanMethods = false)
    static class Counting {

        @Bean
        static AtomicInteger verified() {
            return new AtomicInteger();
        }

        @Bean
        static BeanPostProcessor countsVerifications(AtomicInteger verified) {
            return new BeanPostProcessor() {

                @Override
                public Object postProcessAfterInitialization(Object bean, String name) {
                    return bean instanceof PasswordHashes hashes ? new Counted(hashes, verified) : bean;
                }
            };
        }
    }

    private record Counted(PasswordHashes hashes, AtomicInteger verified) implements PasswordHashes {

        @Override
        public Mono<String> hash(String password) {
            return hashes.hash(password);
        }

        @Override
        public Mono<Boolean> matches(String password, Optional<String> hash) {
            return hashes.matches(password, hash).doOnNext(_ -> verified.incrementAndGet());
        }
    }
}
