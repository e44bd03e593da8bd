package onething.application.port.out;

import static java.util.stream.Collectors.toSet;
import static onething.application.port.out.RefusedWith.refusedWith;
import static onething.application.port.out.StoredFixtures.MONDAY_MORNING;
import static onething.application.port.out.StoredFixtures.aDraft;
import static onething.application.port.out.StoredFixtures.aDraftOf;
import static onething.application.port.out.StoredFixtures.aKeyOf;
import static onething.application.port.out.StoredFixtures.aMaterial;
import static onething.application.port.out.StoredFixtures.bothMatters;
import static onething.application.port.out.StoredFixtures.somebody;
import static onething.application.port.out.StoredFixtures.submitted;
import static onething.application.port.out.StoredFixtures.with;
import static onething.application.port.out.StoredFixtures.withAnother;
import static onething.application.port.out.StoredFixtures.withOtherContent;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import onething.application.port.IdempotencyKey;
import onething.application.port.Versioned;
import onething.domain.bundle.Bundle;
import onething.domain.bundle.BundleId;
import onething.domain.guide.Answers;
import onething.domain.matter.Step;
import onething.domain.refusal.Refusal.BundleSubmitted;
import onething.domain.refusal.Refusal.BundleUnknown;
import onething.domain.refusal.Refusal.ChangedMeanwhile;
import onething.domain.refusal.Refusal.CursorInvalid;
import onething.domain.refusal.Refusal.KeyReused;
import onething.domain.refusal.Refused;
import org.junit.jupiter.api.Test;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.test.StepVerifier;

/// What [Bundles] promises. Every test brings its own applicants, so that storage may be shared.
public interface BundlesContract {

    Bundles bundles();

    Matters matters();

    // Drafts.

    @Test
    default void givesBackTheDraftThatWasAdded() {
        var draft = aDraft();

        bundles()
                .add(draft, aKeyOf(draft.applicant()))
                .then(bundles().find(draft.id()))
                .as(StepVerifier::create)
                .expectNext(new Versioned<>(draft, 0))
                .verifyComplete();
    }

    @Test
    default void findsNothingByAnIdNeverGiven() {
        bundles().find(aDraft().id()).as(StepVerifier::create).verifyComplete();
    }

