package onething.persistence.relational.matter;

import static java.util.Objects.requireNonNull;
import static onething.application.port.out.ClockFixtures.workingDays;
import static onething.application.port.out.RefusedWith.refusedWith;
import static onething.application.port.out.StoredFixtures.DETERMINATION;
import static onething.application.port.out.StoredFixtures.MONDAY_MORNING;
import static onething.application.port.out.StoredFixtures.aKeyOf;
import static onething.application.port.out.StoredFixtures.aSubmittedBundle;
import static onething.application.port.out.StoredFixtures.closed;
import static onething.application.port.out.StoredFixtures.draftOf;
import static onething.application.port.out.StoredFixtures.next;
import static onething.application.port.out.StoredFixtures.received;
import static onething.application.port.out.StoredFixtures.somebody;
import static onething.application.port.out.StoredFixtures.underWay;
import static onething.application.port.out.StoredFixtures.withClocks;
import static org.assertj.core.api.Assertions.assertThat;

import io.r2dbc.pool.ConnectionPool;
import io.r2dbc.pool.ConnectionPoolConfiguration;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.sql.Connection;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Stream;
import onething.application.port.IdempotencyKey;
import onething.application.port.RecordedNotice;
import onething.application.port.RecordedNotice.Recounting;
import onething.application.port.Versioned;
import onething.application.port.in.calendar.RecountClocks;
import onething.application.port.out.Recounts;
import onething.application.port.out.WorkingCalendars;
import onething.application.service.calendar.RecountClocksService;
import onething.domain.deadline.Deadline;
import onething.domain.deadline.HolidayNotice;
import onething.domain.deadline.Recount.Effect;
import onething.domain.deadline.Rung;
import onething.domain.deadline.Side;
import onething.domain.deadline.Turn;
import onething.domain.deadline.WorkingCalendar;
import onething.domain.matter.MatterId;
import onething.domain.matter.Step;
import onething.domain.refusal.Refusal.ChangedMeanwhile;
import onething.domain.refusal.Refusal.CursorInvalid;
import onething.domain.refusal.Refusal.KeyReused;
import onething.domain.refusal.Refusal.NoticeNumberTaken;
import onething.persistence.relational.SettableClock;
import onething.persistence.relational.TestPostgres;
import onething.persistence.relational.bundle.StoredBundles;
import onething.persistence.relational.calendar.ShippedNotices;
import onething.persistence.relational.calendar.StoredNotices;
import org.flywaydb.core.api.configuration.Configuration;
import org.flywaydb.core.api.migration.Context;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DataAccessException;
import org.springframework.r2dbc.core.DatabaseClient;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.test.StepVerifier;

/// Notices that are proposed and applied while clocks run, on a server of their own.
class RecountTest {

    private static final LocalDate NEW_YEAR = LocalDate.of(2027, 1, 1);

    /// As it is expected, New Year's Day alone is off.
    private static final HolidayNotice FOR_2027 = notice(
            "国办发明电〔2026〕6号", "2026-11-20", 2027, List.of(NEW_YEAR, day(1, 2), day(1, 3), day(1, 4)), List.of(), null);

    private static EmbeddedPostgres server;
    private static ConnectionPool pool;
    private static DatabaseClient database;

    private final SettableClock clock = new SettableClock();
    private final StoredNotices here = new StoredNotices(database, clock);

    @BeforeAll
    static void aServerOfTheirOwn() {
        server = TestPostgres.started();
        pool = new ConnectionPool(ConnectionPoolConfiguration.builder(TestPostgres.connectionsTo(server))
                .maxSize(6)
                .build());
        database = DatabaseClient.create(pool);
    }

    @AfterAll
    static void stopped() throws IOException {
        pool.dispose();
        server.close();
    }

    @BeforeEach
    void nothingRunsAndOnlyWhatShipsCounts() {
        run("update matters set ended = true");
        run("delete from holiday_notices where proposed_by is not null");
    }

    // Before it is applied.

