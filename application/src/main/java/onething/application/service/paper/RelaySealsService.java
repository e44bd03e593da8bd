package onething.application.service.paper;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import onething.application.port.Unavailable;
import onething.application.port.in.paper.RelaySeals;
import onething.application.port.out.paper.IssuedPapers;
import onething.application.port.out.paper.NotSealed;
import onething.application.port.out.paper.PaperSealer;
import onething.application.port.out.paper.PaperSealer.Finished;
import onething.application.port.out.paper.PaperSealer.Signatures;
import onething.application.port.out.paper.PaperSealer.ToSign;
import onething.application.port.out.paper.PaperSealer.Unsigned;
import onething.application.port.out.paper.SealQueue;
import onething.application.port.out.paper.SealQueue.Taken;
import onething.application.port.out.paper.Seals;
import onething.application.port.out.paper.Seals.Wanted;
import onething.application.port.out.paper.TimeStamps;
import onething.application.service.handling.KeptFiles;
import onething.domain.paper.OfficeSeal;
import onething.domain.paper.Paper;
import onething.domain.paper.PaperFormat;
import onething.domain.paper.Seal;
import onething.domain.paper.SealObstacle;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/// The sealed files and the fact that they are sealed are stored at once. A relay that dies before leaves a paper
/// that another one seals: then only the signatures of the first are lost.
public final class RelaySealsService implements RelaySeals {

    /// Longer than a whole batch takes when the platform answers at its limit of time.
    public static final Duration LEASE = Duration.ofMinutes(5);

    private static final int BATCH = 10;
    private static final int AT_ONCE = 2;

    private static final Relayed SEALED = new Relayed(1, 0, 0);
    private static final Relayed LATER = new Relayed(0, 1, 0);
    private static final Relayed FAULT = new Relayed(0, 0, 1);

    private final SealQueue queue;
    private final IssuedPapers papers;
    private final KeptFiles files;
    private final Seals seals;
    private final PaperSealer sealer;
    private final TimeStamps stamps;
    private final Clock clock;

    public RelaySealsService(
            SealQueue queue,
            IssuedPapers papers,
            KeptFiles files,
            Seals seals,
            PaperSealer sealer,
            TimeStamps stamps,
            Clock clock) {
        this.queue = queue;
        this.papers = papers;
        this.files = files;
        this.seals = seals;
        this.sealer = sealer;
        this.stamps = stamps;
        this.clock = clock;
    }

    @Override
    public Mono<Relayed> relay() {
        return Flux.defer(() -> {
                    var now = clock.instant();
                    return queue.take(now, now.plus(LEASE), BATCH);
                })
                .collectList()
                .flatMapMany(Flux::fromIterable)
                .flatMap(this::handled, AT_ONCE)
                .reduce(Relayed.NOTHING, Relayed::plus);
    }

    /// A paper that fails does not stop the others. While the database is unavailable, the lease ends and the paper
    /// is taken again.
    private Mono<Relayed> handled(Taken taken) {
        return sealed(taken)
                .thenReturn(SEALED)
                .onErrorResume(
                        NotSealed.class,
                        failure -> later(taken, failure.obstacle()).thenReturn(LATER))
                .onErrorResume(
                        Exception.class,
                        failure -> failure instanceof Unavailable
                                ? Mono.just(FAULT)
                                : later(taken, SealObstacle.FAULT)
                                        .thenReturn(FAULT)
                                        .onErrorReturn(FAULT));
    }

    private Mono<Boolean> later(Taken taken, SealObstacle obstacle) {
        return queue.later(taken, taken.progress().failed(obstacle, clock.instant()));
    }

    private Mono<Boolean> sealed(Taken taken) {
        var at = clock.instant().truncatedTo(ChronoUnit.SECONDS);
        return papers.find(taken.paper())
                .switchIfEmpty(Mono.error(() -> new IllegalStateException("a seal without a paper")))
                .flatMap(paper -> seals.of(paper.content().office())
                        .flatMap(seal -> finished(paper, seal, at)
                                .flatMap(finished -> queue.keep(
                                        taken,
                                        new Seal(seal.holder(), seal.sample(), at, finished.stamped()),
                                        finished.files()))));
    }

    private Mono<Finished> finished(Paper paper, OfficeSeal seal, Instant at) {
        return files.of(paper, PaperFormat.PDF)
                .zipWhen(_ -> files.of(paper, PaperFormat.OFD))
                .flatMap(both -> sealer.prepare(paper, both.getT1(), both.getT2(), seal, at))
                .flatMap(unsigned -> signatures(paper, seal, unsigned, at)
                        .flatMap(signatures -> sealer.finish(unsigned, seal, signatures)));
    }

    private Mono<Signatures> signatures(Paper paper, OfficeSeal seal, Unsigned unsigned, Instant at) {
        return signature(paper, seal, PaperFormat.PDF, unsigned.pdf(), at)
                .zipWhen(_ -> signature(paper, seal, PaperFormat.OFD, unsigned.ofd(), at))
                .map(both -> new Signatures(both.getT1(), both.getT2()));
    }

    private Mono<byte[]> signature(Paper paper, OfficeSeal seal, PaperFormat format, ToSign file, Instant at) {
        return seals.sign(new Wanted(paper.id().value(), seal, format, file.digest(), at))
                .flatMap(signature -> stamped(format, signature));
    }

    private Mono<byte[]> stamped(PaperFormat format, byte[] signature) {
        return sealer.ask(format, signature)
                .flatMap(query ->
                        stamps.answer(query).flatMap(answer -> sealer.stamp(format, signature, query, answer)));
    }
}
