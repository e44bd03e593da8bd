package onething.persistence.relational.signin;

import static onething.persistence.relational.RowReader.constants;
import static onething.persistence.relational.RowReader.get;
import static onething.persistence.relational.RowReader.names;
import static onething.persistence.relational.RowReader.text;
import static onething.persistence.relational.RowReader.uuid;

import io.r2dbc.spi.Parameters;
import io.r2dbc.spi.R2dbcType;
import io.r2dbc.spi.Readable;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import onething.application.port.out.token.Grants;
import onething.domain.account.Scope;
import onething.domain.code.WireNamed;
import onething.domain.party.PersonId;
import onething.domain.signin.Authentication;
import onething.domain.signin.CodeChallenge;
import onething.domain.signin.CodeGrant;
import onething.domain.signin.RefreshFamily;
import onething.domain.signin.SecretHash;
import onething.persistence.relational.RowReader;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Repository;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/// Every change is one statement, so two uses of one code or token meet at its row, and one of them is
/// the second.
@Repository
class R2dbcGrants implements Grants {

    private static final String KEEP_CODE = """
            insert into authorization_codes
                   (id, person, client, redirect_uri, challenge, scopes, nonce, signed_in, signed_in_by, expires,
                    family)
            values (:id, :person, :client, :redirectUri, :challenge, :scopes, :nonce, :signedIn, :signedInBy, :expires,
                    :family)
            """;

    private static final String REDEEM_CODE = """
            update authorization_codes set uses = uses + 1 where id = :id returning *
            """;

    /// A separate statement: it waits for the request that is opening the family, and then sees the
    /// family.
    private static final String END_REDEEMED = """
            update refresh_families set revoked_at = coalesce(revoked_at, :now) where id = :family
            """;

    /// A code may be used a second time before its first use gets this far. The lock on the code's row
    /// puts this statement before or after that second use. If before, the second use finds the family
    /// and ends it; if after, the family is created as ended.
    private static final String OPEN = """
            with code as (select uses from authorization_codes where family = :id for update),
                 opened as (
                insert into refresh_families
                       (id, person, client, scopes, signed_in, signed_in_by, used_at, expires, unused_seconds, newest,
                        revoked_at)
                values (:id, :person, :client, :scopes, :signedIn, :signedInBy, :signedIn, :expires, :unused, :first,
                        (select :signedIn from code where uses > 1))
                returning id)
            insert into refresh_tokens (id, family) select :first, id from opened
            """;

    private static final String ROTATE = """
            with rotated as (
                update refresh_families as f
                   set newest = :next,
                       replaced = :token,
                       used_at = :now,
                       replaced_at = case when f.newest = :token then cast(:now as timestamptz) end
                  from refresh_tokens as t
                 where t.id = :token and f.id = t.family and f.client = :client and f.revoked_at is null
                   and f.used_at + make_interval(secs => f.unused_seconds) > :now
                   and (f.newest = :token or f.replaced = :token and f.replaced_at > :forgivenSince)
                returning f.*),
                 added as (insert into refresh_tokens (id, family) select :next, id from rotated)
            select * from rotated
            """;

    private static final String END_REUSED = """
            update refresh_families as f set revoked_at = coalesce(f.revoked_at, :now)
              from refresh_tokens as t
             where t.id = :token and f.id = t.family and (f.newest <> :token or f.client <> :client)
            """;

    private static final String IS_LIVE = """
            select exists(select from refresh_families where id = :family and %s)
            """.formatted(lasts(":now"));

    private static final String LIVE_OF_PERSON = """
            select * from refresh_families
             where person = :person and %s
             order by used_at desc, id
             limit :limit
            """.formatted(lasts(":now"));

    private static final String REVOKE_ONE = """
            update refresh_families set revoked_at = coalesce(revoked_at, :now) where id = :family and person = :person
            """;

    private static final String REVOKE = """
            update refresh_families as f set revoked_at = coalesce(f.revoked_at, :now)
              from refresh_tokens as t
             where t.id = :token and f.id = t.family and f.client = :client
            """;

    private final DatabaseClient database;

    R2dbcGrants(DatabaseClient database) {
        this.database = database;
    }

    /// A condition: the family is not revoked and has not ended by itself.
    static String lasts(String now) {
        return "revoked_at is null and expires > %1$s and used_at + make_interval(secs => unused_seconds) > %1$s"
                .formatted(now);
    }

