package onething.persistence.guides;

import static org.assertj.core.api.Assertions.assertThat;

import onething.domain.guide.ProcedureCheck;
import onething.domain.guide.BundleGuide;
import onething.domain.guide.GuideCode;
import onething.domain.refusal.Refused;
import onething.domain.refusal.Refusal;
import org.junit.jupiter.api.Test;

class SevenProceduresTest {

    @Test
    void hold_together() {
        try {
        var guide = YamlGuides.read().findLatest(new GuideCode("labour-rights")).block();
        for (var matter : guide.matters()) {
            assertThat(ProcedureCheck.check(matter)).as(matter.code().value()).isEmpty();
        }
        } catch (Refused r) {
          ((Refusal.GuideBroken) r.refusal()).faults().forEach(f -> System.out.println("FAULT " + f));
          throw r;
        }
    }
}
