package onething.persistence.relational.matter;

import static onething.application.port.out.matter.ClockFixtures.workingDays;
import static onething.application.port.out.matter.DeskContract.OPEN;
import static onething.application.port.out.matter.StoredFixtures.DETERMINATION;
import static onething.application.port.out.matter.StoredFixtures.MONDAY_MORNING;
import static onething.application.port.out.matter.StoredFixtures.RONGCHENG;
import static onething.application.port.out.matter.StoredFixtures.WORK_INJURY;
import static onething.application.port.out.matter.StoredFixtures.aKeyOf;
import static onething.application.port.out.matter.StoredFixtures.aSubmittedBundle;
import static onething.application.port.out.matter.StoredFixtures.draftOf;
import static onething.application.port.out.matter.StoredFixtures.received;
import static onething.application.port.out.matter.StoredFixtures.underWay;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import onething.application.port.DeskSort;
import onething.application.port.Page;
import onething.application.port.Versioned;
import onething.application.port.out.matter.Matters.DeskQuery;
import onething.application.port.out.matter.Matters.MatterRecord;
import onething.domain.calendar.WorkingCalendar;
import onething.domain.deadline.Deadline;
import onething.domain.deadline.RemainingTime;
import onething.domain.deadline.rule.ResponsibleParty;
import onething.domain.matter.watch.OfficeDeadline;
import onething.domain.party.OfficeCode;
import onething.persistence.relational.ManyMatters;
import onething.persistence.relational.TestPostgres;
import onething.persistence.relational.bundle.StoredBundles;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.r2dbc.core.DatabaseClient;

/// The pages of the desk are in the order of remaining time: the stored sort key agrees with the clocks.
class DeskOrderTest {

    private static final WorkingCalendar WEEKDAYS = WorkingCalendar.of(List.of());
    private static final int BUNDLES = 4;
    private static final int MATTERS_OF_A_BUNDLE = 75;

    @ParameterizedTest
    @ValueSource(ints = {60, 90, 400})
    void theDeskIsInTheOrderOfRemainingTimeAtAnyMoment(int daysLater) {
        var office = new OfficeCode("desk-order-" + daysLater);
        var random = new Random(20_261_123);
        IntStream.range(0, BUNDLES).forEach(_ -> submit(office, random));
        var now = MONDAY_MORNING.plus(Duration.ofDays(daysLater));

        var slacks = everyRow(office, now).stream()
                .map(row -> OfficeDeadline.slack(row.value().matter().clocks(), now, WEEKDAYS))
                .toList();

        assertThat(slacks).hasSize(BUNDLES * MATTERS_OF_A_BUNDLE);
        assertThat(slacks.stream().flatMap(Optional::stream).map(Placed::of))
                .isSorted()
                .anyMatch(Placed::standsStill)
                .anyMatch(placed -> placed.workingDays < 0);
        assertThat(slacks.stream().dropWhile(Optional::isPresent)).isNotEmpty().allMatch(Optional::isEmpty);
    }

    @Test
    void theEarlierOfPromiseAndLawDecides() {
        var office = new OfficeCode("worse-of-both");
        var promised = workingDays(20, MONDAY_MORNING);
        var bound = workingDays("law", 4, MONDAY_MORNING, ResponsibleParty.AGENCY);
        submit(office, List.of(List.of(promised), List.of(bound)));

        assertThat(everyRow(office, MONDAY_MORNING))
                .extracting(row ->
                        row.value().matter().clocks().getFirst().rule().code().value())
                .containsExactly("law", "review");
    }

    @Test
    void aLongDeskIsCountedToAThousandAndSaysThatThereAreMore() throws IOException {
        try (var server = TestPostgres.started()) {
            var database = DatabaseClient.create(TestPostgres.connectionsTo(server));
            ManyMatters.started(0, 500, database);
            ManyMatters.started(0, 500, database);
            assertThat(total(database)).isEqualTo(1_000);

            ManyMatters.started(0, 5, database);
            assertThat(total(database)).isEqualTo(Page.MORE_THAN_COUNTED);
        }
    }

    /// Of many matters only the first of each start can be read. They are put on the first page.
    private static long total(DatabaseClient database) {
        database.sql("""
                update matter_due_dates set next_due = '2000-01-01'
                 where matter in (select matters.id from matters join bundles on bundles.id = matters.bundle
                                   where bundles.number not like '%/%')
                """).then().block();
        return StoredMatters.matters(database)
                .atDesk(new DeskQuery(
                        WORK_INJURY,
                        RONGCHENG,
                        OPEN,
                        DeskSort.PRESSING,
                        Optional.empty(),
                        MONDAY_MORNING,
                        Optional.empty(),
                        1))
                .block()
                .total();
    }

    /// Up to three clocks per matter, of the office and of others; some are paused or stopped.
    private static void submit(OfficeCode office, Random random) {
        submit(
                office,
                Stream.generate(() -> clocks(random)).limit(MATTERS_OF_A_BUNDLE).toList());
    }

    private static void submit(OfficeCode office, List<List<Deadline>> clocks) {
        var bundle = aSubmittedBundle();
        var changes = IntStream.range(0, clocks.size())
                .mapToObj(i -> received(bundle, i + 1, DETERMINATION, underWay(), clocks.get(i), office, RONGCHENG))
                .toList();
        var bundles = StoredBundles.bundles();
        bundles.add(draftOf(bundle), aKeyOf(bundle.applicant())).block();
        bundles.submit(new Versioned<>(bundle, 0), changes, List.of(), aKeyOf(bundle.applicant()))
                .block();
    }

    private static List<Deadline> clocks(Random random) {
        return IntStream.range(0, random.nextInt(4))
                .mapToObj(i -> clock("clock-" + i, random))
                .toList();
    }

    private static Deadline clock(String code, Random random) {
        var start = MONDAY_MORNING.plus(Duration.ofHours(random.nextInt(500)));
        var later = start.plus(Duration.ofHours(random.nextInt(500)));
        var clock = workingDays(
                code,
                1 + random.nextInt(60),
                start,
                random.nextInt(4) == 0 ? ResponsibleParty.CITIZEN : ResponsibleParty.AGENCY);
        return switch (random.nextInt(4)) {
            case 0 -> clock.supplementRequested("补正告知书", later);
            case 1 -> clock.supplementRequested("补正告知书", start).supplemented(later);
            case 2 -> random.nextBoolean() ? clock.stop(later) : clock;
            default -> clock;
        };
    }

    private static List<Versioned<MatterRecord>> everyRow(OfficeCode office, Instant now) {
        var rows = new ArrayList<Versioned<MatterRecord>>();
        var after = Optional.<String>empty();
        do {
            var page = StoredMatters.matters()
                    .atDesk(new DeskQuery(office, RONGCHENG, OPEN, DeskSort.PRESSING, Optional.empty(), now, after, 70))
                    .block();
            rows.addAll(page.items());
            after = page.next();
        } while (after.isPresent());
        return rows;
    }

    /// The desk's sort key. Of matters with equal keys the one received first comes first.
    private record Placed(boolean standsStill, int workingDays, Instant end) implements Comparable<Placed> {

        static Placed of(RemainingTime remaining) {
            var due = remaining.due();
            return new Placed(due == null, remaining.workingDays(), due == null ? Instant.MAX : due.end());
        }

        @Override
        public int compareTo(Placed other) {
            int still = Boolean.compare(standsStill, other.standsStill);
            int days = still != 0 ? still : Integer.compare(workingDays, other.workingDays);
            return days != 0 ? days : end.compareTo(other.end);
        }
    }
}
