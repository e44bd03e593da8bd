package onething.application.port.out.account;

import static onething.application.port.out.matter.StoredFixtures.MONDAY_MORNING;
import static onething.application.port.out.matter.StoredFixtures.somebody;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import onething.domain.bundle.BundleId;
import onething.domain.code.MaterialCode;
import onething.domain.material.MaterialSource;
import onething.domain.party.PersonId;
import onething.domain.reuse.Reusable;
import onething.domain.reuse.ReuseConsent;
import onething.domain.text.Line;
import org.junit.jupiter.api.Test;
import reactor.test.StepVerifier;

/// What [ReuseConsents] promises.
public interface ReuseConsentsContract {

    ReuseConsents reuseConsents();

    @Test
    default void onlyTheConsentsForThePersonsOwnBundlesComeAndTheLatestFirst() {
        var whose = somebody();
        var first = consent(whose, somebody(), MONDAY_MORNING);
        var second = consent(whose, whose, MONDAY_MORNING.plusSeconds(1));
        var anothers = consent(somebody(), whose, MONDAY_MORNING);

        reuseConsents()
                .add(first)
                .then(reuseConsents().add(second))
                .then(reuseConsents().add(anothers))
                .thenMany(reuseConsents().of(whose))
                .as(StepVerifier::create)
                .expectNext(second, first)
                .verifyComplete();
    }

    @Test
    default void theConsentToASearchHasNoNumberAndTheOneToALicenceHasItsIssuer() {
        var whose = somebody();
        var search =
                consent(whose, whose, MONDAY_MORNING, licence(Optional.empty(), Optional.empty(), Optional.empty()));
        var taken = consent(
                whose,
                whose,
                MONDAY_MORNING.plusSeconds(1),
                licence(
                        Optional.of(new Line("445202199003071527")),
                        Optional.of(new Line("揭阳市公安局")),
                        Optional.of(LocalDate.of(2020, 1, 5))));

        reuseConsents()
                .add(search)
                .then(reuseConsents().add(taken))
                .thenMany(reuseConsents().of(whose))
                .as(StepVerifier::create)
                .expectNext(taken, search)
                .verifyComplete();
    }

    private static Reusable licence(Optional<Line> number, Optional<Line> issuer, Optional<LocalDate> issued) {
        return new Reusable(MaterialSource.Kind.LICENCE, UUID.randomUUID(), "居民身份证", number, issuer, issued);
    }

    private static ReuseConsent consent(PersonId whose, PersonId by, Instant at) {
        return consent(
                whose,
                by,
                at,
                Reusable.ofThisService(
                        MaterialSource.Kind.PAPER,
                        UUID.randomUUID(),
                        "认定工伤决定书",
                        new Line("JY202611230000017-02-P003"),
                        LocalDate.of(2026, 11, 20)));
    }

    private static ReuseConsent consent(PersonId whose, PersonId by, Instant at, Reusable what) {
        return new ReuseConsent(
                UUID.randomUUID(),
                whose,
                what,
                by,
                at,
                new BundleId(UUID.randomUUID()),
                Set.of(new MaterialCode("recognition-decision")),
                "2026-11");
    }
}
