package onething.persistence.relational.favourite;

import static onething.persistence.relational.RowReader.find;
import static onething.persistence.relational.RowReader.get;
import static onething.persistence.relational.RowReader.text;
import static onething.persistence.relational.RowReader.uuid;

import io.r2dbc.spi.Readable;
import java.time.Instant;
import java.util.UUID;
import onething.application.port.out.Favourites;
import onething.domain.code.GuideCode;
import onething.domain.code.MatterCode;
import onething.domain.favourite.Favourite;
import onething.domain.party.PersonId;
import onething.persistence.relational.BatchBinder;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Repository;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

@Repository
class R2dbcFavourites implements Favourites {

    /// An existing mark gets an update without a change, so the statement returns it.
    private static final String ADD = """
            insert into favourites (id, person, guide, matter, marked)
            values (:id, :person, :guide, :matter, :marked)
            on conflict (person, guide, matter) do update set marked = favourites.marked
            returning *
            """;

    private final DatabaseClient database;

    R2dbcFavourites(DatabaseClient database) {
        this.database = database;
    }

    @Override
    public Mono<Favourite> add(PersonId whose, Favourite favourite) {
        var adding = database.sql(ADD)
                .bind("id", favourite.id())
                .bind("person", whose.value())
                .bind("guide", favourite.guide().value())
                .bind("marked", BatchBinder.stored(favourite.marked()));
        return BatchBinder.bind(
                        adding, "matter", String.class, favourite.matter().map(MatterCode::value))
                .map(R2dbcFavourites::favourite)
                .one();
    }

    @Override
    public Flux<Favourite> of(PersonId whose) {
        return database.sql("select * from favourites where person = :person order by marked, id")
                .bind("person", whose.value())
                .map(R2dbcFavourites::favourite)
                .all();
    }

    @Override
    public Mono<Void> remove(PersonId whose, UUID favourite) {
        return database.sql("delete from favourites where person = :person and id = :id")
                .bind("person", whose.value())
                .bind("id", favourite)
                .then();
    }

    private static Favourite favourite(Readable row) {
        return new Favourite(
                uuid(row, "id"),
                new GuideCode(text(row, "guide")),
                find(row, "matter", String.class).map(MatterCode::new),
                get(row, "marked", Instant.class));
    }
}
