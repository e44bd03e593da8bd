package onething.application.service.paper;

import onething.application.port.in.paper.ListBundlePapers;
import onething.application.port.in.paper.ListedPaper;
import onething.application.port.out.paper.IssuedPapers;
import onething.application.port.out.paper.SealQueue;
import onething.application.service.access.Access;
import onething.domain.paper.Paper;
import reactor.core.publisher.Flux;

public final class ListBundlePapersService implements ListBundlePapers {

    private final Access access;
    private final IssuedPapers papers;
    private final SealStandings seals;

    public ListBundlePapersService(Access access, IssuedPapers papers, SealQueue seals) {
        this.access = access;
        this.papers = papers;
        this.seals = new SealStandings(seals);
    }

    @Override
    public Flux<ListedPaper> list(Query query) {
        return access.ownBundle(query.who(), query.bundle())
                .flatMapMany(bundle -> papers.of(bundle.value().id()))
                .filter(Paper::isForApplicant)
                .transform(seals::of);
    }
}
