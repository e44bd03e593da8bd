package onething.persistence.relational.matter;

import static java.util.stream.Collectors.toMap;
import static onething.persistence.relational.RowReader.find;
import static onething.persistence.relational.RowReader.get;
import static onething.persistence.relational.RowReader.uuid;

import io.r2dbc.spi.Readable;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.UnaryOperator;
import onething.application.port.Versioned;
import onething.application.port.out.calendar.WorkingCalendars;
import onething.application.port.out.matter.Matters.MatterRecord;
import onething.domain.calendar.WorkingCalendar;
import onething.domain.matter.MatterChange;
import onething.domain.party.PersonId;
import onething.domain.refusal.Refusal.ChangedMeanwhile;
import onething.domain.refusal.Refusal.MatterUnknown;
import onething.persistence.relational.BatchBinder;
import org.springframework.r2dbc.core.DatabaseClient.GenericExecuteSpec;
import org.springframework.r2dbc.core.DatabaseClient;
import reactor.core.publisher.Mono;

/// Stores what steps made of matters, with their events, all or none.
final class TransitionStore {

    private final DatabaseClient database;
    private final MatterCipher seal;
    private final WorkingCalendars calendars;

    TransitionStore(DatabaseClient database, MatterCipher seal, WorkingCalendars calendars) {
        this.database = database;
        this.seal = seal;
        this.calendars = calendars;
    }

    /// The first of the steps is the one that is answered with.
    ///
    /// @param more what else the statement is to be given
    Mono<Versioned<MatterRecord>> steps(List<Versioned<MatterChange>> steps, UnaryOperator<GenericExecuteSpec> more) {
        return steps(MatterStatements.STORE, steps, more)
                .switchIfEmpty(Mono.error(
                        () -> new IllegalStateException("a step was not stored over the version it was read at")));
    }

    /// Empty where something else than a matter kept the statement from changing anything.
    Mono<Versioned<MatterRecord>> steps(
            String statement, List<Versioned<MatterChange>> steps, UnaryOperator<GenericExecuteSpec> more) {
        var first = steps.getFirst();
        return calendars
                .current()
                .flatMap(calendar -> more.apply(storing(statement, steps, calendar))
                        .map(row -> new MatterRecord(
                                first.value().after(), first.value().event(), claimant(row)))
                        .one())
                .map(docket -> new Versioned<>(docket, first.version()).next())
                .switchIfEmpty(Mono.defer(() -> notStored(steps)));
    }

    /// Whoever has claimed the matter goes on having it.
    static GenericExecuteSpec unclaiming(GenericExecuteSpec statement) {
        return statement.bind("claiming", false).bindNull("claimant", UUID.class);
    }

    private GenericExecuteSpec storing(
            String statement, List<Versioned<MatterChange>> steps, WorkingCalendar calendar) {
        var rows =
                steps.stream().map(step -> MatterRow.of(step, calendar, seal)).toList();
        return BatchBinder.of(MatterRow.bindSteps(database.sql(statement), rows), rows)
                .column("versions", Long.class, MatterRow::expected)
                .bound()
                .bind("id", rows.getFirst().id());
    }

    private Mono<Versioned<MatterRecord>> notStored(List<Versioned<MatterChange>> steps) {
        var ids = steps.stream().map(TransitionStore::idOf).toArray(UUID[]::new);
        return database.sql(MatterStatements.VERSIONS)
                .bind("ids", ids)
                .map(row -> Map.entry(uuid(row, "id"), get(row, "version", Long.class)))
                .all()
                .collect(toMap(Map.Entry::getKey, Map.Entry::getValue))
                .flatMap(present -> refusal(steps, present));
    }

    /// Empty where every matter is at the version it was read at: then it was something else that was not.
    private static Mono<Versioned<MatterRecord>> refusal(List<Versioned<MatterChange>> steps, Map<UUID, Long> present) {
        for (var step : steps) {
            var version = present.get(idOf(step));
            if (version == null) {
                return Mono.error(new MatterUnknown(idOf(step)).refused());
            }
            if (version != step.version()) {
                return Mono.error(new ChangedMeanwhile(version).refused());
            }
        }
        return Mono.empty();
    }

    private static Optional<PersonId> claimant(Readable row) {
        return find(row, "claimant", UUID.class).map(PersonId::new);
    }

    private static UUID idOf(Versioned<MatterChange> step) {
        return step.value().after().file().id().value();
    }
}