    @Test
    void whatIsProposedChangesNothingUntilItIsApplied() {
        var step = submitted(workingDays(28, MONDAY_MORNING));
        var before = stored(step);

        var proposed = propose(FOR_2027);
        recount();

        assertThat(proposed.counts()).isFalse();
        assertThat(stored(step)).isEqualTo(before);
        assertThat(calendar().publishedYears()).doesNotContain(2027);
    }

    @Test
    void itsDiffSaysHowManySidesFareHow() {
        submitted(workingDays(5, MONDAY_MORNING));
        submitted(workingDays(28, MONDAY_MORNING));
        submitted(workingDays(29, MONDAY_MORNING).tell(Side.COMMITTED, MONDAY_MORNING, calendar()));

        var proposed = propose(FOR_2027);
        recount();

        var diff = read(proposed).diff().orElseThrow();
        assertThat(diff.finished()).isPresent();
        assertThat(diff.matters()).isEqualTo(3);
        assertThat(diff.counted()).isEqualTo(3);
        assertThat(diff.clocks()).isEqualTo(3);
        assertThat(sides(diff))
                .as("28 days end on the last of December, which nobody was sure of")
                .isEqualTo(Map.of(Effect.UNCHANGED, 2L, Effect.CONFIRMED, 1L, Effect.LATER, 3L));
    }

    @Test
    void theMattersItMovesAreListedPageByPageWithoutTheirPeople() {
        var steps = new ArrayList<Step>();
        for (int i = 0; i < 5; i++) {
            steps.add(submitted(workingDays(28, MONDAY_MORNING)));
        }
        submitted(workingDays(1, MONDAY_MORNING));

        var proposed = propose(FOR_2027);
        recount();

        var first = here.register().changes(proposed.id(), Optional.empty(), 3).block();
        var second = here.register().changes(proposed.id(), first.next(), 3).block();
        assertThat(first.total()).isEqualTo(5);
        assertThat(second.next()).isEmpty();
        assertThat(Stream.of(first, second)
                        .flatMap(page -> page.items().stream())
                        .map(matter -> matter.id().value().toString()))
                .isSorted()
                .containsExactlyInAnyOrderElementsOf(
                        steps.stream().map(step -> idOf(step).toString()).toList());
        assertThat(first.items().getFirst().changes())
                .extracting(changed -> changed.change().after().day())
                .containsExactly(dueBy(workingDays(28, MONDAY_MORNING), Side.STATUTORY, FOR_2027));
        here.register()
                .changes(proposed.id(), Optional.of("x"), 3)
                .as(StepVerifier::create)
                .verifyErrorSatisfies(refusedWith(new CursorInvalid()));
    }

    @Test
    void itsVersionGoesUpOnceThereIsSomethingToRead() {
        submitted(workingDays(28, MONDAY_MORNING));

        var proposed = propose(FOR_2027);
        recount();

        assertThat(read(proposed).version()).isEqualTo(proposed.version() + 1);
        here.register()
                .apply(new Versioned<>(proposed.id(), proposed.version()), somebody(), clock.instant())
                .as(StepVerifier::create)
                .verifyErrorSatisfies(refusedWith(new ChangedMeanwhile(proposed.version() + 1)));
    }

    @Test
    void theSameRequestProposesOnceAndANumberIsTakenOnce() {
        var key = aKeyOf(somebody());
        var first = here.register().propose(FOR_2027, key.owner(), clock.instant(), key).block();

        var again = here.register().propose(FOR_2027, key.owner(), clock.instant(), key).block();
        var other = new IdempotencyKey(key.owner(), key.key(), "something else");

        assertThat(again).isEqualTo(first);
        assertThat(here.register().madeBy(key).block()).isEqualTo(first);
        here.register().madeBy(other).as(StepVerifier::create).verifyErrorSatisfies(refusedWith(new KeyReused(key.key())));
        var another = aKeyOf(somebody());
        here.register()
                .propose(FOR_2027, another.owner(), clock.instant(), another)
                .as(StepVerifier::create)
                .verifyErrorSatisfies(refusedWith(new NoticeNumberTaken(FOR_2027.number())));
    }

