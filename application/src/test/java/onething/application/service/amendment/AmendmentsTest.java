package onething.application.service.amendment;

import static onething.application.port.out.RefusedWith.refusedWith;
import static onething.application.service.People.ADMINISTRATOR;
import static onething.application.service.People.INSPECTOR;
import static onething.application.service.People.LI_NA;
import static onething.application.service.ServiceInMemory.now;
import static onething.application.service.SmallGuide.COMPLAINT;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import onething.application.port.Versioned;
import onething.application.port.in.amendment.AmendValue;
import onething.application.port.in.amendment.ListAmendableValues;
import onething.application.port.in.amendment.ListAmendmentEffects;
import onething.application.port.in.amendment.OpenAmendment;
import onething.application.port.in.amendment.ScheduleAmendment;
import onething.application.port.in.amendment.TakeAmendmentStep;
import onething.application.port.in.guide.ListVersionEffects.Row;
import onething.application.port.out.amendment.AmendedGuides;
import onething.application.port.out.amendment.InMemoryAmendments;
import onething.application.service.ServiceInMemory;
import onething.application.service.SmallGuide;
import onething.application.service.handling.KnownGuides;
import onething.application.service.handling.VersionEffects;
import onething.domain.amendment.AmendableValue;
import onething.domain.amendment.Amendment;
import onething.domain.amendment.AmendmentStage;
import onething.domain.amendment.AmendmentStep;
import onething.domain.guide.BundleGuide;
import onething.domain.guide.GuideId;
import onething.domain.guide.GuideReport;
import onething.domain.guide.Versions;
import onething.domain.guide.version.AppliesTo;
import onething.domain.guide.version.InForce;
import onething.domain.party.Actor;
import onething.domain.party.PersonId;
import onething.domain.refusal.Fault;
import onething.domain.refusal.Refusal;
import onething.domain.refusal.Refusal.AmendmentOpen;
import onething.domain.refusal.Refusal.AmendmentOutdated;
import onething.domain.refusal.Refusal.AmendmentUnknown;
import onething.domain.refusal.Refusal.ChangedMeanwhile;
import onething.domain.refusal.Refusal.GuideBroken;
import onething.domain.refusal.Refusal.GuideUnknown;
import onething.domain.refusal.Refusal.LaterVersion;
import onething.domain.refusal.Refusal.OwnAmendment;
import onething.domain.refusal.Refusal.RoleLacking;
import onething.domain.refusal.Refusal.ValueUnknown;
import onething.domain.refusal.Refusal.VersionUnknown;
import onething.domain.source.Provenance;
import onething.domain.source.Source;
import onething.domain.text.Line;
import onething.domain.text.Text;
import onething.domain.text.Verbatim;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import reactor.core.publisher.Mono;
import reactor.test.StepVerifier;

/// Two administrators change a guide at the desk: one edits, another approves.
class AmendmentsTest {

    private static final Actor EDITOR = ADMINISTRATOR;
    private static final Actor APPROVER = new Actor.Administrator(new PersonId(UUID.randomUUID()), "刘系统");
    private static final BundleGuide FIRST = SmallGuide.aGuide();
    private static final Source ARTICLE = new Source(Provenance.STATUTE, "新条例 第六十条");
    private static final String PHONE = "/offices/labour-inspection/phone";
    private static final String OFFICES = "/offices";
    private static final Fault TOO_LONG = new Fault("/offices/labour-inspection/phone", "too-long", "太长");

    private final ServiceInMemory service = new ServiceInMemory(FIRST);
    private final InMemoryAmendments stored = new InMemoryAmendments();
    private final AmendedGuides amended = new Amending();
    private final AmendmentsInHand inHand = new AmendmentsInHand(stored);
    private final OpenAmendment open =
            new OpenAmendmentService(new KnownGuides(service.guides), stored, service.ids, service.clock);
    private final AmendValue amend = new AmendValueService(inHand, stored, amended, service.clock);
    private final ScheduleAmendment schedule = new ScheduleAmendmentService(inHand, stored, service.clock);
    private final TakeAmendmentStep steps =
            new TakeAmendmentStepService(inHand, stored, amended, service.guides, service.clock);
    private final ListAmendableValues values = new ListAmendableValuesService(inHand, amended);
    private final ListAmendmentEffects effects = new ListAmendmentEffectsService(
            inHand, amended, service.guides, new VersionEffects(service.matters, service.calendars));

