package onething.web.live;

import java.util.List;
import java.util.UUID;
import onething.application.port.in.live.AnnounceViewing;
import onething.application.port.in.live.EndViewing;
import onething.domain.matter.MatterId;
import onething.domain.party.Actor;
import onething.domain.party.PersonId;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

/// Tells officers who have the same matter's page open of each other.
@RestController
@RequestMapping("/api/v1/desk/matters/{matter}/presence")
class PresenceController {

    private final AnnounceViewing announceViewing;
    private final EndViewing endViewing;

    PresenceController(AnnounceViewing announceViewing, EndViewing endViewing) {
        this.announceViewing = announceViewing;
        this.endViewing = endViewing;
    }

    @PutMapping
    Mono<ResponseEntity<PresenceView>> announce(Actor who, @PathVariable UUID matter) {
        return announceViewing
                .announce(new AnnounceViewing.Command(who, new MatterId(matter)))
                .map(colleagues -> ResponseEntity.ok()
                        .cacheControl(CacheControl.noStore())
                        .body(new PresenceView(
                                colleagues.stream().map(PersonId::value).toList())));
    }

    @DeleteMapping
    @ResponseStatus(HttpStatus.NO_CONTENT)
    Mono<Void> end(Actor who, @PathVariable UUID matter) {
        return endViewing.end(new EndViewing.Command(who, new MatterId(matter)));
    }

    /// @param colleagues without the caller
    record PresenceView(List<UUID> colleagues) {}
}
