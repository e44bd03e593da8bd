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
import onething.domain.paper.Paper;
import onething.domain.party.PersonId;
import onething.domain.refusal.Refusal.ChangedMeanwhile;
import onething.domain.refusal.Refusal.MatterUnknown;
import onething.persistence.relational.BatchBinder;
import onething.persistence.relational.paper.PaperRow;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.r2dbc.core.DatabaseClient.GenericExecuteSpec;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/// Stores changed matters with their events and papers, all or none.
@Component
public final class TransitionStore {

    private final DatabaseClient database;
    private final MatterCipher cipher;
    private final WorkingCalendars calendars;

    public TransitionStore(DatabaseClient database, MatterCipher cipher, WorkingCalendars calendars) {
        this.database = database;
        this.cipher = cipher;
        this.calendars = calendars;
    }

    /// Stores the changes, and returns the first one's matter.
    ///
    /// @param papers what the changes issue
    /// @param more   binds what else the statement needs
    Mono<Versioned<MatterRecord>> steps(
            List<Versioned<MatterChange>> changes, List<Paper> papers, UnaryOperator<GenericExecuteSpec> more) {
        return steps(MatterStatements.STORE, changes, papers, more)
                .switchIfEmpty(Mono.error(() -> new IllegalStateException(
                        "a change was not stored although its matter has the version that was read")));
    }

    /// Stores the changes; empty if something other than a matter kept the statement from changing
    /// anything.
    public Mono<Versioned<MatterRecord>> steps(
            String statement,
            List<Versioned<MatterChange>> changes,
            List<Paper> papers,
            UnaryOperator<GenericExecuteSpec> more) {
        var first = changes.getFirst();
        return calendars
                .current()
                .flatMap(calendar -> more.apply(storing(statement, changes, papers, calendar))
                        .map(row -> new MatterRecord(
                                first.value().after(), first.value().event(), claimant(row)))
                        .one())
                .map(record -> new Versioned<>(record, first.version()).next())
                .switchIfEmpty(Mono.defer(() -> notStored(changes)));
    }

    /// Keeps the claim of a matter as it is.
    public static GenericExecuteSpec unclaiming(GenericExecuteSpec statement) {
        return statement.bind("claiming", false).bindNull("claimant", UUID.class);
    }

    private GenericExecuteSpec storing(
            String statement, List<Versioned<MatterChange>> changes, List<Paper> papers, WorkingCalendar calendar) {
        var rows = changes.stream()
                .map(change -> MatterRow.of(change, calendar, cipher))
                .toList();
        var steps = PaperRow.bind(
                MatterRow.bindSteps(database.sql(statement), rows, cipher.notes()), papers, cipher.reporters());
        var terms = cipher.search()
                .bind(steps, changes.stream().map(Versioned::value).toList());
        return BatchBinder.of(terms, rows)
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

    /// The refusal for a matter that is gone or has a newer version; empty where every matter has the
    /// version that was read.
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
