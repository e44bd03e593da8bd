package onething.web.guide;

import java.util.List;
import java.util.Optional;
import onething.domain.guide.Assumption;
import onething.domain.guide.BundleGuide;
import onething.domain.guide.GuideReport;
import onething.domain.refusal.Fault;

/// The result of checking a guide: every fault and every assumption, each with its place.
record GuideReportView(Optional<CheckedView> guide, List<FaultView> faults, List<AssumptionView> assumptions) {

    static GuideReportView of(GuideReport report) {
        return new GuideReportView(
                report.guide().map(CheckedView::of),
                report.faults().stream().map(FaultView::of).toList(),
                report.assumptions().stream().map(AssumptionView::of).toList());
    }

    record CheckedView(String code, int version, String title, List<String> matters) {

        static CheckedView of(BundleGuide guide) {
            return new CheckedView(
                    guide.id().code().value(),
                    guide.id().version(),
                    guide.title(),
                    guide.matters().stream().map(matter -> matter.title()).toList());
        }
    }

    /// @param place `file:line:column`
    record FaultView(String place, String path, String rule, String detail) {

        static FaultView of(Fault fault) {
            var parts = fault.path().split(" ", 2);
            return new FaultView(parts[0], parts.length > 1 ? parts[1] : "", fault.rule(), fault.detail());
        }
    }

    /// @param place `file:line:column`
    record AssumptionView(String place, String path, String provenance, String basis) {

        static AssumptionView of(Assumption assumption) {
            return new AssumptionView(
                    assumption.place(),
                    assumption.path(),
                    assumption.source().provenance().wireName(),
                    assumption.source().basis());
        }
    }

    record ReportsView(List<GuideReportView> guides) {

        static ReportsView of(List<GuideReport> reports) {
            return new ReportsView(reports.stream().map(GuideReportView::of).toList());
        }
    }
}
