package onething.domain.guide;

import static onething.domain.guide.ActionFixture.SOURCE;
import static onething.domain.guide.ActionFixture.action;
import static onething.domain.guide.ActionFixture.awaitSupplement;
import static onething.domain.guide.ActionFixture.end;
import static onething.domain.guide.ActionFixture.extend;
import static onething.domain.guide.ActionFixture.input;
import static onething.domain.guide.ActionFixture.resume;
import static onething.domain.guide.ActionFixture.shift;
import static onething.domain.guide.ActionFixture.stage;
import static onething.domain.guide.ActionFixture.start;
import static onething.domain.guide.ActionFixture.stop;
import static onething.domain.guide.ActionFixture.stopAll;
import static onething.domain.guide.ActionFixture.supplemented;
import static onething.domain.guide.ActionFixture.suspend;
import static onething.domain.procedure.StandingKind.AWAITING_PREREQUISITE;
import static onething.domain.procedure.StandingKind.DECIDED;
import static onething.domain.procedure.StandingKind.RETURNED;
import static onething.domain.procedure.StandingKind.SUBMITTED;
import static onething.domain.procedure.StandingKind.SUSPENDED;
import static onething.domain.procedure.StandingKind.UNDER_WAY;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import onething.domain.code.ClockCode;
import onething.domain.code.GuideCode;
import onething.domain.code.MaterialCode;
import onething.domain.code.MatterCode;
import onething.domain.code.OutcomeCode;
import onething.domain.code.PaperCode;
import onething.domain.code.SectionCode;
import onething.domain.code.StageCode;
import onething.domain.deadline.ClockRules;
import onething.domain.deadline.rule.ClockRule;
import onething.domain.deadline.rule.ExtensionRule;
import onething.domain.deadline.rule.ResponsibleParty;
import onething.domain.deadline.rule.SupplementEffect;
import onething.domain.deadline.rule.Term.CalendarDays;
import onething.domain.form.Condition;
import onething.domain.form.FieldKind;
import onething.domain.form.FieldPath;
import onething.domain.form.FormField;
import onething.domain.form.FormSection;
import onething.domain.guide.check.Changed;
import onething.domain.guide.office.Office;
import onething.domain.guide.office.Places;
import onething.domain.guide.office.ReportAssignment;
import onething.domain.guide.paper.PaperGuide;
import onething.domain.guide.paper.PaperTemplates;
import onething.domain.guide.version.InForce;
import onething.domain.party.DistrictCode;
import onething.domain.party.OfficeCode;
import onething.domain.party.Role;
import onething.domain.procedure.ActionGuide;
import onething.domain.procedure.ActionKind;
import onething.domain.procedure.ClockGuide;
import onething.domain.procedure.Procedure;
import onething.domain.procedure.Stage;
import onething.domain.procedure.Target;
import onething.domain.procedure.Target.End;

/// A small guide with two matters, one of which waits for the other. Together they have an action of nearly
/// every kind, so most tests of a procedure can use it.
public final class GuideFixtures {

    public static final MatterCode DETERMINATION = new MatterCode("determination");
    public static final MatterCode ASSESSMENT = new MatterCode("assessment");
    public static final MaterialCode DIAGNOSIS = new MaterialCode("diagnosis");
    public static final MaterialCode RECORDS = new MaterialCode("records");
    public static final FieldPath PHONE = FieldPath.of("worker.phone");
    public static final FieldPath ADDRESS = FieldPath.of("worker.address");
    public static final String PENDING = "结论尚未作出";

    private static final OfficeCode COMMITTEE = new OfficeCode("committee");

    private GuideFixtures() {}

    public static BundleGuide aBundleGuide() {
        return aBundleGuide(List.of(aDetermination(), anAssessment()));
    }

    /// The same guide, except that the officer who extends the assessment also requests evidence from the
    /// employer.
    public static BundleGuide whereAnExtensionAsksTheEmployerToo() {
        var assessment = Changed.action(
                anAssessment(), "assess", "extend", Changed.effects(extend("assess"), start("employer")));
        return aBundleGuide(List.of(aDetermination(), assessment));
    }

    public static BundleGuide aBundleGuide(List<MatterGuide> matters) {
        return new BundleGuide(
                new BundleGuide.About(
                        new GuideId(new GuideCode("small"), 1), InForce.ALWAYS, "一件事", "两个事项", "JY", SOURCE),
                new Places(
                        new DistrictCode("445200"),
                        Map.of(new DistrictCode("445200"), "揭阳市"),
                        List.of(new Office(
                                COMMITTEE, "鉴定委员会", false, "12333", "揭阳市", SOURCE, ReportAssignment.HEAD, SOURCE))),
                new BundleGuide.Form(
                        List.of(new FormSection(
                                new SectionCode("worker"),
                                "职工",
                                List.of(field(PHONE, "联系电话", new FieldKind.Phone()), field(ADDRESS, "住址", text())))),
                        List.of(),
                        List.of()),
                new BundleGuide.Materials(
                        List.of(material(DIAGNOSIS, "诊断证明"), material(RECORDS, "病历")),
                        List.of(),
                        List.of(new VerdictReason("illegible", "看不清", "请重新提交清晰的", SOURCE))),
                matters,
                List.of(),
                BundleGuide.People.ANYONE,
                new PaperGuide(
                        Map.of(new PaperCode("notice"), "告知书", new PaperCode("decision"), "决定书"), PaperTemplates.NONE),
                BundleGuide.Services.NONE);
    }

