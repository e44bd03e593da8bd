package onething.persistence.relational.signin;

import static onething.persistence.relational.RowReader.constants;
import static onething.persistence.relational.RowReader.get;
import static onething.persistence.relational.RowReader.names;
import static onething.persistence.relational.RowReader.text;

import io.r2dbc.spi.Parameters;
import io.r2dbc.spi.R2dbcType;
import io.r2dbc.spi.Readable;
import java.time.Instant;
import java.util.UUID;
import onething.application.port.out.signin.SignIns;
import onething.domain.account.Scope;
import onething.domain.party.PersonId;
import onething.domain.signin.AuthorizationRequest;
import onething.domain.signin.CodeChallenge;
import onething.domain.signin.SecretHash;
import onething.domain.signin.SignIn;
import onething.persistence.relational.RowReader;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Repository;
import reactor.core.publisher.Mono;

@Repository
class R2dbcSignIns implements SignIns {

    private static final String ADD = """
            insert into sign_ins (id, browser, client, redirect_uri, challenge, scopes, state, nonce, expires)
            values (:id, :browser, :client, :redirectUri, :challenge, :scopes, :state, :nonce, :expires)
            """;

    private final DatabaseClient database;

    R2dbcSignIns(DatabaseClient database) {
        this.database = database;
    }

    @Override
    public Mono<Void> add(SignIn signIn) {
        var request = signIn.request();
        return database.sql(ADD)
                .bind("id", signIn.id().value())
                .bind("browser", signIn.browser().value())
                .bind("client", request.client())
                .bind("redirectUri", request.redirectUri())
                .bind("challenge", request.challenge().value())
                .bind("scopes", names(request.scopes()))
                .bind("state", Parameters.in(R2dbcType.VARCHAR, request.state().orElse(null)))
                .bind("nonce", Parameters.in(R2dbcType.VARCHAR, request.nonce().orElse(null)))
                .bind("expires", signIn.expires())
                .then();
    }

    @Override
    public Mono<SignIn> find(SecretHash id) {
        return database.sql("select * from sign_ins where id = :id")
                .bind("id", id.value())
                .map(R2dbcSignIns::signIn)
                .one();
    }

    @Override
    public Mono<Void> prove(SecretHash id, PersonId person) {
        return database.sql("update sign_ins set proven = :person where id = :id")
                .bind("id", id.value())
                .bind("person", person.value())
                .then();
    }

    @Override
    public Mono<SignIn> take(SecretHash id) {
        return database.sql("delete from sign_ins where id = :id returning *")
                .bind("id", id.value())
                .map(R2dbcSignIns::signIn)
                .one();
    }

    private static SignIn signIn(Readable row) {
        var request = new AuthorizationRequest(
                text(row, "client"),
                text(row, "redirect_uri"),
                new CodeChallenge(text(row, "challenge")),
                constants(row, "scopes", Scope.class),
                RowReader.find(row, "state", String.class),
                RowReader.find(row, "nonce", String.class));
        return new SignIn(
                new SecretHash(text(row, "id")),
                new SecretHash(text(row, "browser")),
                request,
                get(row, "expires", Instant.class),
                RowReader.find(row, "proven", UUID.class).map(PersonId::new));
    }
}
