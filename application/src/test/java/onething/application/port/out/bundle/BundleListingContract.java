package onething.application.port.out.bundle;

import static java.util.stream.Collectors.toSet;
import static onething.application.port.out.RefusedWith.refusedWith;
import static onething.application.port.out.matter.StoredFixtures.MONDAY_MORNING;
import static onething.application.port.out.matter.StoredFixtures.aDraft;
import static onething.application.port.out.matter.StoredFixtures.aDraftOf;
import static onething.application.port.out.matter.StoredFixtures.aKeyOf;
import static onething.application.port.out.matter.StoredFixtures.bothMatters;
import static onething.application.port.out.matter.StoredFixtures.somebody;
import static onething.application.port.out.matter.StoredFixtures.submitted;
import static onething.application.port.out.matter.StoredFixtures.tampered;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import onething.application.port.Versioned;
import onething.domain.bundle.Bundle;
import onething.domain.refusal.Refusal.CursorInvalid;
import org.junit.jupiter.api.Test;
import reactor.test.StepVerifier;

/// What [Bundles] promises about an applicant's own list.
public interface BundleListingContract extends StoredBundles {

    @Test
    default void anApplicantsBundlesAreListedLastChangedFirst() {
        var applicant = somebody();
        var first = added(aDraftOf(applicant, MONDAY_MORNING));
        var second = added(aDraftOf(applicant, MONDAY_MORNING.plusSeconds(10)));
        var third = added(aDraftOf(applicant, MONDAY_MORNING.plusSeconds(20)));
        added(aDraft());
        var bundle = first.map(value -> submitted(value, MONDAY_MORNING.plusSeconds(30)));
        bundles()
                .submit(bundle, bothMatters(bundle.value()), List.of(), aKeyOf(applicant))
                .block();

        var page = bundles().of(applicant, Optional.empty(), 10).block();

        assertThat(page.items()).containsExactly(new Versioned<>(bundle.value(), 1), cast(third), cast(second));
        assertThat(page.total()).isEqualTo(3);
        assertThat(page.next()).isEmpty();
    }

    @Test
    default void thePagesOfAListingHoldEachBundleOnce() {
        var applicant = somebody();
        var all = Stream.iterate(0, i -> i + 1)
                .limit(5)
                .map(_ -> added(aDraftOf(applicant, MONDAY_MORNING)).value().id())
                .collect(toSet());

        var first = bundles().of(applicant, Optional.empty(), 2).block();
        var second = bundles().of(applicant, first.next(), 2).block();
        var third = bundles().of(applicant, second.next(), 2).block();

        assertThat(Stream.of(first, second, third)
                        .flatMap(page -> page.items().stream())
                        .map(item -> item.value().id()))
                .hasSize(5)
                .containsExactlyInAnyOrderElementsOf(all);
        assertThat(third.next()).isEmpty();
        assertThat(Stream.of(first, second, third)).allMatch(page -> page.total() == 5);
    }

    @Test
    default void anApplicantWithoutBundlesGetsAnEmptyPage() {
        var page = bundles().of(somebody(), Optional.empty(), 10).block();

        assertThat(page.items()).isEmpty();
        assertThat(page.total()).isZero();
        assertThat(page.next()).isEmpty();
    }

    @Test
    default void aPageWithAnUnknownCursorIsRefused() {
        var applicant = somebody();
        added(aDraftOf(applicant, MONDAY_MORNING));
        added(aDraftOf(applicant, MONDAY_MORNING));
        var next = bundles().of(applicant, Optional.empty(), 1).block().next().orElseThrow();

        Stream.of("", "x", "§§§", next.substring(1), next + "A", tampered(next))
                .forEach(cursor -> bundles()
                        .of(applicant, Optional.of(cursor), 1)
                        .as(StepVerifier::create)
                        .verifyErrorSatisfies(refusedWith(new CursorInvalid())));
    }

    private static Versioned<Bundle> cast(Versioned<Bundle.Draft> draft) {
        return draft.map(value -> value);
    }
}
