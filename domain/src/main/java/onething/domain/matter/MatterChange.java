package onething.domain.matter;

import java.util.Optional;
import onething.domain.bundle.Bundle;
import onething.domain.guide.BundleGuide;
import onething.domain.search.SearchTerms;
import onething.domain.trail.Event;

/// A changed matter, and the event that records the change.
///
/// @param awaitsApproval whether something waits for an approver, see [Matter#awaitsApproval]
/// @param terms          what finds the matter from now on; empty if the change leaves that as it is
public record MatterChange(Matter after, Event event, boolean awaitsApproval, Optional<SearchTerms> terms) {

    public MatterChange(Matter after, Event event, boolean awaitsApproval) {
        this(after, event, awaitsApproval, Optional.empty());
    }

    /// The same change of what the answers of a matter are: it is found by the new ones.
    public MatterChange withSearchTerms(Bundle bundle, BundleGuide guide) {
        return foundBy(after.searchTerms(bundle, guide));
    }

    MatterChange foundBy(SearchTerms found) {
        return new MatterChange(after, event, awaitsApproval, Optional.of(found));
    }
}
