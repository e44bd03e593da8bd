package onething.domain.guide.check;

import static onething.domain.guide.ActionFixture.action;
import static onething.domain.guide.FormFixtures.SOURCE;
import static onething.domain.guide.FormFixtures.answered;
import static onething.domain.guide.FormFixtures.asked;
import static onething.domain.guide.FormFixtures.choice;
import static onething.domain.guide.FormFixtures.field;
import static onething.domain.guide.FormFixtures.optional;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.math.BigDecimal;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import onething.domain.code.MaterialCode;
import onething.domain.code.MatterCode;
import onething.domain.code.OutcomeCode;
import onething.domain.code.PaperCode;
import onething.domain.code.SectionCode;
import onething.domain.deadline.rule.Term;
import onething.domain.form.Condition;
import onething.domain.form.FieldKind;
import onething.domain.form.FieldPath;
import onething.domain.form.FormRule;
import onething.domain.guide.Exclusion;
import onething.domain.guide.FilingLimit;
import onething.domain.guide.GuideFixtures;
import onething.domain.guide.MaterialType;
import onething.domain.guide.Prerequisite;
import onething.domain.guide.Requirement;
import onething.domain.guide.VerdictReason;
import onething.domain.guide.feed.CaseNumberForm;
import onething.domain.guide.feed.FeedGuide;
import onething.domain.guide.feed.ItemCode;
import onething.domain.guide.inquiry.InquiryGuide;
import onething.domain.guide.inquiry.InquiryKind;
import onething.domain.guide.inquiry.ReviewPeriods;
import onething.domain.guide.notification.NotificationGuide;
import onething.domain.guide.notification.NotificationKind;
import onething.domain.guide.notification.WindowKind;
import onething.domain.guide.office.Delegation;
import onething.domain.guide.office.Jurisdiction;
import onething.domain.guide.office.Office;
import onething.domain.guide.office.ReportAssignment;
import onething.domain.guide.retention.RetentionGuide;
import onething.domain.guide.retention.RetentionPeriod;
import onething.domain.guide.retention.RetentionPeriod.Permanent;
import onething.domain.guide.retention.RetentionPeriod.Years;
import onething.domain.party.DistrictCode;
import onething.domain.party.OfficeCode;
import onething.domain.procedure.ActionKind;
import onething.domain.procedure.ClockEffect;
import onething.domain.procedure.StandingKind;
import onething.domain.procedure.Target;
import onething.domain.refusal.Fault;
import org.junit.jupiter.api.Test;

class GuideCheckTest {

    private static final MatterCode FIRST = GuideFixtures.DETERMINATION;
    private static final MatterCode SECOND = GuideFixtures.ASSESSMENT;
    private static final MaterialType DIAGNOSIS = material("diagnosis");
    private static final MaterialType RECORDS = material("records");

    @Test
    void findsNothingInAConsistentGuide() {
        assertThat(Checks.faultsOf(GuideFixtures.aBundleGuide())).isEmpty();
    }

    @Test
    void findsTwoElementsWithOneCode() {
        broken(guide -> guide.materials(List.of(DIAGNOSIS, RECORDS, RECORDS))).found("/materials/records", "duplicate");
    }

    @Test
    void findsAnUnknownMaterialAndOneThatNoMatterRequires() {
        broken(guide -> guide.materials(List.of(DIAGNOSIS, material("other"))))
                .found("/matters/determination/requirement/all-of/1", "unknown-material")
                .found("/matters/assessment/requirement/all-of/1", "unknown-material")
                .found("/materials/other", "never-needed");
    }

    @Test
    void findsAChoiceWithoutAlternatives() {
        broken(guide -> guide.materials(List.of(
                                DIAGNOSIS,
                                RECORDS,
                                new MaterialType(code("form"), "表", MaterialType.Origin.FILLED_IN, "", SOURCE)))
                        .matter(
                                0,
                                matter -> matter.requirement(
                                        new Requirement.AnyOf(List.of(needs("diagnosis"), needs("form")), "", SOURCE))))
                .found("/matters/determination/requirement/any-of/1", "pointless-choice");
    }