    @Test
    void manyRequestsAtOnceProposeOnce() {
        var key = aKeyOf(somebody());

        var made = Flux.range(0, 20)
                .flatMap(_ -> here.register().propose(FOR_2027, key.owner(), clock.instant(), key), 20)
                .map(RecordedNotice::id)
                .distinct()
                .collectList()
                .block();

        assertThat(made).hasSize(1);
        assertThat(count("select count(*) from notice_events where request = '" + key.key() + "'")).isEqualTo(1);
    }

    @Test
    void whatIsWithdrawnIsGoneAndStaysOnRecord() {
        var proposed = propose(FOR_2027);

        here.register().withdraw(new Versioned<>(proposed.id(), 0), somebody(), clock.instant()).block();

        assertThat(here.register().find(proposed.id()).blockOptional()).isEmpty();
        assertThat(happenings(proposed)).endsWith("proposed", "withdrawn");
        recount();
    }

    @Test
    void whatWasDoneIsNeverChanged() {
        propose(FOR_2027);

        for (var change : List.of("update notice_events set actor = null", "delete from notice_events")) {
            database.sql(change).then().as(StepVerifier::create).verifyError(DataAccessException.class);
        }
    }

    // Once it is applied.

    @Test
    void everyStoredDateIsByTheNewCalendarAfterwards() {
        var early = submitted(workingDays(5, MONDAY_MORNING));
        var late = submitted(workingDays(28, MONDAY_MORNING));
        var citizens = submitted(workingDays(28, MONDAY_MORNING, Turn.CITIZEN));
        var unchanged = stored(early);

        var applied = apply(FOR_2027);

        assertThat(calendar().publishedYears()).contains(2027);
        assertThat(stored(late)).isEqualTo(reckoned(late));
        assertThat(rungs(late)).isEqualTo(Rung.of(late.after().clocks().getFirst(), calendar()));
        assertThat(rungs(citizens)).isEqualTo(Rung.of(citizens.after().clocks().getFirst(), calendar()));
        assertThat(stored(early)).isEqualTo(unchanged);
        assertThat(happenings(applied)).endsWith("proposed", "applied");
        assertThat(sides(read(applied).recount().orElseThrow()).get(Effect.LATER)).isEqualTo(2L);
    }

    @Test
    void aDayThatWasToldStaysWhereANoticeWouldMakeItEarlier() {
        var expected = calendar();
        var told = submitted(workingDays(40, MONDAY_MORNING).tell(Side.COMMITTED, MONDAY_MORNING, expected));
        var untold = submitted(workingDays(40, MONDAY_MORNING));
        var was = stored(told);
        var worksAllWeekends = notice("国办发明电〔2026〕6号", "2026-11-20", 2027, List.of(), weekendsOfJanuary(), null);

        var applied = apply(worksAllWeekends);

        assertThat(stored(told).committed()).isEqualTo(was.committed());
        assertThat(stored(untold).committed()).isBefore(was.committed());
        assertThat(sides(read(applied).recount().orElseThrow()))
                .containsEntry(Effect.HELD, 1L)
                .containsEntry(Effect.EARLIER, 3L);
    }

    @Test
    void aChangeInMidYearMovesWhatRuns() {
        var step = submitted(workingDays(10, MONDAY_MORNING));

        apply(notice("国办发明电〔2026〕5号", "2026-11-22", 2026, List.of(LocalDate.of(2026, 12, 1)), List.of(), null));

        assertThat(stored(step).committed()).isEqualTo(LocalDate.of(2026, 12, 8));
    }

    @Test
    void aNoticeThatSupersedesAnotherTakesBackWhatThatOneMoved() {
        var step = submitted(workingDays(28, MONDAY_MORNING));
        var first = apply(FOR_2027);
        var byTheFirst = stored(step);

        apply(notice(
                "国办发明电〔2026〕7号",
                "2026-11-21",
                2027,
                List.of(NEW_YEAR, day(1, 2), day(1, 3), day(1, 4), day(1, 5), day(1, 6)),
                List.of(),
                first.notice().number()));

        assertThat(stored(step).statutory()).isAfter(byTheFirst.statutory());
        assertThat(stored(step)).isEqualTo(reckoned(step));
    }

