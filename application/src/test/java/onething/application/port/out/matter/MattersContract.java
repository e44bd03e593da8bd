package onething.application.port.out.matter;

import static onething.application.port.out.RefusedWith.refusedWith;
import static onething.application.port.out.matter.StoredFixtures.ASSESSMENT;
import static onething.application.port.out.matter.StoredFixtures.DETERMINATION;
import static onething.application.port.out.matter.StoredFixtures.MONDAY_MORNING;
import static onething.application.port.out.matter.StoredFixtures.REVIEW;
import static onething.application.port.out.matter.StoredFixtures.aDraftOf;
import static onething.application.port.out.matter.StoredFixtures.aKeyOf;
import static onething.application.port.out.matter.StoredFixtures.aSubmittedBundle;
import static onething.application.port.out.matter.StoredFixtures.bothMatters;
import static onething.application.port.out.matter.StoredFixtures.closed;
import static onething.application.port.out.matter.StoredFixtures.draftOf;
import static onething.application.port.out.matter.StoredFixtures.examToConfirm;
import static onething.application.port.out.matter.StoredFixtures.next;
import static onething.application.port.out.matter.StoredFixtures.received;
import static onething.application.port.out.matter.StoredFixtures.returned;
import static onething.application.port.out.matter.StoredFixtures.somebody;
import static onething.application.port.out.matter.StoredFixtures.underWay;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import onething.application.port.Page;
import onething.application.port.Versioned;
import onething.application.port.out.RefusedWith;
import onething.application.port.out.bundle.Bundles;
import onething.application.port.out.matter.Matters.MatterRecord;
import onething.application.port.out.matter.Matters.Summary;
import onething.domain.bundle.Bundle;
import onething.domain.matter.Matter;
import onething.domain.matter.MatterChange;
import onething.domain.matter.MatterFile;
import onething.domain.matter.MatterId;
import onething.domain.matter.Standing;
import onething.domain.matter.Tab;
import onething.domain.party.DistrictCode;
import onething.domain.party.PersonId;
import onething.domain.refusal.Refusal.ChangedMeanwhile;
import onething.domain.refusal.Refusal.CursorInvalid;
import onething.domain.refusal.Refusal.MatterUnknown;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import reactor.core.publisher.Flux;
import reactor.test.StepVerifier;

/// What [Matters] promises applicants and staff who act on a matter; [DeskContract] has the promises to the
/// desk. Every test has its own bundles, so tests can share the storage.
public interface MattersContract {

    Bundles bundles();

    Matters matters();

    static Stream<Standing> everyStanding() {
        return StoredFixtures.everyStanding();
    }

    @ParameterizedTest
    @MethodSource("everyStanding")
    default void returnsAMatterWithItsStanding(Standing standing) {
        var change = handedIn(standing);

        matters()
                .find(idOf(change))
                .as(StepVerifier::create)
                .expectNext(new Versioned<>(new MatterRecord(change.after(), change.event(), Optional.empty()), 0))
                .verifyComplete();
    }

    @Test
    default void returnsEveryClockWithItsWholeHistory() {
        var bundle = aSubmittedBundle();
        var change = received(bundle, 1, DETERMINATION, underWay(), ClockFixtures.everyClock());
        handIn(bundle, change);

        assertThat(matters().find(idOf(change)).block().value().matter()).isEqualTo(change.after());
    }

    @Test
    default void findsNothingByAnUnknownId() {
        matters()
                .find(idOf(received(aSubmittedBundle(), 1, DETERMINATION, underWay())))
                .as(StepVerifier::create)
                .verifyComplete();
    }

    @Test
    default void aBundlesMattersComeInTheOrderOfTheGuide() {
        var bundle = aSubmittedBundle();
        var fourth = received(bundle, 4, ASSESSMENT, underWay());
        var second = received(bundle, 2, DETERMINATION, underWay());
        handIn(bundle, fourth, second);

        matters()
                .of(bundle.id())
                .map(record -> record.value().matter())
                .as(StepVerifier::create)
                .expectNext(second.after(), fourth.after())
                .verifyComplete();
        matters()
                .findAll(Set.of(idOf(second), idOf(received(aSubmittedBundle(), 1, DETERMINATION, underWay()))))
                .map(record -> record.value().matter())
                .as(StepVerifier::create)
                .expectNext(second.after())
                .verifyComplete();
        matters().findAll(Set.of()).as(StepVerifier::create).verifyComplete();
    }

