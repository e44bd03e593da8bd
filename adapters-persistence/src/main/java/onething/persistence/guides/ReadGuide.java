package onething.persistence.guides;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import onething.domain.guide.GuideReport;
import onething.domain.refusal.Fault;
import onething.persistence.guides.yaml.Amendable;
import onething.persistence.guides.yaml.Span;

/// A guide as it was read, with the texts of its files and the values that an administrator can amend.
///
/// @param files by their names in the guide's folder, such as `procedures/shared.yaml`
/// @param head  where `bundle.yaml` says which version it is
public record ReadGuide(GuideReport report, Map<String, String> files, List<Amendable> amendables, Head head) {

    public ReadGuide {
        files = Map.copyOf(files);
        amendables = List.copyOf(amendables);
    }

    /// The same with further faults. A guide with a fault is no guide.
    public ReadGuide with(List<Fault> further) {
        if (further.isEmpty()) {
            return this;
        }
        var faults = Stream.concat(report.faults().stream(), further.stream()).toList();
        return new ReadGuide(new GuideReport(Optional.empty(), faults, report.assumptions()), files, amendables, head);
    }

    /// @param start where the first key is
    public record Head(int start, Optional<Span> version, Optional<Span> inForce) {}
}
