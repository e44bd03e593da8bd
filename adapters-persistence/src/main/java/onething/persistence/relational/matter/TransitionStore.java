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
    private final MatterCipher cipher;
    private final WorkingCalendars calendars;

    TransitionStore(DatabaseClient database, MatterCipher cipher, WorkingCalendars calendars) {
        this.database = database;
        this.cipher = cipher;
        this.calendars = calendars;
    }

    /// The first of the steps is the one that is answered with.
    ///
    /// @param more what else the statement is to be given
    Mono<Versioned<MatterRecord>> steps(List<Versioned<MatterChange>> changes, UnaryOperator<GenericExecuteSpec> more) {
        return steps(MatterStatements.STORE, changes, more)
                .switchIfEmpty(Mono.error(
                        () -> new IllegalStateException("a step was not stored over the version it was read at")));
    }

    /// Empty where something else than a matter kept the statement from changing anything.
    Mono<Versioned<MatterRecord>> steps(
            String statement, List<Versioned<MatterChange>> changes, UnaryOperator<GenericExecuteSpec> more) {
        var first = changes.getFirst();
        return calendars
                .current()
                .flatMap(calendar -> more.apply(storing(statement, changes, calendar))
                        .map(row -> new MatterRecord(
                                first.value().after(), first.value().event(), claimant(row)))
                        .one())
                .map(record -> new Versioned<>(record, first.version()).next())
                .switchIfEmpty(Mono.defer(() -> notStored(changes)));
    }

    /// Whoever has claimed the matter goes on having it.
    static GenericExecuteSpec unclaiming(GenericExecuteSpec statement) {
        return statement.bind("claiming", false).bindNull("claimant", UUID.class);
    }

    private GenericExecuteSpec storing(
            String statement, List<Versioned<MatterChange>> changes, WorkingCalendar calendar) {
        var rows = changes.stream()
                .map(change -> MatterRow.of(change, calendar, cipher))
                .toList();
        return BatchBinder.of(MatterRow.bindSteps(database.sql(statement), rows), rows)
                .column("versions", Long.class, MatterRow::expected)
                .bound()
                .bind("id", rows.getFirst().id());
    }

    private Mono<Versioned<MatterRecord>> notStored(List<Versioned<MatterChange>> changes) {
        var ids = changes.stream().map(TransitionStore::idOf).toArray(UUID[]::new);
        return database.sql(MatterStatements.VERSIONS)
                .bind("ids", ids)
                .map(row -> Map.entry(uuid(row, "id"), get(row, "version", Long.class)))
                .all()
                .collect(toMap(Map.Entry::getKey, Map.Entry::getValue))
                .flatMap(present -> refusal(changes, present));
    }

    /// Empty where every matter is at the version it was read at: then it was something else that was not.
    private static Mono<Versioned<MatterRecord>> refusal(
            List<Versioned<MatterChange>> changes, Map<UUID, Long> present) {
        for (var change : changes) {
            var version = present.get(idOf(change));
            if (version == null) {
                return Mono.error(new MatterUnknown(idOf(change)).refused());
            }
            if (version != change.version()) {
                return Mono.error(new ChangedMeanwhile(version).refused());
            }
        }
        return Mono.empty();
    }

    private static Optional<PersonId> claimant(Readable row) {
        return find(row, "claimant", UUID.class).map(PersonId::new);
    }

    private static UUID idOf(Versioned<MatterChange> change) {
        return change.value().after().file().id().value();
    }
}