    @Test
    void whatOtherProposalsWouldChangeIsCountedAnew() {
        submitted(workingDays(28, MONDAY_MORNING));
        var other = propose(notice("国办发明电〔2026〕5号", "2026-11-22", 2026, List.of(LocalDate.of(2026, 12, 1)), List.of(), null));
        recount();
        var readOnce = read(other);

        apply(FOR_2027);

        var now = read(other);
        assertThat(now.version()).isGreaterThan(readOnce.version());
        assertThat(now.diff().orElseThrow().finished()).isPresent();
        assertThat(now.diff().orElseThrow().started()).isAfter(readOnce.diff().orElseThrow().started());
    }

    @Test
    void aNodeThatDiesBetweenBatchesIsFollowedByAnother() {
        var steps = List.of(
                submitted(workingDays(28, MONDAY_MORNING)),
                submitted(workingDays(29, MONDAY_MORNING)),
                submitted(workingDays(30, MONDAY_MORNING)));
        var applied = applied(FOR_2027);
        var dying = recounts(1);
        var lease = clock.instant().plus(Duration.ofMinutes(2));
        var half = requireNonNull(dying.take(clock.instant(), lease).block());
        requireNonNull(dying.running(half).collectList().block());

        recount(1);
        assertThat(read(applied).recount().orElseThrow().counted()).as("its part is its own").isEqualTo(2);

        clock.pass(Duration.ofMinutes(3));
        recount(1);

        assertThat(read(applied).recount().orElseThrow().finished()).isPresent();
        assertThat(read(applied).recount().orElseThrow().counted()).isEqualTo(3);
        assertThat(steps).allSatisfy(step -> assertThat(stored(step)).isEqualTo(reckoned(step)));

        dying.done(half, new Recounts.Counted(9, 9, List.of(), List.of(), List.of()), clock.instant()).block();
        assertThat(read(applied).recount().orElseThrow().counted()).as("who comes second").isEqualTo(3);
    }

    @Test
    void manyNodesCountEachMatterOnce() {
        for (int i = 0; i < 30; i++) {
            submitted(workingDays(28, MONDAY_MORNING));
        }
        var applied = applied(FOR_2027);

        Flux.range(0, 4).flatMap(_ -> service(recounts(1)).recount(), 4).blockLast();
        clock.pass(Duration.ofMinutes(1));
        recount();

        var recount = read(applied).recount().orElseThrow();
        assertThat(recount.finished()).isPresent();
        assertThat(recount.counted()).isEqualTo(30);
        assertThat(sides(recount)).isEqualTo(Map.of(Effect.CONFIRMED, 30L, Effect.LATER, 30L));
    }

    @Test
    void whatAnOfficerDoesMeanwhileIsNotLost() {
        var step = submitted(workingDays(28, MONDAY_MORNING));
        var longer = workingDays(33, MONDAY_MORNING);
        var old = calendar();
        var applied = applied(FOR_2027);
        var meanwhile = new Meanwhile(recounts(10), act(step, longer, () -> Mono.just(old)));

        service(meanwhile).recount().block();

        assertThat(stored(step)).isEqualTo(StoredReckoning.expected(longer, calendar()));
        assertThat(rungs(step)).isEqualTo(Rung.of(longer, calendar()));
        assertThat(count("select version from matters where id = '" + idOf(step) + "'")).isEqualTo(1);
        assertThat(read(applied).recount().orElseThrow().counted()).isEqualTo(1);
    }

    @Test
    void whatANodeStoredThatDidNotKnowOfTheNoticeIsSetRightInTheEnd() {
        var old = calendar();
        var applied = applied(FOR_2027);
        recount();
        var step = submitted(workingDays(28, clock.instant()), () -> Mono.just(old));
        assertThat(stored(step)).isNotEqualTo(reckoned(step));

        clock.pass(Duration.ofSeconds(31));
        recount();

        assertThat(stored(step)).isEqualTo(reckoned(step));
        assertThat(read(applied).recount().orElseThrow().finished()).isPresent();
    }

