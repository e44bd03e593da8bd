package onething.application.service.rating;

import onething.application.port.in.rating.ListReviews;
import onething.application.port.out.matter.Ratings.Reviewed;
import onething.application.service.handling.ActionContexts;
import onething.domain.matter.ActionContext;
import onething.domain.party.Actor;
import reactor.core.publisher.Flux;

public final class ListReviewsService implements ListReviews {

    private final Reviews reviews;
    private final ActionContexts contexts;

    public ListReviewsService(Reviews reviews, ActionContexts contexts) {
        this.reviews = reviews;
        this.contexts = contexts;
    }

    @Override
    public Flux<Row> list(Actor who) {
        return reviews.of(who, MOST)
                .concatMap(found -> contexts.ofRow(found.file()).map(context -> row(found, context)));
    }

    private static Row row(Reviewed found, ActionContext context) {
        var rating = found.rating();
        var review = rating.review().orElseThrow();
        return new Row(
                found.file(),
                context.guide().title(),
                rating.point(),
                rating.grade(),
                rating.at(),
                review.step(),
                review.due(),
                review.isOverdue(context.today()));
    }
}