    // Steps.

    @ParameterizedTest
    @MethodSource("everyStanding")
    default void aChangedMatterIsStoredOverTheVersionThatWasRead(Standing standing) {
        var first = handedIn(new Standing.Submitted(REVIEW));
        var second = next(first, standing);
        var expected = new Versioned<>(new MatterRecord(second.after(), second.event(), Optional.empty()), 1);

        matters()
                .save(new Versioned<>(second, 0), List.of(), List.of())
                .as(StepVerifier::create)
                .expectNext(expected)
                .verifyComplete();

        assertThat(matters().find(idOf(first)).block()).isEqualTo(expected);
    }

    @Test
    default void theTrailListsTheEventsInOrder() {
        var first = handedIn(new Standing.Submitted(REVIEW));
        var second = next(first, underWay());
        var third = next(second, closed());
        matters().save(new Versioned<>(second, 0), List.of(), List.of()).block();
        matters().save(new Versioned<>(third, 1), List.of(), List.of()).block();

        matters()
                .trail(idOf(first))
                .as(StepVerifier::create)
                .expectNext(first.event(), second.event(), third.event())
                .verifyComplete();
        var whole = matters().findWithTrail(idOf(first)).block();
        assertThat(whole.trail()).containsExactly(first.event(), second.event(), third.event());
        assertThat(whole.matter()).isEqualTo(matters().find(idOf(first)).block());
        matters()
                .findWithTrail(idOf(received(aSubmittedBundle(), 1, DETERMINATION, underWay())))
                .as(StepVerifier::create)
                .verifyComplete();
    }

    @Test
    default void aChangeIsNotStoredOverAnotherOne() {
        var first = handedIn(new Standing.Submitted(REVIEW));
        var second = next(first, underWay());
        matters().save(new Versioned<>(second, 0), List.of(), List.of()).block();

        matters()
                .save(new Versioned<>(next(first, closed()), 0), List.of(), List.of())
                .as(StepVerifier::create)
                .verifyErrorSatisfies(refusedWith(new ChangedMeanwhile(1)));

        assertThat(matters().find(idOf(first)).block().value().matter()).isEqualTo(second.after());
        assertThat(matters().trail(idOf(first)).collectList().block()).containsExactly(first.event(), second.event());
    }

    @Test
    default void ofManyActionsAtOnceOneSucceeds() {
        var first = handedIn(new Standing.Submitted(REVIEW));

        var outcomes = Flux.range(1, 20)
                .flatMap(
                        second -> matters()
                                .save(
                                        new Versioned<>(next(first, underWay(), MONDAY_MORNING.plusSeconds(second)), 0),
                                        List.of(),
                                        List.of())
                                .thenReturn("stored")
                                .onErrorResume(RefusedWith::kind),
                        20)
                .collectList()
                .block();

        assertThat(outcomes).hasSize(20).containsOnlyOnce("stored").contains("ChangedMeanwhile");
        assertThat(matters().trail(idOf(first)).collectList().block()).hasSize(2);
    }

    @Test
    default void anActionOnAnUnknownMatterIsRefused() {
        var change = next(received(aSubmittedBundle(), 1, DETERMINATION, underWay()), closed());

        matters()
                .save(new Versioned<>(change, 0), List.of(), List.of())
                .as(StepVerifier::create)
                .verifyErrorSatisfies(refusedWith(new MatterUnknown(idOf(change).value())));
    }

    @Test
    default void changesOfOtherMattersAreStoredTogether() {
        var bundle = aSubmittedBundle();
        var both = bothMatters(bundle);
        handIn(bundle, both.toArray(MatterChange[]::new));
        var decided = next(both.getFirst(), closed());
        var released = next(both.getLast(), new Standing.Submitted(REVIEW));

        matters()
                .save(new Versioned<>(decided, 0), List.of(new Versioned<>(released, 0)), List.of())
                .as(StepVerifier::create)
                .assertNext(record -> assertThat(record.value().matter()).isEqualTo(decided.after()))
                .verifyComplete();

        assertThat(matters().find(idOf(released)).block())
                .isEqualTo(new Versioned<>(new MatterRecord(released.after(), released.event(), Optional.empty()), 1));
    }

