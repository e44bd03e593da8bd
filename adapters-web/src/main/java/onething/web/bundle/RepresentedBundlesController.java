package onething.web.bundle;

import java.util.List;
import onething.application.port.in.bundle.ListActedFor;
import onething.domain.party.Actor;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

/// The bundles in which the caller acts for others.
@RestController
@RequestMapping("/api/v1/me/mandates")
class RepresentedBundlesController {

    private final ListActedFor listActedFor;

    RepresentedBundlesController(ListActedFor listActedFor) {
        this.listActedFor = listActedFor;
    }

    @GetMapping
    Mono<ActedForView> list(Actor who) {
        return listActedFor.list(who).map(BundleSummaryView::of).collectList().map(ActedForView::new);
    }

    record ActedForView(List<BundleSummaryView> items) {}
}
