package onething.application.service.sweep;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import onething.application.port.in.sweep.SweepClocks;
import onething.application.port.out.calendar.WorkingCalendars;
import onething.application.port.out.matter.EscalationLevels;
import onething.application.port.out.matter.EscalationLevels.Due;
import onething.application.port.out.matter.EscalationLevels.Firing;
import onething.application.port.out.signin.Secrets;
import onething.application.service.handling.OfficeSilence;
import onething.domain.calendar.WorkingCalendar;
import onething.domain.matter.MatterId;
import onething.domain.trail.Salts;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

public final class SweepClocksService implements SweepClocks {

    private final EscalationLevels escalationLevels;
    private final WorkingCalendars calendars;
    private final OfficeSilence silence;
    private final Secrets secrets;
    private final Clock clock;
    private final int batch;

    /// @param batch how many escalation levels are handled at once
    public SweepClocksService(
            EscalationLevels rungs,
            WorkingCalendars calendars,
            OfficeSilence silence,
            Secrets secrets,
            Clock clock,
            int batch) {
        this.escalationLevels = rungs;
        this.calendars = calendars;
        this.silence = silence;
        this.secrets = secrets;
        this.clock = clock;
        this.batch = batch;
    }

    @Override
    public Mono<Swept> sweep() {
        return Mono.zip(calendars.current(), secrets.draw()).flatMap(both -> {
            var calendar = both.getT1();
            var salts = Salts.from(both.getT2().value());
            var now = clock.instant();
            return escalationLevels
                    .takeUp(now, batch)
                    .concatMap(due -> ahead(due).map(then -> new Taken(due, then)))
                    .collectList()
                    .flatMap(taken -> fireOrAccept(TakenLevels.at(taken, now, calendar, salts)));
        });
    }

    /// Of a warning: what follows if the office stays silent. If that cannot be read now, the office is warned
    /// without it: its last day does not wait.
    private Mono<Optional<String>> ahead(Due due) {
        return Mono.justOrEmpty(due.snapshot())
                .filter(snapshot -> snapshot.value().warnsOfSilence(due.clock(), due.level()))
                .flatMap(_ -> silence.ahead(due.matter(), due.clock()))
                .map(Optional::of)
                .onErrorReturn(Exception.class, Optional.empty())
                .defaultIfEmpty(Optional.empty());
    }

    /// Where the law accepts a matter by silence, that is what happens, and no level is fired: its clock has
    /// stopped. If that fails, the level stays, and is taken up again.
    private Mono<Swept> fireOrAccept(TakenLevels looked) {
        var accepted = new HashSet<MatterId>();
        var faults = new ArrayList<Fault>();
        return Flux.fromIterable(looked.silent)
                .concatMap(matter -> silence.take(matter)
                        .doOnNext(done -> {
                            if (done) {
                                accepted.add(matter);
                            }
                        })
                        .onErrorResume(Exception.class, fault -> {
                            faults.add(new Fault(matter, fault.getClass().getSimpleName()));
                            return Mono.empty();
                        }))
                .then(Mono.defer(() -> fire(looked.without(accepted, faults))))
                .map(swept -> new Swept(swept.fired() + accepted.size(), swept.passed(), swept.faults()));
    }

    private Mono<Swept> fire(TakenLevels looked) {
        if (looked.firings.isEmpty()) {
            return Mono.just(looked.swept(0, List.of()));
        }
        return escalationLevels
                .fire(looked.firings)
                .count()
                .map(fired -> looked.swept(Math.toIntExact(fired), List.of()))
                .onErrorResume(Exception.class, _ -> fireOneByOne(looked));
    }

    /// One firing made the whole batch fail: store each one by itself.
    private Mono<Swept> fireOneByOne(TakenLevels looked) {
        var faults = new ArrayList<Fault>();
        return Flux.fromIterable(looked.firings)
                .concatMap(firing -> escalationLevels.fire(List.of(firing)).onErrorResume(Exception.class, fault -> {
                    faults.add(new Fault(firing.matter(), fault.getClass().getSimpleName()));
                    return Mono.empty();
                }))
                .count()
                .map(fired -> looked.swept(Math.toIntExact(fired), faults));
    }

    /// A level that was taken.
    ///
    /// @param silence what follows if the office stays silent
    private record Taken(Due due, Optional<String> silence) {}

    /// The levels that were taken, each checked by itself.
    ///
    /// @param silent those that the law may accept by the office's silence
    private record TakenLevels(int due, List<Firing> firings, List<MatterId> silent, List<Fault> faults) {

        static TakenLevels at(List<Taken> all, Instant now, WorkingCalendar calendar, Salts salts) {
            var looked = new TakenLevels(all.size(), new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
            all.forEach(taken -> looked.check(taken, now, calendar, salts));
            return looked;
        }

        private void check(Taken taken, Instant now, WorkingCalendar calendar, Salts salts) {
            var due = taken.due();
            if (due.snapshot().isEmpty()) {
                faults.add(new Fault(due.matter(), "Unreadable"));
                return;
            }
            var snapshot = due.snapshot().get();
            try {
                snapshot.value()
                        .reaches(due.clock(), due.level(), now, calendar, taken.silence(), salts)
                        .map(event -> new Firing(due.matter(), snapshot.version(), due.clock(), due.level(), event))
                        .ifPresent(firing -> {
                            firings.add(firing);
                            if (snapshot.value().mayBeAccepted(due.clock(), due.level())) {
                                silent.add(due.matter());
                            }
                        });
            } catch (RuntimeException fault) {
                faults.add(new Fault(due.matter(), fault.getClass().getSimpleName()));
            }
        }

        /// The same, without those that were accepted, and without those for which that failed: those are faults.
        TakenLevels without(Set<MatterId> accepted, List<Fault> failed) {
            var left = firings.stream()
                    .filter(firing -> !accepted.contains(firing.matter())
                            && failed.stream().noneMatch(fault -> fault.matter().equals(firing.matter())))
                    .toList();
            var all = new ArrayList<>(faults);
            all.addAll(failed);
            return new TakenLevels(due - accepted.size(), left, List.of(), all);
        }

        Swept swept(int fired, List<Fault> later) {
            var all = new ArrayList<>(faults);
            all.addAll(later);
            return new Swept(fired, due - fired - all.size(), all);
        }
    }
}