    @Override
    public Mono<Void> keepCode(SecretHash code, CodeGrant grant) {
        return database.sql(KEEP_CODE)
                .bind("id", code.value())
                .bind("person", grant.person().value())
                .bind("client", grant.client())
                .bind("redirectUri", grant.redirectUri())
                .bind("challenge", grant.challenge().value())
                .bind("scopes", names(grant.scopes()))
                .bind("nonce", Parameters.in(R2dbcType.VARCHAR, grant.nonce().orElse(null)))
                .bind("signedIn", grant.signedIn().at())
                .bind("signedInBy", grant.signedIn().by().storedName())
                .bind("expires", grant.expires())
                .bind("family", grant.family())
                .then();
    }

    @Override
    public Mono<CodeGrant> redeemCode(SecretHash code, Instant now) {
        return database.sql(REDEEM_CODE)
                .bind("id", code.value())
                .map(row -> new Redeemed(grant(row), get(row, "uses", Integer.class)))
                .one()
                .flatMap(redeemed -> redeemed.uses() == 1 ? Mono.just(redeemed.grant()) : ended(redeemed.grant(), now));
    }

    @Override
    public Mono<Void> open(RefreshFamily family, SecretHash first) {
        return database.sql(OPEN)
                .bind("id", family.id())
                .bind("person", family.person().value())
                .bind("client", family.client())
                .bind("scopes", names(family.scopes()))
                .bind("signedIn", family.signedIn().at())
                .bind("signedInBy", family.signedIn().by().storedName())
                .bind("expires", family.expires())
                .bind("unused", family.unused().toSeconds())
                .bind("first", first.value())
                .then();
    }

    @Override
    public Mono<RefreshFamily> rotate(SecretHash token, String client, SecretHash next, Instant now) {
        return database.sql(ROTATE)
                .bind("token", token.value())
                .bind("client", client)
                .bind("next", next.value())
                .bind("now", now)
                .bind("forgivenSince", now.minus(FORGIVEN))
                .map(R2dbcGrants::family)
                .one()
                .switchIfEmpty(Mono.defer(() -> endedIfReused(token, client, now)));
    }

    @Override
    public Mono<Boolean> isLive(UUID family, Instant now) {
        return database.sql(IS_LIVE)
                .bind("family", family)
                .bind("now", now)
                .mapValue(Boolean.class)
                .one();
    }

    @Override
    public Flux<LiveFamily> liveOf(PersonId person, Instant now, int limit) {
        return database.sql(LIVE_OF_PERSON)
                .bind("person", person.value())
                .bind("now", now)
                .bind("limit", limit)
                .map(row -> new LiveFamily(family(row), get(row, "used_at", Instant.class)))
                .all();
    }

    @Override
    public Mono<Void> revoke(PersonId person, UUID family, Instant now) {
        return database.sql(REVOKE_ONE)
                .bind("person", person.value())
                .bind("family", family)
                .bind("now", now)
                .then();
    }

    @Override
    public Mono<Void> revoke(SecretHash token, String client, Instant now) {
        return database.sql(REVOKE)
                .bind("token", token.value())
                .bind("client", client)
                .bind("now", now)
                .then();
    }

    private Mono<CodeGrant> ended(CodeGrant grant, Instant now) {
        return database.sql(END_REDEEMED)
                .bind("family", grant.family())
                .bind("now", now)
                .then()
                .then(Mono.empty());
    }

    private Mono<RefreshFamily> endedIfReused(SecretHash token, String client, Instant now) {
        return database.sql(END_REUSED)
                .bind("token", token.value())
                .bind("client", client)
                .bind("now", now)
                .then()
                .then(Mono.empty());
    }

    private static CodeGrant grant(Readable row) {
        return new CodeGrant(
                new PersonId(uuid(row, "person")),
                text(row, "client"),
                text(row, "redirect_uri"),
                new CodeChallenge(text(row, "challenge")),
                constants(row, "scopes", Scope.class),
                RowReader.find(row, "nonce", String.class),
                authentication(row),
                get(row, "expires", Instant.class),
                uuid(row, "family"));
    }

    private static RefreshFamily family(Readable row) {
        return new RefreshFamily(
                uuid(row, "id"),
                new PersonId(uuid(row, "person")),
                text(row, "client"),
                constants(row, "scopes", Scope.class),
                authentication(row),
                get(row, "expires", Instant.class),
                Duration.ofSeconds(get(row, "unused_seconds", Long.class)));
    }

    private static Authentication authentication(Readable row) {
        return new Authentication(
                get(row, "signed_in", Instant.class),
                WireNamed.stored(Authentication.Method.class, text(row, "signed_in_by")));
    }

    /// @param uses how often the code has been used by now
    private record Redeemed(CodeGrant grant, int uses) {}
}
