package onething.application.port.out.matter;

import static onething.application.port.out.matter.StoredFixtures.handedIn;
import static onething.application.port.out.matter.StoredFixtures.MONDAY_MORNING;
import static onething.application.port.out.matter.StoredFixtures.closed;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import onething.application.port.out.bundle.Bundles;
import onething.domain.matter.MatterId;
import onething.domain.rating.Rating.Grade;
import onething.domain.rating.Rating;
import onething.domain.text.Text;
import org.junit.jupiter.api.Test;
import reactor.core.publisher.Flux;
import reactor.test.StepVerifier;

/// What [Ratings] promises.
public interface RatingsContract {

    Bundles bundles();

    Ratings ratings();

    @Test
    default void returnsEachGradeAsItWasGiven() {
        Stream.of(Grade.values()).forEach(grade -> {
            var rating = new Rating(aMatter(), grade, new Text("办得很快，谢谢。"), MONDAY_MORNING);

            ratings()
                    .add(rating)
                    .then(ratings().find(rating.matter()))
                    .as(StepVerifier::create)
                    .expectNext(rating)
                    .verifyComplete();
        });
    }

    @Test
    default void aMatterNotRatedHasNoRating() {
        ratings().find(aMatter()).as(StepVerifier::create).verifyComplete();
    }

    @Test
    default void theFirstRatingOfAMatterIsFinal() {
        var matter = aMatter();

        var given = Flux.range(0, 20)
                .flatMap(
                        second -> ratings()
                                .add(new Rating(
                                        matter, Grade.SATISFIED, Text.NONE, MONDAY_MORNING.plusSeconds(second))),
                        20)
                .distinct()
                .collectList()
                .block();

        assertThat(given).containsExactly(ratings().find(matter).block());
    }

    private MatterId aMatter() {
        return handedIn(bundles(), closed()).after().file().id();
    }
}
