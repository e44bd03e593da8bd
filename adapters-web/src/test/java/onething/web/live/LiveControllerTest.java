package onething.web.live;

import static onething.web.Callers.LI_NA;
import static onething.web.Callers.OFFICER_WANG;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.net.InetSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.LongStream;
import onething.application.port.LiveEvent;
import onething.application.port.LiveUpdate;
import onething.application.port.LiveUpdate.CaughtUp;
import onething.application.port.LiveUpdate.Happened;
import onething.application.port.StreamPosition;
import onething.application.port.in.live.WatchDesk;
import onething.application.port.in.live.WatchMatter;
import onething.application.port.in.live.WatchMine;
import onething.domain.matter.MatterId;
import onething.domain.refusal.Refusal.MatterUnknown;
import onething.web.Admission;
import onething.web.Api;
import onething.web.RunningApi;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.springframework.core.ParameterizedTypeReference;
import org.springframework.http.MediaType;
import org.springframework.http.codec.ServerSentEvent;
import org.springframework.test.web.reactive.server.WebTestClient;
import org.springframework.test.web.reactive.server.WebTestClient.ResponseSpec;
import org.springframework.web.reactive.function.client.WebClient;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.test.StepVerifier;
import reactor.util.retry.Retry;

class LiveControllerTest {

    private static final UUID MATTER = new UUID(0x0190_0000_0000_7000L, 9);
    private static final ParameterizedTypeReference<ServerSentEvent<String>> TEXT =
            new ParameterizedTypeReference<>() {};

    private final List<Object> asked = new ArrayList<>();
    private final AtomicBoolean admitted = new AtomicBoolean(true);
    private Optional<Instant> tokenEnds = Optional.empty();
    private Flux<LiveUpdate> updates = Flux.just(happened(3, 7), caughtUp(4), happened(5, 8));
    private StreamProperties properties =
            new StreamProperties(Duration.ofMillis(50), Duration.ZERO, 2, Duration.ofSeconds(2));

    @Test
    void anEventNamesItsMatterItsKindAndItsVersionAndNothingElse() {
        var body = text(get("/api/v1/me/events"));

        assertThat(body.split("\n\n"))
                .containsExactly(
                        "id:3.7\nevent:changed\ndata:{\"matter\":\"" + MATTER + "\",\"kind\":\"accept\",\"version\":2}",
                        "id:4.0\nevent:ready\nretry:2000\ndata:{}",
                        "id:5.8\nevent:changed\ndata:{\"matter\":\"" + MATTER
                                + "\",\"kind\":\"accept\",\"version\":2}");
        assertThat(asked).containsExactly(new WatchMine.Query(LI_NA, Optional.empty()));
    }

    @Test
    void aClientGoesOnAfterTheLastEventThatItGot() {
        client().get()
                .uri("/api/v1/matters/{matter}/events", MATTER)
                .header("Last-Event-ID", "84035.5177")
                .exchange()
                .expectStatus()
                .isOk()
                .expectHeader()
                .valueEquals("Cache-Control", "no-store")
                .expectHeader()
                .valueEquals("X-Accel-Buffering", "no");

        assertThat(asked)
                .containsExactly(new WatchMatter.Query(
                        LI_NA, new MatterId(MATTER), Optional.of(new StreamPosition(84035, 5177))));
    }

    @Test
    void theDeskHasItsOwnStream() {
        get("/api/v1/desk/events").expectStatus().isOk();

        assertThat(asked).containsExactly(new WatchDesk.Query(LI_NA, Optional.empty()));
    }

    @Test
    void withoutWaitingTheStreamEndsOnceEverythingBeforeWasTold() {
        assertThat(text(get("/api/v1/me/events?wait=0"))).contains("ready").doesNotContain("id:5.8");
    }