    @Test
    void theNextNoticeNeedNotWaitForLatecomers() {
        submitted(workingDays(28, MONDAY_MORNING));
        applied(FOR_2027);
        recount();

        var another = propose(notice(
                "国办发明电〔2026〕5号", "2026-11-22", 2026, List.of(LocalDate.of(2026, 12, 1)), List.of(), null));
        recount();

        assertThat(read(another).diff().orElseThrow().finished()).isPresent();
    }

    @Test
    void aNoticeThatComesWithTheServiceCountsAndWhatRunsIsCountedAgain() throws Exception {
        run("delete from holiday_notices where year = 2026");
        clock.pass(Duration.ofSeconds(11));
        var step = submitted(workingDays(70, Instant.parse("2026-01-05T01:00:00Z")));
        var withoutIt = stored(step);
        var proposed = propose(notice("国办发明电〔2025〕7号", "2025-11-04", 2026, List.of(LocalDate.of(2026, 2, 2)), List.of(), null));

        ship();
        run("update recounts set started = timestamptz '2026-11-23T01:00:12Z' where finished is null and purpose = 'application'");
        clock.pass(Duration.ofSeconds(11));
        recount();

        assertThat(read(proposed).counts()).as("what was proposed is what ships").isTrue();
        assertThat(read(proposed).notice().holidays()).hasSizeGreaterThan(20);
        assertThat(happenings(proposed)).endsWith("proposed", "shipped");
        assertThat(stored(step).committed()).isAfter(withoutIt.committed());
        assertThat(stored(step)).isEqualTo(reckoned(step));
        run("update holiday_notices set proposed_by = null where year = 2026");
    }

    @Test
    void aMatterThatCannotBeReadIsSetDownAndStopsNoOther() {
        var broken = submitted(workingDays(28, MONDAY_MORNING));
        var whole = submitted(workingDays(28, MONDAY_MORNING));
        run("update matters set clocks = '[{\"rule\": 1}]' where id = '" + idOf(broken) + "'");

        var applied = apply(FOR_2027);

        assertThat(stored(whole)).isEqualTo(reckoned(whole));
        assertThat(read(applied).recount().orElseThrow().faults()).isEqualTo(1);
        assertThat(read(applied).recount().orElseThrow().finished()).isPresent();
    }

    @Test
    void whatHasEndedIsNotCounted() {
        var step = submitted(workingDays(28, MONDAY_MORNING));
        StoredMatters.matters(database, here.calendars())
                .save(new Versioned<>(next(step, closed()), 0), List.of())
                .block();

        assertThat(read(apply(FOR_2027)).recount().orElseThrow().matters()).isZero();
    }

    // What it is told with.

    private RecordedNotice propose(HolidayNotice notice) {
        var key = aKeyOf(somebody());
        return requireNonNull(here.register().propose(notice, key.owner(), clock.instant(), key).block());
    }

    /// From now on it counts; nothing has been counted again.
    private RecordedNotice applied(HolidayNotice notice) {
        var proposed = propose(notice);
        recount();
        return requireNonNull(here.register()
                .apply(new Versioned<>(proposed.id(), read(proposed).version()), somebody(), clock.instant())
                .block());
    }

    private RecordedNotice apply(HolidayNotice notice) {
        var applied = applied(notice);
        recount();
        clock.pass(Duration.ofMinutes(1));
        recount();
        return applied;
    }

    /// As the service does at its start.
    private static void ship() throws Exception {
        try (var connection = server.getPostgresDatabase().getConnection()) {
            ShippedNotices.migration().migrate(new Context() {
                @Override
                public Configuration getConfiguration() {
                    throw new UnsupportedOperationException();
                }

                @Override
                public Connection getConnection() {
                    return connection;
                }
            });
        }
    }

    private RecordedNotice read(RecordedNotice notice) {
        return requireNonNull(here.register().find(notice.id()).block());
    }

    private void recount() {
        recount(10);
    }

    private void recount(int size) {
        service(recounts(size)).recount().block();
    }

    private RecountClocks service(Recounts recounts) {
        return new RecountClocksService(recounts, clock, 2);
    }

    private Recounts recounts(int size) {
        return new R2dbcRecounts(database, here.notices(), here.register(), size);
    }

    private WorkingCalendar calendar() {
        return requireNonNull(here.calendars().current().block());
    }

