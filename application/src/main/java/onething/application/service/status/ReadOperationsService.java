package onething.application.service.status;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import onething.application.port.in.status.ReadOperations;
import onething.application.port.out.bundle.FileScanner;
import onething.application.port.out.bundle.MaterialStore;
import onething.application.port.out.status.JobHistory;
import onething.application.port.out.status.KeyRings;
import onething.application.port.out.status.OutsideParties;
import onething.application.port.out.status.ServiceFigures;
import onething.application.service.access.Access;
import onething.domain.party.Actor;
import reactor.core.publisher.Mono;

/// See [ReadOperations].
public final class ReadOperationsService implements ReadOperations {

    private static final Duration SOON = Duration.ofDays(2);
    private static final Duration PATIENCE = Duration.ofSeconds(2);

    private final ServiceFigures figures;
    private final JobHistory jobs;
    private final OutsideParties parties;
    private final KeyRings keys;
    private final MaterialStore store;
    private final FileScanner scanner;
    private final Clock clock;

    public ReadOperationsService(
            ServiceFigures figures,
            JobHistory jobs,
            OutsideParties parties,
            KeyRings keys,
            MaterialStore store,
            FileScanner scanner,
            Clock clock) {
        this.figures = figures;
        this.jobs = jobs;
        this.parties = parties;
        this.keys = keys;
        this.store = store;
        this.scanner = scanner;
        this.clock = clock;
    }

    @Override
    public Mono<Operations> read(Actor who) {
        return Mono.fromCallable(() -> Access.administrator(who)).flatMap(_ -> look());
    }

    private Mono<Operations> look() {
        var now = clock.instant();
        var today = LocalDate.ofInstant(now, clock.getZone());
        return Mono.zip(
                        works(store.state(1).map(MaterialStore.State.READY::equals)),
                        works(scanner.state().map(state -> state != FileScanner.State.DOWN)),
                        parties.states(),
                        figures.read(now, now.plus(SOON)),
                        jobs.runs().collectList(),
                        keys.keys()
                                .map(key -> new DatedKey(key, key.isDue(today)))
                                .collectList())
                .map(found -> new Operations(
                        now, found.getT1(), found.getT2(), found.getT3(), found.getT4(), found.getT5(), found.getT6()));
    }

    private static Mono<Boolean> works(Mono<Boolean> part) {
        return part.timeout(PATIENCE).onErrorReturn(false);
    }
}
