package onething.web.live;

import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.ThreadLocalRandom;
import onething.application.port.LiveUpdate.CaughtUp;
import onething.application.port.LiveUpdate.Happened;
import onething.application.port.LiveUpdate;
import onething.domain.party.Actor;
import onething.web.Admission;
import onething.web.live.LiveView.ReadyView;
import org.springframework.http.codec.ServerSentEvent;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.publisher.Signal;
import reactor.core.publisher.Sinks;

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

    private final OpenStreams streams;
    private final Admission admission;
    private final StreamProperties properties;
    private final Clock clock;

    EventStream(OpenStreams streams, Admission admission, StreamProperties properties, Clock clock) {
        this.streams = streams;
        this.admission = admission;
        this.properties = properties;
        this.clock = clock;
    }

    /// @param wait how long the stream lasts at most; zero to end it once everything before was told
    Flux<ServerSentEvent<LiveView>> of(Flux<LiveUpdate> updates, Actor who, Duration wait, ServerWebExchange exchange) {
        var admitted = new Admitted(exchange);
        var told = wait.isZero() ? updates.takeUntil(CaughtUp.class::isInstance) : updates;
        var events = told.concatMap(update -> admitted.before(update).thenReturn(update), 1)
                .map(this::event);
        var over = Sinks.<Void>empty();
        var alive = Flux.interval(properties.heartbeat())
                .onBackpressureDrop()
                .concatMap(_ -> admitted.check().thenReturn(heartbeat()), 1)
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
    private Flux<ServerSentEvent<LiveView>> untilItsEnd(
            Flux<ServerSentEvent<LiveView>> begun, ServerWebExchange exchange) {
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

    private ServerSentEvent<LiveView> event(LiveUpdate update) {
        return switch (update) {
            case Happened(var event) ->
                ServerSentEvent.<LiveView>builder(LiveMapper.INSTANCE.toView(event))
                        .id(event.position().toString())
                        .event(CHANGED)
                        .build();
            case CaughtUp(var position) ->
                ServerSentEvent.<LiveView>builder(new ReadyView())
                        .id(position.toString())
                        .event(READY)
                        .retry(properties.comeBack())
                        .build();
        };
    }

    private static ServerSentEvent<LiveView> heartbeat() {
        return ServerSentEvent.<LiveView>builder().comment("").build();
    }

    private Flux<ServerSentEvent<LiveView>> goodbye() {
        var longest = properties.comeBack().toMillis() * 3;
        var pause = Duration.ofMillis(ThreadLocalRandom.current().nextLong(longest / 6, longest + 1));
        return streams.isRunning()
                ? Flux.empty()
                : Flux.just(ServerSentEvent.<LiveView>builder()
                        .retry(pause)
                        .comment("")
                        .build());
    }

    /// The reader of one stream.
    private final class Admitted {

        private final ServerWebExchange exchange;
        private volatile long checked = System.nanoTime();

        Admitted(ServerWebExchange exchange) {
            this.exchange = exchange;
        }

        Mono<Void> before(LiveUpdate update) {
            return Mono.defer(() -> update instanceof CaughtUp
                            || System.nanoTime() - checked < properties.check().toNanos()
                    ? Mono.empty()
                    : check());
        }

        Mono<Void> check() {
            return admission.lasts(exchange).flatMap(lasts -> {
                checked = System.nanoTime();
                return lasts ? Mono.empty() : Mono.error(new NoLongerAdmitted());
            });
        }
    }

    private static final class NoLongerAdmitted extends RuntimeException {

        private static final long serialVersionUID = 1L;

        NoLongerAdmitted() {
            super("the reader is no longer admitted", null, false, false);
        }
    }
}
