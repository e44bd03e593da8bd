package onething.persistence.relational.matter;

import static java.util.Objects.requireNonNull;
import static onething.persistence.relational.RowReader.get;
import static onething.persistence.relational.RowReader.text;
import static onething.persistence.relational.RowReader.uuid;

import io.r2dbc.postgresql.codec.Interval;
import io.r2dbc.spi.Readable;
import java.time.Instant;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;
import onething.application.port.RecalculatedMatter;
import onething.application.port.out.calendar.HolidayNotices;
import onething.application.port.out.calendar.NoticeRegister;
import onething.application.port.out.calendar.Recalculations;
import onething.domain.bundle.BundleNumber;
import onething.domain.calendar.HolidayNotice;
import onething.domain.calendar.NoticeNumber;
import onething.domain.calendar.WorkingCalendar;
import onething.domain.code.MatterCode;
import onething.domain.matter.MatterId;
import onething.domain.matter.MatterNumber;
import onething.domain.party.OfficeCode;
import onething.persistence.relational.BatchBinder;
import onething.persistence.relational.Json;
import onething.persistence.relational.calendar.ChangedSideDocument;
import onething.persistence.relational.calendar.NoticesKnown;
import onething.persistence.relational.calendar.TallyDocument;
import onething.persistence.relational.matter.document.ClocksReader;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Repository;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;

/// Recalculations in PostgreSQL. A part has one statement that reads it and one that stores its changes.
/// Clocks are read on the processor's threads, not on the connection's.
@Repository
class R2dbcRecalculations implements Recalculations {

    /// How many matters are recalculated in one part: enough to make a round trip cheap, few enough to
    /// repeat when a node dies.
    private static final int MATTERS_PER_PART = 2_000;

    /// Above every id.
    private static final UUID AFTER_EVERY_ID = new UUID(-1, -1);

    private final DatabaseClient database;
    private final HolidayNotices notices;
    private final NoticeRegister register;
    private final int size;
    private final UUID node = UUID.randomUUID();
    private final ClocksReader clocks = new ClocksReader();

    private volatile @Nullable Calendars last;

    @Autowired
    R2dbcRecalculations(DatabaseClient database, HolidayNotices notices, NoticeRegister register) {
        this(database, notices, register, MATTERS_PER_PART);
    }

    R2dbcRecalculations(DatabaseClient database, HolidayNotices notices, NoticeRegister register, int size) {
        this.database = database;
        this.notices = notices;
        this.register = register;
        this.size = size;
    }

    // Taking parts.

    @Override
    public Mono<Part> take(Instant now, Instant until) {
        return isUnderWay()
                .filter(underWay -> underWay)
                .flatMap(_ -> taken(now, until)
                        .switchIfEmpty(Mono.defer(() -> planned(now).then(taken(now, until)))));
    }

    private Mono<Boolean> isUnderWay() {
        return database.sql(RecalculationStatements.UNDER_WAY)
                .map(row -> get(row, "under_way", Boolean.class))
                .one();
    }

    private Mono<Part> taken(Instant now, Instant until) {
        return database.sql(RecalculationStatements.TAKE)
                .bind("now", BatchBinder.stored(now))
                .bind("until", BatchBinder.stored(until))
                .bind("lease", node)
                .map(Taken::read)
                .one()
                .flatMap(taken -> calendars(taken).map(taken::with));
    }

    /// Closes a finished recalculation, so the next one is planned.
    private Mono<Void> planned(Instant now) {
        return database.sql(RecalculationStatements.CLOSE)
                .bind("now", BatchBinder.stored(now))
                .fetch()
                .rowsUpdated()
                .then(database.sql(RecalculationStatements.PLAN)
                        .bind("size", size)
                        .bind("beyond", AFTER_EVERY_ID)
                        .bind("known", Interval.of(NoticesKnown.WITHIN))
                        .fetch()
                        .rowsUpdated())
                .then();
    }

    /// Recalculations run one after another, so all parts of one use one calendar. Only the part for
    /// latecomers may run after the next recalculation has begun.
    private Mono<Calendars> calendars(Taken taken) {
        var known = last;
        if (known != null && known.recalculation().equals(taken.recalculation()) && !taken.forLatecomers()) {
            return Mono.just(known);
        }
        return Mono.zip(notices.all().collectList(), arriving(taken.notice()), (all, arriving) -> {
            var others = all.stream()
                    .filter(notice -> !notice.number().equals(arriving.number()))
                    .toList();
            var before = WorkingCalendar.of(others);
            var both = Stream.concat(others.stream(), Stream.of(arriving)).toList();
            var calendars = new Calendars(taken.recalculation(), before, WorkingCalendar.of(both));
            last = calendars;
            return calendars;
        });
    }

    private Mono<HolidayNotice> arriving(NoticeNumber number) {
        return register.all()
                .filter(recorded -> recorded.notice().number().equals(number))
                .next()
                .map(recorded -> recorded.notice());
    }

    private record Taken(UUID recalculation, int part, boolean applying, NoticeNumber notice, boolean forLatecomers) {

        static Taken read(Readable row) {
            return new Taken(
                    uuid(row, "recalculation"),
                    get(row, "part", Integer.class),
                    get(row, "applying", Boolean.class),
                    new NoticeNumber(text(row, "notice")),
                    get(row, "for_latecomers", Boolean.class));
        }

