package onething.application.port.out.retention;

import static java.util.Objects.requireNonNull;
import static onething.application.port.out.matter.StoredFixtures.DETERMINATION;
import static onething.application.port.out.matter.StoredFixtures.MONDAY_MORNING;
import static onething.application.port.out.matter.StoredFixtures.REVIEW;
import static onething.application.port.out.matter.StoredFixtures.aKeyOf;
import static onething.application.port.out.matter.StoredFixtures.aSubmittedBundle;
import static onething.application.port.out.matter.StoredFixtures.bothMatters;
import static onething.application.port.out.matter.StoredFixtures.closed;
import static onething.application.port.out.matter.StoredFixtures.draftOf;
import static onething.application.port.out.matter.StoredFixtures.next;
import static onething.application.port.out.matter.StoredFixtures.received;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import onething.application.port.Versioned;
import onething.application.port.out.bundle.Bundles;
import onething.application.port.out.matter.Corrections;
import onething.application.port.out.matter.Matters;
import onething.domain.bundle.Bundle;
import onething.domain.bundle.BundleId;
import onething.domain.correction.Correction;
import onething.domain.correction.Correction.Request;
import onething.domain.form.Answers.Answer;
import onething.domain.form.FieldPath;
import onething.domain.guide.retention.RetentionPeriod.Years;
import onething.domain.matter.MatterChange;
import onething.domain.matter.MatterId;
import onething.domain.matter.Standing;
import onething.domain.party.PersonId;
import onething.domain.retention.CaseFile;
import onething.domain.retention.CaseFile.FiledMatter;
import onething.domain.retention.DestructionList;
import onething.domain.retention.DestructionList.Approval;
import onething.domain.retention.DestructionList.Declined;
import onething.domain.retention.DestructionList.End;
import onething.domain.retention.DestructionList.Entry;
import onething.domain.retention.DestructionList.State;
import onething.domain.retention.HoldGround;
import onething.domain.retention.Obstacle;
import onething.domain.retention.RetentionHold;
import onething.domain.search.SearchQuery;
import onething.domain.search.SearchTerms;
import onething.domain.text.Line;
import onething.domain.text.Text;
import onething.domain.trail.Event;
import onething.domain.trail.NoteSeal;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// What [CaseFiles], [DestructionLists] and [RetentionHolds] promise.
public interface RetentionContract {

    LocalDate TODAY = LocalDate.of(2090, 5, 4);
    Instant LATER = MONDAY_MORNING.plus(Duration.ofDays(1));
    PersonId ONE = new PersonId(UUID.randomUUID());
    PersonId OTHER = new PersonId(UUID.randomUUID());

    Bundles bundles();

    Matters matters();

    Corrections corrections();

    CaseFiles files();

    DestructionLists lists();

    RetentionHolds holds();

    @BeforeEach
    default void noListIsOpen() {
        for (var list : requireNonNull(lists().latest(1).collectList().block())) {
            lists().decline(list.id(), new Declined(ONE, LATER)).block();
            list.waiting()
                    .forEach(entry -> lists().spare(
                                    list.id(), entry.bundle(), new End(LATER, Optional.of(Obstacle.HOLD)))
                            .block());
        }
    }

    @Test
    default void aFileTellsWhenEachOfItsMattersEnded() {
        var bundle = aSubmittedBundle();
        var matters = bothMatters(bundle);
        store(bundle, matters);
        assertThat(file(bundle).obstacles()).containsExactly(Obstacle.OPEN_MATTER);
        assertThat(file(bundle).matters()).extracting(FiledMatter::closed).containsOnly(Optional.empty());

        end(matters.getFirst(), LATER);
        end(matters.getLast(), LATER.plusSeconds(7));

        var file = file(bundle);
        assertThat(file.number()).isEqualTo(bundle.number());
        assertThat(file.obstacles()).isEmpty();
        assertThat(file.documents()).isEqualTo(2);
        assertThat(file.matters())
                .containsExactly(filed(matters.getFirst(), LATER), filed(matters.getLast(), LATER.plusSeconds(7)));
    }