    @Test
    void findsAnUnknownOfficeSectionAndMatter() {
        broken(guide -> guide.matter(
                                0,
                                matter -> matter.office("nobody").form(List.of(section("worker"), section("nowhere"))))
                        .exclusions(List.of(new Exclusion(FIRST, new MatterCode("nothing"), "", SOURCE))))
                .found("/matters/determination/office", "unknown-office")
                .found("/matters/determination/form/1", "unknown-section")
                .found("/exclusions/0/other", "unknown-matter");
    }

    @Test
    void findsAGuideWithoutAReasonWhyAMaterialIsNotEnough() {
        broken(GuideDraft::verdictReasons).found("/verdict-reasons", "required");
    }

    @Test
    void findsTwoReasonsWithOneCodeAndAHintThatNoNoteCanHold() {
        broken(guide -> guide.verdictReasons(
                        reason("illegible", "请重新拍摄"),
                        reason("illegible", "请重新拍摄"),
                        reason("Old", "请提交有效期内的"),
                        reason("blank", ""),
                        reason("long", "请".repeat(501))))
                .found("/verdict-reasons/illegible", "duplicate")
                .found("/verdict-reasons/Old/code", "wrong-value")
                .found("/verdict-reasons/blank/hint", "required")
                .found("/verdict-reasons/long/hint", "too-long");
    }

    @Test
    void findsATransferBetweenOfficesWhereOneOfficeServesTheCity() {
        var transfer = action("move", ActionKind.TRANSFER_OFFICE)
                .in(StandingKind.SUBMITTED)
                .effects(new ClockEffect.None())
                .to(new Target.Stay())
                .inputs(field("input.receivingDistrict", new FieldKind.District()))
                .guide();
        var guide = GuideFixtures.aBundleGuide(
                List.of(GuideFixtures.aDetermination(), Changed.with(GuideFixtures.anAssessment(), "check", transfer)));

        new Found(Checks.faultsOf(guide)).found("/matters/assessment/procedure/stages/check/actions/move", "kind");
    }

    @Test
    void findsASectionThatNoFormHas() {
        broken(guide -> guide.fields(field("spare.note", new FieldKind.YesNo())))
                .found("/sections/spare", "never-asked");
    }

    @Test
    void findsAConditionOnAnUnknownFieldALaterFieldOrAnUnknownOption() {
        broken(guide -> guide.fields(
                        asked(answered("worker.missing", "x"), field("worker.one", new FieldKind.YesNo())),
                        asked(answered("worker.kind", "a"), field("worker.two", new FieldKind.YesNo())),
                        field("worker.kind", choice("a", "b")),
                        asked(answered("worker.kind", "c"), field("worker.three", new FieldKind.YesNo())),
                        asked(answered("worker.phone", "1"), field("worker.four", new FieldKind.YesNo())),
                        asked(
                                new Condition.Chosen(Set.of(new MatterCode("nothing"))),
                                field("worker.five", new FieldKind.YesNo()))))
                .found("/sections/worker/fields/one/asked", "unknown-field")
                .found("/sections/worker/fields/two/asked", "asked-too-late")
                .found("/sections/worker/fields/three/asked", "unknown-option")
                .found("/sections/worker/fields/four/asked", "wrong-kind")
                .found("/sections/worker/fields/five/asked", "unknown-matter")
                .found("/sections/worker/fields/five/asked", "never-asked");
    }

    @Test
    void findsAConditionOnTheLinesOfNoRosterOrOnMoreLinesThanItTakes() {
        var list = new FieldKind.Roster(List.of(FieldKind.Roster.Column.NAME), 2, 20);
        broken(guide -> guide.fields(
                        field("worker.list", list),
                        asked(linesOf("worker.phone", 2), field("worker.one", new FieldKind.YesNo())),
                        asked(linesOf("worker.list", 21), field("worker.two", new FieldKind.YesNo())),
                        asked(linesOf("worker.missing", 2), field("worker.three", new FieldKind.YesNo())),
                        asked(linesOf("worker.list", 20), field("worker.four", new FieldKind.YesNo()))))
                .found("/sections/worker/fields/one/asked", "wrong-kind")
                .found("/sections/worker/fields/two/asked", "never-asked")
                .found("/sections/worker/fields/three/asked", "unknown-field")
                .foundNothingAt("/sections/worker/fields/four/asked");
    }

