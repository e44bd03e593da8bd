package onething.persistence.relational.desk;

import static onething.persistence.relational.RowReader.get;

import java.time.Clock;
import java.time.Instant;
import onething.persistence.relational.BatchBinder;
import org.springframework.r2dbc.core.DatabaseClient;
import reactor.core.publisher.Mono;

/// Counts all matters again and compares the result with the desk's figures. It is for the command of an operator:
/// a count reads every matter.
public final class DeskFiguresCheck {

    private final DatabaseClient database;
    private final Clock clock;

    DeskFiguresCheck(DatabaseClient database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /// Changes nothing.
    public Mono<Checked> check() {
        return run(DeskFigureStatements.CHECK);
    }

    /// Also corrects what differs, while matters go on changing.
    public Mono<Checked> mend() {
        return run(DeskFigureStatements.MEND);
    }

    private Mono<Checked> run(String statement) {
        return Mono.defer(() -> run(statement, clock.instant()));
    }

    private Mono<Checked> run(String statement, Instant now) {
        return database.sql(statement)
                .bind("passed", BatchBinder.stored(now))
                .map(row -> new Checked(get(row, "matters", Long.class), get(row, "differing", Long.class)))
                .one();
    }

    /// @param matters   how many matters were counted
    /// @param differing how many figures differ, each of one division, standing and moment
    public record Checked(long matters, long differing) {}
}