    @Test
    default void filesAreGivenInTheOrderOfTheirIdsWithoutThoseOnAnOpenList() {
        var first = anEndedBundle();
        var second = anEndedBundle();
        var both = List.of(first, second).stream()
                .map(Bundle::id)
                .sorted((one, other) ->
                        one.value().toString().compareTo(other.value().toString()))
                .toList();
        assertThat(found(Optional.empty())).containsSubsequence(both);
        assertThat(found(Optional.of(both.getFirst()))).contains(both.getLast()).doesNotContain(both.getFirst());
        assertThat(files().received(first.received(), TODAY, Optional.empty(), 10_000)
                        .map(CaseFile::bundle)
                        .collectList()
                        .block())
                .doesNotContainAnyElementsOf(both);

        var list = listOf(first);
        lists().add(list).block();

        assertThat(found(Optional.empty())).contains(second.id()).doesNotContain(first.id());
        lists().decline(list.id(), new Declined(ONE, LATER)).block();
        assertThat(found(Optional.empty())).contains(second.id(), first.id());
    }

    @Test
    default void aHoldKeepsAFileUntilItsLastDayOrItsRelease() {
        var bundle = anEndedBundle();
        var hold = hold(bundle, Optional.of(TODAY));
        var endless = hold(bundle, Optional.empty());
        holds().add(hold).block();
        holds().add(endless).block();

        assertThat(holds().inForce(TODAY).collectList().block()).contains(hold, endless);
        assertThat(holds().inForce(TODAY.plusDays(1)).collectList().block())
                .contains(endless)
                .doesNotContain(hold);
        assertThat(holds().release(endless.id(), OTHER, LATER).block()).isTrue();
        assertThat(holds().release(endless.id(), OTHER, LATER).block()).isFalse();

        assertThat(file(bundle).obstacles()).containsExactly(Obstacle.HOLD);
        assertThat(files().find(bundle.id(), TODAY.plusDays(1)).block().obstacles())
                .isEmpty();
    }

    @Test
    default void aCorrectionThatWaitsKeepsAFile() {
        var bundle = aSubmittedBundle();
        var matter = received(bundle, 1, DETERMINATION, new Standing.Submitted(REVIEW));
        store(bundle, List.of(matter));
        end(matter, LATER);

        corrections()
                .ask(List.of(new Correction(
                        UUID.randomUUID(),
                        matter.after().file().id(),
                        new Request(
                                bundle.applicant(),
                                FieldPath.of("worker.name"),
                                new Answer.Text("李那"),
                                new Text("写错了"),
                                LATER),
                        Optional.empty(),
                        "00",
                        Optional.empty())))
                .collectList()
                .block();

        assertThat(file(bundle).obstacles()).containsExactly(Obstacle.CORRECTION);
    }

    @Test
    default void anOpenMatterOfAnotherBundleIsFoundByItsTerms() {
        var bundle = aSubmittedBundle();
        var name = "欧阳" + Character.toString(0x4E00 + (int) (bundle.id().value().getLeastSignificantBits() & 0xFFF));
        var matter = received(bundle, 1, DETERMINATION, new Standing.Submitted(REVIEW));
        var about = SearchQuery.of(name).orElseThrow();
        var terms = new SearchTerms(about.ways().getFirst(), Set.of());
        store(bundle, List.of(new MatterChange(matter.after(), matter.event(), false, Optional.of(terms))));

        assertThat(files().isSought(about, new BundleId(UUID.randomUUID())).block())
                .isTrue();
        assertThat(files().isSought(about, bundle.id()).block()).isFalse();
        end(matter, LATER);
        assertThat(files().isSought(about, new BundleId(UUID.randomUUID())).block())
                .isFalse();
    }

    @Test
    default void oneListIsOpenAtATime() {
        var list = listOf(anEndedBundle());
        assertThat(lists().add(list).block()).isTrue();
        assertThat(lists().find(list.id()).block()).isEqualTo(list);
        assertThat(lists().latest(1).single().block()).isEqualTo(list);

        assertThat(lists().add(listOf(anEndedBundle())).block()).isFalse();

        assertThat(lists().decline(list.id(), new Declined(ONE, LATER)).block()).isTrue();
        assertThat(lists().decline(list.id(), new Declined(ONE, LATER)).block()).isFalse();
        assertThat(lists().find(list.id()).block().declined()).hasValue(new Declined(ONE, LATER));
        assertThat(lists().approve(list.id(), 1, new Approval(ONE, LATER)).block())
                .isFalse();
        assertThat(lists().add(listOf(anEndedBundle())).block()).isTrue();
    }

