package onething.persistence.relational.appointment;

import static java.nio.charset.StandardCharsets.UTF_8;
import static onething.persistence.relational.RowReader.get;
import static onething.persistence.relational.RowReader.text;
import static onething.persistence.relational.RowReader.uuid;

import io.r2dbc.spi.Readable;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import onething.application.port.IdempotencyKey;
import onething.application.port.Page;
import onething.application.port.Versioned;
import onething.application.port.out.appointment.Appointments;
import onething.domain.appointment.Appointment;
import onething.domain.appointment.AppointmentState;
import onething.domain.appointment.MatterAppointments.Change;
import onething.domain.appointment.Purpose;
import onething.domain.appointment.Slot;
import onething.domain.calendar.WorkingCalendar;
import onething.domain.code.WireNamed;
import onething.domain.matter.MatterFile;
import onething.domain.matter.MatterId;
import onething.domain.party.DistrictCode;
import onething.domain.party.OfficeCode;
import onething.domain.refusal.Refusal.ChangedMeanwhile;
import onething.domain.refusal.Refusal.KeyReused;
import onething.domain.refusal.Refusal.SlotClosed;
import onething.domain.refusal.Refusal.SlotFull;
import onething.domain.text.Line;
import onething.domain.text.Text;
import onething.persistence.relational.BatchBinder;
import onething.persistence.relational.Cursor;
import onething.persistence.relational.PageRow;
import onething.persistence.relational.RowReader;
import onething.persistence.relational.encryption.ColumnCipher;
import onething.persistence.relational.encryption.ReporterCipher;
import onething.persistence.relational.matter.MatterRecordRow;
import onething.persistence.relational.matter.TransitionStore;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.r2dbc.core.DatabaseClient.GenericExecuteSpec;
import org.springframework.stereotype.Repository;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/// Slots and appointments in PostgreSQL. What an applicant wishes may show who reports an employer, so it is
/// encrypted with the reporters' keys.
@Repository
class R2dbcAppointments implements Appointments {

    private static final String WISH = "appointments.wish";

    private final DatabaseClient database;
    private final TransitionStore store;
    private final ColumnCipher cipher;

    R2dbcAppointments(DatabaseClient database, TransitionStore store, ReporterCipher reporterCipher) {
        this.database = database;
        this.store = store;
        this.cipher = reporterCipher.cipher();
    }

    @Override
    public Flux<Slot> offered(IdempotencyKey key) {
        return database.sql(AppointmentStatements.OFFERED)
                .bind("offeredBy", key.owner().value())
                .bind("request", key.key())
                .map(row -> {
                    key.requireSame(text(row, "request_content"));
                    return slot(row);
                })
                .all();
    }

    @Override
    public Mono<Void> offer(List<Slot> slots, IdempotencyKey key) {
        var first = slots.getFirst();
        var terms = first.terms();
        return database.sql(AppointmentStatements.OFFER)
                .bind("ids", slots.stream().map(Slot::id).toArray(UUID[]::new))
                .bind("times", slots.stream().map(slot -> slot.terms().from()).toArray(LocalDateTime[]::new))
                .bind("office", first.office().value())
                .bind("district", first.district().value())
                .bind("purpose", terms.purpose().storedName())
                .bind("minutes", terms.minutes())
                .bind("place", terms.place().value())
                .bind("bring", terms.bring().value())
                .bind("capacity", terms.capacity())
                .bind("offeredBy", key.owner().value())
                .bind("request", key.key())
                .bind("requestContent", key.content())
                .fetch()
                .rowsUpdated()
                .onErrorMap(DuplicateKeyException.class, _ -> new KeyReused(key.key()).refused())
                .then();
    }

    @Override
    public Mono<Places> slot(UUID id) {
        return database.sql(AppointmentStatements.FIND)
                .bind("id", id)
                .map(R2dbcAppointments::places)
                .one();
    }

