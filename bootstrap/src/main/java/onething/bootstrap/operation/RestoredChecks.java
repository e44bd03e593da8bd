package onething.bootstrap.operation;

import java.io.PrintStream;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import onething.application.port.in.transparency.VerifyTrail;
import onething.application.port.out.OutgoingHolds;
import onething.application.port.out.transparency.TransparencyLog;
import onething.application.service.transparency.VerifyTrailService;
import onething.domain.party.Actor;
import onething.domain.party.PersonId;
import onething.persistence.documents.DocumentsCopy;
import onething.persistence.relational.desk.DeskFiguresCheck;
import onething.persistence.relational.matter.DueDatesCheck;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.Import;
import org.springframework.r2dbc.core.DatabaseClient;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/// Checks a restored database and its documents with the service's own rules, and prints a table.
@ComponentScan({
    "onething.persistence.relational.calendar",
    "onething.persistence.relational.hold",
    "onething.persistence.relational.transparency"
})
@Import({DocumentsCopy.class, DueDatesCheck.class, DeskFiguresCheck.class})
class RestoredChecks {

    /// The verification is for administrators; here the operator is one.
    private static final Actor OPERATOR = new Actor.Administrator(new PersonId(new UUID(0, 0)), "operator");

    private static final String ABOUT = """
            select current_setting('server_version') as version, pg_last_xact_replay_timestamp() as last,
                   (select string_agg(version, ', ' order by installed_rank) from flyway_schema_history
                     where success and version is not null) as schema
            """;

    private final DatabaseClient database;
    private final VerifyTrail trail;
    private final DocumentsCopy documents;
    private final DueDatesCheck dueDates;
    private final DeskFiguresCheck figures;
    private final OutgoingHolds holds;
    private final Clock clock;

    RestoredChecks(
            DatabaseClient database,
            VerifyTrail trail,
            DocumentsCopy documents,
            DueDatesCheck dueDates,
            DeskFiguresCheck figures,
            OutgoingHolds holds,
            Clock clock) {
        this.database = database;
        this.trail = trail;
        this.documents = documents;
        this.dueDates = dueDates;
        this.figures = figures;
        this.holds = holds;
        this.clock = clock;
    }

    @Bean
    static VerifyTrail verifyTrail(TransparencyLog log) {
        return new VerifyTrailService(log);
    }

    /// @param backedUp the folder with the backed-up documents
    /// @param restored the folder into which they are copied
    /// @return whether all is sound
    Mono<Boolean> run(Path backedUp, Path restored, PrintStream said) {
        return holds.hold(clock.instant())
                .thenMany(Flux.concat(
                        about(), trail(), files(backedUp, restored, said), dueDates(), figures(), outgoing()))
                .doOnNext(line -> said.println(line.text()))
                .reduce(true, (isSound, line) -> isSound && line.isSound());
    }

    private Mono<Line> about() {
        return database.sql(ABOUT)
                .map(row -> new Line(
                        "database",
                        true,
                        "PostgreSQL %s, schema %s, last transaction %s"
                                .formatted(
                                        row.get("version"),
                                        row.get("schema"),
                                        Optional.ofNullable(row.get("last", Instant.class))
                                                .map(Instant::toString)
                                                .orElse("of the base backup"))))
                .one();
    }

    private Mono<Line> trail() {
        return trail.verify(OPERATOR)
                .map(found -> new Line(
                        "trail",
                        found.isSound(),
                        "%d events, %d signed heads".formatted(found.events(), found.heads())
                                + found.flaw()
                                        .map(flaw -> "; event %d of matter %s: %s"
                                                .formatted(flaw.sequence(), flaw.matter(), flaw.kind()))
                                        .orElse("")
                                + found.differing()
                                        .map(size -> "; the head of size %d is not over these events".formatted(size))
                                        .orElse("")));
    }

    private Mono<Line> files(Path backedUp, Path restored, PrintStream said) {
        return documents
                .copyBetween(backedUp, restored, said::println)
                .map(CopiedFiles::new)
                .map(files -> new Line("files", files.isSound(), files.all() + " referenced: " + files));
    }

    private Mono<Line> dueDates() {
        return dueDates.check()
                .map(found -> new Line(
                        "due dates",
                        found.differing() == 0 || found.isMoving(),
                        "%d running matters, %d differ".formatted(found.matters(), found.differing())
                                + (found.isMoving() ? "; a recalculation was under way, which goes on" : "")));
    }

    private Mono<Line> figures() {
        return figures.check().map(found -> new Line("figures", found.differing() == 0, DeskFigures.words(found)));
    }

    private Mono<Line> outgoing() {
        return holds.waiting().map(waiting -> new Line("held back", true, Outgoing.words(waiting)));
    }

    private record Line(String what, boolean isSound, String details) {

        String text() {
            return "%-10s %-7s %s".formatted(what, isSound ? "sound" : "FLAWED", details);
        }
    }
}
