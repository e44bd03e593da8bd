package onething.application.service.paper;

import java.util.Optional;
import onething.application.port.TrailProof;
import onething.application.service.handling.KeptFiles;
import onething.application.service.handling.TrailProofs;
import onething.application.port.in.paper.VerifyPaper;
import onething.application.port.out.paper.IssuedPapers;
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

    public VerifyPaperService(IssuedPapers papers, KeptFiles files, TrailProofs proofs) {
        this.papers = papers;
        this.files = files;
        this.proofs = proofs;
    }

    @Override
    public Mono<Verification> verify(String number, String code) {
        return Mono.justOrEmpty(PaperNumber.read(number))
                .flatMap(papers::findByNumber)
                .filter(paper ->
                        ReceiptCode.read(code).filter(paper.proof()::matches).isPresent())
                .flatMap(paper ->
                        Mono.zip(hashes(paper), trail(paper), (hashes, trail) -> genuine(paper, hashes, trail)))
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

    private static Verification genuine(Paper paper, Hashes hashes, Optional<TrailProof> trail) {
        return new Verification(
                paper.number().value(),
                true,
                Optional.of(new Genuine(
                        paper.content().title(),
                        paper.content().office(),
                        WorkingCalendar.dayOf(paper.issued()),
                        hashes,
                        trail)));
    }
}