    private LocalDate dueBy(Deadline deadline, Side side, HolidayNotice notice) {
        return requireNonNull(deadline.due(side, calendar().with(notice))).day();
    }

    private Step submitted(Deadline deadline) {
        return submitted(deadline, here.calendars());
    }

    private static Step submitted(Deadline deadline, WorkingCalendars calendars) {
        var bundle = aSubmittedBundle();
        var step = received(bundle, 1, DETERMINATION, underWay(), List.of(deadline));
        var bundles = StoredBundles.bundles(database, calendars);
        bundles.add(draftOf(bundle), aKeyOf(bundle.applicant())).block();
        bundles.submit(new Versioned<>(bundle, 0), List.of(step), aKeyOf(bundle.applicant())).block();
        return step;
    }

    private static Mono<?> act(Step before, Deadline after, WorkingCalendars calendars) {
        var acted = withClocks(next(before, underWay()), after);
        return StoredMatters.matters(database, calendars).save(new Versioned<>(acted, 0), List.of());
    }

    private StoredReckoning reckoned(Step step) {
        return StoredReckoning.expected(step.after().clocks().getFirst(), calendar());
    }

    private static StoredReckoning stored(Step step) {
        return StoredReckoning.of(step, database);
    }

    private static Map<Rung, Instant> rungs(Step step) {
        return stored(step).toFire();
    }

    private static List<String> happenings(RecordedNotice notice) {
        return requireNonNull(database.sql("select happening from notice_events where notice = :notice order by id")
                .bind("notice", notice.id())
                .map(row -> requireNonNull(row.get("happening", String.class)))
                .all()
                .collectList()
                .block());
    }

    private static Map<Effect, Long> sides(Recounting recounting) {
        var sides = new TreeMap<Effect, Long>();
        recounting.tallies().forEach(tally -> sides.merge(tally.effect(), tally.sides(), Long::sum));
        return sides;
    }

    private static long count(String sql) {
        return requireNonNull(database.sql(sql)
                .map(row -> requireNonNull(row.get(0, Long.class)))
                .one()
                .block());
    }

    private static void run(String sql) {
        database.sql(sql).then().block();
    }

    private static UUID idOf(Step step) {
        return step.after().file().id().value();
    }

    private static LocalDate day(int month, int day) {
        return LocalDate.of(2027, month, day);
    }

    private static List<LocalDate> weekendsOfJanuary() {
        return NEW_YEAR.datesUntil(day(2, 1))
                .filter(day -> day.getDayOfWeek().getValue() > 5)
                .toList();
    }

    private static HolidayNotice notice(
            String number,
            String issued,
            int year,
            List<LocalDate> holidays,
            List<LocalDate> workdays,
            @Nullable String supersedes) {
        return new HolidayNotice(
                number,
                LocalDate.parse(issued),
                year,
                new TreeSet<>(holidays),
                new TreeSet<>(workdays),
                "国务院办公厅",
                supersedes);
    }

    /// Something happens once, between the reading of a part and its storing.
    private static final class Meanwhile implements Recounts {

        private final Recounts recounts;
        private Mono<?> happening;

        Meanwhile(Recounts recounts, Mono<?> happening) {
            this.recounts = recounts;
            this.happening = happening;
        }

        @Override
        public Mono<Part> take(Instant now, Instant until) {
            return recounts.take(now, until);
        }

        @Override
        public Flux<Running> running(Part part) {
            return recounts.running(part)
                    .collectList()
                    .delayUntil(_ -> {
                        var once = happening;
                        happening = Mono.empty();
                        return once;
                    })
                    .flatMapIterable(read -> read);
        }

        @Override
        public Flux<Running> running(Collection<MatterId> matters) {
            return recounts.running(matters);
        }

        @Override
        public Flux<MatterId> store(List<Running.Readable> matters, Part part) {
            return recounts.store(matters, part);
        }

        @Override
        public Mono<Void> done(Part part, Counted counted, Instant at) {
            return recounts.done(part, counted, at);
        }

        @Override
        public Mono<Void> giveUp(Part part) {
            return recounts.giveUp(part);
        }
    }
}
