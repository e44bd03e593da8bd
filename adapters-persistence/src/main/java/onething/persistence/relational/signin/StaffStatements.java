package onething.persistence.relational.signin;

import io.r2dbc.spi.Parameters;
import io.r2dbc.spi.R2dbcType;
import onething.domain.account.StaffChange;
import onething.domain.text.Line;
import onething.persistence.relational.BatchBinder;
import org.springframework.r2dbc.core.DatabaseClient.GenericExecuteSpec;

/// The SQL statements for the staff.
final class StaffStatements {

    private static final String SESSIONS_ENDED = """
                 ended as (
                update refresh_families set revoked_at = coalesce(revoked_at, :at) where person in (%1$s)%2$s),
                 codes_ended as (update authorization_codes set uses = uses + 1 where person in (%1$s)),
                 devices_ended as (delete from device_sign_ins where person in (%1$s))""";

    static final String OF_OFFICE = "select * from accounts where kind = 'staff' and office = :office";

    static final String NAMED = "select * from accounts where kind = 'staff' and id = any(:ids)";

    static final String FIND = "select * from accounts where kind = 'staff' and id = :id";

    static final String LIST = """
            with page as (
                select * from accounts
                 where kind = 'staff'
                   and (:afterId::uuid is null or (created_at, id) > (:afterKey::timestamptz, :afterId::uuid))
                 order by created_at, id
                 limit :limit
            )
            select (select count(*) from accounts where kind = 'staff') as total, page.*
              from (select 1) as listing left join page on true
             order by page.created_at, page.id
            """;

    private static final String NOTED = """
            insert into staff_changes
                   (id, account, changed_by, at, kind, office_before, district_before, roles_before, suspended_before,
                    office_after, district_after, roles_after, suspended_after, reason)
            """;

    private static final String LINKED = """
            insert into password_links (account, id, expires)
            select :id, :link, :linkExpires from %s
                on conflict (account) do update set id = excluded.id, expires = excluded.expires
            """;

    /// Adds a member of the staff or an administrator. An older key may have made the stored hash of the
    /// login name.
    static final String ADD = """
            with added as (
                insert into accounts (id, kind, name, office, district, roles)
                select :id, :holder, :name, :office, :district, :roles
                 where not exists (select from account_logins where login_blind_index = any(:marks))
                returning *),
                 login as (
                insert into account_logins (account, login, login_blind_index, password_hash)
                select id, :sealed, :login, :hash from added),
                 linked as (%s),
                 noted as (%s
                select :change, id, :by, :at, :kind, null, null, null, null, office, district, roles, false, null
                  from added)
            select * from added
            """.formatted(LINKED.formatted("added"), NOTED);

    static final String CHANGE = """
            with old as (
                select * from accounts where kind = 'staff' and id = :id and version = :version for update),
                 changed as (
                update accounts
                   set office = :office, district = :district, roles = :roles, version = accounts.version + 1,
                       suspended_at = case when :suspended then coalesce(old.suspended_at, :at) end
                  from old where accounts.id = old.id
                returning accounts.*),
            %s,
                 noted as (%s
                select :change, old.id, :by, :at, :kind,
                       old.office, old.district, old.roles, old.suspended_at is not null,
                       changed.office, changed.district, changed.roles, changed.suspended_at is not null, null
                  from old join changed on changed.id = old.id)
            select * from changed
            """.formatted(sessionsEnded("select id from changed"), NOTED);

    static final String LINK = """
            with linked as (%s)
            %s select :change, :id, :by, :at, :kind, null, null, null, null, null, null, null, null, null
            """.formatted(LINKED.formatted("(select 1) as once"), NOTED);

    static final String IS_OPEN =
            "select exists (select from password_links where id = :link and expires > :at) as open";

    static final String SET_PASSWORD = """
            with link as (
                delete from password_links where id = :link and expires > :at returning account),
                 changed as (
                update account_logins set password_hash = :hash, first_until = null, changed_at = :at
                 where account in (select account from link)
                returning account),
            %s,
                 noted as (%s
                select :change, account, account, :at, :kind, null, null, null, null, null, null, null, null, null
                  from changed)
            select account from changed
            """.formatted(sessionsEnded("select account from changed"), NOTED);

    /// A part of a statement: records what was done to the account, if it was done.
    static final String NOTED_IF_DONE = """
                 noted as (%s
                select :change, :account, :by, :at, :kind, null, null, null, null, null, null, null, null, :why
                  from done)""".formatted(NOTED);

    static final String CHANGES = "select * from staff_changes where account = :id order by at, id";

    private StaffStatements() {}

    /// A part of a statement: ends everything issued to people, that is their sessions, their unused codes and
    /// their admitted devices. So it ends together with what made it invalid, such as an earlier password, or not
    /// at all.
    ///
    /// @param people a query that gives their ids
    static String sessionsEnded(String people) {
        return SESSIONS_ENDED.formatted(people, "");
    }

    /// The same, but for the session `:kept`, which may be null.
    static String otherSessionsEnded(String people) {
        return SESSIONS_ENDED.formatted(people, " and id is distinct from :kept::uuid");
    }

    /// Binds what [#NOTED_IF_DONE] records.
    static GenericExecuteSpec noting(GenericExecuteSpec statement, StaffChange change) {
        return statement
                .bind("account", change.account().value())
                .bind("change", change.id())
                .bind("by", change.by().value())
                .bind("at", BatchBinder.stored(change.at()))
                .bind("kind", change.kind().storedName())
                .bind(
                        "why",
                        Parameters.in(
                                R2dbcType.VARCHAR,
                                change.reason().map(Line::value).orElse(null)));
    }
}
