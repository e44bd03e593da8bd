package onething.application.service.feed;

import java.time.Clock;
import onething.application.port.in.feed.ResumeSubscriber;
import onething.application.port.out.feed.PushCursors;
import onething.application.port.out.feed.Subscribers;
import onething.application.service.access.Access;
import onething.domain.party.Actor;
import onething.domain.refusal.Refusal.SubscriberUnknown;
import reactor.core.publisher.Mono;

public final class ResumeSubscriberService implements ResumeSubscriber {

    private final Subscribers subscribers;
    private final PushCursors cursors;
    private final Clock clock;

    public ResumeSubscriberService(Subscribers subscribers, PushCursors cursors, Clock clock) {
        this.subscribers = subscribers;
        this.cursors = cursors;
        this.clock = clock;
    }

    /// A subscriber that a node is just sending to needs no help, so nothing follows then.
    @Override
    public Mono<Void> resume(Actor who, String name) {
        return Mono.fromCallable(() -> Access.administrator(who))
                .flatMap(_ -> subscribers
                        .all()
                        .filter(subscriber -> subscriber.name().equals(name))
                        .next())
                .switchIfEmpty(Mono.error(() -> new SubscriberUnknown(name).refused()))
                .flatMap(_ -> cursors.resume(name, clock.instant()))
                .then();
    }
}
