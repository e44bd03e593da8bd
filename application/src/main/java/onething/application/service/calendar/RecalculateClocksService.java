package onething.application.service.calendar;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import onething.application.port.in.calendar.RecalculateClocks;
import onething.application.port.out.calendar.Recalculations.Part;
import onething.application.port.out.calendar.Recalculations.Running;
import onething.application.port.out.calendar.Recalculations;
import onething.domain.matter.MatterId;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

public final class RecalculateClocksService implements RecalculateClocks {

    /// The lease of a part. A part takes seconds; a node that needs longer than this counts as dead.
    private static final Duration LEASE = Duration.ofMinutes(2);

    private final Recalculations recalculations;
    private final Clock clock;
    private final int lanes;

    /// @param lanes how many parts this node recalculates at a time
    public RecalculateClocksService(Recalculations recalculations, Clock clock, int lanes) {
        this.recalculations = recalculations;
        this.clock = clock;
        this.lanes = lanes;
    }

    @Override
    public Mono<Long> recalculate() {
        return Flux.range(0, lanes)
                .flatMapDelayError(_ -> partAfterPart(), lanes, 1)
                .reduce(0L, Long::sum);
    }

    private Mono<Long> partAfterPart() {
        return Mono.defer(this::onePart)
                .hasElement()
                .repeat()
                .takeWhile(counted -> counted)
                .count();
    }

    /// A failed part is tried again later, and the caller gets the fault; meanwhile the other lanes
    /// continue.
    private Mono<Part> onePart() {
        var now = clock.instant();
        return recalculations
                .take(now, now.plus(LEASE))
                .flatMap(part -> count(part)
                        .onErrorResume(fault -> recalculations
                                .giveUp(part, fault.getClass().getSimpleName(), clock.instant())
                                .then(Mono.error(fault)))
                        .thenReturn(part));
    }

    private Mono<Void> count(Part part) {
        return recalculations.running(part).collectList().flatMap(running -> {
            var counting = new MatterRecalculation(part);
            running.forEach(counting::count);
            var stored = part.applying() ? store(counting.readable(), part) : Mono.<Void>empty();
            return stored.then(Mono.defer(() -> recalculations.done(part, counting.counted(), clock.instant())));
        });
    }

    /// Matters that changed during the recalculation are read and recalculated again, until none has
    /// changed.
    private Mono<Void> store(List<Running.Readable> counted, Part part) {
        return recalculations
                .store(counted, part)
                .collectList()
                .flatMap(changed -> changed.isEmpty() ? Mono.empty() : again(changed, part));
    }

    private Mono<Void> again(List<MatterId> changed, Part part) {
        return recalculations
                .running(changed)
                .ofType(Running.Readable.class)
                .collectList()
                .flatMap(running -> store(running, part));
    }
}
