package onething.application.port.in.bundle;

import java.util.List;
import java.util.Set;
import onething.domain.bundle.Bundle;
import onething.domain.bundle.BundleId;
import onething.domain.form.FieldPath;
import onething.domain.form.FormReport;
import onething.domain.matter.Matter;
import onething.domain.party.Actor;
import reactor.core.publisher.Mono;

/// Reads a bundle: with what a draft still lacks, or with the matters of a submitted one. A draft is shown
/// as it was typed. In a submitted bundle the identity numbers, telephone numbers and account numbers are
/// masked ([ReadAnswers] shows them).
@FunctionalInterface
public interface ReadBundle {

    /// Fails with a `Refused` for `BundleUnknown`.
    Mono<Found> read(Query query);

    record Query(Actor who, BundleId bundle) {}

    /// @param form    what prevents the submission of a draft's form, field by field; empty once it is
    ///     submitted
    /// @param matters the matters of a submitted bundle, in the order of the guide; empty for a draft
    /// @param masked  the fields whose answers are masked here
    record Found(Bundle bundle, long version, FormReport form, List<Matter> matters, Set<FieldPath> masked) {

        public Found {
            matters = List.copyOf(matters);
            masked = Set.copyOf(masked);
        }
    }
}
