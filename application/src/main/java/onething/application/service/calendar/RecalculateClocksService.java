package onething.application.service.calendar;

import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import onething.application.port.in.calendar.RecalculateClocks;
import onething.application.port.out.calendar.Recalculations;
import onething.application.port.out.calendar.Recalculations.Part;
import onething.application.port.out.calendar.Recalculations.Running;
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

    /// Counts parts until none is left. A part that fails is tried again later and delays no other, so the
    /// lane continues; the caller gets the first fault at the end, with the others added to it.
    private Mono<Long> partAfterPart() {
        return Mono.defer(() -> {
            var faults = new ArrayList<Throwable>();
            return Mono.defer(() -> onePart(faults))
                    .hasElement()
                    .repeat()
                    .takeWhile(taken -> taken)
                    .count()
                    .flatMap(counted -> faults.isEmpty() ? Mono.just(counted) : Mono.error(firstOf(faults)));
        });
    }

    private static Throwable firstOf(List<Throwable> faults) {
        var first = faults.getFirst();
        faults.stream().skip(1).filter(fault -> fault != first).forEach(first::addSuppressed);
        return first;
    }

    private Mono<Part> onePart(List<Throwable> faults) {
        var now = clock.instant();
        return recalculations
                .take(now, now.plus(LEASE))
                .flatMap(part -> count(part)
                        .onErrorResume(fault -> recalculations
                                .giveUp(part, fault.getClass().getSimpleName(), clock.instant())
                                .doOnSuccess(_ -> faults.add(fault)))
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
