package onething.persistence.papers;

import java.io.IOException;
import java.time.Instant;
import java.util.concurrent.Callable;
import onething.application.port.out.paper.NotSealed;
import onething.application.port.out.paper.PaperSealer;
import onething.domain.paper.OfficeSeal;
import onething.domain.paper.Paper;
import onething.domain.paper.PaperFile;
import onething.domain.paper.PaperFormat;
import onething.domain.paper.SealObstacle;
import onething.persistence.papers.seal.FileSeals;
import onething.persistence.papers.seal.SealTrust;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Scheduler;
import reactor.core.scheduler.Schedulers;

/// Seals the files of papers, on one thread of its own: no request waits for it.
@Component
class FilePaperSealer implements PaperSealer, DisposableBean {

    private static final int WAITING = 1_000;

    private final FileSeals seals;
    private final Scheduler scheduler = Schedulers.newBoundedElastic(1, WAITING, "seals");

    FilePaperSealer(SealTrust trust) {
        this.seals = new FileSeals(trust);
    }

    @Override
    public Mono<Unsigned> prepare(Paper paper, PaperFile pdf, PaperFile ofd, OfficeSeal seal, Instant at) {
        return Mono.fromCallable(() -> FileSeals.prepared(paper, pdf, ofd, seal, at))
                .subscribeOn(scheduler);
    }

    @Override
    public Mono<byte[]> ask(PaperFormat format, byte[] signature) {
        return worked(SealObstacle.UNUSABLE, () -> FileSeals.asked(format, signature));
    }

    @Override
    public Mono<byte[]> stamp(PaperFormat format, byte[] signature, byte[] query, byte[] answer) {
        return worked(SealObstacle.STAMP_UNUSABLE, () -> seals.stamped(format, signature, query, answer));
    }

    @Override
    public Mono<Finished> finish(Unsigned unsigned, OfficeSeal seal, Signatures signatures) {
        return worked(SealObstacle.UNUSABLE, () -> seals.finished(unsigned, seal, signatures));
    }

    /// People wait for it, so it does not queue behind what is being sealed.
    @Override
    public Mono<Instant> stamped(SealedFiles files) {
        return Mono.fromCallable(() -> seals.stamped(files))
                .onErrorComplete(FilePaperSealer::isFaultOfTheFiles)
                .subscribeOn(Schedulers.boundedElastic());
    }

    /// Nothing but the files in memory is read, so what cannot be read is no longer a PDF or an OFD.
    private static boolean isFaultOfTheFiles(Throwable failure) {
        return failure instanceof IllegalArgumentException
                || failure instanceof IOException
                || failure instanceof NotSealed;
    }

    /// @param obstacle what it means that the arguments do not fit
    private <T> Mono<T> worked(SealObstacle obstacle, Callable<T> work) {
        return Mono.fromCallable(work)
                .onErrorMap(
                        IllegalArgumentException.class,
                        failure -> new NotSealed(obstacle, String.valueOf(failure.getMessage()), failure))
                .subscribeOn(scheduler);
    }

    @Override
    public void destroy() {
        scheduler.dispose();
    }
}