    private static Condition linesOf(String roster, int least) {
        return new Condition.ListsAtLeast(FieldPath.of(roster), least);
    }

    @Test
    void findsAFieldThatNoSelectionAsksAndAnOptionThatNoneOffers() {
        var never = new Condition.Not(new Condition.Chosen(Set.of(FIRST, SECOND)));
        broken(guide -> guide.fields(
                        asked(never, field("worker.one", new FieldKind.YesNo())),
                        field(
                                "worker.two",
                                new FieldKind.Choice(
                                        List.of(new FieldKind.Option("a", "a"), new FieldKind.Option("b", "b", never)),
                                        false))))
                .found("/sections/worker/fields/one/asked", "never-asked")
                .found("/sections/worker/fields/two/options/b", "never-asked");
    }

    @Test
    void findsBoundsAndRulesThatNoAnswerCanMeet() {
        broken(guide -> guide.fields(
                                field("worker.day", new FieldKind.Day(false, FieldPath.of("worker.phone"), null)),
                                field("worker.many", new FieldKind.WholeNumber(2, 1)),
                                field("worker.none", new FieldKind.Choice(List.of(), false)))
                        .rules(List.of(
                                new FormRule.BirthDateOf(
                                        FieldPath.of("worker.phone"), FieldPath.of("worker.day"), SOURCE),
                                new FormRule.SumAtMost(
                                        List.of(FieldPath.of("worker.gone")), BigDecimal.ONE, false, "", SOURCE))))
                .found("/sections/worker/fields/day/not-before", "wrong-kind")
                .found("/sections/worker/fields/many", "wrong-value")
                .found("/sections/worker/fields/none/options", "required")
                .found("/rules/0", "wrong-kind")
                .found("/rules/1", "unknown-field");
    }

    @Test
    void findsMattersThatWaitForOneAnother() {
        broken(guide -> guide.matter(
                        0,
                        matter -> matter.prerequisites(List.of(new Prerequisite(
                                SECOND, Set.of(new OutcomeCode("grade-1")), GuideFixtures.PHONE, "", SOURCE)))))
                .found("/matters/determination/prerequisites/assessment", "cycle")
                .found("/matters/assessment/prerequisites/determination", "cycle");
    }

    @Test
    void findsAPrerequisiteThatCanNeverBeMet() {
        broken(guide -> guide.fields(optional(field("worker.number", new FieldKind.Text(9, false))))
                        .exclusions(List.of(new Exclusion(FIRST, SECOND, "不能同时申请", SOURCE)))
                        .matter(
                                1,
                                matter -> matter.prerequisites(List.of(new Prerequisite(
                                        FIRST,
                                        Set.of(new OutcomeCode("perhaps")),
                                        FieldPath.of("worker.number"),
                                        "",
                                        SOURCE)))))
                .found("/matters/assessment/prerequisites/determination/releasing", "unknown-outcome")
                .found("/matters/assessment/prerequisites/determination", "excluded")
                .found("/matters/assessment/prerequisites/determination/known-by", "never-asked");
    }

    @Test
    void findsALimitWithoutAFirstDay() {
        broken(guide -> guide.matter(
                        0,
                        matter -> matter.limits(List.of(new FilingLimit(
                                "one-year",
                                FilingLimit.Kind.WITHIN,
                                new Term.Years(1),
                                GuideFixtures.PHONE,
                                Condition.ALWAYS,
                                "",
                                SOURCE)))))
                .found("/matters/determination/limits/one-year/from", "wrong-kind");
    }

    @Test
    void findsDistrictOfficesWithoutAFieldForTheDistrict() {
        broken(guide -> guide.offices(List.of(inEachDistrict()))).found("/matters/determination", "jurisdiction");
    }