    @Override
    public Flux<Places> slots(OfficeCode office, DistrictCode district, LocalDateTime from, LocalDateTime until) {
        return desk(AppointmentStatements.AT_DESK, office, district)
                .bind("from", from)
                .bind("until", until)
                .map(R2dbcAppointments::places)
                .all();
    }

    @Override
    public Flux<Places> open(MatterFile file, Purpose purpose, LocalDateTime after, int limit) {
        return database.sql(AppointmentStatements.OPEN)
                .bind("office", file.office().value())
                .bind("district", file.district().value())
                .bind("purpose", purpose.storedName())
                .bind("after", after)
                .bind("limit", limit)
                .map(R2dbcAppointments::places)
                .all();
    }

    @Override
    public Flux<Appointment> of(MatterId matter) {
        return database.sql(AppointmentStatements.OF_MATTER)
                .bind("matter", matter.value())
                .map(this::appointment)
                .all();
    }

    @Override
    public Flux<Booked> in(Set<UUID> slots) {
        return slots.isEmpty()
                ? Flux.empty()
                : database.sql(AppointmentStatements.IN)
                        .bind("slots", slots.toArray(UUID[]::new))
                        .map(this::booked)
                        .all();
    }

    @Override
    public Mono<Void> save(Versioned<Change> change) {
        return store.steps(
                        AppointmentStatements.STORE,
                        List.of(change.map(Change::change)),
                        List.of(),
                        sql -> storing(sql, change.value()))
                .switchIfEmpty(Mono.defer(() -> closedOrFull(change.value())))
                .then();
    }

    private <T> Mono<T> closedOrFull(Change change) {
        return Mono.justOrEmpty(change.taken().map(Slot::id))
                .flatMap(this::slot)
                .flatMap(places -> Mono.error(
                        places.slot().withdrawn().isPresent()
                                ? new SlotClosed(places.slot().id()).refused()
                                : new SlotFull(places.slot().id()).refused()));
    }

    private GenericExecuteSpec storing(GenericExecuteSpec sql, Change change) {
        var after = change.after();
        var slots = Stream.of(change.taken(), change.freed())
                .flatMap(Optional::stream)
                .map(Slot::id)
                .toArray(UUID[]::new);
        var bound = TransitionStore.unclaiming(sql)
                .bind("slots", slots)
                .bind("appointed", after.matter().value())
                .bind("purpose", after.purpose().storedName())
                .bind("state", after.state().storedName())
                .bind(
                        "wish",
                        cipher.encrypt(WISH, place(after), after.wish().value().getBytes(UTF_8)))
                .bind("escalated", after.escalated())
                .bind("at", BatchBinder.stored(after.at()));
        var taking = BatchBinder.bind(bound, "taken", UUID.class, change.taken().map(Slot::id));
        var placed = BatchBinder.bind(taking, "slot", UUID.class, after.slot().map(Slot::id));
        return BatchBinder.bind(placed, "answerBy", LocalDate.class, after.answerBy());
    }

    @Override
    public Mono<Void> withdraw(Slot withdrawn, List<Versioned<Change>> changes) {
        return (changes.isEmpty() ? withdrawEmpty(withdrawn) : withdrawTaken(withdrawn, changes))
                .switchIfEmpty(Mono.error(() -> new ChangedMeanwhile(0).refused()))
                .then();
    }

    private Mono<Slot> withdrawEmpty(Slot withdrawn) {
        return database.sql(AppointmentStatements.WITHDRAW_EMPTY)
                .bind("slot", withdrawn.id())
                .bind("withdrawn", BatchBinder.stored(withdrawn.withdrawn().orElseThrow()))
                .fetch()
                .rowsUpdated()
                .filter(updated -> updated == 1)
                .map(_ -> withdrawn);
    }

