package onething.application.service.feed;

import onething.application.port.in.feed.ListSubscribers;
import onething.application.port.out.feed.PushCursors;
import onething.application.port.out.feed.Subscribers;
import onething.application.service.access.Access;
import onething.domain.feed.SubscriberStanding;
import onething.domain.party.Actor;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

public final class ListSubscribersService implements ListSubscribers {

    private final Subscribers subscribers;
    private final PushCursors cursors;

    public ListSubscribersService(Subscribers subscribers, PushCursors cursors) {
        this.subscribers = subscribers;
        this.cursors = cursors;
    }

    @Override
    public Flux<SubscriberStanding> list(Actor who) {
        return Mono.fromCallable(() -> Access.administrator(who))
                .flatMap(_ -> subscribers.all().collectList())
                .flatMapMany(cursors::standings);
    }
}