    @Test
    default void twoPersonsApprove() {
        var list = listOf(anEndedBundle());
        lists().add(list).block();

        assertThat(lists().approve(list.id(), 2, new Approval(ONE, LATER)).block())
                .isFalse();
        assertThat(lists().approve(list.id(), 1, new Approval(ONE, LATER)).block())
                .isTrue();
        assertThat(lists().approve(list.id(), 1, new Approval(OTHER, LATER)).block())
                .isFalse();
        assertThat(lists().approve(list.id(), 2, new Approval(ONE, LATER)).block())
                .as("the same person")
                .isFalse();
        assertThat(lists().find(list.id()).block().state()).isEqualTo(State.WAITING);
        assertThat(lists().approve(list.id(), 2, new Approval(OTHER, LATER)).block())
                .isTrue();

        assertThat(lists().find(list.id()).block())
                .extracting(DestructionList::state, DestructionList::approvals)
                .containsExactly(State.APPROVED, List.of(new Approval(ONE, LATER), new Approval(OTHER, LATER)));
        assertThat(lists().decline(list.id(), new Declined(ONE, LATER)).block()).isFalse();
    }

    @Test
    default void whatIsDestroyedIsGoneAndItsTrailStaysWithoutWords() {
        var bundle = aSubmittedBundle();
        var matters = bothMatters(bundle);
        store(bundle, matters);
        matters.forEach(matter -> end(matter, LATER));
        var before = matters.stream().map(matter -> trail(matter)).toList();
        var list = approved(listOf(bundle));
        var told = told(bundle, list);

        assertThat(files().destroy(list.id(), bundle.id(), told, LATER, TODAY).block())
                .isTrue();

        assertThat(bundles().find(bundle.id()).block()).isNull();
        assertThat(bundles().findSubmitted(bundle.number()).block()).isNull();
        assertThat(matters().of(bundle.id()).collectList().block()).isEmpty();
        assertThat(files().find(bundle.id(), TODAY).block()).isNull();
        assertThat(files().exists(bundle.number()).block()).isFalse();
        for (int i = 0; i < matters.size(); i++) {
            var after = trail(matters.get(i));
            assertThat(after).hasSize(before.get(i).size() + 1);
            assertThat(after.getLast()).isEqualTo(told.get(i));
            assertThat(after.subList(0, before.get(i).size()))
                    .isEqualTo(before.get(i).stream().map(Event::erased).toList());
            assertThat(after.getFirst().note()).isEqualTo(NoteSeal.ERASED);
            assertThat(after.getFirst().hash())
                    .isEqualTo(before.get(i).getFirst().hash());
        }
        assertThat(lists().find(list.id()).block().state()).isEqualTo(State.CARRIED_OUT);
        assertThat(lists().find(list.id()).block().entries().getFirst().end())
                .hasValue(new End(LATER, Optional.empty()));
        assertThat(files().destroy(list.id(), bundle.id(), told, LATER, TODAY).block())
                .isFalse();
    }

    @Test
    default void nothingIsDestroyedBeforeTheSecondApproval() {
        var bundle = anEndedBundle();
        var list = listOf(bundle);
        lists().add(list).block();
        lists().approve(list.id(), 1, new Approval(ONE, LATER)).block();

        refusesToDestroy(list, bundle);
    }

    @Test
    default void nothingIsDestroyedThatIsNotOnTheList() {
        var bundle = anEndedBundle();

        refusesToDestroy(approved(listOf(anEndedBundle())), bundle);
    }

    @Test
    default void nothingIsDestroyedThatSomethingNeedsByNow() {
        var held = anEndedBundle();
        var open = aSubmittedBundle();
        store(open, bothMatters(open));
        var list = approved(listOf(held, open));
        holds().add(hold(held, Optional.empty())).block();

        refusesToDestroy(list, held);
        refusesToDestroy(list, open);
    }

    @Test
    default void nothingIsDestroyedIfAMatterWentOnMeanwhile() {
        var bundle = aSubmittedBundle();
        var matter = received(bundle, 1, DETERMINATION, new Standing.Submitted(REVIEW));
        store(bundle, List.of(matter));
        end(matter, LATER);
        var list = approved(listOf(bundle));
        var stale = told(bundle, list);
        end(matter, LATER.plusSeconds(1));

        assertThat(files().destroy(list.id(), bundle.id(), stale, LATER, TODAY).block())
                .isFalse();
        assertThat(bundles().find(bundle.id()).block()).isNotNull();
        assertThat(trail(matter)).hasSize(3);
    }

