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

/// A bundle with what a draft still lacks or what became of a submitted one. A draft is as it was
/// typed; once it is
/// submitted, the numbers by which somebody is known, reached or paid are masked ([ReadAnswers] has them).
@FunctionalInterface
public interface ReadBundle {

    /// Fails with a `Refused` for `BundleUnknown`.
    Mono<Found> read(Query query);

    record Query(Actor who, BundleId bundle) {}

    /// @param form    what keeps a draft's form from being submitted, field by field; clean once it is
    ///                submitted
    /// @param matters what a submitted bundle became, by their place in the guide; empty for a draft
    /// @param masked  the fields whose answers are masked here
    record Found(Bundle bundle, long version, FormReport form, List<Matter> matters, Set<FieldPath> masked) {

        public Found {
            matters = List.copyOf(matters);
            masked = Set.copyOf(masked);
        }
    }
}
