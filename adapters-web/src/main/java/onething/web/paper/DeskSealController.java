package onething.web.paper;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import onething.application.port.in.paper.ListWaitingSeals;
import onething.application.port.in.paper.SealAgain;
import onething.domain.paper.PaperId;
import onething.domain.party.Actor;
import onething.web.wire.EntityTags;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

/// The papers of an office that wait for their seal.
@RestController
@RequestMapping("/api/v1/desk/seals")
class DeskSealController {

    private final ListWaitingSeals listWaiting;
    private final SealAgain sealAgain;

    DeskSealController(ListWaitingSeals listWaiting, SealAgain sealAgain) {
        this.listWaiting = listWaiting;
        this.sealAgain = sealAgain;
    }

    @GetMapping
    Mono<ResponseEntity<WaitingSealsView>> waiting(Actor who) {
        return listWaiting
                .list(who)
                .map(PaperMapper.INSTANCE::toView)
                .collectList()
                .map(WaitingSealsView::new)
                .map(EntityTags::answer);
    }

    @PostMapping("/attempts")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    Mono<Void> allAgain(Actor who) {
        return sealAgain.again(who, Optional.empty());
    }

    @PostMapping("/{paper}/attempts")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    Mono<Void> again(Actor who, @PathVariable UUID paper) {
        return sealAgain.again(who, Optional.of(new PaperId(paper)));
    }

    record WaitingSealsView(List<WaitingSealView> items) {}

    /// @param id of the paper
    record WaitingSealView(
            UUID id,
            String number,
            String title,
            UUID matter,
            Instant since,
            int attempts,
            Instant next,
            Optional<String> obstacle) {}
}
