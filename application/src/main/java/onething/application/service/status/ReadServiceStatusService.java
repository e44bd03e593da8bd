package onething.application.service.status;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumMap;
import java.util.Map;
import onething.application.port.in.status.ReadServiceStatus;
import onething.application.port.out.bundle.FileScanner;
import onething.application.port.out.bundle.MaterialStore;
import onething.application.port.out.notification.NotificationOutbox;
import onething.application.port.out.paper.SealQueue;
import onething.application.port.out.paper.Seals;
import onething.application.port.out.paper.TimeStamps;
import onething.application.port.out.status.OutsideParties;
import onething.domain.status.Observations;
import onething.domain.status.Party;
import onething.domain.status.PartyState;
import onething.domain.status.ServiceStatus;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Scheduler;

/// See [ReadServiceStatus]. Everyone who asks within a while shares one look at the parts.
public final class ReadServiceStatusService implements ReadServiceStatus {

    /// How long a look is shared.
    public static final Duration SHARED = Duration.ofSeconds(10);

    /// A part that has not answered by then counts as silent. The requests of people wait longer.
    private static final Duration PATIENCE = Duration.ofSeconds(2);

    private final OutsideParties parties;
    private final MaterialStore store;
    private final FileScanner scanner;
    private final NotificationOutbox outbox;
    private final SealQueue sealQueue;
    private final Seals seals;
    private final TimeStamps stamps;
    private final Clock clock;
    private final long room;
    private final Mono<ServiceStatus> shared;

    /// @param room in bytes, how much the store must have left for new files
    /// @param timer for the time that a look is shared
    public ReadServiceStatusService(
            OutsideParties parties,
            MaterialStore store,
            FileScanner scanner,
            NotificationOutbox outbox,
            SealQueue sealQueue,
            Seals seals,
            TimeStamps stamps,
            Clock clock,
            long room,
            Scheduler timer) {
        this.parties = parties;
        this.store = store;
        this.scanner = scanner;
        this.outbox = outbox;
        this.sealQueue = sealQueue;
        this.seals = seals;
        this.stamps = stamps;
        this.clock = clock;
        this.room = room;
        this.shared = Mono.defer(this::look).cache(SHARED, timer);
    }

    @Override
    public Mono<ServiceStatus> read() {
        return shared;
    }

    private Mono<ServiceStatus> look() {
        var now = clock.instant();
        return Mono.zip(
                        queues(now),
                        orElse(store.state(room).map(MaterialStore.State.READY::equals), false),
                        orElse(scanner.state().map(state -> state != FileScanner.State.DOWN), false),
                        orElse(parties(), Map.of()))
                .map(seen -> new Observations(
                        seen.getT1().database(),
                        seen.getT2(),
                        seen.getT3(),
                        seen.getT4(),
                        seen.getT1().notification(),
                        seen.getT1().seal()))
                .map(seen -> ServiceStatus.of(seen, now));
    }

    /// The queues are in the database, so they show whether it answers.
    private Mono<Queues> queues(Instant now) {
        return orElse(
                Mono.zip(
                        outbox.oldestWaiting(now).defaultIfEmpty(now),
                        sealQueue.oldestWaiting().defaultIfEmpty(now),
                        (notification, seal) ->
                                new Queues(true, Duration.between(notification, now), Duration.between(seal, now))),
                new Queues(false, Duration.ZERO, Duration.ZERO));
    }

    /// Seals and time stamps may also be the service's own, which no party gives.
    private Mono<Map<Party, PartyState>> parties() {
        return Mono.zip(parties.states(), seals.isOn(), stamps.isOn()).map(seen -> {
            var states = new EnumMap<Party, PartyState>(Party.class);
            states.putAll(seen.getT1());
            ownIfOff(states, Party.SEALS, seen.getT2());
            ownIfOff(states, Party.TIME_STAMPS, seen.getT3());
            return states;
        });
    }

    private static void ownIfOff(Map<Party, PartyState> states, Party party, boolean isOn) {
        if (isOn && states.getOrDefault(party, PartyState.OFF) == PartyState.OFF) {
            states.put(party, PartyState.ANSWERS);
        }
    }

    /// What a part that fails or does not answer counts as. Its own adapter logs why.
    private static <T> Mono<T> orElse(Mono<T> part, T silent) {
        return part.timeout(PATIENCE).onErrorReturn(silent);
    }

    private record Queues(boolean database, Duration notification, Duration seal) {}
}