    @Test
    void whatOneEditsAndAnotherApprovesIsAVersionOfTheGuide() {
        var submitted = step(EDITOR, whole(AppliesTo.NEW_CASES), AmendmentStep.SUBMIT);

        var published = step(APPROVER, submitted, AmendmentStep.APPROVE);

        assertThat(published.value().stage()).isEqualTo(AmendmentStage.PUBLISHED);
        assertThat(published.value().decided().orElseThrow().mark().by()).isEqualTo(APPROVER.id());
        assertThat(stored.versions).containsOnlyKeys(new GuideId(FIRST.id().code(), 2));
    }

    @Test
    void anEditCarriesWhatItWasWhoChangedItWhenWhyAndByWhichArticle() {
        var edit = amended("0663-8768100", opened()).value().edits().getFirst();

        assertThat(edit.path()).isEqualTo(PHONE);
        assertThat(edit.before()).isEqualTo("12333");
        assertThat(edit.after().value()).isEqualTo("0663-8768100");
        assertThat(edit.source()).isEqualTo(ARTICLE);
        assertThat(edit.why().value()).isEqualTo("更换了电话");
        assertThat(edit.made()).isEqualTo(new Amendment.Mark(EDITOR.id(), ServiceInMemory.MONDAY_MORNING));
    }

    @Test
    void theEditorDoesNotApproveIt() {
        var submitted = step(EDITOR, whole(AppliesTo.NEW_CASES), AmendmentStep.SUBMIT);

        refuses(steps.take(command(EDITOR, submitted, AmendmentStep.APPROVE)), new OwnAmendment());
        assertThat(stored.versions).isEmpty();
    }

    @Test
    void anAmendmentWithAFaultIsNotSubmittedAndItsFaultsAreSaid() {
        var broken = scheduled(AppliesTo.NEW_CASES, amended("坏的", opened()));

        refuses(steps.take(command(EDITOR, broken, AmendmentStep.SUBMIT)), new GuideBroken(List.of(TOO_LONG)));
        assertThat(now(new CheckAmendmentService(inHand, amended)
                                .check(EDITOR, broken.value().id()))
                        .faults())
                .containsExactly(TOO_LONG);
    }

    @Test
    void ofTwoEditorsTheLaterOneIsToldThatItHasChanged() {
        var opened = opened();
        amended("0663-8768100", opened);

        refuses(amend.amend(edit("12345", opened)), new ChangedMeanwhile(1));
        refuses(steps.take(command(APPROVER, opened, AmendmentStep.DISCARD)), new ChangedMeanwhile(1));
    }

    @Test
    void anUnknownPathAndAnUnknownAmendmentAreRefused() {
        var opened = opened();
        var nowhere = UUID.randomUUID();

        refuses(
                amend.amend(new AmendValue.Command(
                        EDITOR, opened.value().id(), 0, "/offices/nowhere", new Text("1"), ARTICLE, new Text("因为"))),
                new ValueUnknown("/offices/nowhere"));
        refuses(new ReadAmendmentService(inHand).read(EDITOR, nowhere), new AmendmentUnknown(nowhere));
    }

    @Test
    void aListThatCannotBeMadeOfItsEntriesIsRefusedByName() {
        var opened = opened();

        refuses(
                amend.amend(edit(OFFICES, "labour-inspection\npolice", opened)),
                new GuideBroken(
                        List.of(new Fault("/offices/police", "unknown-entry", "没有“police”这一项；新的一项请写明以哪一项为样本"))));
        assertThat(now(amend.amend(edit(OFFICES, "jiexi = labour-inspection\nlabour-inspection", opened)))
                        .value()
                        .edits())
                .singleElement()
                .satisfies(edit -> assertThat(edit.before()).isEqualTo("labour-inspection"));
    }

    @Test
    void aScheduledVersionIsWithdrawnByTwoAndItsNumberIsNotGivenAgain() {
        var published =
                step(APPROVER, step(EDITOR, whole(AppliesTo.NEW_CASES), AmendmentStep.SUBMIT), AmendmentStep.APPROVE);
        var scheduled = new ServiceInMemory(FIRST, Versions.of(FIRST, 2, Versions.forNewCases("2026-11-24")));
        var stepsThen = new TakeAmendmentStepService(inHand, stored, amended, scheduled.guides, service.clock);

        var asked = now(stepsThen.take(command(EDITOR, published, AmendmentStep.ASK_WITHDRAWAL)));
        refuses(stepsThen.take(command(EDITOR, asked, AmendmentStep.WITHDRAW)), new OwnAmendment());
        var withdrawn = now(stepsThen.take(command(APPROVER, asked, AmendmentStep.WITHDRAW)));

        assertThat(withdrawn.value().stage()).isEqualTo(AmendmentStage.WITHDRAWN);
        assertThat(opened().value().version()).isEqualTo(new GuideId(FIRST.id().code(), 3));
    }

