package onething.web.live;

import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import onething.application.port.LiveUpdate;
import onething.application.port.StreamPosition;
import onething.application.port.in.live.WatchDesk;
import onething.application.port.in.live.WatchMatter;
import onething.application.port.in.live.WatchMine;
import onething.domain.matter.MatterId;
import onething.domain.party.Actor;
import onething.web.problem.MalformedRequest;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.http.codec.ServerSentEvent;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Flux;

/// Streams of what happens to the caller's matters, to one matter, and at the caller's desk.
@RestController
@RequestMapping(path = "/api/v1", produces = MediaType.TEXT_EVENT_STREAM_VALUE)
@EnableConfigurationProperties(StreamProperties.class)
class LiveController {

    private static final String LAST_EVENT_ID = "Last-Event-ID";
    private static final Duration LONGEST_WAIT = Duration.ofHours(1);
    private static final Pattern SECONDS = Pattern.compile("[0-9]{1,4}");

    private final WatchMine watchMine;
    private final WatchMatter watchMatter;
    private final WatchDesk watchDesk;
    private final EventStream stream;

    LiveController(WatchMine watchMine, WatchMatter watchMatter, WatchDesk watchDesk, EventStream stream) {
        this.watchMine = watchMine;
        this.watchMatter = watchMatter;
        this.watchDesk = watchDesk;
        this.stream = stream;
    }

    @GetMapping("/me/events")
    ResponseEntity<Flux<ServerSentEvent<String>>> mine(
            Actor who,
            @RequestHeader(name = LAST_EVENT_ID, required = false) @Nullable String last,
            @RequestParam(required = false) @Nullable String wait,
            ServerWebExchange exchange) {
        return answer(watchMine.watch(new WatchMine.Query(who, position(last))), who, wait, exchange);
    }

    @GetMapping("/matters/{matter}/events")
    ResponseEntity<Flux<ServerSentEvent<String>>> ofMatter(
            Actor who,
            @PathVariable UUID matter,
            @RequestHeader(name = LAST_EVENT_ID, required = false) @Nullable String last,
            @RequestParam(required = false) @Nullable String wait,
            ServerWebExchange exchange) {
        var query = new WatchMatter.Query(who, new MatterId(matter), position(last));
        return answer(watchMatter.watch(query), who, wait, exchange);
    }

    @GetMapping("/desk/events")
    ResponseEntity<Flux<ServerSentEvent<String>>> atDesk(
            Actor who,
            @RequestHeader(name = LAST_EVENT_ID, required = false) @Nullable String last,
            @RequestParam(required = false) @Nullable String wait,
            ServerWebExchange exchange) {
        return answer(watchDesk.watch(new WatchDesk.Query(who, position(last))), who, wait, exchange);
    }

    /// The last header asks nginx not to collect the events.
    private ResponseEntity<Flux<ServerSentEvent<String>>> answer(
            Flux<LiveUpdate> updates, Actor who, @Nullable String wait, ServerWebExchange exchange) {
        return ResponseEntity.ok()
                .cacheControl(CacheControl.noStore())
                .header("X-Accel-Buffering", "no")
                .body(stream.of(updates, who, seconds(wait), exchange));
    }

    /// Spring would take a blank for the default, and the stream would go on.
    private static Duration seconds(@Nullable String wait) {
        if (wait == null) {
            return LONGEST_WAIT;
        }
        if (!SECONDS.matcher(wait).matches() || Integer.parseInt(wait) > LONGEST_WAIT.toSeconds()) {
            throw MalformedRequest.parameter("wait", "应为 0 至 " + LONGEST_WAIT.toSeconds());
        }
        return Duration.ofSeconds(Integer.parseInt(wait));
    }

    private static Optional<StreamPosition> position(@Nullable String last) {
        return Optional.ofNullable(last)
                .map(sent -> StreamPosition.parse(sent)
                        .orElseThrow(() -> MalformedRequest.parameter(
                                LAST_EVENT_ID, "应为收到的最后一个编号", "the `id` of the last event, unchanged")));
    }
}
