package onething.application.service;

import static java.util.stream.Collectors.toMap;
import static onething.domain.procedure.ActionKind.SUPPLEMENT;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import onething.domain.code.GuideCode;
import onething.domain.code.LicenceCode;
import onething.domain.code.MaterialCode;
import onething.domain.code.MatterCode;
import onething.domain.code.OutcomeCode;
import onething.domain.code.PaperCode;
import onething.domain.code.SectionCode;
import onething.domain.deadline.rule.Term.WorkingDays;
import onething.domain.form.Condition;
import onething.domain.form.Condition.Chosen;
import onething.domain.form.FieldKind;
import onething.domain.form.FieldPath;
import onething.domain.form.FormField;
import onething.domain.form.FormSection;
import onething.domain.guide.BundleGuide;
import onething.domain.guide.BundleGuide.CommonRequirement;
import onething.domain.guide.Exclusion;
import onething.domain.guide.GuideId;
import onething.domain.guide.MaterialType;
import onething.domain.guide.MaterialType.Origin;
import onething.domain.guide.MatterGuide;
import onething.domain.guide.Prerequisite;
import onething.domain.guide.ReporterSecrecy;
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
import onething.domain.guide.office.Jurisdiction;
import onething.domain.guide.office.Office;
import onething.domain.guide.office.Places;
import onething.domain.guide.office.ReportAssignment;
import onething.domain.guide.paper.PaperGuide;
import onething.domain.guide.paper.PaperRecipient;
import onething.domain.guide.paper.PaperTemplates;
import onething.domain.guide.retention.RetentionGuide;
import onething.domain.guide.retention.RetentionPeriod;
import onething.domain.guide.reuse.ReuseGuide;
import onething.domain.guide.version.InForce;
import onething.domain.party.DistrictCode;
import onething.domain.party.OfficeCode;
import onething.domain.source.Provenance;
import onething.domain.source.Source;

/// A guide of four matters, small enough to be read: a complaint to the district's office, a determination,
/// an assessment that waits for it, and a reassessment that excludes the assessment.
public final class SmallGuide {

    public static final GuideCode CODE = new GuideCode("small");

    public static final MatterCode COMPLAINT = new MatterCode("complaint");

    public static final MatterCode DETERMINATION = new MatterCode("determination");

    public static final MatterCode ASSESSMENT = new MatterCode("assessment");

    public static final MatterCode REASSESSMENT = new MatterCode("reassessment");

    public static final OfficeCode INSPECTION = new OfficeCode("inspection");

    public static final OfficeCode WORK_INJURY = new OfficeCode("work-injury");

    public static final OfficeCode COMMITTEE = new OfficeCode("committee");

    public static final DistrictCode JIEYANG = new DistrictCode("445200");

    public static final DistrictCode RONGCHENG = new DistrictCode("445202");

    public static final DistrictCode PUNING = new DistrictCode("445281");

    public static final FieldPath NAME = FieldPath.of("worker.name");

    public static final FieldPath PHONE = FieldPath.of("worker.phone");

    public static final FieldPath PLACE = FieldPath.of("dispute.district");

    public static final FieldPath FACTS = FieldPath.of("dispute.facts");

    public static final FieldPath EARLIER_DECISION = FieldPath.of("injury.decisionNumber");
    public static final FieldPath DECISION_NUMBER = FieldPath.of("injury.recognitionNumber");
    public static final FieldPath DECISION_DAY = FieldPath.of("injury.recognitionDay");

    public static final MaterialCode ID_CARD = new MaterialCode("id-card");

    public static final MaterialCode SOCIAL_SECURITY_CARD = new MaterialCode("social-security-card");

    public static final MaterialCode DIAGNOSIS = new MaterialCode("diagnosis");

    public static final MaterialCode RECOGNITION = new MaterialCode("recognition");

    public static final MaterialCode CONTRACT = new MaterialCode("contract");

    public static final MaterialCode APPLICATION = new MaterialCode("application");

    public static final PaperCode RECEIPT = new PaperCode("receipt");

    public static final PaperCode ALL_SENT = new PaperCode("all-sent");

    public static final PaperCode COMPLAINT_FORM = new PaperCode("complaint-form");

    public static final PaperCode PROMISE = new PaperCode("promise");

    public static final PaperCode SUPPLEMENT = new PaperCode("supplement");

    public static final String DRAWING = "<svg xmlns='http://www.w3.org/2000/svg'></svg>";

    static final Source SOURCE = new Source(Provenance.LOCAL, "a test");

