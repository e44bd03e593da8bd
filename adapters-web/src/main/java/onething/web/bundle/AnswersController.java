package onething.web.bundle;

import java.util.Map;
import java.util.UUID;
import onething.application.port.in.bundle.ReadAnswers;
import onething.domain.bundle.BundleId;
import onething.domain.party.Actor;
import onething.web.ProvenAt;
import onething.web.wire.AnswersJson;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

/// The answers of a bundle, unmasked. No device may keep the response.
@RestController
class AnswersController {

    private final ReadAnswers readAnswers;

    AnswersController(ReadAnswers readAnswers) {
        this.readAnswers = readAnswers;
    }

    @GetMapping("/api/v1/bundles/{bundle}/answers")
    Mono<ResponseEntity<AnswersView>> read(Actor who, ProvenAt proven, @PathVariable UUID bundle) {
        return readAnswers
                .read(new ReadAnswers.Query(who, proven.at(), new BundleId(bundle)))
                .map(answers -> ResponseEntity.ok()
                        .cacheControl(CacheControl.noStore())
                        .body(new AnswersView(AnswersJson.of(answers))));
    }

    record AnswersView(Map<String, Map<String, Object>> answers) {}
}
