package onething.persistence.relational.signin;

import static onething.persistence.relational.RowReader.get;
import static onething.persistence.relational.RowReader.text;
import static onething.persistence.relational.RowReader.uuid;

import io.r2dbc.spi.Readable;
import java.time.Instant;
import java.util.UUID;
import onething.application.port.out.factor.FactorResets;
import onething.domain.account.StaffChange;
import onething.domain.factor.FactorReset;
import onething.domain.party.PersonId;
import onething.domain.text.Line;
import onething.persistence.relational.BatchBinder;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Repository;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

@Repository
class R2dbcFactorResets implements FactorResets {

    private static final String PROPOSE = """
            with done as (
                insert into factor_resets (id, person, proposed_by, proposed_at, reason)
                values (:reset, :account, :by, :at, :reason)
                on conflict (person) where decided_at is null do nothing
                returning person),
            %s
            select count(*) = 1 as done from done
            """.formatted(StaffStatements.NOTED_IF_DONE);

    private static final String DECIDED =
            "update factor_resets set decided_at = :at where id = :reset and decided_at is null returning person";

    private static final String WITHDRAW = """
            with done as (%s),
            %s
            select count(*) = 1 as done from done
            """.formatted(DECIDED, StaffStatements.NOTED_IF_DONE);

    private static final String APPROVE = """
            with done as (%s),
                 gone as (delete from second_factors using done where second_factors.person = done.person),
            %s,
            %s
            select count(*) = 1 as done from done
            """.formatted(
                    DECIDED, StaffStatements.sessionsEnded("select person from done"), StaffStatements.NOTED_IF_DONE);

    private final DatabaseClient database;

    R2dbcFactorResets(DatabaseClient database) {
        this.database = database;
    }

    @Override
    public Mono<Boolean> propose(FactorReset reset, StaffChange change) {
        return StaffStatements.noting(database.sql(PROPOSE), change)
                .bind("reset", reset.id())
                .bind("reason", reset.reason().value())
                .map(R2dbcSecondFactors::done)
                .one();
    }

    @Override
    public Flux<FactorReset> waiting() {
        return database.sql("select * from factor_resets where decided_at is null order by proposed_at, id")
                .map(R2dbcFactorResets::reset)
                .all();
    }

    @Override
    public Mono<FactorReset> find(UUID reset) {
        return database.sql("select * from factor_resets where id = :reset and decided_at is null")
                .bind("reset", reset)
                .map(R2dbcFactorResets::reset)
                .one();
    }

    @Override
    public Mono<Boolean> withdraw(UUID reset, StaffChange change) {
        return decided(WITHDRAW, reset, change);
    }

    @Override
    public Mono<Boolean> approve(UUID reset, StaffChange change) {
        return decided(APPROVE, reset, change);
    }

    private Mono<Boolean> decided(String statement, UUID reset, StaffChange change) {
        return StaffStatements.noting(database.sql(statement), change)
                .bind("reset", reset)
                .map(R2dbcSecondFactors::done)
                .one();
    }

    private static FactorReset reset(Readable row) {
        return new FactorReset(
                uuid(row, "id"),
                new PersonId(uuid(row, "person")),
                new PersonId(uuid(row, "proposed_by")),
                get(row, "proposed_at", Instant.class),
                new Line(text(row, "reason")));
    }
}
