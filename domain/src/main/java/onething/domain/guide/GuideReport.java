package onething.domain.guide;

import java.util.List;
import java.util.Optional;
import onething.domain.refusal.Fault;

/// The result of checking a guide.
///
/// @param guide       empty if there are faults
/// @param faults      each with its location, as `file:line:column /path`; empty if the guide is valid
/// @param assumptions the values that an official has to review
public record GuideReport(Optional<BundleGuide> guide, List<Fault> faults, List<Assumption> assumptions) {

    public GuideReport {
        faults = List.copyOf(faults);
        assumptions = List.copyOf(assumptions);
    }

    /// What the bureau has to settle in a guide that holds together.
    public List<BureauFinding> findings() {
        return guide.map(BureauFinding::of).orElse(List.of());
    }
}