    @Test
    void aVersionOnWhichAnotherStandsIsNotWithdrawn() {
        var published =
                step(APPROVER, step(EDITOR, whole(AppliesTo.NEW_CASES), AmendmentStep.SUBMIT), AmendmentStep.APPROVE);
        var later = new ServiceInMemory(FIRST, Versions.of(FIRST, 3, Versions.forNewCases("2026-11-25")));

        refuses(
                new TakeAmendmentStepService(inHand, stored, amended, later.guides, service.clock)
                        .take(command(EDITOR, published, AmendmentStep.ASK_WITHDRAWAL)),
                new LaterVersion(3));
    }

    @Test
    void itIsBasedOnTheNewestVersionAndOneIsOpenAtATime() {
        refuses(open.open(new OpenAmendment.Command(EDITOR, "small", 9)), new VersionUnknown("small", 9));
        refuses(open.open(new OpenAmendment.Command(EDITOR, "large", 1)), new GuideUnknown("large", List.of("small")));
        var opened = opened();
        refuses(
                open.open(new OpenAmendment.Command(APPROVER, "small", 1)),
                new AmendmentOpen(opened.value().id()));

        var two = new ServiceInMemory(FIRST, Versions.of(FIRST, 2, Versions.forNewCases("2026-11-24")));
        var openOfTwo = new OpenAmendmentService(new KnownGuides(two.guides), stored, two.ids, two.clock);
        refuses(openOfTwo.open(new OpenAmendment.Command(EDITOR, "small", 1)), new AmendmentOutdated(2));
    }

    @Test
    void whatIsBasedOnAnOlderVersionIsNotApproved() {
        var submitted = step(EDITOR, whole(AppliesTo.NEW_CASES), AmendmentStep.SUBMIT);
        var released = new ServiceInMemory(FIRST, Versions.of(FIRST, 2, Versions.forNewCases("2026-11-24")));

        refuses(
                new TakeAmendmentStepService(inHand, stored, amended, released.guides, service.clock)
                        .take(command(APPROVER, submitted, AmendmentStep.APPROVE)),
                new AmendmentOutdated(2));
    }

    @Test
    void theEffectsNameTheRunningMattersThatItWouldMove() {
        var number = service.aMatter(LI_NA, COMPLAINT).value().matter().file().number();

        assertThat(rows(whole(AppliesTo.RUNNING_CASES)))
                .extracting(Row::number, Row::reason)
                .containsExactly(tuple(number, "自2026-11-24起适用新的规定（新条例 第六十条）"));
    }

    @Test
    void anAmendmentForNewCasesMovesNothing() {
        service.aMatter(LI_NA, COMPLAINT);

        assertThat(rows(whole(AppliesTo.NEW_CASES))).isEmpty();
    }

    @Test
    void thereAreNoEffectsWithoutAFirstDayOrWithAFault() {
        var opened = opened();
        refuses(
                effects.list(effectsOf(opened)),
                new GuideBroken(List.of(new Fault("/inForce", "required", "还没有写明施行日期和适用范围"))));

        var broken = scheduled(AppliesTo.RUNNING_CASES, amended("坏的", opened));
        refuses(effects.list(effectsOf(broken)), new GuideBroken(List.of(TOO_LONG)));
    }

    @Test
    void valuesAreFoundByAPartOfTheirPathOfTheirTextAndOfTheEdit() {
        var changed = amended("0663-8768100", opened());

        assertThat(found(changed, "").total()).isEqualTo(3);
        for (var wanted : List.of("inspection/phone", "12333", "8768100")) {
            assertThat(found(changed, wanted).values())
                    .singleElement()
                    .satisfies(value -> assertThat(value.edit()).isPresent());
        }
        assertThat(found(changed, "没有").values()).isEmpty();
    }

