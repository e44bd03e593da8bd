package onething.application.service.matter;

import java.util.List;
import onething.application.port.out.matter.Matters;
import onething.domain.matter.ActionContext;
import onething.domain.matter.Matter;
import onething.domain.rating.ContactPoint;
import onething.domain.trail.Event;
import reactor.core.publisher.Mono;

/// The contact points of a matter that took place, as its trail has them.
public final class ReachedPoints {

    private final Matters matters;

    public ReachedPoints(Matters matters) {
        this.matters = matters;
    }

    /// The latest first.
    Mono<List<ContactPoint>> of(Matter matter, ActionContext context) {
        return matters.trail(matter.file().id())
                .map(Event::action)
                .collectList()
                .map(actions ->
                        ContactPoint.reached(matter, actions, context.guide().procedure()));
    }
}
