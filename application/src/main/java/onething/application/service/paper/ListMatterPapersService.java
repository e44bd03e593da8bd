package onething.application.service.paper;

import onething.application.port.in.paper.ListMatterPapers;
import onething.application.port.in.paper.ListedPaper;
import onething.application.port.out.paper.IssuedPapers;
import onething.application.port.out.paper.SealQueue;
import onething.application.service.access.Access;
import onething.domain.paper.Paper;
import onething.domain.party.Actor;
import reactor.core.publisher.Flux;

/// The list names the papers, and says nothing of what is in them. So it is not recorded.
public final class ListMatterPapersService implements ListMatterPapers {

    private final Access access;
    private final IssuedPapers papers;
    private final SealStandings seals;

    public ListMatterPapersService(Access access, IssuedPapers papers, SealQueue seals) {
        this.access = access;
        this.papers = papers;
        this.seals = new SealStandings(seals);
    }

    @Override
    public Flux<ListedPaper> list(Query query) {
        return access.visibleMatter(query.who(), query.matter())
                .flatMapMany(found -> papers.of(query.matter()))
                .filter(paper -> query.who() instanceof Actor.Staff || paper.isForApplicant())
                .transform(seals::of);
    }
}
