package onething.application.service.paper;

import onething.application.port.in.paper.ListBundlePapers;
import onething.application.port.out.paper.IssuedPapers;
import onething.application.service.access.Access;
import onething.domain.paper.Paper;
import reactor.core.publisher.Flux;

public final class ListBundlePapersService implements ListBundlePapers {

    private final Access access;
    private final IssuedPapers papers;

    public ListBundlePapersService(Access access, IssuedPapers papers) {
        this.access = access;
        this.papers = papers;
    }

    @Override
    public Flux<Paper> list(Query query) {
        return access.ownBundle(query.who(), query.bundle())
                .flatMapMany(bundle -> papers.of(bundle.value().id()))
                .filter(Paper::isForApplicant);
    }
}