    @Test
    void findsAJurisdictionThatSomeFormLeavesOpen() {
        var district = FieldPath.of("worker.district");
        broken(guide -> guide.fields(asked(
                                answered("worker.insured", "true"), field("worker.district", new FieldKind.District())))
                        .offices(List.of(inEachDistrict()))
                        .matter(0, matter -> matter.jurisdiction(Jurisdiction.of(district))))
                .found("/matters/determination/jurisdiction", "never-asked");
    }

    @Test
    void findsAZoneThatNobodyHandlesAndADelegationOfAnUnknownOne() {
        broken(guide -> guide.fields(
                                field("worker.district", new FieldKind.District()),
                                optional(field("worker.zone", choice("harbour", "airport"))))
                        .offices(List.of(inEachDistrict(
                                new Delegation("harbour", new DistrictCode("440103"), SOURCE),
                                new Delegation("station", new DistrictCode("445200"), SOURCE))))
                        .matter(
                                0,
                                matter -> matter.jurisdiction(new Jurisdiction(
                                        Jurisdiction.of(FieldPath.of("worker.district"))
                                                .places(),
                                        Optional.of(FieldPath.of("worker.zone"))))))
                .found("/offices/committee/delegations/harbour", "unknown-district")
                .found("/matters/determination/jurisdiction/zone", "jurisdiction")
                .found("/matters/determination/jurisdiction/zone", "unknown-option");
    }

    private static Office inEachDistrict(Delegation... delegations) {
        return new Office(
                new OfficeCode("committee"),
                "鉴定委员会",
                true,
                "12333",
                "各区",
                SOURCE,
                ReportAssignment.HEAD,
                List.of(delegations),
                SOURCE);
    }

    @Test
    void findsDistrictsOutsideTheCityAndUnknownDocuments() {
        broken(guide -> guide.districts(Map.of(new DistrictCode("445200"), "揭阳市", new DistrictCode("440103"), "荔湾区"))
                        .papers(Map.of(new PaperCode("notice"), "告知书")))
                .found("/districts/440103", "unknown-district")
                .found("/matters/determination/procedure/stages/review/actions/decide/paper", "unknown-paper");
    }

    @Test
    void findsANotificationThatTellsWhatTheMatterIsAbout() {
        var title = GuideFixtures.aBundleGuide().matters().getFirst().title();
        for (var text : List.of(title + "有新进展：", "您的伤情材料有新进展：", "您的投诉有新进展：")) {
            broken(guide -> guide.notifications(notifications(text))).found(ofProgress(), "tells-too-much");
        }
    }

    @Test
    void findsANotificationThatDoesNotFitIntoOneSmsAndAMissingOne() {
        broken(guide -> guide.notifications(notifications("新".repeat(25)))).found(ofProgress(), "wrong-value");
        broken(guide -> guide.notifications(new NotificationGuide(
                        Map.of(NotificationKind.RESULT, "已有结果："),
                        Map.of(WindowKind.EXAM, 0),
                        List.of(FieldPath.of("worker.unknown")),
                        Condition.ALWAYS,
                        SOURCE)))
                .found(ofProgress(), "required")
                .found("/notifications/days/exam", "wrong-value")
                .found("/notifications/phones", "unknown-field");
        assertThat(Checks.faultsOf(new GuideDraft(GuideFixtures.aBundleGuide())
                        .notifications(notifications("新".repeat(24)))
                        .guide()))
                .isEmpty();
    }

    @Test
    void findsAnInquiryThatIsNotAnsweredWithinWorkingDays() {
        broken(guide -> guide.inquiries(new InquiryGuide(
                        Map.of(InquiryKind.EXPEDITE, new Term.CalendarDays(3)), Optional.empty(), SOURCE)))
                .found("/inquiries/answer-within/expedite", "wrong-value");
        assertThat(Checks.faultsOf(new GuideDraft(GuideFixtures.aBundleGuide())
                        .inquiries(new InquiryGuide(
                                Map.of(InquiryKind.EXPEDITE, new Term.WorkingDays(3)), Optional.empty(), SOURCE))
                        .guide()))
                .isEmpty();
    }

