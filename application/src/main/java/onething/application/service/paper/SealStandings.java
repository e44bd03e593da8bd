package onething.application.service.paper;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import onething.application.port.in.paper.ListedPaper;
import onething.application.port.out.paper.SealQueue;
import onething.domain.paper.Paper;
import onething.domain.paper.PaperId;
import onething.domain.paper.SealStanding;
import onething.domain.paper.SealStatus;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/// Says of papers how far their seals have come, in one statement.
final class SealStandings {

    private final SealQueue queue;

    SealStandings(SealQueue queue) {
        this.queue = queue;
    }

    Flux<ListedPaper> of(Flux<Paper> papers) {
        return papers.collectList()
                .flatMapMany(found -> standings(found)
                        .flatMapIterable(standings -> found.stream()
                                .map(paper -> new ListedPaper(paper, Optional.ofNullable(standings.get(paper.id()))))
                                .toList()));
    }

    private Mono<Map<PaperId, SealStanding>> standings(List<Paper> papers) {
        return queue.of(papers.stream()
                        .filter(paper -> paper.content().sealed())
                        .map(Paper::id)
                        .collect(Collectors.toSet()))
                .collectMap(SealStatus::paper, status -> status.progress().standing());
    }
}