    @Test
    default void addingByTheSameKeyAgainGivesWhatWasAddedFirst() {
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
    default void aDraftIsSavedOverTheVersionItWasReadAt() {
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
    default void ofManyWhoSaveAtOnceOneIsFirst() {
        var draft = added(aDraft());

        var outcomes = Flux.range(0, 20)
                .flatMap(
                        _ -> bundles().save(draft).thenReturn("saved").onErrorResume(BundlesContract::kindOfRefusal),
                        20)
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

    // Submission.

    @Test
    default void aSubmissionStoresTheBundleItsMattersAndTheirFirstEvents() {
        var draft = added(aDraft());
        var bundle = draft.map(value -> submitted(value, MONDAY_MORNING.plusSeconds(9)));
        var received = bothMatters(bundle.value());

        bundles()
                .submit(bundle, received, aKeyOf(draft.value().applicant()))
                .as(StepVerifier::create)
                .expectNext(bundle.value())
                .verifyComplete();

        assertThat(bundles().find(draft.value().id()).block()).isEqualTo(new Versioned<>(bundle.value(), 1));
        assertThat(storedMatters(bundle.value().id())).isEqualTo(received);
    }

    @Test
    default void submittingByTheSameKeyAgainGivesWhatWasSubmittedFirst() {
        var draft = added(aDraft());
        var key = aKeyOf(draft.value().applicant());
        var first = draft.map(value -> submitted(value, MONDAY_MORNING));
        var again = draft.map(value -> submitted(value, MONDAY_MORNING.plusSeconds(1)));
        var received = bothMatters(first.value());

        bundles()
                .submit(first, received, key)
                .then(bundles().submit(again, bothMatters(again.value()), key))
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
                            return bundles().submit(bundle, bothMatters(bundle.value()), key);
                        },
                        50)
                .collectList()
                .block();

        assertThat(given).hasSize(50);
        assertThat(given.stream().distinct()).hasSize(1);
        assertThat(storedMatters(draft.value().id())).hasSize(2);
        assertThat(storedMatters(draft.value().id()))
                .allSatisfy(step -> assertThat(step.after().file().number().bundle())
                        .isEqualTo(given.getFirst().number()));
    }

    @Test
    default void ofManySubmissionsAtOnceByOtherKeysOneIsFirst() {
        var draft = added(aDraft());
        var bundle = draft.map(value -> submitted(value, MONDAY_MORNING));

        var outcomes = Flux.range(0, 20)
                .flatMap(
                        _ -> bundles()
                                .submit(
                                        bundle,
                                        bothMatters(bundle.value()),
                                        aKeyOf(draft.value().applicant()))
                                .thenReturn("submitted")
                                .onErrorResume(BundlesContract::kindOfRefusal),
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
                .submit(new Versioned<>(bundle, 0), bothMatters(bundle), withOtherContent(key))
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
                .submit(late, bothMatters(late.value()), key)
                .as(StepVerifier::create)
                .verifyErrorSatisfies(refusedWith(new ChangedMeanwhile(1)));
        assertThat(storedMatters(draft.value().id())).isEmpty();

        bundles()
                .submit(late.next(), bothMatters(late.value()), key)
                .as(StepVerifier::create)
                .expectNext(late.value())
                .verifyComplete();
    }

    @Test
    default void whatWasSubmittedIsNoDraftAnyMore() {
        var draft = added(aDraft());
        var bundle = draft.map(value -> submitted(value, MONDAY_MORNING));
        var submittedAlready = new BundleSubmitted(draft.value().id().value());
        bundles()
                .submit(
                        bundle,
                        bothMatters(bundle.value()),
                        aKeyOf(draft.value().applicant()))
                .block();

        Stream.of(
                        bundles().save(draft.next()),
                        bundles().save(draft),
                        bundles().discard(draft.next()),
                        bundles()
                                .submit(
                                        bundle.next(),
                                        bothMatters(bundle.value()),
                                        aKeyOf(draft.value().applicant())))
                .forEach(tooLate ->
                        tooLate.as(StepVerifier::create).verifyErrorSatisfies(refusedWith(submittedAlready)));
        assertThat(storedMatters(draft.value().id())).hasSize(2);
    }

    @Test
    default void aBundleThatIsNotThereIsNotSubmitted() {
        var bundle = submitted(aDraft(), MONDAY_MORNING);

        bundles()
                .submit(new Versioned<>(bundle, 0), bothMatters(bundle), aKeyOf(bundle.applicant()))
                .as(StepVerifier::create)
                .verifyErrorSatisfies(refusedWith(new BundleUnknown(bundle.id().value())));
    }

    @Test
    default void aSubmittedBundleIsFoundByItsNumber() {
        var draft = added(aDraft());
        var bundle = draft.map(value -> submitted(value, MONDAY_MORNING));
        var notYet = submitted(aDraft(), MONDAY_MORNING);
        bundles()
                .submit(
                        bundle,
                        bothMatters(bundle.value()),
                        aKeyOf(draft.value().applicant()))
                .block();

        assertThat(bundles().findSubmitted(bundle.value().number()).block()).isEqualTo(bundle.value());
        bundles().findSubmitted(notYet.number()).as(StepVerifier::create).verifyComplete();
    }

    @Test
    default void whoAsksWithoutMattersLearnsWhetherTheSameRequestSubmittedTheBundle() {
        var draft = added(aDraft());
        var bundle = draft.map(value -> submitted(value, MONDAY_MORNING));
        var key = aKeyOf(draft.value().applicant());
        bundles().submit(bundle, bothMatters(bundle.value()), key).block();

        bundles()
                .submit(bundle.next(), List.of(), key)
                .as(StepVerifier::create)
                .expectNext(bundle.value())
                .verifyComplete();
        bundles()
                .submit(bundle.next(), List.of(), withOtherContent(key))
                .as(StepVerifier::create)
                .verifyErrorSatisfies(refusedWith(new KeyReused(key.key())));
        bundles()
                .submit(bundle.next(), List.of(), aKeyOf(draft.value().applicant()))
                .as(StepVerifier::create)
                .verifyErrorSatisfies(
                        refusedWith(new BundleSubmitted(draft.value().id().value())));
    }

    @Test
    default void aFileForASupplementIsStoredWithWhatWasSubmitted() {
        var draft = added(aDraft());
        var bundle = draft.map(value -> submitted(value, MONDAY_MORNING));
        bundles()
                .submit(
                        bundle,
                        bothMatters(bundle.value()),
                        aKeyOf(draft.value().applicant()))
                .block();
        var supplemented = bundle.next().map(value -> withAnother(value, aMaterial("补正.pdf")));

        bundles()
                .supplement(supplemented)
                .as(StepVerifier::create)
                .expectNext(supplemented.next())
                .verifyComplete();

        assertThat(bundles().find(draft.value().id()).block()).isEqualTo(new Versioned<>(supplemented.value(), 2));
        bundles()
                .supplement(supplemented)
                .as(StepVerifier::create)
                .verifyErrorSatisfies(refusedWith(new ChangedMeanwhile(2)));
        bundles()
                .supplement(new Versioned<>(submitted(aDraft(), MONDAY_MORNING), 0))
                .as(StepVerifier::create)
                .verifyErrorMatches(
                        error -> error instanceof Refused refused && refused.refusal() instanceof BundleUnknown);
    }

    // Listing.

    @Test
    default void anApplicantsBundlesAreListedLastChangedFirst() {
        var applicant = somebody();
        var first = added(aDraftOf(applicant, MONDAY_MORNING));
        var second = added(aDraftOf(applicant, MONDAY_MORNING.plusSeconds(10)));
        var third = added(aDraftOf(applicant, MONDAY_MORNING.plusSeconds(20)));
        added(aDraft());
        var bundle = first.map(value -> submitted(value, MONDAY_MORNING.plusSeconds(30)));
        bundles().submit(bundle, bothMatters(bundle.value()), aKeyOf(applicant)).block();

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
    default void whoeverHasNoBundlesGetsAnEmptyPage() {
        var page = bundles().of(somebody(), Optional.empty(), 10).block();

        assertThat(page.items()).isEmpty();
        assertThat(page.total()).isZero();
        assertThat(page.next()).isEmpty();
    }

    @Test
    default void aPageThatNobodyWasGivenIsRefused() {
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

    private Versioned<Bundle.Draft> added(Bundle.Draft draft) {
        var stored = bundles().add(draft, aKeyOf(draft.applicant())).block();
        return stored.map(_ -> draft);
    }

    private List<Step> storedMatters(BundleId bundle) {
        return matters()
                .of(bundle)
                .map(docket -> new Step(docket.value().matter(), docket.value().last()))
                .collectList()
                .block();
    }

    private static Versioned<Bundle> cast(Versioned<Bundle.Draft> draft) {
        return draft.map(value -> value);
    }

    static Mono<String> kindOfRefusal(Throwable error) {
        return error instanceof Refused refused
                ? Mono.just(refused.refusal().getClass().getSimpleName())
                : Mono.error(error);
    }

    /// The same cursor with one character in its middle changed.
    static String tampered(String cursor) {
        int middle = cursor.length() / 2;
        char changed = cursor.charAt(middle) == 'A' ? 'B' : 'A';
        return cursor.substring(0, middle) + changed + cursor.substring(middle + 1);
    }
}
