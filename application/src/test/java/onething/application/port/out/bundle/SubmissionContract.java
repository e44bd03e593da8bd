package onething.application.port.out.bundle;

import static onething.application.port.out.RefusedWith.refusedWith;
import static onething.application.port.out.matter.StoredFixtures.MONDAY_MORNING;
import static onething.application.port.out.matter.StoredFixtures.aDraft;
import static onething.application.port.out.matter.StoredFixtures.aDraftOf;
import static onething.application.port.out.matter.StoredFixtures.aKeyOf;
import static onething.application.port.out.matter.StoredFixtures.aMaterial;
import static onething.application.port.out.matter.StoredFixtures.bothMatters;
import static onething.application.port.out.matter.StoredFixtures.somebody;
import static onething.application.port.out.matter.StoredFixtures.submitted;
import static onething.application.port.out.matter.StoredFixtures.withAnother;
import static onething.application.port.out.matter.StoredFixtures.withOtherContent;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import onething.application.port.Versioned;
import onething.application.port.out.RefusedWith;
import onething.domain.bundle.Bundle;
import onething.domain.bundle.FilledForm;
import onething.domain.refusal.Refusal.BundleSubmitted;
import onething.domain.refusal.Refusal.BundleUnknown;
import onething.domain.refusal.Refusal.ChangedMeanwhile;
import onething.domain.refusal.Refusal.KeyReused;
import onething.domain.refusal.Refused;
import org.junit.jupiter.api.Test;
import reactor.core.publisher.Flux;
import reactor.test.StepVerifier;

/// What [Bundles] promises about submission, which happens once, and about what comes after it.
public interface SubmissionContract extends StoredBundles {

    @Test
    default void aSubmissionStoresTheBundleItsMattersAndTheirFirstEvents() {
        var draft = added(aDraft());
        var bundle = draft.map(value -> submitted(value, MONDAY_MORNING.plusSeconds(9)));
        var received = bothMatters(bundle.value());

        bundles()
                .submit(bundle, received, List.of(), aKeyOf(draft.value().applicant()))
                .as(StepVerifier::create)
                .expectNext(bundle.value())
                .verifyComplete();

        assertThat(bundles().find(draft.value().id()).block()).isEqualTo(new Versioned<>(bundle.value(), 1));
        assertThat(storedMatters(bundle.value().id())).isEqualTo(received);
    }

    @Test
    default void theFormsOfWhatWasSubmittedAreReadWithoutTheirFiles() {
        var draft = added(aDraft());
        var bundle = draft.map(value -> submitted(value, MONDAY_MORNING));
        var other = added(aDraft()).value();
        bundles()
                .submit(
                        bundle,
                        bothMatters(bundle.value()),
                        List.of(),
                        aKeyOf(draft.value().applicant()))
                .block();

        var those = Set.of(bundle.value().id(), other.id(), aDraft().id());

        assertThat(bundles().formsOf(those).collectList().block())
                .containsExactly(new FilledForm.Received(
                        bundle.value().id(),
                        bundle.value().applicant(),
                        bundle.value().chosen(),
                        bundle.value().answers(),
                        bundle.value().received()));
        assertThat(bundles().formsOf(Set.of()).collectList().block()).isEmpty();
    }

    @Test
    default void submittingByTheSameKeyAgainReturnsTheFirstSubmission() {
        var draft = added(aDraft());
        var key = aKeyOf(draft.value().applicant());
        var first = draft.map(value -> submitted(value, MONDAY_MORNING));
        var again = draft.map(value -> submitted(value, MONDAY_MORNING.plusSeconds(1)));
        var received = bothMatters(first.value());

        bundles()
                .submit(first, received, List.of(), key)
                .then(bundles().submit(again, bothMatters(again.value()), List.of(), key))
                .as(StepVerifier::create)
                .expectNext(first.value())
                .verifyComplete();

        assertThat(storedMatters(draft.value().id())).isEqualTo(received);
    }

    @Test
    default void fiftyIdenticalSubmissionsAtOnceMakeOneBundle() {
        var draft = added(aDraft());
        var key = aKeyOf(draft.value().applicant());

        var given = Flux.range(0, 50)
                .flatMap(
                        second -> {
                            var bundle = draft.map(value -> submitted(value, MONDAY_MORNING.plusSeconds(second)));
                            return bundles().submit(bundle, bothMatters(bundle.value()), List.of(), key);
                        },
                        50)
                .collectList()
                .block();

        assertThat(given).hasSize(50);
        assertThat(given.stream().distinct()).hasSize(1);
        assertThat(storedMatters(draft.value().id())).hasSize(2);
        assertThat(storedMatters(draft.value().id()))
                .allSatisfy(change -> assertThat(change.after().file().number().bundle())
                        .isEqualTo(given.getFirst().number()));
    }

    @Test
    default void ofManySubmissionsAtOnceByDifferentKeysOneSucceeds() {
        var draft = added(aDraft());
        var bundle = draft.map(value -> submitted(value, MONDAY_MORNING));

        var outcomes = Flux.range(0, 20)
                .flatMap(
                        _ -> bundles()
                                .submit(
                                        bundle,
                                        bothMatters(bundle.value()),
                                        List.of(),
                                        aKeyOf(draft.value().applicant()))
                                .thenReturn("submitted")
                                .onErrorResume(RefusedWith::kind),
                        20)
                .collectList()
                .block();

        assertThat(outcomes).hasSize(20).containsOnlyOnce("submitted").contains("BundleSubmitted");
        assertThat(storedMatters(draft.value().id())).hasSize(2);
    }

