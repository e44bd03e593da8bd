package onething.application.service.matter;

import java.time.Clock;
import java.time.Instant;
import onething.application.port.in.matter.RateMatter;
import onething.application.port.out.matter.Matters.MatterRecord;
import onething.application.port.out.matter.Ratings;
import onething.application.service.access.Access;
import onething.domain.rating.Rating;
import onething.domain.refusal.Refusal.AlreadyRated;
import reactor.core.publisher.Mono;

public final class RateMatterService implements RateMatter {

    private final Access access;
    private final Ratings ratings;
    private final Clock clock;

    public RateMatterService(Access access, Ratings ratings, Clock clock) {
        this.access = access;
        this.ratings = ratings;
        this.clock = clock;
    }

    @Override
    public Mono<Rating> rate(Command command) {
        return access.ownMatter(command.who(), command.matter())
                .map(found -> rating(command, found.value(), clock.instant()))
                .flatMap(rating -> ratings.add(rating).doOnNext(stored -> requireSame(stored, rating)));
    }

    private static Rating rating(Command command, MatterRecord record, Instant now) {
        return Rating.of(record.matter(), command.grade(), command.comment(), now);
    }

    /// Repeating the same rating gives the same answer.
    private static void requireSame(Rating stored, Rating given) {
        if (!stored.saysTheSameAs(given)) {
            throw new AlreadyRated(given.matter().value()).refused();
        }
    }
}
