package onething.domain.guide;

import java.util.List;
import java.util.Optional;
import onething.domain.refusal.Fault;

/// What came of checking a guide.
///
/// @param guide  there, if it holds together
/// @param faults each with its place, as `file:line:column /path`; none, if it holds together
public record GuideReport(Optional<BundleGuide> guide, List<Fault> faults, List<Assumption> assumptions) {

    public GuideReport {
        faults = List.copyOf(faults);
        assumptions = List.copyOf(assumptions);
    }
}
