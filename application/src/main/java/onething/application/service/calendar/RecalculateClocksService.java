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

    /// A part takes seconds; whoever needs that long has died.
    private static final Duration PATIENCE = Duration.ofMinutes(2);

    private final Recalculations recounts;
    private final Clock clock;
    private final int lanes;

    /// @param lanes how many parts are counted here at a time
    public RecalculateClocksService(Recalculations recounts, Clock clock, int lanes) {
        this.recounts = recounts;
        this.clock = clock;
        this.lanes = lanes;
    }

    @Override
    public Mono<Long> recount() {
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

    /// A part that fails is left to be tried again later, and what went wrong to whoever called;
    /// meanwhile the other
    /// lanes go on.
    private Mono<Part> onePart() {
        var now = clock.instant();
        return recounts.take(now, now.plus(PATIENCE))
                .flatMap(part -> count(part)
                        .onErrorResume(
                                fault -> recounts.giveUp(part, fault.getClass().getSimpleName(), clock.instant())
                                        .then(Mono.error(fault)))
                        .thenReturn(part));
    }

    private Mono<Void> count(Part part) {
        return recounts.running(part).collectList().flatMap(running -> {
            var counting = new MatterRecalculation(part);
            running.forEach(counting::count);
            var stored = part.applying() ? store(counting.readable(), part) : Mono.<Void>empty();
            return stored.then(Mono.defer(() -> recounts.done(part, counting.counted(), clock.instant())));
        });
    }

    /// What was changed while it was counted is read and counted again, until it is not.
    private Mono<Void> store(List<Running.Readable> counted, Part part) {
        return recounts.store(counted, part)
                .collectList()
                .flatMap(changed -> changed.isEmpty() ? Mono.empty() : again(changed, part));
    }

    private Mono<Void> again(List<MatterId> changed, Part part) {
        return recounts.running(changed)
                .ofType(Running.Readable.class)
                .collectList()
                .flatMap(running -> store(running, part));
    }
}
