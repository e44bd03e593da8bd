package onething.persistence.relational.signin;

import static onething.persistence.relational.RowReader.get;

import io.r2dbc.spi.Readable;
import java.time.Instant;
import java.util.Set;
import onething.application.port.out.factor.SecondFactors;
import onething.domain.account.StaffChange;
import onething.domain.factor.Enrolment;
import onething.domain.factor.SecondFactor;
import onething.domain.factor.TotpSecret;
import onething.domain.party.PersonId;
import onething.domain.signin.SecretHash;
import onething.persistence.relational.BatchBinder;
import onething.persistence.relational.RowReader;
import onething.persistence.relational.encryption.ColumnCipher;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Repository;
import reactor.core.publisher.Mono;

@Repository
class R2dbcSecondFactors implements SecondFactors {

    private static final String PLACE = "second_factors.secret";

    private static final String FIND = """
            select *, (select count(*) from recovery_codes where recovery_codes.person = second_factors.person) as codes
              from second_factors where person = :person and confirmed is not null
            """;

    private static final String FIND_BEGUN =
            "select * from second_factors where person = :person and confirmed is null";

    private static final String BEGIN = """
            insert into second_factors (person, secret, begun) values (:person, :secret, :begun)
            on conflict (person) do update set secret = excluded.secret, begun = excluded.begun
             where second_factors.confirmed is null
            """;

    private static final String CONFIRM =
            """
            with done as (
                update second_factors set confirmed = :at, last_step = :step
                 where person = :account and confirmed is null and begun = :begun
                returning person),
                 coded as (insert into recovery_codes (person, code) select person, unnest(:codes) from done),
            %s,
            %s
            select count(*) = 1 as done from done
            """.formatted(StaffStatements.sessionsEnded("select person from done"), StaffStatements.NOTED_IF_DONE);

    private static final String USE = """
            update second_factors set last_step = :step
             where person = :person and confirmed is not null and last_step < :step
            """;

    private static final String SPEND = """
            with done as (delete from recovery_codes where person = :account and code = :code returning person),
            %s
            select count(*) = 1 as done from done
            """.formatted(StaffStatements.NOTED_IF_DONE);

    private static final String REPLACE = """
            with done as (select person from second_factors where person = :account and confirmed is not null for update),
                 gone as (delete from recovery_codes using done
                           where recovery_codes.person = done.person and not code = any(:codes)),
                 coded as (insert into recovery_codes (person, code) select person, unnest(:codes) from done
                               on conflict do nothing),
            %s
            select count(*) = 1 as done from done
            """.formatted(StaffStatements.NOTED_IF_DONE);

    private static final String REMOVE =
            """
            with done as (delete from second_factors where person = :account and confirmed is not null returning person),
            %s,
            %s
            select count(*) = 1 as done from done
            """.formatted(StaffStatements.sessionsEnded("select person from done"), StaffStatements.NOTED_IF_DONE);

    private final DatabaseClient database;
    private final ColumnCipher cipher;

    R2dbcSecondFactors(DatabaseClient database, ColumnCipher cipher) {
        this.database = database;
        this.cipher = cipher;
    }

    @Override
    public Mono<SecondFactor> find(PersonId person) {
        return database.sql(FIND)
                .bind("person", person.value())
                .map(row -> new SecondFactor(
                        person,
                        secret(row, person),
                        get(row, "confirmed", Instant.class),
                        get(row, "last_step", Long.class),
                        get(row, "codes", Long.class).intValue()))
                .one();
    }

    @Override
    public Mono<Void> begin(Enrolment enrolment) {
        var person = enrolment.person().value();
        return database.sql(BEGIN)
                .bind("person", person)
                .bind(
                        "secret",
                        cipher.encryptText(PLACE, person, enrolment.secret().value()))
                .bind("begun", BatchBinder.stored(enrolment.begun()))
                .then();
    }

    @Override
    public Mono<Enrolment> findBegun(PersonId person) {
        return database.sql(FIND_BEGUN)
                .bind("person", person.value())
                .map(row -> new Enrolment(person, secret(row, person), get(row, "begun", Instant.class)))
                .one();
    }

    /// The stored secret cannot be compared in the statement, because it is encrypted. The time at which it was
    /// begun stands for it.
    @Override
    public Mono<Boolean> confirm(TotpSecret secret, long step, Set<SecretHash> codes, StaffChange change) {
        return findBegun(change.account())
                .filter(begun -> begun.secret().equals(secret))
                .flatMap(begun -> StaffStatements.noting(database.sql(CONFIRM), change)
                        .bind("step", step)
                        .bind("begun", BatchBinder.stored(begun.begun()))
                        .bind("codes", texts(codes))
                        .map(R2dbcSecondFactors::done)
                        .one())
                .defaultIfEmpty(false);
    }

    @Override
    public Mono<Boolean> use(PersonId person, long step) {
        return database.sql(USE)
                .bind("person", person.value())
                .bind("step", step)
                .fetch()
                .rowsUpdated()
                .map(rows -> rows == 1);
    }

    @Override
    public Mono<Boolean> spend(SecretHash code, StaffChange change) {
        return StaffStatements.noting(database.sql(SPEND), change)
                .bind("code", code.value())
                .map(R2dbcSecondFactors::done)
                .one();
    }

    @Override
    public Mono<Boolean> replaceCodes(Set<SecretHash> codes, StaffChange change) {
        return StaffStatements.noting(database.sql(REPLACE), change)
                .bind("codes", texts(codes))
                .map(R2dbcSecondFactors::done)
                .one();
    }

    @Override
    public Mono<Boolean> remove(StaffChange change) {
        return StaffStatements.noting(database.sql(REMOVE), change)
                .map(R2dbcSecondFactors::done)
                .one();
    }

    private TotpSecret secret(Readable row, PersonId person) {
        return new TotpSecret(cipher.decryptText(PLACE, person.value(), get(row, "secret", byte[].class)));
    }

    static Boolean done(Readable row) {
        return RowReader.get(row, "done", Boolean.class);
    }

    private static String[] texts(Set<SecretHash> codes) {
        return codes.stream().map(SecretHash::value).toArray(String[]::new);
    }
}
