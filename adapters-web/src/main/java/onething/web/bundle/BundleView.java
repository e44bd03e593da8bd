package onething.web.bundle;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import onething.application.port.Versioned;
import onething.application.port.in.bundle.ReadBundle;
import onething.application.port.in.bundle.ReviseAnswers;
import onething.domain.bundle.Bundle;
import onething.domain.form.FieldPath;
import onething.domain.form.FormReport;
import onething.domain.refusal.Fault;
import onething.web.matter.MatterStateView;
import onething.web.wire.AnswersJson;

/// A whole bundle.
///
/// @param masked   the places of the masked answers; empty where there are none
/// @param fromAccount the places of the answers that the account gives; empty where there are none
/// @param fromPapers the places of the answers that taken papers give; empty where there are none
/// @param faults   what keeps a draft from being submitted; empty where it was not checked
/// @param warnings what looks wrong but may be right; empty where it was not checked
/// @param became   the matters that a submitted bundle became
record BundleView(
        @JsonUnwrapped BundleSummaryView summary,
        Map<String, Map<String, Object>> answers,
        Optional<List<String>> masked,
        Optional<List<String>> fromAccount,
        Optional<List<String>> fromPapers,
        List<MaterialView> materials,
        Optional<List<Fault>> faults,
        Optional<List<Fault>> warnings,
        Optional<List<MatterStateView>> became) {

    static BundleView of(ReadBundle.Found found) {
        return switch (found.bundle()) {
            case Bundle.Draft draft ->
                view(draft, found.version(), Set.of(), Optional.of(found.form()), Optional.empty());
            case Bundle.Submitted submitted ->
                view(
                        submitted,
                        found.version(),
                        found.masked(),
                        Optional.empty(),
                        Optional.of(MatterStateView.of(found.matters())));
        };
    }

    static BundleView of(ReviseAnswers.Revised revised) {
        return view(revised.draft(), revised.version(), Set.of(), Optional.of(revised.form()), Optional.empty());
    }

    static BundleView of(Versioned<? extends Bundle> bundle) {
        return view(bundle.value(), bundle.version(), Set.of(), Optional.empty(), Optional.empty());
    }

    private static BundleView view(
            Bundle bundle,
            long version,
            Set<FieldPath> masked,
            Optional<FormReport> form,
            Optional<List<MatterStateView>> became) {
        return new BundleView(
                BundleSummaryView.of(bundle, version),
                AnswersJson.of(bundle.answers()),
                places(masked),
                form.flatMap(report -> places(report.fromAccount())),
                form.flatMap(report -> places(report.fromPapers())),
                MaterialMapper.INSTANCE.toViews(bundle.materials()),
                form.map(FormReport::faults),
                form.map(FormReport::warnings),
                became);
    }

    private static Optional<List<String>> places(Set<FieldPath> fields) {
        return Optional.of(fields.stream().map(FieldPath::toString).sorted().toList())
                .filter(places -> !places.isEmpty());
    }
}
