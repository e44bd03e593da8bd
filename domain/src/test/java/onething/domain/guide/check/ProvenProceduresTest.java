package onething.domain.guide.check;

import static onething.domain.guide.GuideFixtures.aDetermination;
import static onething.domain.guide.GuideFixtures.anAssessment;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.IntStream;
import onething.domain.guide.MatterGuide;
import onething.domain.guide.check.ProvenProcedures.Provable;
import onething.domain.procedure.Procedure;
import onething.domain.procedure.Stage;
import org.junit.jupiter.api.Test;

class ProvenProceduresTest {

    private final ProvenProcedures proven = new ProvenProcedures();

    @Test
    void aProcedureWithoutFaultIsKnownToAnEqualOne() {
        assertThat(proven.faults(Provable.of(anAssessment()), "/there")).isEmpty();

        assertThat(proven.knows(Provable.of(anAssessment()))).isTrue();
        assertThat(proven.knows(Provable.of(aDetermination()))).isFalse();
    }

    @Test
    void aProcedureThatWaitsForAnotherMatterIsAnotherOne() {
        var provable = Provable.of(anAssessment());
        proven.faults(provable, "/there");

        assertThat(proven.knows(new Provable(provable.procedure(), !provable.waits())))
                .isFalse();
    }

    @Test
    void theFaultsOfABrokenOneAreToldEachTime() {
        var broken = Provable.of(Changed.without(anAssessment(), "service", "serve"));

        assertThat(proven.faults(broken, "/there")).isNotEmpty();
        assertThat(proven.faults(broken, "/there")).isNotEmpty();
        assertThat(proven.knows(broken)).isFalse();
    }

    @Test
    void theOneThatWasAskedForLongestAgoGoes() {
        var asked = Provable.of(aDetermination());
        proven.faults(asked, "/there");
        proven.faults(titled(0), "/there");

        IntStream.range(1, ProvenProcedures.CAPACITY).forEach(n -> {
            proven.faults(asked, "/there");
            proven.faults(titled(n), "/there");
        });

        assertThat(proven.knows(asked)).isTrue();
        assertThat(proven.knows(titled(0))).isFalse();
    }

    @Test
    void theCheckOfAGuideUsesAndFillsThem() {
        MatterGuide matter = anAssessment();

        assertThat(ProcedureCheck.check(matter, proven)).isEmpty();

        assertThat(proven.knows(Provable.of(matter))).isTrue();
    }

    /// The same course under another title of its first stage.
    private static Provable titled(int n) {
        var procedure = anAssessment().procedure();
        var stages = procedure.stages().stream()
                .map(stage -> new Stage(stage.code(), stage.title() + n, stage.kind(), stage.actions(), stage.source()))
                .toList();
        return new Provable(
                new Procedure(
                        procedure.clocks(),
                        procedure.onReceipt(),
                        stages,
                        procedure.milestones(),
                        procedure.safeguards(),
                        procedure.payeeFields()),
                false);
    }
}
