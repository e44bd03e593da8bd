package onething.domain.guide.check;

import java.util.List;
import onething.domain.guide.BundleGuide;
import onething.domain.guide.MatterGuide;
import onething.domain.refusal.Fault;

/// The checks of guide and procedure for tests, each with a full proof.
public final class Checks {

    private Checks() {}

    public static List<Fault> faultsOf(BundleGuide guide) {
        return GuideCheck.check(guide, new ProvenProcedures());
    }

    public static List<Fault> faultsOf(MatterGuide matter) {
        return ProcedureCheck.check(matter, new ProvenProcedures());
    }
}
