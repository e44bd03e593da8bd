package onething.application.service.matter;

import onething.application.port.in.matter.RateMatter;
import onething.application.port.out.matter.Ratings;
import onething.application.service.access.Access;
import onething.application.service.handling.ActionContexts;
import onething.domain.rating.Rating;
import onething.domain.refusal.Refusal.AlreadyRated;
import reactor.core.publisher.Mono;

public final class RateMatterService implements RateMatter {

    private final Access access;
    private final Ratings ratings;
    private final ReachedPoints reachedPoints;
    private final ActionContexts contexts;

    public RateMatterService(Access access, Ratings ratings, ReachedPoints reachedPoints, ActionContexts contexts) {
        this.access = access;
        this.ratings = ratings;
        this.reachedPoints = reachedPoints;
        this.contexts = contexts;
    }

    @Override
    public Mono<Rating> rate(Command command) {
        return access.ownMatter(command.who(), command.matter())
                .map(found -> found.value().matter())
                .flatMap(matter -> contexts.of(matter.file())
                        .flatMap(context -> reachedPoints
                                .of(matter, context)
                                .map(reached -> Rating.of(
                                        matter,
                                        command.point(),
                                        reached.reached(),
                                        command.grade(),
                                        command.comment(),
                                        context))))
                .flatMap(rating -> ratings.add(rating).doOnNext(stored -> requireSame(stored, rating)));
    }

    /// Repeating the same rating gives the same answer.
    private static void requireSame(Rating stored, Rating given) {
        if (!stored.saysTheSameAs(given)) {
            throw new AlreadyRated(given.matter().value()).refused();
        }
    }
}
