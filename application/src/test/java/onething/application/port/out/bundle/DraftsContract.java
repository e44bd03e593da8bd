package onething.application.port.out.bundle;

import static java.util.stream.Collectors.toSet;
import static onething.application.port.out.RefusedWith.refusedWith;
import static onething.application.port.out.matter.StoredFixtures.MONDAY_MORNING;
import static onething.application.port.out.matter.StoredFixtures.aDraft;
import static onething.application.port.out.matter.StoredFixtures.aDraftOf;
import static onething.application.port.out.matter.StoredFixtures.aKeyOf;
import static onething.application.port.out.matter.StoredFixtures.aMaterial;
import static onething.application.port.out.matter.StoredFixtures.somebody;
import static onething.application.port.out.matter.StoredFixtures.with;
import static onething.application.port.out.matter.StoredFixtures.withOtherContent;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import onething.application.port.IdempotencyKey;
import onething.application.port.Versioned;
import onething.application.port.out.RefusedWith;
import onething.domain.form.Answers;
import onething.domain.refusal.Refusal.BundleUnknown;
import onething.domain.refusal.Refusal.ChangedMeanwhile;
import onething.domain.refusal.Refusal.KeyReused;
import org.junit.jupiter.api.Test;
import reactor.core.publisher.Flux;
import reactor.test.StepVerifier;

/// What [Bundles] promises about drafts.
public interface DraftsContract extends StoredBundles {

    @Test
    default void returnsTheDraftThatWasAdded() {
        var draft = aDraft();

        bundles()
                .add(draft, aKeyOf(draft.applicant()))
                .then(bundles().find(draft.id()))
                .as(StepVerifier::create)
                .expectNext(new Versioned<>(draft, 0))
                .verifyComplete();
    }

    @Test
    default void findsNothingByAnUnknownId() {
        bundles().find(aDraft().id()).as(StepVerifier::create).verifyComplete();
    }

    @Test
    default void severalAreFoundAtOnce() {
        var first = aDraft();
        var second = aDraft();
        var other = aDraft();
        for (var draft : List.of(first, second, other)) {
            bundles().add(draft, aKeyOf(draft.applicant())).block();
        }

        assertThat(bundles()
                        .findAll(Set.of(first.id(), second.id(), aDraft().id()))
                        .collectList()
                        .block())
                .containsExactlyInAnyOrder(first, second);
        assertThat(bundles().findAll(Set.of()).collectList().block()).isEmpty();
    }

    @Test
    default void addingByTheSameKeyAgainReturnsTheFirstDraft() {
        var first = aDraft();
        var second = aDraftOf(first.applicant(), MONDAY_MORNING);
        var key = aKeyOf(first.applicant());

        bundles()
                .add(first, key)
                .then(bundles().add(second, key))
                .as(StepVerifier::create)
                .expectNext(new Versioned<>(first, 0))
                .verifyComplete();

        bundles().find(second.id()).as(StepVerifier::create).verifyComplete();
    }

    @Test
    default void addingByTheSameKeyWithOtherContentIsRefused() {
        var draft = aDraft();
        var key = aKeyOf(draft.applicant());

        bundles()
                .add(draft, key)
                .then(bundles().add(aDraftOf(draft.applicant(), MONDAY_MORNING), withOtherContent(key)))
                .as(StepVerifier::create)
                .verifyErrorSatisfies(refusedWith(new KeyReused(key.key())));
    }

    @Test
    default void anotherPersonsKeyIsAnotherKey() {
        var draft = aDraft();
        var another = aDraft();
        var key = aKeyOf(draft.applicant());
        var sameWord = new IdempotencyKey(another.applicant(), key.key(), key.content());

        bundles()
                .add(draft, key)
                .then(bundles().add(another, sameWord))
                .as(StepVerifier::create)
                .expectNext(new Versioned<>(another, 0))
                .verifyComplete();
    }

    @Test
    default void addingByTheSameKeyAtOnceAddsOneDraft() {
        var applicant = somebody();
        var key = aKeyOf(applicant);

        var given = Flux.range(0, 20)
                .flatMap(_ -> bundles().add(aDraftOf(applicant, MONDAY_MORNING), key), 20)
                .map(Versioned::value)
                .collect(toSet())
                .block();

        assertThat(given).hasSize(1);
        assertThat(bundles().of(applicant, Optional.empty(), 10).block().items())
                .hasSize(1);
    }

    @Test
    default void aDraftIsSavedOverTheVersionThatWasRead() {
        var draft = added(aDraft());
        var kept = draft.value().materials().getLast();
        var changed =
                draft.map(value -> with(value, Answers.NONE, List.of(aMaterial("劳动合同.pdf"), kept, aMaterial("x"))));

        bundles()
                .save(changed)
                .as(StepVerifier::create)
                .expectNext(changed.next())
                .verifyComplete();

        bundles()
                .find(draft.value().id())
                .as(StepVerifier::create)
                .expectNext(new Versioned<>(changed.value(), 1))
                .verifyComplete();
    }

    @Test
    default void aDraftIsNotSavedOverSomeoneElsesChange() {
        var draft = added(aDraft());

        bundles()
                .save(draft)
                .then(bundles().save(draft.map(value -> with(value, Answers.NONE, List.of()))))
                .as(StepVerifier::create)
                .verifyErrorSatisfies(refusedWith(new ChangedMeanwhile(1)));

        assertThat(bundles().find(draft.value().id()).block().value()).isEqualTo(draft.value());
    }

    @Test
    default void ofManySavesAtOnceOneSucceeds() {
        var draft = added(aDraft());

        var outcomes = Flux.range(0, 20)
                .flatMap(_ -> bundles().save(draft).thenReturn("saved").onErrorResume(RefusedWith::kind), 20)
                .collectList()
                .block();

        assertThat(outcomes).hasSize(20).containsOnlyOnce("saved").contains("ChangedMeanwhile");
    }

    @Test
    default void aDiscardedDraftIsGone() {
        var draft = added(aDraft());

        bundles().discard(draft).as(StepVerifier::create).verifyComplete();

        bundles().find(draft.value().id()).as(StepVerifier::create).verifyComplete();
        bundles()
                .save(draft)
                .as(StepVerifier::create)
                .verifyErrorSatisfies(
                        refusedWith(new BundleUnknown(draft.value().id().value())));
        bundles()
                .discard(draft)
                .as(StepVerifier::create)
                .verifyErrorSatisfies(
                        refusedWith(new BundleUnknown(draft.value().id().value())));
    }

    @Test
    default void aDraftThatSomeoneElseChangedIsNotDiscarded() {
        var draft = added(aDraft());

        bundles()
                .save(draft)
                .then(bundles().discard(draft))
                .as(StepVerifier::create)
                .verifyErrorSatisfies(refusedWith(new ChangedMeanwhile(1)));
    }
}