    @Test
    void findsALowRatingThatIsNotReviewedWithinWorkingDays() {
        broken(guide -> guide.inquiries(new InquiryGuide(
                        Map.of(),
                        Optional.of(new ReviewPeriods(
                                new Term.CalendarDays(1), new Term.WorkingDays(1), new Term.Hours(5))),
                        SOURCE)))
                .found("/inquiries/review-within/verify", "wrong-value")
                .found("/inquiries/review-within/complicated", "wrong-value");
    }

    @Test
    void findsAMatterWithoutItsCodeInTheFeedAndACodeOfTwoMatters() {
        var code = new ItemCode("A-1");
        broken(guide -> guide.feed(new FeedGuide(
                        List.of(new FeedGuide.Item(FIRST, code, SOURCE), new FeedGuide.Item(FIRST, code, SOURCE)),
                        CaseNumberForm.OWN,
                        SOURCE)))
                .found("/feed/items/" + FIRST, "duplicate")
                .found("/feed/items/A-1", "duplicate")
                .found("/feed/items", "required");
    }

    @Test
    void findsACodeOfNoMatterInTheFeed() {
        broken(guide -> guide.feed(new FeedGuide(
                        List.of(new FeedGuide.Item(new MatterCode("unheard-of"), new ItemCode("A-1"), SOURCE)),
                        CaseNumberForm.OWN,
                        SOURCE)))
                .found("/feed/items/unheard-of", "unknown-matter");
    }

    @Test
    void findsAMatterWithoutARetentionPeriodAndAPeriodOfNoMatter() {
        var unheardOf = new MatterCode("unheard-of");
        broken(guide -> guide.retention(new RetentionGuide(
                        List.of(
                                kept(FIRST, new Years(30)),
                                kept(FIRST, new Years(5)),
                                kept(unheardOf, new Permanent())),
                        SOURCE)))
                .found("/retention/periods/" + FIRST, "duplicate")
                .found("/retention/periods/" + FIRST, "wrong-value")
                .found("/retention/periods/unheard-of", "unknown-matter")
                .found("/retention/periods", "required");
        assertThat(Checks.faultsOf(new GuideDraft(GuideFixtures.aBundleGuide())
                        .retention(new RetentionGuide(
                                GuideFixtures.aBundleGuide().matters().stream()
                                        .map(matter -> kept(matter.code(), new Years(10)))
                                        .toList(),
                                SOURCE))
                        .guide()))
                .isEmpty();
    }

    private static RetentionGuide.Item kept(MatterCode matter, RetentionPeriod keep) {
        return new RetentionGuide.Item(matter, keep, SOURCE);
    }

    private static String ofProgress() {
        return "/notifications/texts/progress";
    }

    private static NotificationGuide notifications(String progress) {
        var texts = new EnumMap<NotificationKind, String>(NotificationKind.class);
        for (var kind : NotificationKind.values()) {
            texts.put(kind, "请登录查看：");
        }
        texts.put(NotificationKind.PROGRESS, progress);
        return new NotificationGuide(texts, Map.of(), List.of(), Condition.NEVER, SOURCE);
    }

    private static Found broken(UnaryOperator<GuideDraft> change) {
        return new Found(Checks.faultsOf(
                change.apply(new GuideDraft(GuideFixtures.aBundleGuide())).guide()));
    }

    private static MaterialCode code(String material) {
        return new MaterialCode(material);
    }

    private static MaterialType material(String code) {
        return new MaterialType(code(code), code, MaterialType.Origin.HANDED_IN, "", SOURCE);
    }

    private static Requirement needs(String material) {
        return new Requirement.Needs(code(material), "", SOURCE);
    }

    private static SectionCode section(String code) {
        return new SectionCode(code);
    }

    private static VerdictReason reason(String code, String hint) {
        return new VerdictReason(code, "看不清", hint, SOURCE);
    }

    private record Found(List<Fault> faults) {

        void foundNothingAt(String path) {
            assertThat(faults).extracting(Fault::path).doesNotContain(path);
        }

        Found found(String path, String rule) {
            assertThat(faults).extracting(Fault::path, Fault::rule).contains(tuple(path, rule));
            return this;
        }
    }
}