    @Test
    default void whenOneOfTheOthersChangedMeanwhileNothingIsStored() {
        var bundle = aSubmittedBundle();
        var both = bothMatters(bundle);
        handIn(bundle, both.toArray(MatterChange[]::new));
        var withdrawn = next(both.getLast(), new Standing.Withdrawn(REVIEW));
        matters().save(new Versioned<>(withdrawn, 0), List.of(), List.of()).block();
        var decided = next(both.getFirst(), closed());
        var released = next(both.getLast(), new Standing.Submitted(REVIEW));

        matters()
                .save(new Versioned<>(decided, 0), List.of(new Versioned<>(released, 0)), List.of())
                .as(StepVerifier::create)
                .verifyErrorSatisfies(refusedWith(new ChangedMeanwhile(1)));

        assertThat(matters().find(idOf(decided)).block().version()).isZero();
        assertThat(matters().trail(idOf(decided)).collectList().block()).hasSize(1);
        assertThat(matters().find(idOf(released)).block().value().matter()).isEqualTo(withdrawn.after());
    }

    // The applicant's tabs.

    @Test
    default void anApplicantsMattersAreListedByTabLastChangedFirst() {
        var bundle = aSubmittedBundle();
        var going = received(bundle, 1, DETERMINATION, underWay());
        var exam = received(bundle, 2, ASSESSMENT, examToConfirm());
        var sentBack = received(bundle, 3, ASSESSMENT, returned());
        var done = received(bundle, 4, ASSESSMENT, closed());
        handIn(bundle, going, exam, sentBack, done);
        handedIn(underWay());
        var moved = next(going, new Standing.Submitted(REVIEW));
        matters().save(new Versioned<>(moved, 0), List.of(), List.of()).block();

        assertThat(onTab(bundle.applicant(), Optional.of(Tab.IN_PROGRESS))).containsExactly(idOf(going));
        assertThat(onTab(bundle.applicant(), Optional.of(Tab.TODO))).containsExactly(idOf(exam));
        assertThat(onTab(bundle.applicant(), Optional.of(Tab.RETURNED))).containsExactly(idOf(sentBack));
        assertThat(onTab(bundle.applicant(), Optional.of(Tab.COMPLETED))).containsExactly(idOf(done));
        assertThat(onTab(bundle.applicant(), Optional.empty())).hasSize(4).startsWith(idOf(going));
        assertThat(matters()
                        .of(somebody(), Optional.empty(), Optional.empty(), 5)
                        .block())
                .isEqualTo(new Page<>(List.of(), Optional.empty(), 0));
    }

    @Test
    default void thePagesOfAListingHoldEachMatterOnce() {
        var bundle = aSubmittedBundle();
        var all = Stream.of(1, 2, 3, 4, 5)
                .map(ordinal -> received(bundle, ordinal, DETERMINATION, underWay()))
                .toArray(MatterChange[]::new);
        handIn(bundle, all);

        var first = matters()
                .of(bundle.applicant(), Optional.of(Tab.IN_PROGRESS), Optional.empty(), 3)
                .block();
        var second = matters()
                .of(bundle.applicant(), Optional.of(Tab.IN_PROGRESS), first.next(), 3)
                .block();

        assertThat(Stream.concat(first.items().stream(), second.items().stream())
                        .map(item -> item.value().matter().file().id()))
                .hasSize(5)
                .containsExactlyInAnyOrderElementsOf(
                        Stream.of(all).map(MattersContract::idOf).toList());
        assertThat(first.total()).isEqualTo(5);
        assertThat(second.total()).isEqualTo(5);
        assertThat(second.next()).isEmpty();
        matters()
                .of(bundle.applicant(), Optional.empty(), first.next().map(StoredFixtures::tampered), 3)
                .as(StepVerifier::create)
                .verifyErrorSatisfies(refusedWith(new CursorInvalid()));
    }

    @Test
    default void theSummaryCountsEachTabAndDraftsAsToDo() {
        var bundle = aSubmittedBundle();
        handIn(
                bundle,
                received(bundle, 1, DETERMINATION, underWay()),
                received(bundle, 2, ASSESSMENT, examToConfirm()),
                received(bundle, 3, ASSESSMENT, returned()),
                received(bundle, 4, ASSESSMENT, returned()));
        Stream.of(1, 2)
                .map(second -> aDraftOf(bundle.applicant(), MONDAY_MORNING.plusSeconds(second)))
                .forEach(
                        draft -> bundles().add(draft, aKeyOf(draft.applicant())).block());

        assertThat(matters().summary(bundle.applicant()).block())
                .isEqualTo(
                        new Summary(Map.of(Tab.TODO, 3L, Tab.IN_PROGRESS, 1L, Tab.COMPLETED, 0L, Tab.RETURNED, 2L), 0));
        assertThat(matters().summary(somebody()).block())
                .isEqualTo(
                        new Summary(Map.of(Tab.TODO, 0L, Tab.IN_PROGRESS, 0L, Tab.COMPLETED, 0L, Tab.RETURNED, 0L), 0));
    }