    @Test
    default void aSparedFileCanBeListedAgain() {
        var spared = anEndedBundle();
        var destroyed = anEndedBundle();
        var list = approved(listOf(spared, destroyed));

        lists().spare(list.id(), spared.id(), new End(LATER, Optional.of(Obstacle.HOLD)))
                .block();

        var after = lists().find(list.id()).block();
        assertThat(after.state()).isEqualTo(State.APPROVED);
        assertThat(after.waiting()).extracting(Entry::bundle).containsExactly(destroyed.id());
        assertThat(after.entries().getFirst().end()).hasValue(new End(LATER, Optional.of(Obstacle.HOLD)));
        refusesToDestroy(list, spared);
        assertThat(files().destroy(list.id(), destroyed.id(), told(destroyed, list), LATER, TODAY)
                        .block())
                .isTrue();
        assertThat(lists().find(list.id()).block().state()).isEqualTo(State.CARRIED_OUT);
        assertThat(lists().add(listOf(spared)).block()).isTrue();
    }

    private void refusesToDestroy(DestructionList list, Bundle.Submitted bundle) {
        assertThat(files().destroy(list.id(), bundle.id(), told(bundle, list), LATER, TODAY)
                        .block())
                .isFalse();
        assertThat(bundles().find(bundle.id()).block()).isNotNull();
        assertThat(matters()
                        .of(bundle.id())
                        .flatMap(found ->
                                matters().trail(found.value().matter().file().id()))
                        .map(Event::note)
                        .collect(Collectors.toSet())
                        .block())
                .contains("已收件")
                .doesNotContain(NoteSeal.ERASED);
    }

    default DestructionList approved(DestructionList list) {
        lists().add(list).block();
        lists().approve(list.id(), 1, new Approval(ONE, LATER)).block();
        lists().approve(list.id(), 2, new Approval(OTHER, LATER)).block();
        return requireNonNull(lists().find(list.id()).block());
    }

    default DestructionList listOf(Bundle.Submitted... bundles) {
        return DestructionList.of(
                UUID.randomUUID(),
                Instant.now(),
                List.of(bundles).stream()
                        .map(bundle -> new Entry(
                                bundle.id(),
                                bundle.number(),
                                List.of(DETERMINATION),
                                LocalDate.of(2026, 11, 24),
                                new Years(50),
                                "工伤认定办法 第二十四条",
                                LocalDate.of(2076, 12, 31),
                                2,
                                0,
                                Optional.empty()))
                        .toList());
    }

    /// The events that tell of the destruction.
    default List<Event> told(Bundle.Submitted bundle, DestructionList list) {
        return matters()
                .of(bundle.id())
                .map(found -> found.value().last().destroyed(LATER, list.id()))
                .collectList()
                .block();
    }

    default Bundle.Submitted anEndedBundle() {
        var bundle = aSubmittedBundle();
        var matter = received(bundle, 1, DETERMINATION, new Standing.Submitted(REVIEW));
        store(bundle, List.of(matter));
        end(matter, LATER);
        return bundle;
    }

    default void store(Bundle.Submitted bundle, List<MatterChange> received) {
        bundles().add(draftOf(bundle), aKeyOf(bundle.applicant())).block();
        bundles()
                .submit(new Versioned<>(bundle, 0), received, List.of(), aKeyOf(bundle.applicant()))
                .block();
    }

    private void end(MatterChange matter, Instant at) {
        var found = requireNonNull(matters().find(matter.after().file().id()).block());
        matters()
                .save(
                        found.map(
                                record -> next(new MatterChange(record.matter(), record.last(), false), closed(), at)),
                        List.of(),
                        List.of())
                .block();
    }

    private CaseFile file(Bundle.Submitted bundle) {
        return requireNonNull(files().find(bundle.id(), TODAY).block());
    }

    private List<BundleId> found(Optional<BundleId> after) {
        return files().received(LATER, TODAY, after, 10_000)
                .map(CaseFile::bundle)
                .collectList()
                .block();
    }

    private List<Event> trail(MatterChange matter) {
        return matters()
                .trail(new MatterId(matter.event().matter()))
                .collectList()
                .block();
    }

    private static FiledMatter filed(MatterChange matter, Instant closed) {
        var file = matter.after().file();
        return new FiledMatter(file.id(), file.code(), file.guide(), Optional.of(closed));
    }

    private static RetentionHold hold(Bundle.Submitted bundle, Optional<LocalDate> until) {
        return new RetentionHold(
                UUID.randomUUID(),
                bundle.number(),
                ONE,
                LATER,
                HoldGround.LITIGATION,
                new Line("（2087）粤52行初1号"),
                until);
    }
}