        Part with(Calendars calendars) {
            return new Part(recalculation, part, applying, calendars.before(), calendars.after());
        }
    }

    private record Calendars(UUID recalculation, WorkingCalendar before, WorkingCalendar after) {}

    // Reading.

    @Override
    public Flux<Running> running(Part part) {
        return read(database.sql(RecalculationStatements.RUNNING_IN_PART)
                .bind("recalculation", part.recalculation())
                .bind("part", part.number()));
    }

    @Override
    public Flux<Running> running(Collection<MatterId> matters) {
        return read(database.sql(RecalculationStatements.RUNNING_OF)
                .bind("ids", matters.stream().map(MatterId::value).toArray(UUID[]::new)));
    }

    private Flux<Running> read(DatabaseClient.GenericExecuteSpec statement) {
        return statement
                .map(Stored::read)
                .all()
                .collectList()
                .publishOn(Schedulers.parallel())
                .flatMapIterable(rows -> rows)
                .map(stored -> stored.toRunning(clocks));
    }

    private record Stored(
            UUID id, long version, String bundleNumber, int ordinal, String code, String office, String clocks) {

        /// Reads columns by position: looking them up by name takes longer than reading them.
        static Stored read(Readable row) {
            return new Stored(
                    requireNonNull(row.get(0, UUID.class)),
                    requireNonNull(row.get(1, Long.class)),
                    requireNonNull(row.get(2, String.class)),
                    requireNonNull(row.get(3, Integer.class)),
                    requireNonNull(row.get(4, String.class)),
                    requireNonNull(row.get(5, String.class)),
                    requireNonNull(row.get(6, String.class)));
        }

        /// A row that cannot be read is reported as a fault; the others are recalculated anyway.
        Running toRunning(ClocksReader reader) {
            var matter = new MatterId(id);
            try {
                return new Running.Readable(
                        matter,
                        version,
                        new MatterNumber(new BundleNumber(bundleNumber), ordinal),
                        new MatterCode(code),
                        new OfficeCode(office),
                        reader.read(clocks));
            } catch (RuntimeException fault) {
                return new Running.Unreadable(matter, fault.getClass().getSimpleName());
            }
        }
    }

    // Storing.

    @Override
    public Flux<MatterId> store(List<Running.Readable> matters, Part part) {
        if (matters.isEmpty()) {
            return Flux.empty();
        }
        var places = new LinkedHashMap<MatterDueDates, Integer>();
        var following = matters.stream()
                .map(matter -> new Following(
                        matter,
                        places.computeIfAbsent(
                                MatterDueDates.of(matter.clocks(), part.after()), _ -> places.size() + 1)))
                .toList();
        var rows = BatchBinder.of(
                        database.sql(RecalculationStatements.STORE)
                                .bind("recalculation", part.recalculation().toString()),
                        following)
                .column("ids", UUID.class, each -> each.matter().id().value())
                .column("versions", Long.class, each -> each.matter().version())
                .column("places", Integer.class, Following::place)
                .bound();
        return MatterDueDates.bind(BatchBinder.of(rows, List.copyOf(places.keySet())), Function.identity())
                .bound()
                .map(row -> new MatterId(uuid(row, "id")))
                .all();
    }

    /// The due dates of a matter by the calendar after the notice: their place among those of the part. Matters
    /// that began on the same day have the same, so few are sent.
    private record Following(Running.Readable matter, int place) {}

    @Override
    public Mono<Void> done(Part part, Counted counted, Instant at) {
        var statement = database.sql(RecalculationStatements.DONE)
                .bind("recalculation", part.recalculation())
                .bind("part", part.number())
                .bind("at", BatchBinder.stored(at))
                .bind("matters", counted.matters())
                .bind("clocks", counted.clocks())
                .bind(
                        "tallies",
                        Json.text(counted.tallies().stream()
                                .map(TallyDocument::of)
                                .toList()));
        var listed = BatchBinder.of(statement, counted.listed())
                .column("listedMatters", UUID.class, matter -> matter.id().value())
                .text("bundleNumbers", matter -> matter.number().bundle().value())
                .column("ordinals", Short.class, matter ->
                        (short) matter.number().ordinal())
                .text("codes", matter -> matter.code().value())
                .text("offices", matter -> matter.office().value())
                .text("changes", R2dbcRecalculations::changes)
                .bound();
        return BatchBinder.of(listed, counted.faults())
                .column("faultyMatters", UUID.class, fault -> fault.id().value())
                .text("reasons", Running.Unreadable::reason)
                .bound()
                .fetch()
                .rowsUpdated()
                .then();
    }

    private static String changes(RecalculatedMatter matter) {
        return Json.text(matter.changes().stream().map(ChangedSideDocument::of).toList());
    }

    @Override
    public Mono<Void> giveUp(Part part, String reason, Instant at) {
        return database.sql(RecalculationStatements.GIVE_UP)
                .bind("reason", reason)
                .bind("at", BatchBinder.stored(at))
                .bind("recalculation", part.recalculation())
                .bind("part", part.number())
                .bind("lease", node)
                .fetch()
                .rowsUpdated()
                .then();
    }
}