    /// Submitted, and decided at once.
    public static MatterGuide aDetermination() {
        var intake = new Stage(
                new StageCode("review"),
                "审查",
                Stage.Kind.INTAKE,
                List.of(
                        action("decide", ActionKind.DECIDE)
                                .in(SUBMITTED)
                                .effects(stop("review"))
                                .to(end(End.CLOSED))
                                .paper("decision")
                                .outcomes("recognised", "not-recognised")
                                .guide(),
                        withdraw()),
                SOURCE);
        return matter(
                DETERMINATION,
                1,
                List.of(),
                new Procedure(
                        List.of(clock("review", ResponsibleParty.AGENCY, 15)),
                        List.of(start("review")),
                        List.of(intake)));
    }

    /// Checked, examined, concluded, served.
    public static MatterGuide anAssessment() {
        return matter(
                ASSESSMENT,
                2,
                List.of(new Prerequisite(
                        DETERMINATION, Set.of(new OutcomeCode("recognised")), PHONE, "未被认定为工伤", SOURCE)),
                new Procedure(
                        List.of(
                                clock("check", ResponsibleParty.AGENCY, 5),
                                clock("window", ResponsibleParty.CITIZEN, 15),
                                assessmentClock(),
                                clock("employer", ResponsibleParty.EMPLOYER, 10),
                                clock("service", ResponsibleParty.AGENCY, 15)),
                        List.of(start("check"), start("assess")),
                        List.of(check(), assess(), service())));
    }

    private static Stage check() {
        return new Stage(
                new StageCode("check"),
                "审核",
                Stage.Kind.INTAKE,
                List.of(
                        action("release", ActionKind.RELEASE)
                                .in(AWAITING_PREREQUISITE)
                                .by(Role.SYSTEM)
                                .effects(start("check"), start("assess"))
                                .to(stage("check"))
                                .guide(),
                        action("close-unmet", ActionKind.CLOSE_UNMET)
                                .in(AWAITING_PREREQUISITE)
                                .by(Role.SYSTEM)
                                .to(end(End.CLOSED))
                                .paper("notice")
                                .guide(),
                        action("accept", ActionKind.ACCEPT)
                                .in(SUBMITTED)
                                .effects(stop("check"))
                                .to(stage("assess"))
                                .paper("notice")
                                .guide(),
                        action("request-supplement", ActionKind.REQUEST_SUPPLEMENT)
                                .in(SUBMITTED)
                                .effects(awaitSupplement("check"), awaitSupplement("assess"), start("window"))
                                .to(new Target.ToReturned())
                                .paper("notice")
                                .guide(),
                        action("supplement", ActionKind.SUPPLEMENT)
                                .in(RETURNED)
                                .by(Role.APPLICANT)
                                .effects(stop("window"), supplemented("check"), supplemented("assess"))
                                .to(new Target.Back())
                                .guide(),
                        action("abandon", ActionKind.TERMINATE)
                                .in(RETURNED)
                                .effects(stopAll())
                                .to(end(End.TERMINATED))
                                .paper("notice")
                                .ground("abandoned", "视为放弃")
                                .guide(),
                        action("refuse", ActionKind.REFUSE)
                                .in(SUBMITTED)
                                .effects(stopAll())
                                .to(end(End.REFUSED))
                                .paper("decision")
                                .ground("not-eligible", "不符合条件")
                                .guide(),
                        action("redirect", ActionKind.REDIRECT)
                                .in(SUBMITTED)
                                .effects(stopAll())
                                .to(end(End.REFUSED))
                                .paper("notice")
                                .ground("other-body", "不由本机构办理")
                                .inputs(input("competentBody", text()))
                                .guide(),
                        withdraw()),
                SOURCE);
    }

