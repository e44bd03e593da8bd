package onething.persistence.relational.desk;

import static onething.persistence.relational.RowReader.get;

import java.time.Instant;
import onething.application.port.out.matter.DeskFigures;
import onething.persistence.relational.BatchBinder;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Repository;
import reactor.core.publisher.Mono;

/// The desk's figures in PostgreSQL. Reading them is a statement of the matters.
@Repository
class R2dbcDeskFigures implements DeskFigures {

    /// So many changes are added up at a time that one run stays short.
    private static final int MOST = 20_000;

    private final DatabaseClient database;

    R2dbcDeskFigures(DatabaseClient database) {
        this.database = database;
    }

    @Override
    public Mono<Void> addUp(Instant passed) {
        return Mono.defer(() -> database.sql(DeskFigureStatements.ADD_UP)
                        .bind("most", MOST)
                        .bind("passed", BatchBinder.stored(passed))
                        .map(row -> get(row, "taken", Long.class))
                        .one())
                .repeat()
                .takeUntil(taken -> taken < MOST)
                .then(Mono.defer(() -> database.sql(DeskFigureStatements.FORGET).then()));
    }
}
