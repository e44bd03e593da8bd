package onething.persistence.relational.desk;

import static onething.persistence.relational.RowReader.get;
import static onething.persistence.relational.RowReader.text;

import java.util.List;
import java.util.Optional;
import onething.application.port.DeskFilter;
import onething.application.port.DeskSort;
import onething.application.port.DeskView;
import onething.application.port.Versioned;
import onething.application.port.out.DeskViews;
import onething.domain.code.MatterCode;
import onething.domain.code.WireNamed;
import onething.domain.deadline.EscalationLevel;
import onething.domain.party.PersonId;
import onething.domain.refusal.Refusal.ChangedMeanwhile;
import onething.domain.text.Line;
import onething.persistence.relational.Json;
import org.jspecify.annotations.Nullable;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Repository;
import reactor.core.publisher.Mono;
import tools.jackson.core.type.TypeReference;

/// The views of an officer in one row, so that their order, their number and their names change together.
@Repository
class R2dbcDeskViews implements DeskViews {

    private static final TypeReference<List<Document>> DOCUMENTS = new TypeReference<>() {};

    private static final String OF = "select version, views::text as views from desk_views where officer = :officer";

    /// A version above 0 without a row is a row that is gone.
    private static final String SAVE = """
            insert into desk_views as present (officer, version, views)
            select :officer, 1, :views::jsonb
             where :version = 0 or exists (select from desk_views where officer = :officer)
            on conflict (officer) do update
               set version = present.version + 1, views = excluded.views
             where present.version = :version
            returning version
            """;

    private final DatabaseClient database;

    R2dbcDeskViews(DatabaseClient database) {
        this.database = database;
    }

    @Override
    public Mono<Versioned<List<DeskView>>> of(PersonId officer) {
        return database.sql(OF)
                .bind("officer", officer.value())
                .map(row -> new Versioned<>(
                        Json.read(text(row, "views"), DOCUMENTS).stream()
                                .map(Document::toView)
                                .toList(),
                        get(row, "version", Long.class)))
                .one()
                .defaultIfEmpty(new Versioned<>(List.of(), 0));
    }

    @Override
    public Mono<Versioned<List<DeskView>>> save(PersonId officer, Versioned<List<DeskView>> views) {
        return database.sql(SAVE)
                .bind("officer", officer.value())
                .bind("version", views.version())
                .bind(
                        "views",
                        Json.text(views.value().stream().map(Document::of).toList()))
                .map(row -> new Versioned<>(views.value(), get(row, "version", Long.class)))
                .one()
                .switchIfEmpty(Mono.defer(() ->
                        of(officer).flatMap(present -> Mono.error(new ChangedMeanwhile(present.version()).refused()))));
    }

    private record Document(
            String name,
            @Nullable String matter,
            @Nullable String reached,
            boolean mine,
            boolean overdue,
            boolean awaitsApproval,
            boolean open,
            String sort) {

        static Document of(DeskView view) {
            var filter = view.filter();
            return new Document(
                    view.name().value(),
                    filter.code().map(MatterCode::value).orElse(null),
                    filter.reached().map(EscalationLevel::wireName).orElse(null),
                    view.mine(),
                    filter.overdue(),
                    filter.awaitsApproval(),
                    filter.open(),
                    view.sort().wireName());
        }

        DeskView toView() {
            return new DeskView(
                    new Line(name),
                    new DeskFilter(
                            Optional.ofNullable(matter).map(MatterCode::new),
                            Optional.ofNullable(reached).map(level -> WireNamed.get(EscalationLevel.class, level)),
                            overdue,
                            awaitsApproval,
                            open),
                    mine,
                    WireNamed.get(DeskSort.class, sort));
        }
    }
}
