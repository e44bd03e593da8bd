package onething.domain.amendment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import onething.domain.amendment.AmendableValue.Kind;
import onething.domain.amendment.Amendment.Decision;
import onething.domain.amendment.Amendment.Mark;
import onething.domain.code.GuideCode;
import onething.domain.guide.GuideId;
import onething.domain.guide.version.AppliesTo;
import onething.domain.guide.version.InForce;
import onething.domain.party.PersonId;
import onething.domain.refusal.Fault;
import onething.domain.refusal.Refusal;
import onething.domain.refusal.Refusal.AmendmentClosed;
import onething.domain.refusal.Refusal.AmendmentOutdated;
import onething.domain.refusal.Refusal.GuideBroken;
import onething.domain.refusal.Refusal.LaterVersion;
import onething.domain.refusal.Refusal.OwnAmendment;
import onething.domain.refusal.Refusal.VersionInForce;
import onething.domain.refusal.Refused;
import onething.domain.source.Provenance;
import onething.domain.source.Source;
import onething.domain.text.Text;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class AmendmentTest {

    private static final Instant NOW = Instant.parse("2026-11-23T01:00:00Z");
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 23);
    private static final Source ARTICLE = new Source(Provenance.STATUTE, "新条例 第六十条");
    private static final PersonId CHEN = new PersonId(UUID.randomUUID());
    private static final PersonId LIU = new PersonId(UUID.randomUUID());
    private static final PersonId SUN = new PersonId(UUID.randomUUID());
    private static final GuideId BASE = new GuideId(new GuideCode("labour-rights"), 3);
    private static final String PHONE = "/offices/work-injury/phone";

    private final Amendment opened = Amendment.open(UUID.randomUUID(), BASE, 4, new Mark(CHEN, NOW));
    private final Amendment edited = opened.edit(edit(CHEN, PHONE, "0663-8768100"));
    private final Amendment submitted =
            edited.schedule(from(TODAY.plusDays(1)), CHEN).submit(CHEN, TODAY);

    @Test
    void becomesTheNextVersionOfTheGuide() {
        assertThat(opened.version()).isEqualTo(new GuideId(BASE.code(), 4));
        assertThat(submitted.approve(by(LIU), TODAY).stage()).isEqualTo(AmendmentStage.PUBLISHED);
    }

    @Test
    void theLastEditOfAValueCounts() {
        var again = edited.edit(edit(LIU, PHONE, "12345"));

        assertThat(again.edits()).extracting(each -> each.after().value()).containsExactly("12345");
    }

    @Test
    void aValueThatIsAgainWhatItWasIsNotChanged() {
        assertThat(edited.edit(edit(CHEN, PHONE, "12333")).edits()).isEmpty();
    }

    @Test
    void nobodyApprovesWhatTheyHaveOpenedChangedScheduledOrSubmitted() {
        refused(() -> submitted.approve(by(CHEN), TODAY), new OwnAmendment());

        var changedByLiu = edited.edit(edit(LIU, "/title", "新的名称"));
        var takenBack = changedByLiu.edit(edit(LIU, "/title", "12333")).schedule(from(TODAY.plusDays(1)), CHEN);
        refused(() -> takenBack.submit(CHEN, TODAY).approve(by(LIU), TODAY), new OwnAmendment());

        var scheduledByLiu = edited.schedule(from(TODAY.plusDays(1)), LIU).submit(CHEN, TODAY);
        refused(() -> scheduledByLiu.approve(by(LIU), TODAY), new OwnAmendment());

        var submittedByLiu = edited.schedule(from(TODAY.plusDays(1)), CHEN).submit(LIU, TODAY);
        refused(() -> submittedByLiu.approve(by(LIU), TODAY), new OwnAmendment());
        assertThat(submittedByLiu.approve(by(SUN), TODAY).stage()).isEqualTo(AmendmentStage.PUBLISHED);
    }

    @Test
    void itIsSubmittedOnlyWithAnEditAndAFirstDayAfterToday() {
        refused(
                () -> opened.submit(CHEN, TODAY),
                new GuideBroken(List.of(
                        new Fault("/edits", "required", "还没有修改任何内容"),
                        new Fault("/inForce", "required", "还没有写明施行日期和适用范围"))));
        refused(
                () -> edited.schedule(from(TODAY), CHEN).submit(CHEN, TODAY),
                new GuideBroken(List.of(new Fault("/inForce/from", "range", "施行日期最早是明天"))));
    }

    @Test
    void itIsNotApprovedOnceItsFirstDayHasCome() {
        refused(
                () -> submitted.approve(by(LIU), TODAY.plusDays(1)),
                new GuideBroken(List.of(new Fault("/inForce/from", "range", "施行日期最早是明天"))));
    }

    @Test
    void whatIsGivenBackIsChangedAndSubmittedAgain() {
        var back = submitted.giveBack(by(LIU));

        assertThat(back.stage()).isEqualTo(AmendmentStage.EDITING);
        assertThat(back.decided()).contains(by(LIU));
        assertThat(back.edit(edit(CHEN, PHONE, "12345")).submit(CHEN, TODAY).decided())
                .isEmpty();
    }

    @Test
    void withAnEntryOfAListGoTheEditsWithinIt() {
        assertThat(edited.edit(offices("labour-inspection\nwork-injury")).edits())
                .hasSize(2);
        assertThat(edited.edit(offices("labour-inspection")).edits())
                .extracting(ValueEdit::path)
                .containsExactly("/offices");

        var added = opened.edit(offices("work-injury\nlabour-inspection\njiexi = work-injury"))
                .edit(edit(CHEN, "/offices/jiexi/phone", "0663-1"));
        assertThat(added.edits()).hasSize(2);
        assertThat(added.edit(offices("work-injury\nlabour-inspection")).edits())
                .isEmpty();
    }

    @Test
    void entriesAreAddedAsCopiesRemovedAndPutInAnotherOrder() {
        var list = EntryList.of(offices(" jiexi=work-injury \n\nwork-injury"));

        assertThat(list.entries())
                .containsExactly(
                        new EntryList.Entry("jiexi", Optional.of("work-injury")),
                        new EntryList.Entry("work-injury", Optional.empty()));
        assertThat(list.has("labour-inspection")).isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "police, police, unknown-entry",
        "jiexi = police, jiexi, unknown-entry",
        "work-injury = labour-inspection, work-injury, unknown-entry",
        "a/b = work-injury, a/b, wrong-value",
        "= work-injury, '', wrong-value",
        "labour-inspection, labour-inspection, duplicate",
    })
    void aLineThatIsNoEntryIsRefusedByName(String line, String name, String rule) {
        assertThatThrownBy(() -> opened.edit(offices("labour-inspection\n" + line)))
                .isInstanceOfSatisfying(
                        Refused.class,
                        refused -> assertThat(((GuideBroken) refused.refusal()).faults())
                                .extracting(Fault::path, Fault::rule)
                                .containsExactly(tuple("/offices/" + name, rule)));
    }

    @Test
    void whatIsSubmittedIsNotChanged() {
        var closed = new AmendmentClosed("submitted");

        refused(() -> submitted.edit(edit(CHEN, PHONE, "1")), closed);
        refused(() -> submitted.schedule(from(TODAY.plusDays(9)), CHEN), closed);
        refused(() -> submitted.submit(CHEN, TODAY), closed);
        refused(() -> edited.approve(by(LIU), TODAY), new AmendmentClosed("editing"));
        refused(() -> edited.giveBack(by(LIU)), new AmendmentClosed("editing"));
    }

    @ParameterizedTest
    @EnumSource(
            value = AmendmentStage.class,
            names = {"PUBLISHED", "DISCARDED"})
    void whatHasEndedStaysAsItIs(AmendmentStage end) {
        var ended = end == AmendmentStage.PUBLISHED ? submitted.approve(by(LIU), TODAY) : edited.discard(by(CHEN));
        var closed = new AmendmentClosed(end.wireName());

        refused(() -> ended.edit(edit(CHEN, PHONE, "1")), closed);
        refused(() -> ended.submit(CHEN, TODAY), closed);
        refused(() -> ended.approve(by(SUN), TODAY), closed);
        refused(() -> ended.giveBack(by(SUN)), closed);
        refused(() -> ended.discard(by(SUN)), closed);
    }

    @Test
    void twoAdministratorsWithdrawAVersionThatDoesNotHoldYet() {
        var published = submitted.approve(by(LIU), TODAY);

        var asked = published.askWithdrawal(by(CHEN), published.version(), TODAY);

        assertThat(asked.stage()).isEqualTo(AmendmentStage.WITHDRAWING);
        assertThat(asked.mayDecide(CHEN)).isFalse();
        assertThat(asked.mayDecide(LIU))
                .as("who has approved it may withdraw it")
                .isTrue();
        refused(() -> asked.withdraw(by(CHEN), published.version(), TODAY), new OwnAmendment());
        assertThat(asked.withdraw(by(LIU), published.version(), TODAY).stage()).isEqualTo(AmendmentStage.WITHDRAWN);
        assertThat(asked.keep(by(CHEN)).stage()).isEqualTo(AmendmentStage.PUBLISHED);
    }

    @Test
    void aVersionThatHoldsIsNotWithdrawn() {
        var first = TODAY.plusDays(1);
        var published = submitted.approve(by(LIU), TODAY);
        var asked = published.askWithdrawal(by(CHEN), published.version(), TODAY);

        refused(() -> published.askWithdrawal(by(CHEN), published.version(), first), new VersionInForce(first));
        refused(() -> asked.withdraw(by(LIU), published.version(), first), new VersionInForce(first));
        assertThat(asked.keep(by(LIU)).stage()).isEqualTo(AmendmentStage.PUBLISHED);
    }

    @Test
    void aVersionOnWhichALaterOneStandsIsNotWithdrawn() {
        var published = submitted.approve(by(LIU), TODAY);
        var later = new GuideId(BASE.code(), 5);

        refused(() -> published.askWithdrawal(by(CHEN), later, TODAY), new LaterVersion(5));
    }

    @Test
    void onlyAPublishedVersionIsWithdrawn() {
        refused(() -> submitted.askWithdrawal(by(CHEN), submitted.version(), TODAY), new AmendmentClosed("submitted"));
        refused(() -> submitted.withdraw(by(LIU), submitted.version(), TODAY), new AmendmentClosed("submitted"));
        refused(() -> submitted.keep(by(LIU)), new AmendmentClosed("submitted"));
        var asked = submitted.approve(by(LIU), TODAY).askWithdrawal(by(CHEN), submitted.version(), TODAY);
        refused(() -> asked.discard(by(LIU)), new AmendmentClosed("withdrawing"));
    }

    @Test
    void anotherNewestVersionMakesItOutdated() {
        assertThat(edited.basedOn(BASE)).isEqualTo(edited);
        refused(() -> edited.basedOn(new GuideId(BASE.code(), 4)), new AmendmentOutdated(4));
    }

    private static ValueEdit edit(PersonId by, String path, String after) {
        return new ValueEdit(path, Kind.WORDS, "12333", new Text(after), ARTICLE, new Text("条例修改"), new Mark(by, NOW));
    }

    private static ValueEdit offices(String after) {
        var before = "work-injury\nlabour-inspection";
        return new ValueEdit(
                "/offices", Kind.ENTRIES, before, new Text(after), ARTICLE, new Text("设立机构"), new Mark(CHEN, NOW));
    }

    private static InForce from(LocalDate day) {
        return new InForce(day, AppliesTo.NEW_CASES, List.of(), ARTICLE);
    }

    private static Decision by(PersonId person) {
        return new Decision(new Mark(person, NOW), new Text("已核对"));
    }

    private static void refused(ThrowingCallable call, Refusal refusal) {
        assertThatThrownBy(call)
                .isInstanceOfSatisfying(
                        Refused.class, refused -> assertThat(refused.refusal()).isEqualTo(refusal));
    }
}
