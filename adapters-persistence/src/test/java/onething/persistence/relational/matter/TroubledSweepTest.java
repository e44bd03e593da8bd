package onething.persistence.relational.matter;

import static java.util.Objects.requireNonNull;
import static onething.application.port.out.matter.StoredFixtures.next;
import static onething.application.port.out.matter.StoredFixtures.underWay;
import static onething.application.port.out.matter.StoredFixtures.withClocks;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import onething.application.port.Versioned;
import onething.application.port.in.sweep.SweepClocks.Swept;
import onething.application.port.out.matter.EscalationLevels;
import onething.domain.deadline.Deadline;
import onething.domain.matter.MatterChange;
import onething.domain.trail.Salts;
import org.junit.jupiter.api.Test;

/// The sweep when nodes die or are late, and when a matter cannot be read or stored.
class TroubledSweepTest extends WhileClocksAreSwept {

    @Test
    void anotherNodeTakesUpTheMattersOfANodeThatDied() {
        var matter = submitted();

        assertThat(levels.takeUp(missed, BATCH).count().block()).isEqualTo(1);

        assertThat(sweep(missed)).isEqualTo(new Swept(0, 0, List.of()));
        assertThat(sweep(missed.plusSeconds(59))).isEqualTo(new Swept(0, 0, List.of()));
        assertThat(sweep(missed.plusSeconds(61)).fired()).isEqualTo(1);
        assertThat(actions(matter)).containsExactly("receive", "amber");
    }

    @Test
    void aNodeThatWasSlowRecordsNothingASecondTime() {
        var matter = submitted();
        var slow = levels.takeUp(amber, 1).single().block();
        sweep(amber.plusSeconds(61));

        assertThat(levels.fire(List.of(firing(slow))).count().block()).isZero();
        assertThat(actions(matter)).containsExactly("receive", "amber");
    }

    @Test
    void anUnreadableMatterIsRetriedLessAndLessOftenAndDelaysNoOther() {
        var all = submitted(MATTERS_OF_A_BUNDLE);
        var broken = all.get(40);
        var kept = DATABASE.sql("select clocks::text as clocks from matters where id = :id")
                .bind("id", broken)
                .map(row -> requireNonNull(row.get("clocks", String.class)))
                .one()
                .block();
        setClocks(broken, "[{\"rule\": \"no rule\"}]");

        var swept = everything(missed).collectList().block(Duration.ofMinutes(1));

        assertThat(swept.stream().mapToInt(Swept::fired).sum()).isEqualTo(3 * (MATTERS_OF_A_BUNDLE - 1));
        assertThat(swept.stream().flatMap(each -> each.faults().stream()))
                .singleElement()
                .satisfies(fault -> assertThat(fault.matter().value()).isEqualTo(broken));
        assertThat(List.of(attempts(broken, missed.plusSeconds(60)), attempts(broken, missed.plusSeconds(120))))
                .containsExactly(1, 0);
        assertThat(List.of(attempts(broken, missed.plusSeconds(180)), attempts(broken, missed.plusSeconds(300))))
                .containsExactly(1, 0);

        setClocks(broken, kept);
        everything(missed.plus(Duration.ofHours(12))).blockLast();

        assertThat(actions(broken)).containsExactly("receive", "amber", "red", "missed");
    }

    @Test
    void aMatterThatCannotBeStoredDelaysNoOther() {
        var all = submitted(MATTERS_OF_A_BUNDLE);
        var broken = all.get(40);
        DATABASE.sql("""
                        insert into trail (matter, sequence, at, role, action, standing_before, standing_after, stage,
                                           effects, commitment, previous, hash)
                        select matter, 0, at, role, action, standing_before, standing_after, stage, effects, commitment,
                               previous, hash
                          from trail where matter = :id
                        """).bind("id", broken).then().block();
        execute("create unique index one_event on trail (matter) where matter = '" + broken + "' and sequence > 0");

        var swept = everything(amber).collectList().block(Duration.ofMinutes(1));

        assertThat(swept.stream().mapToInt(Swept::fired).sum()).isEqualTo(MATTERS_OF_A_BUNDLE - 1);
        assertThat(swept.stream().flatMap(each -> each.faults().stream()))
                .singleElement()
                .satisfies(fault -> assertThat(fault.matter().value()).isEqualTo(broken));
        execute("drop index one_event");
    }

    @Test
    void aMatterSuspendedMeanwhileIsNotRecorded() {
        var change = step(submittedSteps(1).getFirst(), clock.supplementRequested("补正告知书", amber));
        var due = levels.takeUp(amber, BATCH).single().block();

        matters.save(new Versioned<>(change, 0), List.of(), List.of()).block();

        assertThat(levels.fire(List.of(firing(due))).count().block()).isZero();
        assertThat(everything(breached.plus(Duration.ofDays(1))).collectList().block())
                .containsExactly(new Swept(0, 0, List.of()));
        assertThat(actions(change.after().file().id().value())).containsExactly("receive", "advance");
    }

    /// How many escalation levels of the matter are taken up at that time.
    private int attempts(UUID matter, Instant now) {
        return Math.toIntExact(levels.takeUp(now, BATCH)
                .filter(due -> due.matter().value().equals(matter))
                .count()
                .block());
    }

    private EscalationLevels.Firing firing(EscalationLevels.Due due) {
        var snapshot = due.snapshot().orElseThrow();
        var event = snapshot.value()
                .reaches(due.clock(), due.level(), breached, WEEKDAYS, Optional.empty(), Salts.from("of a test"))
                .orElseThrow();
        return new EscalationLevels.Firing(due.matter(), snapshot.version(), due.clock(), due.level(), event);
    }

    private static MatterChange step(MatterChange before, Deadline after) {
        return withClocks(next(before, underWay()), after);
    }

    private static void setClocks(UUID matter, String clocks) {
        DATABASE.sql("update matters set clocks = :clocks::jsonb where id = :id")
                .bind("clocks", clocks)
                .bind("id", matter)
                .then()
                .block();
    }
}
