package onething.persistence.relational.access;

import static onething.persistence.relational.RowReader.constants;
import static onething.persistence.relational.RowReader.find;
import static onething.persistence.relational.RowReader.get;
import static onething.persistence.relational.RowReader.text;
import static onething.persistence.relational.RowReader.uuid;

import io.r2dbc.spi.Readable;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import onething.application.port.Page;
import onething.application.port.out.PersonalDataAccesses;
import onething.domain.access.PersonalDataAccess;
import onething.domain.bundle.BundleNumber;
import onething.domain.code.GuideCode;
import onething.domain.code.MatterCode;
import onething.domain.code.WireNamed;
import onething.domain.guide.GuideId;
import onething.domain.material.MaterialId;
import onething.domain.matter.MatterId;
import onething.domain.matter.MatterNumber;
import onething.domain.party.DistrictCode;
import onething.domain.party.OfficeCode;
import onething.domain.party.PersonId;
import onething.domain.party.Role;
import onething.persistence.relational.BatchBinder;
import onething.persistence.relational.Cursor;
import onething.persistence.relational.PageRow;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Repository;
import reactor.core.publisher.Mono;

@Repository
class R2dbcPersonalDataAccesses implements PersonalDataAccesses {

    private static final String ADD = """
            with added as (
                select *
                  from unnest(:ids::uuid[], :persons::uuid[], :times::timestamptz[], :readers::uuid[], :offices::text[],
                              :districts::text[], :roles::text[], :papers::text[], :matters::uuid[], :materials::uuid[])
                       as added (id, person, at, reader, office, district, roles, papers, matter, material)
            ), numbered as (
                insert into staff_numbers (staff)
                select distinct reader from added
                 where not exists (select 1 from staff_numbers where staff = reader)
                on conflict do nothing
            )
            insert into personal_data_accesses
                   (id, person, at, reader, office, district, roles, papers, matter, material)
            select id, person, at, reader, office, district, string_to_array(roles, ' '), papers, matter, material
              from added
            """;

    /// The rows are counted separately, so one statement returns the page and the total. What was read of a matter
    /// whose file was destroyed is kept, but no longer shown: nothing says any more what it was.
    private static final String AT = """
            with shown as not materialized (
                select *
                  from personal_data_accesses as look
                 where person = :person and exists (select from matters where matters.id = look.matter)
            ), page as (
                select * from shown
                 where (:afterId::uuid is null or (at, id) < (:afterKey::timestamptz, :afterId::uuid))
                 order by at desc, id desc
                 limit :limit
            )
            select (select count(*) from shown) as total, look.*
              from (select 1) as listing
              left join (
                    select page.*, staff.number, matter.bundle_number, matter.ordinal, matter.guide,
                           matter.guide_version, matter.code
                      from page
                      join staff_numbers as staff on staff.staff = page.reader
                      join matters as matter on matter.id = page.matter
              ) as look on true
             order by look.at desc, look.id desc
            """;

    private final DatabaseClient database;

    R2dbcPersonalDataAccesses(DatabaseClient database) {
        this.database = database;
    }

    @Override
    public Mono<Void> add(PersonalDataAccess access) {
        return addAll(List.of(access));
    }

    @Override
    public Mono<Void> addAll(List<PersonalDataAccess> accesses) {
        return BatchBinder.of(database.sql(ADD), accesses)
                .column("ids", UUID.class, PersonalDataAccess::id)
                .column("persons", UUID.class, access -> access.whose().value())
                .instant("times", PersonalDataAccess::at)
                .column("readers", UUID.class, access -> access.reader().id().value())
                .text("offices", access -> access.reader().office().value())
                .text("districts", access -> access.reader().district().value())
                .text(
                        "roles",
                        access -> access.reader().roles().stream()
                                .map(Role::storedName)
                                .sorted()
                                .collect(Collectors.joining(" ")))
                .text("papers", access -> access.papers().storedName())
                .column("matters", UUID.class, access -> access.matter().value())
                .column(
                        "materials",
                        UUID.class,
                        access -> access.material().map(MaterialId::value).orElse(null))
                .bound()
                .then();
    }

    @Override
    public Mono<Page<Found>> at(PersonId whose, Optional<String> after, int limit) {
        return Mono.defer(() -> {
            var cursor = Cursor.read(after, Cursor.Listing.LOOKS);
            var listing = database.sql(AT).bind("person", whose.value()).bind("limit", limit + 1);
            var from = BatchBinder.bind(listing, "afterKey", Instant.class, cursor.map(Cursor::key));
            var rows = BatchBinder.bind(from, "afterId", UUID.class, cursor.map(Cursor::id))
                    .map(R2dbcPersonalDataAccesses::paged)
                    .all();
            return PageRow.page(rows, limit);
        });
    }

    private static PageRow<Found> paged(Readable row) {
        return PageRow.read(
                row,
                "id",
                Cursor.Listing.LOOKS,
                R2dbcPersonalDataAccesses::found,
                found -> found.access().at());
    }

    private static Found found(Readable row) {
        return new Found(
                access(row),
                get(row, "number", Long.class),
                new MatterNumber(new BundleNumber(text(row, "bundle_number")), get(row, "ordinal", Integer.class)),
                new GuideId(new GuideCode(text(row, "guide")), get(row, "guide_version", Integer.class)),
                new MatterCode(text(row, "code")));
    }

    static PersonalDataAccess access(Readable row) {
        return new PersonalDataAccess(
                uuid(row, "id"),
                new PersonId(uuid(row, "person")),
                get(row, "at", Instant.class),
                new PersonalDataAccess.Reader(
                        new PersonId(uuid(row, "reader")),
                        new OfficeCode(text(row, "office")),
                        new DistrictCode(text(row, "district")),
                        constants(row, "roles", Role.class)),
                WireNamed.stored(PersonalDataAccess.Papers.class, text(row, "papers")),
                new MatterId(uuid(row, "matter")),
                find(row, "material", UUID.class).map(MaterialId::new));
    }
}