    private static Stage assess() {
        return new Stage(
                new StageCode("assess"),
                "鉴定",
                Stage.Kind.HANDLING,
                List.of(
                        action("schedule-exam", ActionKind.SCHEDULE_EXAM)
                                .in(UNDER_WAY)
                                .paper("notice")
                                .guide(),
                        action("confirm-exam", ActionKind.CONFIRM_EXAM)
                                .in(UNDER_WAY)
                                .by(Role.APPLICANT)
                                .guide(),
                        action("reschedule", ActionKind.RESCHEDULE)
                                .in(UNDER_WAY)
                                .effects(shift("assess"))
                                .paper("notice")
                                .guide(),
                        action("record-no-show", ActionKind.NO_SHOW)
                                .in(UNDER_WAY)
                                .guide(),
                        action("propose-extension", ActionKind.PROPOSE_EXTENSION)
                                .in(UNDER_WAY)
                                .guide(),
                        action("extend", ActionKind.EXTEND)
                                .in(UNDER_WAY)
                                .by(Role.APPROVER)
                                .effects(extend("assess"))
                                .paper("notice")
                                .guide(),
                        action("decline-extension", ActionKind.DECLINE_EXTENSION)
                                .in(UNDER_WAY)
                                .by(Role.APPROVER)
                                .guide(),
                        action("suspend", ActionKind.SUSPEND)
                                .in(UNDER_WAY)
                                .effects(suspend("assess"))
                                .to(new Target.ToSuspended())
                                .paper("notice")
                                .ground("pending", PENDING)
                                .guide(),
                        action("resume", ActionKind.RESUME)
                                .in(SUSPENDED)
                                .effects(resume("assess"))
                                .to(new Target.Back())
                                .paper("notice")
                                .inputs(input("causeEnded", new FieldKind.Day(false, null, null)))
                                .guide(),
                        action("ask-employer", ActionKind.ADVANCE)
                                .in(UNDER_WAY)
                                .unlessRunning("employer")
                                .effects(start("employer"))
                                .guide(),
                        action("record-answer", ActionKind.ADVANCE)
                                .in(UNDER_WAY, SUSPENDED)
                                .whileRunning("employer")
                                .effects(stop("employer"))
                                .guide(),
                        action("terminate", ActionKind.TERMINATE)
                                .in(UNDER_WAY)
                                .effects(stopAll())
                                .to(end(End.TERMINATED))
                                .paper("notice")
                                .ground("no-show", "不参加鉴定")
                                .guide(),
                        action("conclude", ActionKind.DECIDE)
                                .in(UNDER_WAY)
                                .effects(stopAll(), start("service"))
                                .to(stage("service"))
                                .paper("decision")
                                .outcomes("grade-1", "no-grade")
                                .inputs(input("experts", new FieldKind.WholeNumber(3, 5)))
                                .guide(),
                        withdraw()),
                SOURCE);
    }

    private static Stage service() {
        return new Stage(
                new StageCode("service"),
                "送达",
                Stage.Kind.SERVICE,
                List.of(action("serve", ActionKind.SERVE)
                        .in(DECIDED)
                        .effects(stop("service"))
                        .to(end(End.CLOSED))
                        .paper("notice")
                        .guide()),
                SOURCE);
    }

    private static ActionGuide withdraw() {
        return action("withdraw", ActionKind.WITHDRAW)
                .in(AWAITING_PREREQUISITE, SUBMITTED, RETURNED, UNDER_WAY, SUSPENDED)
                .by(Role.APPLICANT)
                .effects(stopAll())
                .to(end(End.WITHDRAWN))
                .paper("notice")
                .guide();
    }

    private static ClockGuide clock(String code, ResponsibleParty turn, int days) {
        return clock(new ClockRule(new ClockCode(code), code, turn, new CalendarDays(days), null, "办事指南", ""));
    }

    private static ClockGuide assessmentClock() {
        return clock(ClockRules.suspendedFor(
                ClockRules.onSupplement(
                        ClockRules.extendedBy(
                                new ClockRule(
                                        new ClockCode("assess"),
                                        "鉴定",
                                        ResponsibleParty.AGENCY,
                                        new CalendarDays(30),
                                        new CalendarDays(60),
                                        "办事指南",
                                        "办法第十条"),
                                new ExtensionRule(
                                        ExtensionRule.Kind.TO_TOTAL, new CalendarDays(60), new CalendarDays(90), 1)),
                        SupplementEffect.RESTART,
                        SupplementEffect.PAUSE),
                PENDING));
    }

    private static ClockGuide clock(ClockRule rule) {
        return new ClockGuide(rule, SOURCE, SOURCE, "报上一级");
    }

    private static MatterGuide matter(
            MatterCode code, int ordinal, List<Prerequisite> prerequisites, Procedure procedure) {
        return new MatterGuide(
                code,
                ordinal,
                new MatterGuide.Words(code.value(), "", "30日", List.of("办法")),
                new MatterGuide.Filing(
                        Optional.empty(),
                        List.of(new SectionCode("worker")),
                        new Requirement.AllOf(List.of(needs(DIAGNOSIS), needs(RECORDS))),
                        prerequisites,
                        List.of()),
                new MatterGuide.Handling(
                        COMMITTEE,
                        null,
                        procedure,
                        List.of(new Remedy(
                                "reconsideration",
                                "申请行政复议",
                                "60日内申请行政复议",
                                Set.of(ResponsibleParty.CITIZEN),
                                new CalendarDays(60),
                                Set.of(),
                                false,
                                SOURCE))),
                SOURCE);
    }

    private static Requirement needs(MaterialCode material) {
        return new Requirement.Needs(material, "", SOURCE);
    }

    private static MaterialType material(MaterialCode code, String title) {
        return new MaterialType(code, title, MaterialType.Origin.HANDED_IN, "", SOURCE);
    }

    private static FormField field(FieldPath path, String label, FieldKind kind) {
        return new FormField(path, label, kind, true, Condition.ALWAYS, "", SOURCE);
    }

    private static FieldKind text() {
        return new FieldKind.Text(100, false);
    }
}
