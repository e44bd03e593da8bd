package onething.web.paper;

import java.util.UUID;
import onething.application.port.in.paper.JoinPapers;
import onething.domain.bundle.BundleId;
import onething.domain.matter.MatterId;
import onething.domain.party.Actor;
import onething.web.ProvenAt;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

/// Several papers as one PDF.
@RestController
class JoinedPapersController {

    private final JoinPapers joinPapers;

    JoinedPapersController(JoinPapers joinPapers) {
        this.joinPapers = joinPapers;
    }

    @GetMapping("/api/v1/bundles/{bundle}/papers/file")
    Mono<ResponseEntity<byte[]>> ofBundle(Actor who, ProvenAt proven, @PathVariable UUID bundle) {
        return join(who, proven, new JoinPapers.AllOfBundle(new BundleId(bundle)));
    }

    @GetMapping("/api/v1/bundles/{bundle}/submission/copy")
    Mono<ResponseEntity<byte[]>> ofSubmission(Actor who, ProvenAt proven, @PathVariable UUID bundle) {
        return join(who, proven, new JoinPapers.Submission(new BundleId(bundle)));
    }

    @GetMapping("/api/v1/matters/{matter}/papers/file")
    Mono<ResponseEntity<byte[]>> ofMatter(Actor who, ProvenAt proven, @PathVariable UUID matter) {
        return join(who, proven, new JoinPapers.AllOfMatter(new MatterId(matter)));
    }

    private Mono<ResponseEntity<byte[]>> join(Actor who, ProvenAt proven, JoinPapers.Selection selection) {
        return joinPapers
                .join(new JoinPapers.Query(who, proven.at(), selection))
                .map(joined -> PaperResponse.pdf(joined.title(), joined.pdf()));
    }
}