    @Test
    void aPositionThatNobodyGaveOutIsRefused() {
        for (var sent : List.of("7", "a.b", "-1.2", "1.2.3", "9999999999999999999.1")) {
            Api.problem(
                    client().get()
                            .uri("/api/v1/me/events")
                            .header("Last-Event-ID", sent)
                            .exchange(),
                    400,
                    "parameter-invalid");
        }
        Api.problem(get("/api/v1/me/events?wait=-1"), 400, "parameter-invalid");
        Api.problem(get("/api/v1/me/events?wait=3601"), 400, "parameter-invalid");
        Api.problem(get("/api/v1/me/events?wait=%20"), 400, "parameter-invalid");
        Api.problem(get("/api/v1/me/events?wait="), 400, "parameter-invalid");
    }

    @Test
    void aRefusalBeforeTheStreamBeginsIsAProblem() {
        updates = Flux.error(new MatterUnknown(MATTER)::refused);

        Api.problem(
                client().get()
                        .uri("/api/v1/matters/{matter}/events", MATTER)
                        .accept(MediaType.TEXT_EVENT_STREAM)
                        .exchange(),
                404,
                "matter-unknown");
    }

    /// Repeated, because both ends come from different threads.
    @RepeatedTest(20)
    void whoMayNotReadItIsRefusedAlsoAtTheEndOfTheToken() {
        updates = Mono.delay(Duration.ofMillis(5)).thenMany(Flux.error(new MatterUnknown(MATTER)::refused));
        tokenEnds = Optional.of(Instant.EPOCH.minusSeconds(30));

        Api.problem(get("/api/v1/matters/" + MATTER + "/events?wait=0"), 404, "matter-unknown");
    }

    @Test
    void aStreamEndsWithTheTokenOfItsReader() {
        updates = updates.concatWith(Flux.never());
        tokenEnds = Optional.of(Instant.EPOCH.plusMillis(300));

        assertThat(text(get("/api/v1/me/events"))).contains("id:5.8").endsWith(":\n\n");
    }

    @Test
    void aStreamEndsSoonAfterTheSessionHasEnded() {
        updates = updates.concatWith(Flux.never());
        admitted.set(false);
        properties = new StreamProperties(Duration.ofMillis(50), Duration.ofHours(1), 2, Duration.ofSeconds(2));

        assertThat(text(get("/api/v1/me/events"))).contains("id:5.8");
    }

    @Test
    void noEventIsSentAfterTheSessionHasEnded() {
        admitted.set(false);
        properties = new StreamProperties(Duration.ofHours(1), Duration.ZERO, 2, Duration.ofSeconds(2));

        assertThat(text(get("/api/v1/me/events"))).doesNotContain("id:3.7");
    }

    @Test
    void aPersonHasOnlySoManyStreamsOpenAndGetsAnotherWhenOneIsClosed() {
        updates = Flux.<LiveUpdate>just(caughtUp(4)).concatWith(Flux.never());
        try (var api = RunningApi.of(LI_NA, controller(streams()))) {
            var first = open(api).subscribe();
            var second = open(api);
            StepVerifier.create(second.take(1)).expectNextCount(1).verifyComplete();
            // The service may not have seen yet that the second is closed.
            var third = open(api)
                    .retryWhen(Retry.fixedDelay(Long.MAX_VALUE, Duration.ofMillis(20)))
                    .subscribe();

            eventually(() -> assertThat(status(api)).isEqualTo(429));
            first.dispose();
            eventually(() -> assertThat(status(api)).isEqualTo(200));
            third.dispose();
        }
    }

    @Test
    void whenTheServiceStopsAStreamEndsAndSaysWhenToComeBack() {
        updates = Flux.<LiveUpdate>just(caughtUp(4)).concatWith(Flux.never());
        var streams = streams();
        try (var api = RunningApi.of(LI_NA, controller(streams))) {
            StepVerifier.create(open(api).filter(event -> event.retry() != null))
                    .assertNext(ready -> assertThat(ready.event()).isEqualTo("ready"))
                    .then(streams::stop)
                    .assertNext(goodbye ->
                            assertThat(goodbye.retry()).isBetween(Duration.ofSeconds(1), Duration.ofSeconds(6)))
                    .verifyComplete();
        }
    }

