package onething.web.amendment;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import onething.web.guide.SourceView;

/// An amendment of a guide.
///
/// @param mayApprove whether the caller may approve it, or its withdrawal
record AmendmentView(
        UUID id,
        String guide,
        int base,
        int version,
        String stage,
        MarkView opened,
        boolean mayApprove,
        List<EditView> edits,
        Optional<InForceView> inForce,
        Optional<DecisionView> decided) {

    record MarkView(UUID by, Instant at) {}

    record EditView(
            String path, String kind, String before, String after, SourceView source, String why, MarkView made) {}

    record InForceView(LocalDate from, String appliesTo, String provenance, String basis) {}

    record DecisionView(MarkView mark, String remark) {}

    record AmendmentsView(List<AmendmentView> items) {}

    record ValuesView(List<ValueView> items, int total) {}

    record ValueView(
            String path,
            List<String> also,
            String kind,
            String value,
            boolean optional,
            SourceView source,
            Optional<EditView> edit) {}
}
