package onething.persistence.relational.access;

import static onething.persistence.relational.RowReader.find;
import static onething.persistence.relational.RowReader.get;
import static onething.persistence.relational.RowReader.uuid;

import io.r2dbc.spi.Readable;
import java.time.Instant;
import java.util.UUID;
import onething.application.port.out.UnmaskedAccesses;
import onething.domain.access.UnmaskedAccess;
import onething.domain.bundle.BundleId;
import onething.domain.party.PersonId;
import onething.persistence.relational.BatchBinder;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Repository;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

@Repository
class R2dbcUnmaskedAccesses implements UnmaskedAccesses {

    private static final String ADD = """
            insert into unmasked_accesses (id, person, viewer, bundle, at)
            values (:id, :person, :viewer, :bundle, :at)
            """;

    private static final String OF = "select * from unmasked_accesses where person = :person order by at desc, id desc";

    private final DatabaseClient database;

    R2dbcUnmaskedAccesses(DatabaseClient database) {
        this.database = database;
    }

    @Override
    public Mono<Void> add(UnmaskedAccess view) {
        var adding = database.sql(ADD)
                .bind("id", view.id())
                .bind("person", view.whose().value())
                .bind("viewer", view.viewer().value())
                .bind("at", view.at());
        return BatchBinder.bind(adding, "bundle", UUID.class, view.bundle().map(BundleId::value))
                .then();
    }

    @Override
    public Flux<UnmaskedAccess> of(PersonId whose) {
        return database.sql(OF)
                .bind("person", whose.value())
                .map(R2dbcUnmaskedAccesses::view)
                .all();
    }

    private static UnmaskedAccess view(Readable row) {
        return new UnmaskedAccess(
                uuid(row, "id"),
                new PersonId(uuid(row, "person")),
                new PersonId(uuid(row, "viewer")),
                find(row, "bundle", UUID.class).map(BundleId::new),
                get(row, "at", Instant.class));
    }
}