    private static final NotificationGuide NOTIFICATIONS = new NotificationGuide(
            Stream.of(NotificationKind.values()).collect(toMap(kind -> kind, kind -> kind.wireName() + "：")),
            Map.of(WindowKind.SUPPLEMENT, 3, WindowKind.EXAM, 2, WindowKind.VISIT, 1),
            List.of(),
            Condition.NEVER,
            SOURCE);

    private static final InquiryGuide INQUIRIES = new InquiryGuide(
            Map.of(
                    InquiryKind.EXPEDITE, new WorkingDays(3),
                    InquiryKind.QUESTION, new WorkingDays(5),
                    InquiryKind.OFFICE_QUESTION, new WorkingDays(5)),
            Optional.of(new ReviewPeriods(new WorkingDays(1), new WorkingDays(1), new WorkingDays(5))),
            SOURCE);

    private static final FeedGuide FEED = new FeedGuide(
            Stream.of(COMPLAINT, DETERMINATION, ASSESSMENT, REASSESSMENT)
                    .map(matter -> new FeedGuide.Item(
                            matter, new ItemCode(matter.value().toUpperCase(Locale.ROOT)), SOURCE))
                    .toList(),
            new CaseNumberForm("{item}-{bundle}-{ordinal}"),
            SOURCE);

    private SmallGuide() {}

    public static BundleGuide aGuide() {
        return new BundleGuide(
                new BundleGuide.About(new GuideId(CODE, 1), InForce.ALWAYS, "小“一件事”", "", "XS", SOURCE),
                new Places(
                        JIEYANG,
                        Map.of(JIEYANG, "揭阳市", RONGCHENG, "榕城区", PUNING, "普宁市"),
                        List.of(
                                office(INSPECTION, "劳动保障监察机构", true),
                                office(WORK_INJURY, "工伤科", false),
                                office(COMMITTEE, "劳动能力鉴定委员会", false))),
                new BundleGuide.Form(sections(), List.of(new SectionCode("worker")), List.of()),
                materials(),
                List.of(
                        matter(COMPLAINT, 1, INSPECTION, "dispute", needs(CONTRACT), List.of()),
                        matter(DETERMINATION, 2, WORK_INJURY, "injury", needs(DIAGNOSIS), List.of()),
                        matter(ASSESSMENT, 3, COMMITTEE, "injury", needs(DIAGNOSIS), List.of(needsRecognition())),
                        matter(REASSESSMENT, 4, COMMITTEE, "injury", needs(DIAGNOSIS), List.of())),
                List.of(new Exclusion(ASSESSMENT, REASSESSMENT, "不能同时申请", SOURCE)),
                BundleGuide.People.ANYONE,
                new PaperGuide(
                        Map.of(new PaperCode("acceptance"), "受理通知书", new PaperCode("decision"), "决定书"),
                        PaperTemplates.NONE),
                new BundleGuide.Services(
                        List.of(), ReuseGuide.NONE, NotificationGuide.NONE, INQUIRIES, FEED, RetentionGuide.NONE));
    }

    /// The same with papers: the receipt, the application, the form of a complaint, the promise of an applicant
    /// with a certain telephone number, the supplement notice, the acceptance for the applicant, and the decision
    /// for this recipient.
    public static BundleGuide aGuideWithPapers(PaperRecipient ofTheDecision) {
        var guide = aGuideWithReports();
        var titles = new HashMap<>(guide.papers().titles());
        titles.put(RECEIPT, "收件凭证");
        titles.put(ALL_SENT, "申请表");
        titles.put(COMPLAINT_FORM, "投诉登记表");
        titles.put(PROMISE, "承诺书");
        titles.put(SUPPLEMENT, "补正告知书");
        return new BundleGuide(
                guide.about(),
                guide.places(),
                guide.form(),
                guide.materials(),
                guide.matters(),
                guide.exclusions(),
                guide.people(),
                new PaperGuide(titles, SmallPapers.templates(ofTheDecision)),
                new BundleGuide.Services(
                        guide.services().help(),
                        guide.services().reuse(),
                        NOTIFICATIONS,
                        guide.services().inquiries(),
                        guide.services().feed(),
                        guide.services().retention()));
    }

