package onething.web.reuse;

import java.util.List;
import onething.application.port.in.reuse.ListReuseConsents;
import onething.domain.party.Actor;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

/// What was taken for the caller's bundles instead of an upload.
@RestController
@RequestMapping("/api/v1/me/reuse-consents")
class ReuseConsentController {

    private final ListReuseConsents listReuseConsents;

    ReuseConsentController(ListReuseConsents listReuseConsents) {
        this.listReuseConsents = listReuseConsents;
    }

    @GetMapping
    Mono<ResponseEntity<ReuseConsentsView>> list(Actor who) {
        return listReuseConsents
                .list(who)
                .map(ReuseMapper.INSTANCE::toView)
                .collectList()
                .map(consents ->
                        ResponseEntity.ok().cacheControl(CacheControl.noStore()).body(new ReuseConsentsView(consents)));
    }

    record ReuseConsentsView(List<ReuseConsentView> items) {}
}
