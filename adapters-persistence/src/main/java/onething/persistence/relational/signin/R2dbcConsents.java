package onething.persistence.relational.signin;

import static onething.persistence.relational.RowReader.find;
import static onething.persistence.relational.RowReader.get;
import static onething.persistence.relational.RowReader.text;

import io.r2dbc.spi.Readable;
import java.time.Instant;
import onething.application.port.out.account.Consents;
import onething.domain.code.WireNamed;
import onething.domain.party.Consent;
import onething.domain.party.Consent.Purpose;
import onething.domain.party.PersonId;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Repository;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

@Repository
class R2dbcConsents implements Consents {

    private static final String GIVE = """
            insert into consents (person, purpose, text_version, given)
            values (:person, :purpose, :version, :given)
            on conflict (person, purpose, text_version) where withdrawn is null do nothing
            """;

    private static final String WITHDRAW = """
            update consents set withdrawn = :now
             where person = :person and purpose = :purpose and withdrawn is null
            """;

    private final DatabaseClient database;

    R2dbcConsents(DatabaseClient database) {
        this.database = database;
    }

    @Override
    public Mono<Void> give(PersonId person, Consent consent) {
        return database.sql(GIVE)
                .bind("person", person.value())
                .bind("purpose", consent.purpose().storedName())
                .bind("version", consent.textVersion())
                .bind("given", consent.given())
                .then();
    }

    @Override
    public Flux<Consent> of(PersonId person) {
        return database.sql("select * from consents where person = :person order by given, purpose")
                .bind("person", person.value())
                .map(R2dbcConsents::consent)
                .all();
    }

    @Override
    public Mono<Void> withdraw(PersonId person, Purpose purpose, Instant now) {
        return database.sql(WITHDRAW)
                .bind("person", person.value())
                .bind("purpose", purpose.storedName())
                .bind("now", now)
                .then();
    }

    private static Consent consent(Readable row) {
        return new Consent(
                WireNamed.stored(Purpose.class, text(row, "purpose")),
                text(row, "text_version"),
                get(row, "given", Instant.class),
                find(row, "withdrawn", Instant.class));
    }
}