    /// The same with the decision as a material that the assessment knows. A contract must be new each time, and
    /// the number of an earlier decision says whom a bundle is about.
    public static BundleGuide aGuideWithReuse() {
        var guide = aGuideWithPapers(PaperRecipient.APPLICANT);
        var materials = new ArrayList<>(guide.materials().types());
        materials.add(type(RECOGNITION, Origin.STATED));
        var matters = guide.matters().stream()
                .map(matter -> matter.code().equals(ASSESSMENT)
                        ? matter(
                                ASSESSMENT,
                                3,
                                COMMITTEE,
                                "injury",
                                new Requirement.AllOf(List.of(needs(DIAGNOSIS), needs(RECOGNITION))),
                                List.of(needsRecognition()))
                        : matter)
                .toList();
        return new BundleGuide(
                guide.about(),
                guide.places(),
                new BundleGuide.Form(
                        withDecision(guide.form().sections()),
                        guide.form().common(),
                        guide.form().rules()),
                new BundleGuide.Materials(
                        materials, guide.materials().common(), guide.materials().verdictReasons()),
                matters,
                guide.exclusions(),
                guide.people(),
                guide.papers(),
                new BundleGuide.Services(
                        guide.services().help(),
                        new ReuseGuide(
                                List.of(EARLIER_DECISION),
                                Optional.of(NAME),
                                List.of(new ReuseGuide.PaperAsMaterial(RECOGNITION, new PaperCode("decision"), SOURCE)),
                                List.of(
                                        new ReuseGuide.AnswerOfPaper(
                                                DECISION_NUMBER, RECOGNITION, ReuseGuide.Part.NUMBER, SOURCE),
                                        new ReuseGuide.AnswerOfPaper(
                                                DECISION_DAY, RECOGNITION, ReuseGuide.Part.DAY, SOURCE)),
                                List.of(new ReuseGuide.LicenceAsMaterial(
                                        new LicenceCode("id-card"), "居民身份证", ID_CARD, Set.of(DETERMINATION), SOURCE)),
                                List.of(new ReuseGuide.EachTime(CONTRACT, SOURCE))),
                        guide.services().notifications(),
                        guide.services().inquiries(),
                        guide.services().feed(),
                        guide.services().retention()));
    }

    /// The same with retention periods: 10, 50 and 30 years, and for ever. The name says whom a bundle is about.
    public static BundleGuide aGuideWithRetention() {
        var guide = aGuide();
        return new BundleGuide(
                guide.about(),
                guide.places(),
                guide.form(),
                guide.materials(),
                guide.matters(),
                guide.exclusions(),
                guide.people(),
                guide.papers(),
                new BundleGuide.Services(
                        guide.services().help(),
                        new ReuseGuide(List.of(NAME), Optional.of(NAME), List.of(), List.of(), List.of(), List.of()),
                        guide.services().notifications(),
                        guide.services().inquiries(),
                        guide.services().feed(),
                        new RetentionGuide(
                                List.of(
                                        new RetentionGuide.Item(COMPLAINT, new RetentionPeriod.Years(10), SOURCE),
                                        new RetentionGuide.Item(DETERMINATION, new RetentionPeriod.Years(50), SOURCE),
                                        new RetentionGuide.Item(ASSESSMENT, new RetentionPeriod.Years(30), SOURCE),
                                        new RetentionGuide.Item(REASSESSMENT, new RetentionPeriod.Permanent(), SOURCE)),
                                SOURCE)));
    }

    /// The same, but a complaint about 拖欠工资 is a report (举报): staff who are not on the case see only its
    /// place.
    public static BundleGuide aGuideWithReports() {
        return aGuideWithReports(ReportAssignment.HEAD);
    }

    /// @param rule by which the inspection assigns reports
    public static BundleGuide aGuideWithReports(ReportAssignment rule) {
        var guide = aGuide();
        var offices = guide.places().offices().stream()
                .map(office -> new Office(
                        office.code(),
                        office.title(),
                        office.districtWide(),
                        office.phone(),
                        office.address(),
                        office.contact(),
                        office.code().equals(INSPECTION) ? rule : ReportAssignment.HEAD,
                        office.source()))
                .toList();
        return new BundleGuide(
                guide.about(),
                new Places(guide.city(), guide.districts(), offices),
                guide.form(),
                guide.materials(),
                guide.matters(),
                guide.exclusions(),
                new BundleGuide.People(
                        Optional.empty(),
                        Optional.of(new ReporterSecrecy(
                                Set.of(COMPLAINT),
                                new Condition.Answered(FACTS, Set.of("拖欠工资三个月")),
                                Set.of(new SectionCode("worker")),
                                Set.of(PLACE),
                                SOURCE))),
                guide.papers(),
                guide.services());
    }

