package onething.application.port.out;

import static onething.application.port.out.matter.StoredFixtures.MONDAY_MORNING;
import static onething.application.port.out.matter.StoredFixtures.somebody;

import java.util.Optional;
import java.util.UUID;
import onething.domain.access.UnmaskedAccess;
import onething.domain.bundle.BundleId;
import org.junit.jupiter.api.Test;
import reactor.test.StepVerifier;

/// What [UnmaskedAccesses] promises.
public interface UnmaskedAccessesContract {

    UnmaskedAccesses fullViews();

    @Test
    default void onlyThePersonsOwnEntriesComeAndTheLatestFirst() {
        var whose = somebody();
        var first = new UnmaskedAccess(
                UUID.randomUUID(), whose, somebody(), Optional.of(new BundleId(UUID.randomUUID())), MONDAY_MORNING);
        var second =
                new UnmaskedAccess(UUID.randomUUID(), whose, whose, Optional.empty(), MONDAY_MORNING.plusSeconds(1));
        var anothers = new UnmaskedAccess(UUID.randomUUID(), somebody(), whose, Optional.empty(), MONDAY_MORNING);

        fullViews()
                .add(first)
                .then(fullViews().add(second))
                .then(fullViews().add(anothers))
                .thenMany(fullViews().of(whose))
                .as(StepVerifier::create)
                .expectNext(second, first)
                .verifyComplete();
    }
}
