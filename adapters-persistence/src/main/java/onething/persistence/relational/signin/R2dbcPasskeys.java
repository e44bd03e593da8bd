package onething.persistence.relational.signin;

import static onething.persistence.relational.RowReader.find;
import static onething.persistence.relational.RowReader.get;
import static onething.persistence.relational.RowReader.text;
import static onething.persistence.relational.RowReader.uuid;

import io.r2dbc.spi.Readable;
import java.time.Instant;
import java.util.UUID;
import onething.application.port.out.factor.PasskeyChallenges;
import onething.application.port.out.factor.Passkeys;
import onething.domain.account.StaffChange;
import onething.domain.factor.Passkey;
import onething.domain.factor.PasskeyChallenge;
import onething.domain.factor.PasskeyCredential;
import onething.domain.party.PersonId;
import onething.domain.signin.Secret;
import onething.domain.text.Line;
import onething.persistence.relational.BatchBinder;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Repository;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/// A passkey's row goes with the row of the second factor, see its foreign key.
@Repository
class R2dbcPasskeys implements Passkeys, PasskeyChallenges {

    private static final String OF = "select * from passkeys where person = :person order by added, id";

    private static final String ADD = """
            with held as (
                select person from second_factors where person = :account and confirmed is not null for key share),
                 done as (
                insert into passkeys (id, person, name, credential, key, synced, uses, added)
                select :passkey, person, :name, :credential, :key, :synced, :uses, :added from held
                on conflict (credential) do nothing
                returning person),
            %s
            select count(*) = 1 as done from done
            """.formatted(StaffStatements.NOTED_IF_DONE);

    private static final String REMOVE = """
            with done as (delete from passkeys where id = :passkey and person = :account returning person),
            %s
            select count(*) = 1 as done from done
            """.formatted(StaffStatements.NOTED_IF_DONE);

    private static final String RENAME = "update passkeys set name = :name where id = :passkey and person = :person";

    private static final String USE = """
            update passkeys set uses = :uses, used = :at
             where id = :passkey and (uses < :uses or (uses = 0 and :uses = 0))
            """;

    private static final String KEEP = """
            insert into passkey_challenges (subject, challenge, expires) values (:subject, :challenge, :expires)
            on conflict (subject) do update set challenge = excluded.challenge, expires = excluded.expires
            """;

    private static final String TAKE = "delete from passkey_challenges where subject = :subject returning *";

    private final DatabaseClient database;

    R2dbcPasskeys(DatabaseClient database) {
        this.database = database;
    }

    @Override
    public Flux<Passkey> of(PersonId person) {
        return database.sql(OF)
                .bind("person", person.value())
                .map(R2dbcPasskeys::passkey)
                .all();
    }

    @Override
    public Mono<Boolean> add(Passkey passkey, StaffChange change) {
        var credential = passkey.credential();
        return StaffStatements.noting(database.sql(ADD), change)
                .bind("passkey", passkey.id())
                .bind("name", passkey.name().value())
                .bind("credential", credential.id())
                .bind("key", credential.key())
                .bind("synced", credential.synced())
                .bind("uses", credential.uses())
                .bind("added", BatchBinder.stored(passkey.added()))
                .map(R2dbcSecondFactors::done)
                .one();
    }

    @Override
    public Mono<Boolean> rename(PersonId person, UUID passkey, Line name) {
        return database.sql(RENAME)
                .bind("person", person.value())
                .bind("passkey", passkey)
                .bind("name", name.value())
                .fetch()
                .rowsUpdated()
                .map(rows -> rows == 1);
    }

    @Override
    public Mono<Boolean> remove(UUID passkey, StaffChange change) {
        return StaffStatements.noting(database.sql(REMOVE), change)
                .bind("passkey", passkey)
                .map(R2dbcSecondFactors::done)
                .one();
    }

    @Override
    public Mono<Boolean> use(UUID passkey, long counted, Instant at) {
        return database.sql(USE)
                .bind("passkey", passkey)
                .bind("uses", counted)
                .bind("at", BatchBinder.stored(at))
                .fetch()
                .rowsUpdated()
                .map(rows -> rows == 1);
    }

    @Override
    public Mono<Void> keep(PasskeyChallenge challenge) {
        return database.sql(KEEP)
                .bind("subject", challenge.subject())
                .bind("challenge", challenge.value().value())
                .bind("expires", BatchBinder.stored(challenge.expires()))
                .then();
    }

    @Override
    public Mono<PasskeyChallenge> take(String subject) {
        return database.sql(TAKE)
                .bind("subject", subject)
                .map(row -> new PasskeyChallenge(
                        subject, new Secret(text(row, "challenge")), get(row, "expires", Instant.class)))
                .one();
    }

    private static Passkey passkey(Readable row) {
        return new Passkey(
                uuid(row, "id"),
                new PersonId(uuid(row, "person")),
                new Line(text(row, "name")),
                new PasskeyCredential(
                        text(row, "credential"),
                        text(row, "key"),
                        get(row, "synced", Boolean.class),
                        get(row, "uses", Long.class)),
                get(row, "added", Instant.class),
                find(row, "used", Instant.class));
    }
}