    @Test
    default void aKeyThatCameWithOtherContentSubmitsNothing() {
        var key = aKeyOf(somebody());
        var draft = aDraftOf(key.owner(), MONDAY_MORNING);
        bundles().add(draft, key).block();
        var bundle = submitted(draft, MONDAY_MORNING);

        bundles()
                .submit(new Versioned<>(bundle, 0), bothMatters(bundle), List.of(), withOtherContent(key))
                .as(StepVerifier::create)
                .verifyErrorSatisfies(refusedWith(new KeyReused(key.key())));

        assertThat(bundles().find(draft.id()).block()).isEqualTo(new Versioned<>(draft, 0));
        assertThat(storedMatters(draft.id())).isEmpty();
    }

    @Test
    default void aSubmissionThatComesTooLateDoesNotUseUpItsKey() {
        var draft = added(aDraft());
        var key = aKeyOf(draft.value().applicant());
        bundles().save(draft).block();
        var late = draft.map(value -> submitted(value, MONDAY_MORNING));

        bundles()
                .submit(late, bothMatters(late.value()), List.of(), key)
                .as(StepVerifier::create)
                .verifyErrorSatisfies(refusedWith(new ChangedMeanwhile(1)));
        assertThat(storedMatters(draft.value().id())).isEmpty();

        bundles()
                .submit(late.next(), bothMatters(late.value()), List.of(), key)
                .as(StepVerifier::create)
                .expectNext(late.value())
                .verifyComplete();
    }

    @Test
    default void aSubmittedBundleIsNoLongerADraft() {
        var draft = added(aDraft());
        var bundle = draft.map(value -> submitted(value, MONDAY_MORNING));
        var submittedAlready = new BundleSubmitted(draft.value().id().value());
        submit(bundle);

        Stream.of(
                        bundles().save(draft.next()),
                        bundles().save(draft),
                        bundles().discard(draft.next()),
                        bundles()
                                .submit(
                                        bundle.next(),
                                        bothMatters(bundle.value()),
                                        List.of(),
                                        aKeyOf(draft.value().applicant())))
                .forEach(tooLate ->
                        tooLate.as(StepVerifier::create).verifyErrorSatisfies(refusedWith(submittedAlready)));
        assertThat(storedMatters(draft.value().id())).hasSize(2);
    }

    @Test
    default void anUnknownBundleIsNotSubmitted() {
        var bundle = submitted(aDraft(), MONDAY_MORNING);

        bundles()
                .submit(new Versioned<>(bundle, 0), bothMatters(bundle), List.of(), aKeyOf(bundle.applicant()))
                .as(StepVerifier::create)
                .verifyErrorSatisfies(refusedWith(new BundleUnknown(bundle.id().value())));
    }

    @Test
    default void aSubmittedBundleIsFoundByItsNumber() {
        var draft = added(aDraft());
        var bundle = draft.map(value -> submitted(value, MONDAY_MORNING));
        var notYet = submitted(aDraft(), MONDAY_MORNING);
        submit(bundle);

        assertThat(bundles().findSubmitted(bundle.value().number()).block()).isEqualTo(bundle.value());
        bundles().findSubmitted(notYet.number()).as(StepVerifier::create).verifyComplete();
    }

    @Test
    default void aBundleComesWithWhatTheKeyWasUsedForBefore() {
        var draft = added(aDraft());
        var bundle = draft.map(value -> submitted(value, MONDAY_MORNING));
        var key = aKeyOf(draft.value().applicant());
        bundles().submit(bundle, bothMatters(bundle.value()), List.of(), key).block();

        var found = bundles().find(bundle.value().id(), key).block();
        assertThat(found.bundle().value()).isEqualTo(bundle.value());
        assertThat(found.isMadeBy(key)).isTrue();
        var changed = bundles().find(bundle.value().id(), withOtherContent(key)).block();
        assertThatThrownBy(() -> changed.isMadeBy(withOtherContent(key)))
                .satisfies(refusedWith(new KeyReused(key.key())));
        var unused = aKeyOf(draft.value().applicant());
        assertThat(bundles().find(bundle.value().id(), unused).block().isMadeBy(unused))
                .isFalse();
        var another = added(aDraft());
        assertThat(bundles().find(another.value().id(), key).block().isMadeBy(key))
                .isFalse();
        bundles().find(aDraft().id(), key).as(StepVerifier::create).verifyComplete();
    }

    @Test
    default void aFileForASupplementIsStoredWithWhatWasSubmitted() {
        var draft = added(aDraft());
        var bundle = draft.map(value -> submitted(value, MONDAY_MORNING));
        submit(bundle);
        var file = aMaterial("补正.pdf");
        kept(file.sha256());
        var supplemented = bundle.next().map(value -> withAnother(value, file));

        bundles()
                .handIn(supplemented.value(), file, ROOMY)
                .as(StepVerifier::create)
                .expectNext(new Versioned<>(file, 2))
                .verifyComplete();

        assertThat(bundles().find(draft.value().id()).block()).isEqualTo(new Versioned<>(supplemented.value(), 2));
        bundles()
                .handIn(submitted(aDraft(), MONDAY_MORNING), file, ROOMY)
                .as(StepVerifier::create)
                .verifyErrorMatches(
                        error -> error instanceof Refused refused && refused.refusal() instanceof BundleUnknown);
    }

    private void submit(Versioned<Bundle.Submitted> bundle) {
        bundles()
                .submit(
                        bundle,
                        bothMatters(bundle.value()),
                        List.of(),
                        aKeyOf(bundle.value().applicant()))
                .block();
    }
}