    @Test
    void aServiceThatIsStartedAgainHasStreamsAgain() {
        updates = Flux.<LiveUpdate>just(caughtUp(4)).concatWith(Flux.never());
        var streams = streams();
        streams.stop();
        streams.start();
        try (var api = RunningApi.of(LI_NA, controller(streams))) {
            StepVerifier.create(open(api).filter(event -> event.retry() != null))
                    .assertNext(ready -> assertThat(ready.event()).isEqualTo("ready"))
                    .then(streams::stop)
                    .expectNextCount(1)
                    .verifyComplete();
        }
    }

    @Test
    void aReaderThatTakesNothingMakesTheStreamReadNoFurther() throws Exception {
        var made = new AtomicLong();
        updates = Flux.fromStream(LongStream.range(1, 1_000_000).mapToObj(number -> happened(number, number)))
                .doOnNext(_ -> made.incrementAndGet());
        try (var api = RunningApi.of(LI_NA, controller(streams()));
                var socket = SocketChannel.open(new InetSocketAddress("127.0.0.1", api.port()))) {
            socket.write(ByteBuffer.wrap(
                    "GET /api/v1/me/events HTTP/1.1\r\nHost: x\r\n\r\n".getBytes(StandardCharsets.US_ASCII)));

            var before = new AtomicLong(-1);
            eventually(() -> {
                long now = made.get();
                var same = now > 0 && before.getAndSet(now) == now;
                LockSupport.parkNanos(200_000_000);
                assertThat(same).isTrue();
            });

            assertThat(made.get()).isLessThan(100_000);
        }
    }

    private static Flux<ServerSentEvent<String>> open(RunningApi api) {
        return WebClient.create("http://127.0.0.1:" + api.port())
                .get()
                .uri("/api/v1/me/events")
                .retrieve()
                .bodyToFlux(TEXT);
    }

    private static int status(RunningApi api) {
        return WebClient.create("http://127.0.0.1:" + api.port())
                .get()
                .uri("/api/v1/me/events?wait=0")
                .exchangeToMono(response ->
                        response.releaseBody().thenReturn(response.statusCode().value()))
                .blockOptional()
                .orElseThrow();
    }

    private static void eventually(Runnable assertion) {
        await().atMost(Duration.ofMinutes(2)).untilAsserted(assertion::run);
    }

    private ResponseSpec get(String uri) {
        return client().get().uri(uri).exchange();
    }

    private static String text(ResponseSpec answer) {
        var body = answer.expectStatus()
                .isOk()
                .expectHeader()
                .contentTypeCompatibleWith(MediaType.TEXT_EVENT_STREAM)
                .expectBody(String.class)
                .returnResult()
                .getResponseBody();
        return Objects.requireNonNullElse(body, "");
    }

    private WebTestClient client() {
        return Api.of(LI_NA, controller(streams()));
    }

    private OpenStreams streams() {
        var streams = new OpenStreams(properties);
        streams.start();
        return streams;
    }

    private LiveController controller(OpenStreams streams) {
        Admission admission = new Admission() {
            @Override
            public Mono<Boolean> lasts(ServerWebExchange exchange, Duration age) {
                return Mono.fromSupplier(admitted::get);
            }

            @Override
            public Mono<Instant> end(ServerWebExchange exchange) {
                return Mono.justOrEmpty(tokenEnds);
            }
        };
        return new LiveController(
                query -> asked(query),
                query -> asked(query),
                query -> asked(query),
                new EventStream(streams, admission, properties, Clock.fixed(Instant.EPOCH, ZoneOffset.UTC)));
    }

    private Flux<LiveUpdate> asked(Object query) {
        asked.add(query);
        return updates;
    }

    private static LiveUpdate happened(long transaction, long number) {
        return new Happened(new LiveEvent(
                new StreamPosition(transaction, number),
                new MatterId(MATTER),
                "accept",
                2,
                LI_NA.id(),
                OFFICER_WANG.office(),
                OFFICER_WANG.district()));
    }

    private static LiveUpdate caughtUp(long transaction) {
        return new CaughtUp(new StreamPosition(transaction, 0));
    }
}
