package onething.web.bundle;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import onething.application.port.Versioned;
import onething.application.port.in.bundle.ReadBundle;
import onething.application.port.in.bundle.ReviseAnswers;
import onething.domain.bundle.Bundle;
import onething.domain.form.FieldPath;
import onething.domain.form.FormReport;
import onething.web.matter.MatterStateView;
import onething.web.wire.AnswersJson;
import org.springframework.stereotype.Component;

/// Written by hand, since a bundle is either a draft or submitted, and its view also shows facts that
/// only hold now.
@Component
class BundleMapper {

    private final MaterialMapper materials;

    BundleMapper(MaterialMapper materials) {
        this.materials = materials;
    }

    BundleView toView(ReadBundle.Found found) {
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

    BundleView toView(ReviseAnswers.Revised revised) {
        return view(revised.draft(), revised.version(), Set.of(), Optional.of(revised.form()), Optional.empty());
    }

    BundleView toView(Versioned<? extends Bundle> bundle) {
        return view(bundle.value(), bundle.version(), Set.of(), Optional.empty(), Optional.empty());
    }

    private BundleView view(
            Bundle bundle,
            long version,
            Set<FieldPath> masked,
            Optional<FormReport> form,
            Optional<List<MatterStateView>> became) {
        var places = masked.stream().map(FieldPath::toString).sorted().toList();
        return new BundleView(
                BundleSummaryView.of(bundle, version),
                AnswersJson.of(bundle.answers()),
                Optional.of(places).filter(each -> !each.isEmpty()),
                materials.toViews(bundle.materials()),
                form.map(FormReport::faults),
                form.map(FormReport::warnings),
                became);
    }
}
