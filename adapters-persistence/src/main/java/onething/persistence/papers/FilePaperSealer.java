package onething.persistence.papers;

import java.time.Instant;
import onething.application.port.out.paper.NotSealed;
import onething.application.port.out.paper.PaperSealer;
import onething.domain.paper.OfficeSeal;
import onething.domain.paper.Paper;
import onething.domain.paper.PaperFile;
import onething.domain.paper.SealObstacle;
import onething.persistence.papers.seal.FileSeals;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Scheduler;
import reactor.core.scheduler.Schedulers;

/// Seals the files of papers, on one thread of its own: no request waits for it.
@Component
class FilePaperSealer implements PaperSealer, DisposableBean {

    private static final int WAITING = 1_000;

    private final Scheduler scheduler = Schedulers.newBoundedElastic(1, WAITING, "seals");

    @Override
    public Mono<Unsigned> prepare(Paper paper, PaperFile pdf, PaperFile ofd, OfficeSeal seal, Instant at) {
        return Mono.fromCallable(() -> FileSeals.prepared(paper, pdf, ofd, seal, at))
                .subscribeOn(scheduler);
    }

    @Override
    public Mono<SealedFiles> finish(Unsigned unsigned, OfficeSeal seal, Signatures signatures) {
        return Mono.fromCallable(() -> FileSeals.finished(unsigned, seal, signatures))
                .onErrorMap(
                        IllegalArgumentException.class,
                        failure -> new NotSealed(SealObstacle.UNUSABLE, String.valueOf(failure.getMessage()), failure))
                .subscribeOn(scheduler);
    }

    @Override
    public void destroy() {
        scheduler.dispose();
    }
}
