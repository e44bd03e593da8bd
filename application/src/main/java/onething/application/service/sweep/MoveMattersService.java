package onething.application.service.sweep;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import onething.application.port.Versioned;
import onething.application.port.in.sweep.MoveMatters;
import onething.application.port.in.sweep.SweepClocks.Fault;
import onething.application.port.out.Guides;
import onething.application.port.out.bundle.Bundles;
import onething.application.port.out.calendar.WorkingCalendars;
import onething.application.port.out.matter.Matters;
import onething.application.port.out.matter.Matters.MatterRecord;
import onething.application.port.out.matter.RunningMatters;
import onething.application.port.out.signin.Secrets;
import onething.domain.calendar.WorkingCalendar;
import onething.domain.matter.MatterId;
import onething.domain.refusal.Refusal.ChangedMeanwhile;
import onething.domain.release.VersionMove;
import onething.domain.trail.Salts;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

public final class MoveMattersService implements MoveMatters {

    private static final int BATCH = 100;

    private final Guides guides;
    private final RunningMatters running;
    private final Matters matters;
    private final Bundles bundles;
    private final WorkingCalendars calendars;
    private final Secrets secrets;
    private final Clock clock;

    public MoveMattersService(
            Guides guides,
            RunningMatters running,
            Matters matters,
            Bundles bundles,
            WorkingCalendars calendars,
            Secrets secrets,
            Clock clock) {
        this.guides = guides;
        this.running = running;
        this.matters = matters;
        this.bundles = bundles;
        this.calendars = calendars;
        this.secrets = secrets;
        this.clock = clock;
    }

    @Override
    public Mono<Moved> move() {
        return Mono.defer(() -> {
            var today = WorkingCalendar.dayOf(clock.instant());
            return guides.all()
                    .concatMapIterable(versions -> versions.moves(today))
                    .concatMap(this::all)
                    .reduce(new Moved(0, 0, List.of()), MoveMattersService::sum);
        });
    }

    private Flux<Moved> all(VersionMove move) {
        return page(move, Optional.empty());
    }

    /// Page after page. A matter that could not be moved is passed over.
    private Flux<Moved> page(VersionMove move, Optional<String> after) {
        return running.under(List.of(move.early().id()), after, BATCH)
                .flatMapMany(page -> Flux.fromIterable(page.items())
                        .concatMap(matter -> one(move, matter.id()))
                        .concatWith(
                                page.next().isPresent() ? Flux.defer(() -> page(move, page.next())) : Flux.empty()));
    }

    private Mono<Moved> one(VersionMove move, MatterId id) {
        return matters.find(id)
                .filter(found -> found.value()
                        .matter()
                        .file()
                        .guide()
                        .equals(move.early().id()))
                .flatMap(found -> moved(move, found))
                .onErrorResume(Exception.class, fault -> Mono.just(faulty(id, fault)));
    }

    /// The new version may name other fields by which the desk finds the matter.
    private Mono<Moved> moved(VersionMove move, Versioned<MatterRecord> found) {
        var matter = found.value().matter();
        return Mono.zip(calendars.current(), secrets.draw())
                .flatMap(both -> Mono.justOrEmpty(move.move(
                        matter,
                        both.getT1(),
                        clock.instant(),
                        found.value().last(),
                        Salts.from(both.getT2().value()))))
                .zipWith(
                        bundles.find(matter.file().bundle()),
                        (change, bundle) -> change.withSearchTerms(bundle.value(), move.late()))
                .flatMap(change -> matters.save(found.map(_ -> change), List.of(), List.of()))
                .map(_ -> new Moved(1, 0, List.of()));
    }

    private static Moved faulty(MatterId id, Exception fault) {
        return ChangedMeanwhile.isCauseOf(fault)
                ? new Moved(0, 1, List.of())
                : new Moved(0, 0, List.of(new Fault(id, fault.getClass().getSimpleName())));
    }

    private static Moved sum(Moved one, Moved other) {
        var faults = new ArrayList<>(one.faults());
        faults.addAll(other.faults());
        return new Moved(one.moved() + other.moved(), one.changed() + other.changed(), faults);
    }
}
