package onething.persistence.relational;

import static onething.application.port.out.matter.ClockFixtures.workingDays;
import static onething.application.port.out.matter.StoredFixtures.DETERMINATION;
import static onething.application.port.out.matter.StoredFixtures.MONDAY_MORNING;
import static onething.application.port.out.matter.StoredFixtures.aKeyOf;
import static onething.application.port.out.matter.StoredFixtures.aSubmittedBundle;
import static onething.application.port.out.matter.StoredFixtures.draftOf;
import static onething.application.port.out.matter.StoredFixtures.received;
import static onething.application.port.out.matter.StoredFixtures.underWay;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import onething.application.port.Versioned;
import onething.domain.deadline.Deadline;
import onething.persistence.relational.bundle.StoredBundles;
import org.springframework.r2dbc.core.DatabaseClient;

/// As many matters as a benchmark needs, each with one running clock. One of each start is submitted in
/// the ordinary way. The others are copied from it inside the database, with their due dates and first
/// events.
public final class ManyMatters {

    /// More than a real bundle holds; the benchmarks do not read bundles.
    private static final int MATTERS_OF_A_BUNDLE = 30_000;

    private static final String COPIES = """
            create unlogged table copies as
            select uuidv7() as id, number / %1$d as block, number %% %1$d + 1 as ordinal, spread.*
              from generate_series(0, %2$d) as number, lateral (%3$s) as spread
            """;

    /// All as the first one is.
    private static final String ALIKE = """
            select null::text as district, null::text as code, false as closed, null::uuid as claimant, false as awaits,
                   0 as spread
            """;

    /// As at the desk of a city with six districts and seven kinds of matter: three of five have ended, an officer
    /// has claimed a third of the others, and one of 500 waits for an approver. They were accepted on 120 days and
    /// ended on as many, within a year.
    private static final String SPREAD = """
            select '44520' || 1 + number % 6 as district, 'kind-' || number / 6 % 7 as code, number % 5 < 3 as closed,
                   case when number % 5 = 3 and number % 3 < 2 then md5('officer ' || number / 15 % 200)::uuid end as claimant,
                   number % 2500 = 4 as awaits, number / 42 % 114 as spread
            """;

    private static final List<String> COPY = List.of("""
            insert into bundles (id, version, guide, guide_version, applicant, chosen, answers, opened, changed, number,
                                 received)
            select md5(copied.block || ' of ' || bundle.id)::uuid, bundle.version, bundle.guide, bundle.guide_version,
                   bundle.applicant, bundle.chosen, bundle.answers, bundle.opened, bundle.changed,
                   bundle.number || '/' || copied.block, bundle.received
              from bundles as bundle, (select distinct block from copies) as copied
             where bundle.id = :bundle
            """, """
            insert into matters (id, version, bundle, bundle_number, ordinal, guide, guide_version, code, applicant,
                                 office, district, standing, stage, ended, tab, particulars, supplied, clocks,
                                 awaits_approval, late, claimant, changed)
            select copied.id, version, md5(copied.block || ' of ' || bundle)::uuid, bundle_number, copied.ordinal, guide,
                   guide_version, coalesce(copied.code, matters.code), applicant, office,
                   coalesce(copied.district, matters.district), case when closed then 'closed' else standing end, stage,
                   closed, case when closed then 'completed' else tab end, particulars, supplied, clocks, awaits, late,
                   copied.claimant, changed
              from matters, copies as copied
             where bundle = :bundle
            """, """
            insert into matter_due_dates
                   (matter, version, division, standing, ended, late, awaits_approval, claimant, received, accepted,
                    ended_at, next_due, escalations, amber, red, missed, breached, next_attempt, attempts)
            select copied.id, due.version, desk_division(matter.office, matter.district, matter.guide, matter.code),
                   matter.standing, matter.ended, matter.late, matter.awaits_approval, matter.claimant, matter.changed,
                   matter.changed + copied.spread * interval '1 day',
                   case when closed then matter.changed + copied.spread * interval '3 days' end,
                   case when closed then timestamptz '9999-12-31 00:00:00+00' else next_due end,
                   case when closed then '[]' else escalations end, case when not closed then amber end,
                   case when not closed then red end, case when not closed then missed end,
                   case when not closed then breached end, case when not closed then next_attempt end, attempts
              from matters as first join matter_due_dates as due on due.matter = first.id, copies as copied
              join matters as matter on matter.id = copied.id
             where first.bundle = :bundle
            """, """
            insert into trail (matter, sequence, at, actor, role, action, standing_before, standing_after, stage, effects,
                               paper, commitment, previous, hash)
            select copied.id, sequence, at, actor, role, action, standing_before, standing_after, trail.stage, effects,
                   paper, commitment, previous, hash
              from matters join trail on trail.matter = matters.id, copies as copied
             where matters.bundle = :bundle
            """);

    private ManyMatters() {}

    /// Matters with a clock of twenty working days that starts this many days after
    /// [onething.application.port.out.matter.StoredFixtures#MONDAY_MORNING].
    ///
    /// @param count at least 2
    /// @return the clock that each of them has
    public static Deadline started(int daysLater, int count, DatabaseClient database) {
        return started(daysLater, count, ALIKE, database);
    }

    /// The same, at the desk of a city: of several districts and kinds, claimed or not, and ended or not.
    public static Deadline atDesk(int daysLater, int count, DatabaseClient database) {
        return started(daysLater, count, SPREAD, database);
    }

    private static Deadline started(int daysLater, int count, String spread, DatabaseClient database) {
        Instant start = MONDAY_MORNING.plus(Duration.ofDays(daysLater));
        var clock = workingDays(20, start);
        var bundle = aSubmittedBundle();
        var bundles = StoredBundles.bundles(database);
        bundles.add(draftOf(bundle), aKeyOf(bundle.applicant())).block();
        bundles.submit(
                        new Versioned<>(bundle, 0),
                        List.of(received(bundle, 1, DETERMINATION, underWay(), List.of(clock))),
                        List.of(),
                        aKeyOf(bundle.applicant()))
                .block();
        copy(bundle.id().value(), count - 1, spread, database);
        return clock;
    }

    private static void copy(UUID bundle, int times, String spread, DatabaseClient database) {
        database.sql(COPIES.formatted(MATTERS_OF_A_BUNDLE, times - 1, spread))
                .then()
                .block();
        COPY.forEach(statement -> {
            var copying = database.sql(statement);
            copying.bind("bundle", bundle).then().block();
        });
        database.sql("drop table copies").then().block();
    }
}
