package onething.application.service.paper;

import java.util.Optional;
import onething.application.port.TrailProof;
import onething.application.service.handling.KeptFiles;
import onething.application.service.handling.TrailProofs;
import onething.application.port.in.paper.VerifyPaper;
import java.util.Set;
import onething.application.port.out.paper.IssuedPapers;
import onething.application.port.out.paper.SealQueue;
import onething.domain.bundle.ReceiptCode;
import onething.domain.calendar.WorkingCalendar;
import onething.domain.paper.Paper;
import onething.domain.paper.PaperFile;
import onething.domain.paper.PaperFormat;
import onething.domain.paper.PaperNumber;
import reactor.core.publisher.Mono;

public final class VerifyPaperService implements VerifyPaper {

    private final IssuedPapers papers;
    private final KeptFiles files;
    private final TrailProofs proofs;
    private final SealQueue seals;

    public VerifyPaperService(IssuedPapers papers, KeptFiles files, TrailProofs proofs, SealQueue seals) {
        this.papers = papers;
        this.files = files;
        this.proofs = proofs;
        this.seals = seals;
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
                .flatMap(status -> sealedHashes(paper)
                        .map(hashes -> new Sealing(status.progress().seal(), hashes)))
                .map(Optional::of)
                .defaultIfEmpty(Optional.empty());
    }

    private Mono<Optional<Hashes>> sealedHashes(Paper paper) {
        return Mono.zip(files.sealed(paper, PaperFormat.PDF), files.sealed(paper, PaperFormat.OFD))
                .map(both -> new Hashes(
                        both.getT1().sha256(), Optional.of(both.getT2().sha256())))
                .map(Optional::of)
                .defaultIfEmpty(Optional.empty());
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
