package onething.application.service.paper;

import java.util.Optional;
import java.util.Set;
import onething.application.port.TrailProof;
import onething.application.port.in.paper.VerifyPaper;
import onething.application.port.out.paper.IssuedPapers;
import onething.application.port.out.paper.PaperSealer;
import onething.application.port.out.paper.PaperSealer.SealedFiles;
import onething.application.port.out.paper.SealQueue;
import onething.application.service.handling.KeptFiles;
import onething.application.service.handling.TrailProofs;
import onething.domain.bundle.ReceiptCode;
import onething.domain.calendar.WorkingCalendar;
import onething.domain.paper.Paper;
import onething.domain.paper.PaperFile;
import onething.domain.paper.PaperFormat;
import onething.domain.paper.PaperNumber;
import onething.domain.paper.Seal;
import reactor.core.publisher.Mono;

public final class VerifyPaperService implements VerifyPaper {

    private final IssuedPapers papers;
    private final KeptFiles files;
    private final TrailProofs proofs;
    private final SealQueue seals;
    private final PaperSealer sealer;

    public VerifyPaperService(
            IssuedPapers papers, KeptFiles files, TrailProofs proofs, SealQueue seals, PaperSealer sealer) {
        this.papers = papers;
        this.files = files;
        this.proofs = proofs;
        this.seals = seals;
        this.sealer = sealer;
    }

    @Override
    public Mono<Verification> verify(String number, String code) {
        return Mono.justOrEmpty(PaperNumber.read(number))
                .flatMap(papers::findByNumber)
                .filter(paper ->
                        ReceiptCode.read(code).filter(paper.proof()::matches).isPresent())
                .flatMap(paper -> Mono.zip(hashes(paper), trail(paper), sealing(paper))
                        .map(all -> genuine(paper, all.getT1(), all.getT2(), all.getT3())))
                .defaultIfEmpty(new Verification(number, false, Optional.empty()));
    }

    private Mono<Hashes> hashes(Paper paper) {
        return files.of(paper)
                .zipWith(
                        files.kept(paper, PaperFormat.OFD)
                                .map(PaperFile::sha256)
                                .map(Optional::of)
                                .defaultIfEmpty(Optional.empty()),
                        (pdf, ofd) -> new Hashes(pdf.sha256(), ofd));
    }

    private Mono<Optional<TrailProof>> trail(Paper paper) {
        return Mono.justOrEmpty(paper.content().proof().promise())
                .flatMap(printed -> proofs.of(printed.signed()))
                .map(Optional::of)
                .defaultIfEmpty(Optional.empty());
    }

    private Mono<Optional<Sealing>> sealing(Paper paper) {
        return seals.of(Set.of(paper.id()))
                .next()
                .flatMap(status -> Mono.justOrEmpty(status.progress().seal())
                        .flatMap(seal -> sealed(paper, seal))
                        .defaultIfEmpty(Sealing.WAITING))
                .map(Optional::of)
                .defaultIfEmpty(Optional.empty());
    }

    private Mono<Sealing> sealed(Paper paper, Seal seal) {
        return Mono.zip(files.sealed(paper, PaperFormat.PDF), files.sealed(paper, PaperFormat.OFD))
                .map(both -> new SealedFiles(both.getT1(), both.getT2()))
                .flatMap(both -> sealer.stamped(both)
                        .map(seal.stamped()::equals)
                        .defaultIfEmpty(false)
                        .map(holds -> new Sealing(Optional.of(seal), Optional.of(hashes(both)), holds)));
    }

    private static Hashes hashes(SealedFiles files) {
        return new Hashes(files.pdf().sha256(), Optional.of(files.ofd().sha256()));
    }

    private static Verification genuine(
            Paper paper, Hashes hashes, Optional<TrailProof> trail, Optional<Sealing> seal) {
        return new Verification(
                paper.number().value(),
                true,
                Optional.of(new Genuine(
                        paper.content().title(),
                        paper.content().office(),
                        WorkingCalendar.dayOf(paper.issued()),
                        hashes,
                        trail,
                        seal)));
    }
}
