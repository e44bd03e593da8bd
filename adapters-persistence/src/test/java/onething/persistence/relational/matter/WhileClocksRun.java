package onething.persistence.relational.matter;

import static java.util.Objects.requireNonNull;
import static onething.application.port.out.matter.StoredFixtures.DETERMINATION;
import static onething.application.port.out.matter.StoredFixtures.aKeyOf;
import static onething.application.port.out.matter.StoredFixtures.aSubmittedBundle;
import static onething.application.port.out.matter.StoredFixtures.draftOf;
import static onething.application.port.out.matter.StoredFixtures.received;
import static onething.application.port.out.matter.StoredFixtures.somebody;
import static onething.application.port.out.matter.StoredFixtures.underWay;
import static org.assertj.core.api.Assertions.assertThat;

import io.r2dbc.pool.ConnectionPool;
import io.r2dbc.pool.ConnectionPoolConfiguration;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import onething.application.port.RecordedNotice;
import onething.application.port.RecordedNotice.RecalculationProgress;
import onething.application.port.Versioned;
import onething.application.port.in.calendar.RecalculateClocks;
import onething.application.port.out.calendar.Recalculations;
import onething.application.port.out.calendar.WorkingCalendars;
import onething.application.service.TestClock;
import onething.application.service.calendar.RecalculateClocksService;
import onething.domain.calendar.HolidayNotice;
import onething.domain.calendar.NoticeNumber;
import onething.domain.calendar.WholeYears;
import onething.domain.calendar.WorkingCalendar;
import onething.domain.deadline.Deadline;
import onething.domain.deadline.Recalculation.Effect;
import onething.domain.matter.MatterChange;
import onething.domain.text.Line;
import onething.persistence.relational.TestPostgres;
import onething.persistence.relational.bundle.StoredBundles;
import onething.persistence.relational.calendar.StoredNotices;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.r2dbc.core.DatabaseClient;

/// Notices that are proposed and applied while clocks run, on a separate server that these tests share.
abstract class WhileClocksRun {

    static final LocalDate NEW_YEAR = LocalDate.of(2027, 1, 1);

    /// A notice in which only New Year's Day is off, as expected.
    static final HolidayNotice FOR_2027 = notice(
            "国办发明电〔2026〕6号",
            "2026-11-20",
            2027,
            WholeYears.daysOff(2027, day(1, 2), day(1, 3), day(1, 4)),
            List.of(),
            null);

    static final EmbeddedPostgres SERVER = TestPostgres.started();
    static final DatabaseClient DATABASE = DatabaseClient.create(
            new ConnectionPool(ConnectionPoolConfiguration.builder(TestPostgres.connectionsTo(SERVER))
                    .maxSize(6)
                    .build()));

    final TestClock clock = new TestClock(Instant.parse("2026-11-23T01:00:00Z"));
    final StoredNotices here = new StoredNotices(DATABASE, clock);

    @BeforeEach
    void nothingRunsAndOnlyWhatShipsCounts() {
        run("update matters set ended = true");
        run("update matter_due_dates set ended = true");
        run("delete from holiday_notices where proposed_by is not null");
    }

    @AfterEach
    void allStoredDueDatesFollowFromTheirMatters() {
        assertThat(StoredDueDates.outOfStep(DATABASE)).isZero();
    }

    RecordedNotice propose(HolidayNotice notice) {
        var key = aKeyOf(somebody());
        return requireNonNull(here.register()
                .propose(notice, key.owner(), clock.instant(), key)
                .block());
    }

    /// Applies the notice without a recalculation.
    RecordedNotice applied(HolidayNotice notice) {
        var proposed = propose(notice);
        recalculate();
        return requireNonNull(here.register()
                .apply(new Versioned<>(proposed.id(), read(proposed).version()), somebody(), clock.instant())
                .block());
    }

    RecordedNotice apply(HolidayNotice notice) {
        var applied = applied(notice);
        recalculate();
        clock.passes(Duration.ofMinutes(1));
        recalculate();
        return applied;
    }

    RecordedNotice read(RecordedNotice notice) {
        return requireNonNull(here.register().find(notice.id()).block());
    }

    void recalculate() {
        recalculate(10);
    }

    void recalculate(int size) {
        service(recalculations(size)).recalculate().block();
    }

    RecalculateClocks service(Recalculations recalculations) {
        return service(recalculations, 2);
    }

    RecalculateClocks service(Recalculations recalculations, int lanes) {
        return new RecalculateClocksService(recalculations, clock, lanes);
    }

    Recalculations recalculations(int size) {
        return new R2dbcRecalculations(DATABASE, here.notices(), here.register(), size);
    }

    WorkingCalendar calendar() {
        return requireNonNull(here.calendars().current().block());
    }

    MatterChange submitted(Deadline deadline) {
        return submitted(deadline, here.calendars());
    }

    static MatterChange submitted(Deadline deadline, WorkingCalendars calendars) {
        var bundle = aSubmittedBundle();
        var change = received(bundle, 1, DETERMINATION, underWay(), List.of(deadline));
        var bundles = StoredBundles.bundles(DATABASE, calendars);
        bundles.add(draftOf(bundle), aKeyOf(bundle.applicant())).block();
        bundles.submit(new Versioned<>(bundle, 0), List.of(change), List.of(), aKeyOf(bundle.applicant()))
                .block();
        return change;
    }

    StoredDueDates calculated(MatterChange change) {
        return StoredDueDates.expected(change.after().clocks().getFirst(), calendar());
    }

    static StoredDueDates stored(MatterChange change) {
        return StoredDueDates.of(change, DATABASE);
    }

    static List<String> events(RecordedNotice notice) {
        return requireNonNull(DATABASE.sql("select action from notice_events where notice = :notice order by id")
                .bind("notice", notice.id())
                .map(row -> requireNonNull(row.get("action", String.class)))
                .all()
                .collectList()
                .block());
    }

    static Map<Effect, Long> sides(RecalculationProgress recounting) {
        var sides = new TreeMap<Effect, Long>();
        recounting.tallies().forEach(tally -> sides.merge(tally.effect(), tally.sides(), Long::sum));
        return sides;
    }

    static long count(String sql) {
        return requireNonNull(DATABASE.sql(sql)
                .map(row -> requireNonNull(row.get(0, Long.class)))
                .one()
                .block());
    }

    static void run(String sql) {
        DATABASE.sql(sql).then().block();
    }

    static UUID idOf(MatterChange change) {
        return change.after().file().id().value();
    }

    static LocalDate day(int month, int day) {
        return LocalDate.of(2027, month, day);
    }

    static HolidayNotice notice(
            String number,
            String issued,
            int year,
            List<LocalDate> holidays,
            List<LocalDate> workdays,
            @Nullable NoticeNumber supersedes) {
        return new HolidayNotice(
                new NoticeNumber(number),
                LocalDate.parse(issued),
                year,
                new TreeSet<>(holidays),
                new TreeSet<>(workdays),
                new Line("国务院办公厅"),
                supersedes);
    }
}
