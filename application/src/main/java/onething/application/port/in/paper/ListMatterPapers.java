package onething.application.port.in.paper;

import onething.domain.matter.MatterId;
import onething.domain.party.Actor;
import reactor.core.publisher.Flux;

/// Lists the papers of a matter, the first issued first.
@FunctionalInterface
public interface ListMatterPapers {

    /// The applicant sees the papers that are for the applicant; staff who handle the matter see all. Fails with a
    /// `Refused` for `MatterUnknown`.
    Flux<ListedPaper> list(Query query);

    record Query(Actor who, MatterId matter) {}
}
