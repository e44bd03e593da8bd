package onething.persistence.relational.matter;

import static java.util.Objects.requireNonNull;
import static onething.application.port.out.matter.ClockFixtures.workingDays;
import static onething.application.port.out.matter.StoredFixtures.MONDAY_MORNING;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import onething.application.port.in.sweep.SweepClocks.Swept;
import org.junit.jupiter.api.Test;
import reactor.core.publisher.Flux;

/// The sweep without trouble: every level once, at its time, and nothing read that is not due.
class SweptEscalationLevelsTest extends WhileClocksAreSwept {

    @Test
    void fourNodesRecordThousandsOfEscalationLevelsOnceEachAndInOrder() {
        int matterCount = 20 * MATTERS_OF_A_BUNDLE;
        var all = IntStream.range(0, 20)
                .mapToObj(_ -> submitted(MATTERS_OF_A_BUNDLE))
                .flatMap(List::stream)
                .toList();

        var swept = Flux.range(0, 4)
                .flatMap(_ -> everything(breached))
                .collectList()
                .block(Duration.ofMinutes(2));

        assertThat(swept.stream().mapToInt(Swept::fired).sum()).isEqualTo(4 * matterCount);
        assertThat(swept).allSatisfy(each -> assertThat(each.faults()).isEmpty());
        assertThat(all).hasSize(matterCount);
        assertThat(count("""
                select count(*) from (
                    select matter from trail where matter = any(:ids)
                     group by matter
                    having string_agg(action, ' ' order by sequence) = 'receive amber red missed breached'
                       and max(sequence) = 5) as whole
                """, all)).isEqualTo(matterCount);
        assertThat(count("select count(*) from matters where id = any(:ids) and version = 4", all))
                .isEqualTo(matterCount);
        assertThat(count("""
                select count(*) from trail as event join trail as before
                    on before.matter = event.matter and before.sequence = event.sequence - 1
                 where event.matter = any(:ids) and event.previous <> before.hash
                """, all)).isZero();
    }

    @Test
    void levelsThatAreNotDueAreLeftAlone() {
        var matter = submitted();

        assertThat(sweep(amber.minusMillis(1))).isEqualTo(new Swept(0, 0, List.of()));
        assertThat(actions(matter)).containsExactly("receive");
    }

    @Test
    void eachEscalationLevelIsRecordedAtItsTimeAndOnce() {
        var matter = submitted();

        everything(amber).blockLast();
        everything(amber.plusSeconds(3_600)).blockLast();
        assertThat(actions(matter)).containsExactly("receive", "amber");

        everything(missed).blockLast();
        everything(missed).blockLast();
        assertThat(actions(matter)).containsExactly("receive", "amber", "red", "missed");
    }

    @Test
    void theLongestDueComesFirst() {
        var later = submitted(workingDays(6, MONDAY_MORNING));
        var sooner = submitted(workingDays(4, MONDAY_MORNING));

        assertThat(levels.takeUp(breached, 1)
                        .map(due -> due.matter().value())
                        .collectList()
                        .block())
                .containsExactly(sooner);
        assertThat(levels.takeUp(breached, 1)
                        .map(due -> due.matter().value())
                        .collectList()
                        .block())
                .containsExactly(later);
    }

    @Test
    void withoutDueLevelsOnlyTheIndexOfUnfiredLevelsIsRead() {
        submitted(MATTERS_OF_A_BUNDLE);
        execute("""
                insert into matters (id, version, bundle, bundle_number, ordinal, guide, guide_version, code, applicant, office,
                                     district, standing, stage, ended, tab, particulars, supplied, clocks,
                                     awaits_approval, late, changed)
                select gen_random_uuid(), version, bundle, bundle_number, 1000 + row_number() over (), guide, guide_version,
                       code, applicant, office, district, standing, stage, true, tab, particulars, supplied,
                       clocks, awaits_approval, late, changed
                  from matters, generate_series(1, 20000) as number limit 20000
                """);
        execute("""
                insert into matter_due_dates
                       (matter, version, division, standing, ended, late, awaits_approval, received, next_due, escalations,
                        next_attempt, attempts)
                select id, version, desk_division(office, district, guide, code), standing, ended, late, false, changed,
                       timestamptz '2030-01-01', '[]', timestamptz '2030-01-01', 0
                  from matters where ordinal > 1000
                """);
        execute("analyze matter_due_dates");

        var plan = explained(amber.minusMillis(1));

        assertThat(plan)
                .contains("Index Scan using escalations_to_fire")
                .doesNotContain("Seq Scan on matter_due_dates");
        assertThat(plan.lines().filter(line -> line.contains("escalations_to_fire")))
                .singleElement()
                .satisfies(line -> assertThat(line).contains("rows=0"));
    }

    private static long count(String question, List<UUID> those) {
        return requireNonNull(DATABASE.sql(question)
                .bind("ids", those.toArray(UUID[]::new))
                .map(row -> requireNonNull(row.get(0, Long.class)))
                .one()
                .block());
    }

    /// The database's plan for taking up due levels, and what it finds.
    private static String explained(Instant now) {
        return String.join(
                "\n",
                requireNonNull(DATABASE.sql("explain (analyze, costs off, timing off) " + EscalationStatements.TAKE_UP)
                        .bind("now", now)
                        .bind("limit", BATCH)
                        .map(row -> requireNonNull(row.get(0, String.class)))
                        .all()
                        .collectList()
                        .block()));
    }
}
