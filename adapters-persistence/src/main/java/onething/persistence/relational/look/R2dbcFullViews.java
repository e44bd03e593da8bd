package onething.persistence.relational.look;

import static onething.persistence.relational.Cells.find;
import static onething.persistence.relational.Cells.get;
import static onething.persistence.relational.Cells.uuid;

import io.r2dbc.spi.Readable;
import java.time.Instant;
import java.util.UUID;
import onething.application.port.out.FullViews;
import onething.domain.bundle.BundleId;
import onething.domain.look.FullView;
import onething.domain.party.PersonId;
import onething.persistence.relational.Columns;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Repository;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

@Repository
class R2dbcFullViews implements FullViews {

    private static final String ADD =
            "insert into full_views (id, person, viewer, bundle, at) values (:id, :person, :viewer, :bundle, :at)";

    private static final String OF = "select * from full_views where person = :person order by at desc, id desc";

    private final DatabaseClient database;

    R2dbcFullViews(DatabaseClient database) {
        this.database = database;
    }

    @Override
    public Mono<Void> add(FullView view) {
        var adding = database.sql(ADD)
                .bind("id", view.id())
                .bind("person", view.whose().value())
                .bind("viewer", view.viewer().value())
                .bind("at", view.at());
        return Columns.bind(adding, "bundle", UUID.class, view.bundle().map(BundleId::value)).then();
    }

    @Override
    public Flux<FullView> of(PersonId whose) {
        return database.sql(OF).bind("person", whose.value()).map(R2dbcFullViews::view).all();
    }

    private static FullView view(Readable row) {
        return new FullView(
                uuid(row, "id"),
                new PersonId(uuid(row, "person")),
                new PersonId(uuid(row, "viewer")),
                find(row, "bundle", UUID.class).map(BundleId::new),
                get(row, "at", Instant.class));
    }
}
