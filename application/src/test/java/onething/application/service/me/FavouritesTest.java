package onething.application.service.me;

import static onething.application.port.out.RefusedWith.refusedWith;
import static onething.application.service.People.INSPECTOR;
import static onething.application.service.People.LI_NA;
import static onething.application.service.People.WANG_WEI;
import static onething.application.service.ServiceInMemory.now;
import static onething.application.service.SmallGuide.COMPLAINT;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import onething.application.port.in.me.DropFavourite;
import onething.application.port.in.me.ListFavourites;
import onething.application.port.in.me.ListFavourites.Row;
import onething.application.port.in.me.MarkFavourite;
import onething.application.port.in.me.MarkFavourite.Command;
import onething.application.port.out.InMemoryFavourites;
import onething.application.port.out.SequentialIds;
import onething.application.service.ServiceInMemory;
import onething.application.service.handling.CurrentGuides;
import onething.domain.code.GuideCode;
import onething.domain.favourite.Favourite;
import onething.domain.guide.BundleGuide;
import onething.domain.party.Actor;
import onething.domain.refusal.Refusal;
import onething.domain.refusal.Refusal.RoleLacking;
import onething.domain.refusal.Refused;
import org.junit.jupiter.api.Test;
import org.reactivestreams.Publisher;
import reactor.core.publisher.Flux;
import reactor.test.StepVerifier;

class FavouritesTest {

    private final ServiceInMemory service = new ServiceInMemory();
    private final InMemoryFavourites stored = new InMemoryFavourites();
    private final BundleGuide guide = service.offered.all().blockFirst();
    private final String code = guide.id().code().value();

    private final MarkFavourite mark =
            new MarkFavouriteService(service.offered, stored, new SequentialIds(), service.clock);
    private final ListFavourites list = new ListFavouritesService(stored, service.offered);
    private final DropFavourite drop = new DropFavouriteService(stored);

    @Test
    void aGuideAndAMatterAreMarkedOnceEachWithTheGuidesTitles() {
        markedBy(LI_NA, Optional.empty());
        markedBy(LI_NA, Optional.of(COMPLAINT.value()));
        markedBy(LI_NA, Optional.of(COMPLAINT.value()));

        assertThat(titles(LI_NA))
                .containsExactly(
                        guide.title(), guide.matter(COMPLAINT).orElseThrow().title());
        assertThat(titles(WANG_WEI)).isEmpty();
    }

    @Test
    void aFavouriteIsRemovedOnlyByItsOwner() {
        var marked = markedBy(LI_NA, Optional.empty()).favourite().id();

        drop.drop(WANG_WEI, marked).block();
        assertThat(titles(LI_NA)).hasSize(1);

        drop.drop(LI_NA, marked).block();
        assertThat(titles(LI_NA)).isEmpty();
    }

    @Test
    void anUnknownGuideOrMatterIsNeitherMarkedNorListed() {
        mark.mark(new Command(LI_NA, "nothing-such", Optional.empty()))
                .as(StepVerifier::create)
                .verifyErrorSatisfies(error -> assertThat(refusal(error)).isInstanceOf(Refusal.GuideUnknown.class));
        mark.mark(new Command(LI_NA, code, Optional.of("Nothing such")))
                .as(StepVerifier::create)
                .verifyErrorSatisfies(error -> assertThat(refusal(error)).isInstanceOf(Refusal.MatterNotOffered.class));
        var offeredOnce = new Favourite(
                UUID.randomUUID(), new GuideCode("offered-once"), Optional.empty(), service.clock.instant());
        stored.add(LI_NA.id(), offeredOnce).block();

        assertThat(titles(LI_NA)).isEmpty();
    }

    @Test
    void staffHaveNoFavourites() {
        var asked = Stream.<Publisher<?>>of(
                mark.mark(new Command(INSPECTOR, code, Optional.empty())),
                list.list(INSPECTOR),
                drop.drop(INSPECTOR, UUID.randomUUID()));

        assertThat(asked)
                .allSatisfy(each -> Flux.from(each)
                        .as(StepVerifier::create)
                        .verifyErrorSatisfies(refusedWith(new RoleLacking("APPLICANT"))));
    }

    private Row markedBy(Actor who, Optional<String> matter) {
        return now(mark.mark(new Command(who, code, matter)));
    }

    private List<String> titles(Actor who) {
        return list.list(who).map(Row::title).collectList().block();
    }

    private static Refusal refusal(Throwable error) {
        return ((Refused) error).refusal();
    }
}
