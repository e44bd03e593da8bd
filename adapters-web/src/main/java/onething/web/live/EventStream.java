package onething.web.live;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.ThreadLocalRandom;
import onething.application.port.LiveEvent;
import onething.application.port.LiveUpdate;
import onething.application.port.LiveUpdate.CaughtUp;
import onething.application.port.LiveUpdate.Happened;
import onething.domain.party.Actor;
import onething.web.Admission;
import onething.web.json.ApiJson;
import onething.web.live.LiveView.ReadyView;
import org.springframework.http.codec.ServerSentEvent;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.publisher.Signal;
import reactor.core.publisher.Sinks;
import tools.jackson.databind.json.JsonMapper;

/// Turns updates into Server-Sent Events.
///
/// A stream ends
/// - with the token of its reader, and when the session, the office or the roles of the reader end;
/// - after the time that the reader asked for;
/// - when the service stops. Then the reader is told when to come back.
///
/// It takes updates one by one, as its reader takes them. What a slow reader leaves stays in the table.
@Component
final class EventStream {

    static final String READY = "ready";
    static final String CHANGED = "changed";

    private static final ServerSentEvent<String> HEARTBEAT =
            ServerSentEvent.<String>builder().comment("").build();
    private static final JsonMapper JSON = ApiJson.mapper();

    /// As many as a node remembers for its streams. An event reads the same for all who are told of it, so it is
    /// written once.
    private static final long MOST_WRITTEN = 1_000;

    private final OpenStreams streams;
    private final Admission admission;
    private final StreamProperties properties;
    private final Clock clock;
    private final Cache<LiveEvent, ServerSentEvent<String>> written =
            Caffeine.newBuilder().maximumSize(MOST_WRITTEN).build();

    EventStream(OpenStreams streams, Admission admission, StreamProperties properties, Clock clock) {
        this.streams = streams;
        this.admission = admission;
        this.properties = properties;
        this.clock = clock;
    }

    /// @param wait how long the stream lasts at most; zero to end it once everything before was told
    Flux<ServerSentEvent<String>> of(Flux<LiveUpdate> updates, Actor who, Duration wait, ServerWebExchange exchange) {
        long opened = System.nanoTime();
        var told = wait.isZero() ? updates.takeUntil(CaughtUp.class::isInstance) : updates;
        var events = told.concatMap(
                        update -> checkBefore(update, opened, exchange).thenReturn(update), 1)
                .map(this::event);
        var over = Sinks.<Void>empty();
        var alive = Flux.interval(properties.heartbeat())
                .onBackpressureDrop()
                .concatMap(_ -> check(exchange).thenReturn(HEARTBEAT), 1)
                .takeUntilOther(over.asMono());
        var lasting = wait.isZero()
                ? events
                : Flux.merge(1, events.doOnTerminate(over::tryEmitEmpty), alive).takeUntilOther(Mono.delay(wait));
        var ending = lasting.switchOnFirst((first, begun) -> isRefused(first) ? begun : untilItsEnd(begun, exchange));
        return streams.counted(who.id(), ending);
    }

    /// A refusal is told as one, also when the token ends or the service stops in that moment.
    private static boolean isRefused(Signal<?> first) {
        return first.isOnError() && !(first.getThrowable() instanceof NoLongerAdmitted);
    }

    /// A stream ends after its first signal only.
    private Flux<ServerSentEvent<String>> untilItsEnd(Flux<ServerSentEvent<String>> begun, ServerWebExchange exchange) {
        return begun.takeUntilOther(end(exchange))
                .onErrorComplete(NoLongerAdmitted.class)
                .takeUntilOther(streams.stopped())
                .concatWith(Flux.defer(this::goodbye));
    }

    private Mono<Long> end(ServerWebExchange exchange) {
        return admission
                .end(exchange)
                .flatMap(end -> Mono.delay(Duration.between(clock.instant(), end)))
                .switchIfEmpty(Mono.never());
    }

    private ServerSentEvent<String> event(LiveUpdate update) {
        return switch (update) {
            case Happened(var event) -> written.get(event, EventStream::written);
            case CaughtUp(var position) ->
                ServerSentEvent.builder(JSON.writeValueAsString(new ReadyView()))
                        .id(position.toString())
                        .event(READY)
                        .retry(properties.comeBack())
                        .build();
        };
    }

    private static ServerSentEvent<String> written(LiveEvent event) {
        return ServerSentEvent.builder(JSON.writeValueAsString(LiveMapper.INSTANCE.toView(event)))
                .id(event.position().toString())
                .event(CHANGED)
                .build();
    }

    private Flux<ServerSentEvent<String>> goodbye() {
        var longest = properties.comeBack().toMillis() * 3;
        var pause = Duration.ofMillis(ThreadLocalRandom.current().nextLong(longest / 6, longest + 1));
        return streams.isRunning()
                ? Flux.empty()
                : Flux.just(ServerSentEvent.<String>builder()
                        .retry(pause)
                        .comment("")
                        .build());
    }

    /// @param opened when the request was checked
    private Mono<Void> checkBefore(LiveUpdate update, long opened, ServerWebExchange exchange) {
        return update instanceof CaughtUp
                        || System.nanoTime() - opened < properties.check().toNanos()
                ? Mono.empty()
                : check(exchange);
    }

    private Mono<Void> check(ServerWebExchange exchange) {
        return admission
                .lasts(exchange, properties.check())
                .flatMap(lasts -> lasts ? Mono.empty() : Mono.error(new NoLongerAdmitted()));
    }

    private static final class NoLongerAdmitted extends RuntimeException {

        private static final long serialVersionUID = 1L;

        NoLongerAdmitted() {
            super("the reader is no longer admitted", null, false, false);
        }
    }
}