    /// The injury with number and day of the decision, which may stay empty.
    private static List<FormSection> withDecision(List<FormSection> sections) {
        return sections.stream()
                .map(section -> section.code().value().equals("injury")
                        ? section(
                                "injury",
                                Stream.concat(
                                                section.fields().stream(),
                                                Stream.of(
                                                        field(
                                                                DECISION_NUMBER,
                                                                new FieldKind.Text(50, false),
                                                                false,
                                                                Condition.ALWAYS),
                                                        field(
                                                                DECISION_DAY,
                                                                new FieldKind.Day(false, null, null),
                                                                false,
                                                                Condition.ALWAYS)))
                                        .toArray(FormField[]::new))
                        : section)
                .toList();
    }

    private static BundleGuide.Materials materials() {
        return new BundleGuide.Materials(
                List.of(
                        type(ID_CARD, Origin.HANDED_IN),
                        type(SOCIAL_SECURITY_CARD, Origin.HANDED_IN),
                        type(DIAGNOSIS, Origin.HANDED_IN),
                        type(CONTRACT, Origin.HANDED_IN),
                        type(APPLICATION, Origin.FILLED_IN)),
                List.of(new CommonRequirement(
                        Set.of(COMPLAINT, DETERMINATION, ASSESSMENT, REASSESSMENT),
                        new Requirement.AllOf(List.of(
                                new Requirement.AnyOf(
                                        List.of(needs(ID_CARD), needs(SOCIAL_SECURITY_CARD)), "身份证明", SOURCE),
                                needs(APPLICATION))),
                        SOURCE)),
                List.of(new VerdictReason("illegible", "看不清", "请重新拍照", SOURCE)));
    }

    private static List<FormSection> sections() {
        return List.of(
                section(
                        "worker",
                        field(NAME, new FieldKind.PersonName(), true, Condition.ALWAYS),
                        new FormField(
                                PHONE,
                                "worker.phone",
                                new FieldKind.Mobile(),
                                false,
                                Condition.ALWAYS,
                                "",
                                true,
                                false,
                                SOURCE)),
                section(
                        "dispute",
                        field(PLACE, new FieldKind.District(), true, Condition.ALWAYS),
                        field(FACTS, new FieldKind.Text(200, true), true, Condition.ALWAYS)),
                section(
                        "injury",
                        field(
                                EARLIER_DECISION,
                                new FieldKind.Text(50, false),
                                true,
                                new Condition.AllHold(List.of(
                                        new Chosen(Set.of(ASSESSMENT)),
                                        new Condition.Not(new Chosen(Set.of(DETERMINATION))))))));
    }

    private static MatterGuide matter(
            MatterCode code,
            int ordinal,
            OfficeCode office,
            String section,
            Requirement requirement,
            List<Prerequisite> prerequisites) {
        return new MatterGuide(
                code,
                ordinal,
                new MatterGuide.Words("事项" + ordinal, "", "", List.of()),
                new MatterGuide.Filing(
                        Optional.empty(), List.of(new SectionCode(section)), requirement, prerequisites, List.of()),
                new MatterGuide.Handling(
                        office,
                        office.equals(INSPECTION) ? Jurisdiction.of(PLACE) : null,
                        SmallProcedure.procedure(),
                        List.of()),
                SOURCE);
    }

    private static Prerequisite needsRecognition() {
        return new Prerequisite(
                DETERMINATION, Set.of(new OutcomeCode("recognised")), EARLIER_DECISION, "未获工伤认定", SOURCE);
    }

    private static Office office(OfficeCode code, String title, boolean districtWide) {
        return new Office(code, title, districtWide, "12333", "", SOURCE, ReportAssignment.HEAD, SOURCE);
    }

    private static MaterialType type(MaterialCode code, Origin origin) {
        var example = code.equals(DIAGNOSIS)
                ? Optional.of(new MaterialType.Example(DRAWING, SOURCE))
                : Optional.<MaterialType.Example>empty();
        return new MaterialType(
                code, code.value(), origin, "", code.equals(DIAGNOSIS), Optional.empty(), example, SOURCE);
    }

    private static Requirement needs(MaterialCode code) {
        return new Requirement.Needs(code, "", SOURCE);
    }

    private static FormSection section(String code, FormField... fields) {
        return new FormSection(new SectionCode(code), code, List.of(fields));
    }

    private static FormField field(FieldPath path, FieldKind kind, boolean required, Condition asked) {
        return new FormField(path, path.toString(), kind, required, asked, "", SOURCE);
    }
}