    // Claims.

    @Test
    default void aClaimStaysUntilItIsHandedBack() {
        var officer = somebody();
        var first = handedIn(underWay());
        var second = next(first, underWay());
        var third = next(second, closed());
        var fourth = next(third, closed());

        assertThat(matters()
                        .claim(new Versioned<>(second, 0), Optional.of(officer))
                        .block())
                .isEqualTo(new Versioned<>(new MatterRecord(second.after(), second.event(), Optional.of(officer)), 1));
        assertThat(matters()
                        .save(new Versioned<>(third, 1), List.of(), List.of())
                        .block())
                .isEqualTo(new Versioned<>(new MatterRecord(third.after(), third.event(), Optional.of(officer)), 2));
        assertThat(matters().find(idOf(first)).block().value().claimant()).contains(officer);

        matters().claim(new Versioned<>(fourth, 2), Optional.empty()).block();

        assertThat(matters().find(idOf(first)).block().value().claimant()).isEmpty();
        assertThat(matters().trail(idOf(first)).count().block()).isEqualTo(4);
    }

    @Test
    default void aMatterThatGoesToAnotherDivisionWaitsThereForAnOfficer() {
        var first = handedIn(underWay());
        var claimed = next(first, underWay());
        matters().claim(new Versioned<>(claimed, 0), Optional.of(somebody())).block();
        var moved = inDistrict(next(claimed, underWay()), new DistrictCode("445281"));

        assertThat(matters()
                        .save(new Versioned<>(moved, 1), List.of(), List.of())
                        .block())
                .isEqualTo(new Versioned<>(new MatterRecord(moved.after(), moved.event(), Optional.empty()), 2));
        assertThat(matters().find(idOf(first)).block().value().matter().file().district())
                .isEqualTo(new DistrictCode("445281"));
    }

    private static MatterChange inDistrict(MatterChange change, DistrictCode district) {
        var matter = change.after();
        var file = matter.file();
        var moved = new Matter(
                new MatterFile(
                        file.id(),
                        file.number(),
                        file.bundle(),
                        file.guide(),
                        file.code(),
                        file.applicant(),
                        file.office(),
                        district),
                matter.standing(),
                matter.clocks(),
                matter.verdicts(),
                matter.supplements(),
                matter.findings(),
                matter.milestones());
        return new MatterChange(moved, change.event(), change.awaitsApproval());
    }

    @Test
    default void ofTwoClaimsOnAMatterOneSucceeds() {
        var officer = somebody();
        var first = handedIn(underWay());
        matters()
                .claim(new Versioned<>(next(first, underWay()), 0), Optional.of(officer))
                .block();

        matters()
                .claim(new Versioned<>(next(first, underWay()), 0), Optional.of(somebody()))
                .as(StepVerifier::create)
                .verifyErrorSatisfies(refusedWith(new ChangedMeanwhile(1)));

        assertThat(matters().find(idOf(first)).block().value().claimant()).contains(officer);
    }

    /// A new bundle with one matter in this standing.
    private MatterChange handedIn(Standing standing) {
        var bundle = aSubmittedBundle();
        var change = received(bundle, 1, DETERMINATION, standing);
        handIn(bundle, change);
        return change;
    }

    private void handIn(Bundle.Submitted bundle, MatterChange... received) {
        bundles().add(draftOf(bundle), aKeyOf(bundle.applicant())).block();
        bundles()
                .submit(new Versioned<>(bundle, 0), List.of(received), List.of(), aKeyOf(bundle.applicant()))
                .block();
    }

    private List<MatterId> onTab(PersonId applicant, Optional<Tab> tab) {
        return matters().of(applicant, tab, Optional.empty(), 10).block().items().stream()
                .map(record -> record.value().matter().file().id())
                .toList();
    }

    static MatterId idOf(MatterChange change) {
        return change.after().file().id();
    }
}