    private Mono<Slot> withdrawTaken(Slot withdrawn, List<Versioned<Change>> changes) {
        return store.steps(
                        AppointmentStatements.WITHDRAW,
                        changes.stream()
                                .map(change -> change.map(Change::change))
                                .toList(),
                        List.of(),
                        sql -> TransitionStore.unclaiming(sql)
                                .bind("slot", withdrawn.id())
                                .bind(
                                        "withdrawn",
                                        BatchBinder.stored(withdrawn.withdrawn().orElseThrow()))
                                .bind(
                                        "at",
                                        BatchBinder.stored(changes.getFirst()
                                                .value()
                                                .after()
                                                .at())))
                .map(_ -> withdrawn);
    }

    @Override
    public Mono<Page<Booked>> unsuitable(OfficeCode office, DistrictCode district, Optional<String> after, int limit) {
        return Mono.defer(() -> {
            var cursor = Cursor.read(after, Cursor.Listing.UNSUITABLE_SLOTS);
            var statement = desk(AppointmentStatements.UNSUITABLE, office, district);
            var from = BatchBinder.bind(statement, "afterKey", Instant.class, cursor.map(Cursor::key));
            var found = BatchBinder.bind(from, "afterId", UUID.class, cursor.map(Cursor::id))
                    .bind("limit", limit + 1)
                    .map(this::waiting)
                    .all();
            return PageRow.page(found, limit);
        });
    }

    @Override
    public Flux<Appointment> takeOverdue(Instant now, int limit) {
        return database.sql(AppointmentStatements.TAKE_OVERDUE)
                .bind("today", WorkingCalendar.dayOf(now))
                .bind("now", BatchBinder.stored(now))
                .bind("limit", limit)
                .map(this::appointment)
                .all();
    }

    private GenericExecuteSpec desk(String statement, OfficeCode office, DistrictCode district) {
        return database.sql(statement)
                .bind("office", office.value())
                .bind("lowest", district.value())
                .bind("highest", district.lastCovered());
    }

    private PageRow<Booked> waiting(Readable row) {
        return PageRow.read(
                row,
                "appointment",
                Cursor.Listing.UNSUITABLE_SLOTS,
                this::booked,
                booked -> booked.appointment().at());
    }

    private Booked booked(Readable row) {
        return new Booked(MatterRecordRow.file(row), appointment(row));
    }

    private Appointment appointment(Readable row) {
        var without = new Appointment(
                new MatterId(uuid(row, "appointment_matter")),
                WireNamed.stored(Purpose.class, text(row, "purpose")),
                WireNamed.stored(AppointmentState.class, text(row, "state")),
                RowReader.find(row, "slot_id", UUID.class).map(_ -> slot(row)),
                Text.NONE,
                RowReader.find(row, "answer_by", LocalDate.class),
                get(row, "escalated", Boolean.class),
                get(row, "at", Instant.class));
        var wish = new String(cipher.decrypt(WISH, place(without), get(row, "wish", byte[].class)), UTF_8);
        return new Appointment(
                without.matter(),
                without.purpose(),
                without.state(),
                without.slot(),
                new Text(wish),
                without.answerBy(),
                without.escalated(),
                without.at());
    }

    /// The row, as the cipher knows it.
    private static String place(Appointment appointment) {
        return appointment.matter().value() + "/" + appointment.purpose().storedName();
    }

    private static Places places(Readable row) {
        return new Places(slot(row), get(row, "taken", Integer.class));
    }

    private static Slot slot(Readable row) {
        return new Slot(
                uuid(row, "slot_id"),
                new OfficeCode(text(row, "slot_office")),
                new DistrictCode(text(row, "slot_district")),
                new Slot.Terms(
                        WireNamed.stored(Purpose.class, text(row, "slot_purpose")),
                        get(row, "begins", LocalDateTime.class),
                        get(row, "minutes", Integer.class),
                        new Line(text(row, "place")),
                        new Text(text(row, "bring")),
                        get(row, "capacity", Integer.class)),
                RowReader.find(row, "withdrawn", Instant.class));
    }
}
