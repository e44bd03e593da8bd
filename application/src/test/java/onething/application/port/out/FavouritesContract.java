package onething.application.port.out;

import static onething.application.port.out.matter.StoredFixtures.MONDAY_MORNING;
import static onething.application.port.out.matter.StoredFixtures.somebody;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import onething.domain.code.GuideCode;
import onething.domain.code.MatterCode;
import onething.domain.favourite.Favourite;
import onething.domain.party.PersonId;
import org.junit.jupiter.api.Test;
import reactor.test.StepVerifier;

/// What [Favourites] promises.
public interface FavouritesContract {

    Favourites favourites();

    @Test
    default void listsAPersonsFavouritesTheFirstMarkedFirst() {
        var whose = somebody();
        var whole = aMark(Optional.empty(), MONDAY_MORNING);
        var matter = aMark(Optional.of("injury-determination"), MONDAY_MORNING.plusSeconds(1));

        favourites()
                .add(whose, whole)
                .as(StepVerifier::create)
                .expectNext(whole)
                .verifyComplete();
        favourites()
                .add(whose, matter)
                .as(StepVerifier::create)
                .expectNext(matter)
                .verifyComplete();

        assertThat(of(whose)).containsExactly(whole, matter);
        assertThat(of(somebody())).isEmpty();
    }

    @Test
    default void aSecondMarkOfTheSameChangesNothing() {
        for (var matter : List.of(Optional.<String>empty(), Optional.of("injury-determination"))) {
            var whose = somebody();
            var first = aMark(matter, MONDAY_MORNING);
            favourites().add(whose, first).block();

            favourites()
                    .add(whose, aMark(matter, MONDAY_MORNING.plusSeconds(1)))
                    .as(StepVerifier::create)
                    .expectNext(first)
                    .verifyComplete();

            assertThat(of(whose)).containsExactly(first);
        }
    }

    @Test
    default void onlyTheOwnerRemovesAFavourite() {
        var whose = somebody();
        var mark =
                favourites().add(whose, aMark(Optional.empty(), MONDAY_MORNING)).block();

        favourites().remove(somebody(), mark.id()).block();
        assertThat(of(whose)).containsExactly(mark);

        favourites().remove(whose, mark.id()).block();
        favourites().remove(whose, mark.id()).block();
        assertThat(of(whose)).isEmpty();
    }

    private List<Favourite> of(PersonId whose) {
        return favourites().of(whose).collectList().block();
    }

    private static Favourite aMark(Optional<String> matter, Instant marked) {
        return new Favourite(UUID.randomUUID(), new GuideCode("labour-rights"), matter.map(MatterCode::new), marked);
    }
}
