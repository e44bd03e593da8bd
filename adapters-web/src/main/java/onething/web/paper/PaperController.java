package onething.web.paper;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import onething.application.port.in.paper.ListBundlePapers;
import onething.application.port.in.paper.ListMatterPapers;
import onething.application.port.in.paper.ReadPaper;
import onething.application.port.in.paper.VerifyPaper;
import onething.domain.bundle.BundleId;
import onething.domain.matter.MatterId;
import onething.domain.paper.PaperFormat;
import onething.domain.paper.PaperId;
import onething.domain.paper.Seal;
import onething.domain.party.Actor;
import onething.web.ProvenAt;
import onething.web.transparency.TrailProofView;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

/// 文书: the papers that were issued.
@RestController
class PaperController {

    private final ListMatterPapers listMatterPapers;
    private final ListBundlePapers listBundlePapers;
    private final ReadPaper readPaper;
    private final VerifyPaper verifyPaper;

    PaperController(
            ListMatterPapers listMatterPapers,
            ListBundlePapers listBundlePapers,
            ReadPaper readPaper,
            VerifyPaper verifyPaper) {
        this.listMatterPapers = listMatterPapers;
        this.listBundlePapers = listBundlePapers;
        this.readPaper = readPaper;
        this.verifyPaper = verifyPaper;
    }

    @GetMapping("/api/v1/matters/{matter}/papers")
    Mono<PapersView> ofMatter(Actor who, @PathVariable UUID matter) {
        return listMatterPapers
                .list(new ListMatterPapers.Query(who, new MatterId(matter)))
                .collectList()
                .map(PapersView::of);
    }

    @GetMapping("/api/v1/bundles/{bundle}/papers")
    Mono<PapersView> ofBundle(Actor who, @PathVariable UUID bundle) {
        return listBundlePapers
                .list(new ListBundlePapers.Query(who, new BundleId(bundle)))
                .collectList()
                .map(PapersView::of);
    }

    @GetMapping("/api/v1/papers/{paper}")
    Mono<ResponseEntity<byte[]>> read(Actor who, ProvenAt proven, @PathVariable UUID paper) {
        return read(who, proven, paper, PaperFormat.PDF);
    }

    @GetMapping("/api/v1/papers/{paper}/ofd")
    Mono<ResponseEntity<byte[]>> readOfd(Actor who, ProvenAt proven, @PathVariable UUID paper) {
        return read(who, proven, paper, PaperFormat.OFD);
    }

    private Mono<ResponseEntity<byte[]>> read(Actor who, ProvenAt proven, UUID paper, PaperFormat format) {
        return readPaper
                .read(new ReadPaper.Query(who, proven.at(), new PaperId(paper), format))
                .map(found -> PaperResponse.of(
                        found.paper().content().title() + "-" + found.paper().number(),
                        format,
                        found.file().bytes()));
    }

    @GetMapping("/api/v1/papers/{number}/verification")
    Mono<PaperVerificationView> verify(@PathVariable String number, @RequestParam String code) {
        return verifyPaper.verify(number, code).map(PaperVerificationView::of);
    }

    record PaperVerificationView(
            String number,
            boolean genuine,
            Optional<String> title,
            Optional<String> office,
            Optional<LocalDate> issued,
            Optional<String> sha256,
            Optional<String> ofdSha256,
            Optional<SealView> seal,
            Optional<TrailProofView> trail) {

        static PaperVerificationView of(VerifyPaper.Verification verification) {
            var paper = verification.paper();
            return new PaperVerificationView(
                    verification.number(),
                    verification.genuine(),
                    paper.map(VerifyPaper.Genuine::title),
                    paper.map(VerifyPaper.Genuine::office),
                    paper.map(VerifyPaper.Genuine::issued),
                    paper.map(found -> found.hashes().pdf()),
                    paper.flatMap(found -> found.hashes().ofd()),
                    paper.flatMap(VerifyPaper.Genuine::seal).map(SealView::of),
                    paper.flatMap(VerifyPaper.Genuine::trail).map(TrailProofView::of));
        }
    }

    /// @param stampHolds absent until it is sealed
    record SealView(
            String standing,
            Optional<String> holder,
            Optional<Instant> at,
            Optional<Instant> stamped,
            Optional<Boolean> stampHolds,
            Optional<String> sealedSha256,
            Optional<String> sealedOfdSha256) {

        static SealView of(VerifyPaper.Sealing sealing) {
            var seal = sealing.seal();
            return new SealView(
                    sealing.standing().wireName(),
                    seal.map(Seal::holder),
                    seal.map(Seal::at),
                    seal.map(Seal::stamped),
                    seal.map(_ -> sealing.stampHolds()),
                    sealing.files().map(VerifyPaper.Hashes::pdf),
                    sealing.files().flatMap(VerifyPaper.Hashes::ofd));
        }
    }
}
