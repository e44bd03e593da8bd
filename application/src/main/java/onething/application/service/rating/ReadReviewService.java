package onething.application.service.rating;

import onething.application.port.in.rating.ReadReview;
import onething.application.service.access.ReadRecorder;
import onething.domain.access.PersonalDataAccess.Papers;
import onething.domain.rating.Rating;
import reactor.core.publisher.Mono;

public final class ReadReviewService implements ReadReview {

    private final Reviews reviews;
    private final ReadRecorder recorder;

    public ReadReviewService(Reviews reviews, ReadRecorder recorder) {
        this.reviews = reviews;
        this.recorder = recorder;
    }

    @Override
    public Mono<Rating> read(Query query) {
        return reviews.of(query.who(), query.rating())
                .flatMap(found -> recorder.sees(query.who(), found.file(), Papers.RATING, Mono.just(found.rating())));
    }
}