    @Test
    void whatIsGivenBackSaysWhy() {
        var submitted = step(EDITOR, whole(AppliesTo.NEW_CASES), AmendmentStep.SUBMIT);

        var back = step(APPROVER, submitted, AmendmentStep.GIVE_BACK);

        assertThat(back.value().stage()).isEqualTo(AmendmentStage.EDITING);
        assertThat(back.value().decided().orElseThrow().remark().value()).isEqualTo("请核对");
        assertThat(amended("12345", back).value().edits()).hasSize(1);
    }

    @ParameterizedTest
    @EnumSource(AmendmentStep.class)
    void onlyAdministratorsTakeAStep(AmendmentStep step) {
        var opened = opened();

        refuses(steps.take(command(INSPECTOR, opened, step)), new RoleLacking("ADMINISTRATOR"));
        refuses(steps.take(command(LI_NA, opened, step)), new RoleLacking("ADMINISTRATOR"));
    }

    private Versioned<Amendment> opened() {
        return now(open.open(new OpenAmendment.Command(EDITOR, "small", 1)));
    }

    private Versioned<Amendment> whole(AppliesTo appliesTo) {
        return scheduled(appliesTo, amended("0663-8768100", opened()));
    }

    private Versioned<Amendment> amended(String phone, Versioned<Amendment> amendment) {
        return now(amend.amend(edit(phone, amendment)));
    }

    private static AmendValue.Command edit(String phone, Versioned<Amendment> amendment) {
        return edit(PHONE, phone, amendment);
    }

    private static AmendValue.Command edit(String path, String value, Versioned<Amendment> amendment) {
        return new AmendValue.Command(
                EDITOR, amendment.value().id(), amendment.version(), path, new Text(value), ARTICLE, new Text("更换了电话"));
    }

    private Versioned<Amendment> scheduled(AppliesTo appliesTo, Versioned<Amendment> amendment) {
        var force = new InForce(LocalDate.of(2026, 11, 24), appliesTo, List.of(), ARTICLE);
        return now(schedule.schedule(
                new ScheduleAmendment.Command(EDITOR, amendment.value().id(), amendment.version(), force)));
    }

    private Versioned<Amendment> step(Actor who, Versioned<Amendment> amendment, AmendmentStep step) {
        return now(steps.take(command(who, amendment, step)));
    }

    private static TakeAmendmentStep.Command command(Actor who, Versioned<Amendment> amendment, AmendmentStep step) {
        return new TakeAmendmentStep.Command(who, amendment.value().id(), amendment.version(), step, new Text("请核对"));
    }

    private List<Row> rows(Versioned<Amendment> amendment) {
        return now(effects.list(effectsOf(amendment))).items();
    }

    private static ListAmendmentEffects.Query effectsOf(Versioned<Amendment> amendment) {
        return new ListAmendmentEffects.Query(EDITOR, amendment.value().id(), Optional.empty(), 20);
    }

    private ListAmendableValues.Found found(Versioned<Amendment> amendment, String wanted) {
        return now(values.list(
                new ListAmendableValues.Query(EDITOR, amendment.value().id(), new Line(wanted), 20)));
    }

    private static void refuses(Mono<?> asked, Refusal refusal) {
        asked.as(StepVerifier::create).verifyErrorSatisfies(refusedWith(refusal));
    }

    /// Makes the next version of the small guide. A value with 坏 is a fault.
    private static final class Amending implements AmendedGuides {

        @Override
        public Mono<List<AmendableValue>> values(Amendment amendment) {
            return Mono.just(List.of(
                    new AmendableValue(PHONE, List.of(), AmendableValue.Kind.WORDS, "12333", false, ARTICLE),
                    new AmendableValue("/title", List.of(), AmendableValue.Kind.WORDS, "小指南", false, ARTICLE),
                    new AmendableValue(
                            OFFICES, List.of(), AmendableValue.Kind.ENTRIES, "labour-inspection", false, ARTICLE)));
        }

        @Override
        public Mono<Amended> of(Amendment amendment) {
            var isBroken = amendment.edits().stream()
                    .anyMatch(edit -> edit.after().value().contains("坏"));
            var guide = Versions.of(FIRST, 2, amendment.inForce().orElseGet(() -> Versions.forNewCases("2030-01-01")));
            var report = isBroken
                    ? new GuideReport(Optional.empty(), List.of(TOO_LONG), List.of())
                    : new GuideReport(Optional.of(guide), List.of(), List.of());
            return Mono.just(new Amended(report, Map.of("bundle.yaml", new Verbatim("version: 2"))));
        }
    }
}
