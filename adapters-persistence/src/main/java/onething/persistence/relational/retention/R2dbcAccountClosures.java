package onething.persistence.relational.retention;

import io.r2dbc.spi.Readable;
import onething.application.port.out.account.AccountClosures;
import onething.application.port.out.account.Accounts;
import onething.domain.account.Account;
import onething.domain.account.AccountHolder;
import onething.domain.account.StaffChange;
import onething.domain.party.PersonId;
import onething.domain.retention.AccountClosure;
import onething.domain.retention.Obstacle;
import onething.persistence.relational.BatchBinder;
import onething.persistence.relational.RowReader;
import onething.persistence.relational.bundle.AgentIndex;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Repository;
import reactor.core.publisher.Mono;

@Repository
class R2dbcAccountClosures implements AccountClosures {

    /// What needs the account `account`, by the names of [Obstacle].
    private static final String OBSTACLES = Obstacles.of("matter.applicant = account.id");

    private static final String CLOSABLE = """
            from accounts as account
             where account.id = :account and account.kind in ('person', 'organisation') and account.suspended_at is null
            """;

    private static final String LOOK = """
            select %s as obstacles,
                   (select count(*) from bundles where applicant = account.id and number is null) as drafts,
                   (select count(*) from bundles where applicant = account.id and number is not null) as submitted
              %s
            """.formatted(OBSTACLES, CLOSABLE);

    /// A draft that is being submitted holds its lock. When it is free it is no draft any more, and fewer are
    /// locked than the statement sees: then nothing is done. Consents are kept as the proof that they were given
    /// (art. 69).
    static final String CLOSE = """
            with account as materialized (
                select account.id %s for update
            ), locked as materialized (
                select bundle.id from bundles as bundle join account on bundle.applicant = account.id
                 where bundle.number is null
                   for update of bundle
            ), free as materialized (
                select account.id from account
                 where cardinality(%s) = 0
                   and (select count(*) from locked)
                       = (select count(*) from bundles where applicant = account.id and number is null)
            ), done as (
                update accounts
                   set kind = 'closed', name = null, identity = null, identity_blind_index = null,
                       suspended_at = :at, version = version + 1
                  from free where accounts.id = free.id
                returning accounts.id as person
            ), drafts as (
                delete from bundles using done where applicant = person and number is null
            ), keys as (
                delete from idempotency_keys using done where owner = person
            ), mandates_ended as (
                update mandates set ended = :at
                  from done
                 where mandates.ended is null
                   and (mandates.bundle in (select id from bundles where applicant = done.person and number is not null)
                        or mandates.agent_blind_index = any(:agent))
            ), logins as (
                delete from account_logins using done where account = person
            ), links as (
                delete from password_links using done where account = person
            ), names as (
                delete from former_names using done where account = person
            ), devices as (
                delete from known_devices using done where account = person
            ), codes as (
                delete from authorization_codes using done where authorization_codes.person = done.person
            ), sessions as (
                delete from refresh_families using done where refresh_families.person = done.person
            ), admitted as (
                delete from device_sign_ins using done where device_sign_ins.person = done.person
            ), faces as (
                delete from face_sign_ins using done where face_sign_ins.person = done.person
            ), proofs as (
                delete from sign_ins using done where proven = done.person
            ), agreed as (
                update consents set withdrawn = :at
                  from done where consents.person = done.person and withdrawn is null
            ), channels as (
                delete from contact_preferences using done where contact_preferences.person = done.person
            ), marks as (
                delete from favourites using done where favourites.person = done.person
            ), read_until as (
                delete from messages_read using done where messages_read.person = done.person
            ), unsent as (
                delete from notifications using done where recipient = done.person and state = 'WAITING'
            ), recorded as (
                insert into staff_changes (id, account, changed_by, at, kind)
                select :change, person, person, :at, :kind from done
            )
            select person from done
            """.formatted(CLOSABLE, OBSTACLES);

    private final DatabaseClient database;
    private final Accounts accounts;
    private final AgentIndex agents;

    R2dbcAccountClosures(DatabaseClient database, Accounts accounts, AgentIndex agents) {
        this.database = database;
        this.accounts = accounts;
        this.agents = agents;
    }

    @Override
    public Mono<AccountClosure> look(PersonId person) {
        return database.sql(LOOK)
                .bind("account", person.value())
                .map(R2dbcAccountClosures::closure)
                .one();
    }

    @Override
    public Mono<Boolean> close(StaffChange change) {
        return asAgent(change.account()).flatMap(agent -> closed(change, agent));
    }

    /// The hashes of the person in the mandates that others gave. The number of an account never changes.
    private Mono<String[]> asAgent(PersonId person) {
        return accounts.find(person)
                .map(Account::holder)
                .ofType(AccountHolder.Person.class)
                .map(holder -> agents.hashes(holder.idCard()))
                .defaultIfEmpty(new String[0]);
    }

    private Mono<Boolean> closed(StaffChange change, String[] agent) {
        return database.sql(CLOSE)
                .bind("agent", agent)
                .bind("account", change.account().value())
                .bind("change", change.id())
                .bind("at", BatchBinder.stored(change.at()))
                .bind("kind", change.kind().storedName())
                .map(row -> RowReader.uuid(row, "person"))
                .one()
                .hasElement();
    }

    private static AccountClosure closure(Readable row) {
        return new AccountClosure(
                RowReader.constants(row, "obstacles", Obstacle.class).stream()
                        .sorted()
                        .toList(),
                RowReader.get(row, "drafts", Long.class),
                RowReader.get(row, "submitted", Long.class));
    }
}
