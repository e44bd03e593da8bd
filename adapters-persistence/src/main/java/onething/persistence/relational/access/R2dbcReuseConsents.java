package onething.persistence.relational.access;

import static onething.persistence.relational.RowReader.find;
import static onething.persistence.relational.RowReader.get;
import static onething.persistence.relational.RowReader.text;
import static onething.persistence.relational.RowReader.uuid;

import io.r2dbc.spi.Readable;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.stream.Collectors;
import onething.application.port.out.account.ReuseConsents;
import onething.domain.bundle.BundleId;
import onething.domain.code.MaterialCode;
import onething.domain.code.WireNamed;
import onething.domain.material.MaterialSource;
import onething.domain.party.PersonId;
import onething.domain.reuse.Reusable;
import onething.domain.reuse.ReuseConsent;
import onething.domain.text.Line;
import onething.persistence.relational.BatchBinder;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Repository;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

@Repository
class R2dbcReuseConsents implements ReuseConsents {

    private static final String ADD = """
            insert into reuse_consents (id, person, consented_by, at, bundle, kind, reference, title, number, issuer, issued,
                                        meets, text_version)
            values (:id, :person, :by, :at, :bundle, :kind, :reference, :title, :number, :issuer, :issued, :meets::text[],
                    :version)
            """;

    private static final String OF = "select * from reuse_consents where person = :person order by at desc, id desc";

    private final DatabaseClient database;

    R2dbcReuseConsents(DatabaseClient database) {
        this.database = database;
    }

    @Override
    public Mono<Void> add(ReuseConsent consent) {
        var what = consent.what();
        var adding = database.sql(ADD)
                .bind("id", consent.id())
                .bind("person", consent.whose().value())
                .bind("by", consent.consentedBy().value())
                .bind("at", consent.at())
                .bind("bundle", consent.bundle().value())
                .bind("kind", what.kind().storedName())
                .bind("reference", what.reference())
                .bind("title", what.title())
                .bind(
                        "meets",
                        consent.meets().stream()
                                .map(MaterialCode::value)
                                .sorted()
                                .toArray(String[]::new))
                .bind("version", consent.textVersion());
        var numbered =
                BatchBinder.bind(adding, "number", String.class, what.number().map(Line::value));
        var issuedBy =
                BatchBinder.bind(numbered, "issuer", String.class, what.issuer().map(Line::value));
        return BatchBinder.bind(issuedBy, "issued", LocalDate.class, what.issued())
                .then();
    }

    @Override
    public Flux<ReuseConsent> of(PersonId whose) {
        return database.sql(OF)
                .bind("person", whose.value())
                .map(R2dbcReuseConsents::consent)
                .all();
    }

    private static ReuseConsent consent(Readable row) {
        return new ReuseConsent(
                uuid(row, "id"),
                new PersonId(uuid(row, "person")),
                new Reusable(
                        WireNamed.stored(MaterialSource.Kind.class, text(row, "kind")),
                        uuid(row, "reference"),
                        text(row, "title"),
                        find(row, "number", String.class).map(Line::new),
                        find(row, "issuer", String.class).map(Line::new),
                        find(row, "issued", LocalDate.class)),
                new PersonId(uuid(row, "consented_by")),
                get(row, "at", Instant.class),
                new BundleId(uuid(row, "bundle")),
                Arrays.stream(get(row, "meets", String[].class))
                        .map(MaterialCode::new)
                        .collect(Collectors.toUnmodifiableSet()),
                text(row, "text_version"));
    }
}
