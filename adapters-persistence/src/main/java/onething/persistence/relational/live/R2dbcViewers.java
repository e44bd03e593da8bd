package onething.persistence.relational.live;

import static onething.persistence.relational.RowReader.get;
import static onething.persistence.relational.RowReader.text;
import static onething.persistence.relational.RowReader.uuid;

import io.r2dbc.spi.Readable;
import java.time.Instant;
import onething.application.port.out.live.Viewers;
import onething.domain.matter.MatterId;
import onething.domain.party.DistrictCode;
import onething.domain.party.OfficeCode;
import onething.domain.party.PersonId;
import onething.domain.presence.Viewer;
import onething.persistence.relational.BatchBinder;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Repository;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/// The officers who have the page of a matter open, in a table that all nodes share and that is not logged.
@Repository
class R2dbcViewers implements Viewers {

    /// Others of the matter are read as they were before the statement, so the viewer itself comes from its own
    /// insert. Rows that have expired are deleted by anybody's announcement, a few at a time; one that its officer
    /// is just renewing is locked, and left.
    private static final String ANNOUNCE = """
            with expired as (
                delete from viewers as gone
                 using (select matter, officer
                          from viewers
                         where until <= :now and not (matter = :matter and officer = :officer)
                         limit 50
                           for update skip locked) as found
                 where gone.matter = found.matter and gone.officer = found.officer
            ), announced as (
                insert into viewers (matter, officer, office, district, until)
                values (:matter, :officer, :office, :district, :until)
                on conflict (matter, officer)
                do update set office = excluded.office, district = excluded.district, until = excluded.until
                returning *
            )
            select * from announced
             union all
            select * from viewers where matter = :matter and officer <> :officer and until > :now
             order by officer
            """;

    private static final String LEAVE = "delete from viewers where matter = :matter and officer = :officer";

    private final DatabaseClient database;

    R2dbcViewers(DatabaseClient database) {
        this.database = database;
    }

    @Override
    public Flux<Viewer> announce(Viewer viewer, Instant now) {
        return database.sql(ANNOUNCE)
                .bind("now", BatchBinder.stored(now))
                .bind("matter", viewer.matter().value())
                .bind("officer", viewer.officer().value())
                .bind("office", viewer.office().value())
                .bind("district", viewer.district().value())
                .bind("until", BatchBinder.stored(viewer.until()))
                .map(R2dbcViewers::viewer)
                .all();
    }

    @Override
    public Mono<Void> leave(MatterId matter, PersonId officer) {
        return database.sql(LEAVE)
                .bind("matter", matter.value())
                .bind("officer", officer.value())
                .then();
    }

    private static Viewer viewer(Readable row) {
        return new Viewer(
                new MatterId(uuid(row, "matter")),
                new PersonId(uuid(row, "officer")),
                new OfficeCode(text(row, "office")),
                new DistrictCode(text(row, "district")),
                get(row, "until", Instant.class));
    }
}
