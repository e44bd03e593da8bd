package onething.web.feed;

import onething.application.port.in.feed.ListSubscribers;
import onething.application.port.in.feed.ResumeSubscriber;
import onething.domain.party.Actor;
import onething.web.feed.SubscriberView.SubscribersView;
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

/// The systems to which records of cases are sent.
@RestController
@RequestMapping("/api/v1/admin/feed/subscribers")
class SubscriberController {

    private final ListSubscribers listSubscribers;
    private final ResumeSubscriber resumeSubscriber;

    SubscriberController(ListSubscribers listSubscribers, ResumeSubscriber resumeSubscriber) {
        this.listSubscribers = listSubscribers;
        this.resumeSubscriber = resumeSubscriber;
    }

    @GetMapping
    Mono<ResponseEntity<SubscribersView>> list(Actor who) {
        return listSubscribers
                .list(who)
                .map(FeedMapper.INSTANCE::toView)
                .collectList()
                .map(SubscribersView::new)
                .map(EntityTags::answer);
    }

    @PostMapping("/{name}/attempts")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    Mono<Void> resume(Actor who, @PathVariable String name) {
        return resumeSubscriber.resume(who, name);
    }
}
