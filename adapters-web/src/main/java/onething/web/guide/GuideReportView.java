package onething.web.guide;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import onething.domain.refusal.Fault;

/// The result of checking a guide: every fault and every assumption, each with its place.
record GuideReportView(
        Optional<CheckedView> guide,
        List<FaultView> faults,
        List<AssumptionView> assumptions,
        List<FindingView> findings) {

    record CheckedView(
            String code,
            int version,
            LocalDate inForceFrom,
            String appliesTo,
            String inForceBasis,
            String title,
            List<String> matters) {}

    /// @param place `file:line:column`
    record FaultView(String place, String path, String rule, String detail) {

        static FaultView of(Fault fault) {
            var parts = fault.path().split(" ", 2);
            return new FaultView(parts[0], parts.length > 1 ? parts[1] : "", fault.rule(), fault.detail());
        }
    }

    /// @param place `file:line:column`
    record AssumptionView(String place, String path, String provenance, String basis) {}

    /// What the bureau has to settle.
    record FindingView(String path, String text) {}

    record ReportsView(List<GuideReportView> guides) {}
}
