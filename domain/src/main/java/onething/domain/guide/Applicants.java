package onething.domain.guide;

import java.util.Set;
import onething.domain.source.Source;

/// 申请主体: the capacities in which a matter can be applied for.
///
/// @param capacities options of the field [ApplicantRules#capacity]
public record Applicants(Set<String> capacities, Source source) {

    public Applicants {
        capacities = Set.copyOf(capacities);
    }
}
