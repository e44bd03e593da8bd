package onething.domain.guide.check;

import static onething.domain.guide.FormFixtures.SOURCE;
import static onething.domain.guide.FormFixtures.field;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import onething.domain.code.LicenceCode;
import onething.domain.code.MaterialCode;
import onething.domain.code.MatterCode;
import onething.domain.code.PaperCode;
import onething.domain.form.FieldKind;
import onething.domain.form.FieldPath;
import onething.domain.guide.GuideFixtures;
import onething.domain.guide.MaterialType;
import onething.domain.guide.paper.PaperRecipient;
import onething.domain.guide.paper.PaperTemplate;
import onething.domain.guide.paper.PaperTemplates;
import onething.domain.guide.reuse.ReuseGuide;
import onething.domain.guide.reuse.ReuseGuide.AnswerOfPaper;
import onething.domain.guide.reuse.ReuseGuide.EachTime;
import onething.domain.guide.reuse.ReuseGuide.LicenceAsMaterial;
import onething.domain.guide.reuse.ReuseGuide.PaperAsMaterial;
import onething.domain.guide.reuse.ReuseGuide.Part;
import org.assertj.core.groups.Tuple;
import org.junit.jupiter.api.Test;

/// One planted fault for each rule about what is offered instead of an upload.
class ReuseCheckTest {

    private static final PaperCode DECISION = new PaperCode("decision");
    private static final PaperCode NOTICE = new PaperCode("notice");
    private static final MatterCode MATTER = GuideFixtures.DETERMINATION;
    private static final FieldPath ID_NUMBER = FieldPath.of("worker.idNumber");
    private static final FieldPath DECISION_NUMBER = FieldPath.of("worker.decisionNumber");
    private static final FieldPath DECISION_DAY = FieldPath.of("worker.decisionDay");
    private static final FieldPath SHORT_TEXT = FieldPath.of("worker.shortText");

    @Test
    void findsNothingWhereADecisionOfTheApplicantIsAMaterial() {
        assertThat(faults(papers(GuideFixtures.DIAGNOSIS, DECISION))).isEmpty();
    }

    @Test
    void findsAMaterialAndAPaperThatDoNotExist() {
        assertThat(faults(papers(new MaterialCode("other"), new PaperCode("missing"))))
                .containsExactly(
                        tuple("/reuse/papers/missing", "unknown-material"),
                        tuple("/reuse/papers/missing", "unknown-paper"));
    }

    @Test
    void findsAPaperThatSaysNoDecision() {
        assertThat(faults(papers(GuideFixtures.DIAGNOSIS, NOTICE)))
                .containsExactly(tuple("/reuse/papers/notice", "wrong-value"));
    }

    @Test
    void findsAPaperThatIsNotForTheApplicant() {
        assertThat(faults(papers(GuideFixtures.DIAGNOSIS, DECISION), to(PaperRecipient.EMPLOYER)))
                .containsExactly(tuple("/reuse/papers/decision", "wrong-value"));
    }

    @Test
    void findsAMaterialThatTheFormFillsIn() {
        var form = new MaterialType(new MaterialCode("form"), "表", MaterialType.Origin.FILLED_IN, "", SOURCE);
        var draft = draft(to(PaperRecipient.APPLICANT)).reuse(papers(form.code(), DECISION));

        assertThat(faults(draft.materials(
                        List.of(material(GuideFixtures.DIAGNOSIS), material(GuideFixtures.RECORDS), form))))
                .contains(tuple("/reuse/papers/decision", "wrong-kind"));
    }

    @Test
    void findsThatNothingSaysWhomTheBundleIsAbout() {
        assertThat(faults(new ReuseGuide(
                        List.of(),
                        Optional.empty(),
                        papers(GuideFixtures.DIAGNOSIS, DECISION).papers(),
                        List.of(),
                        List.of(),
                        List.of())))
                .containsExactly(tuple("/reuse/subject", "required"));
        assertThat(faults(new ReuseGuide(
                        List.of(),
                        Optional.empty(),
                        List.of(),
                        List.of(),
                        List.of(licence("id-card", GuideFixtures.DIAGNOSIS, MATTER)),
                        List.of())))
                .containsExactly(tuple("/reuse/subject", "required"));
    }

    @Test
    void findsNothingWhereAMatterAsksForWhatALicenceIs() {
        assertThat(faults(licences(licence("id-card", GuideFixtures.DIAGNOSIS, MATTER))))
                .isEmpty();
    }

    @Test
    void findsALicenceThatIsAnUnknownMaterial() {
        assertThat(faults(licences(licence("id-card", new MaterialCode("other"), MATTER))))
                .containsExactly(
                        tuple("/reuse/licences/id-card", "unknown-material"),
                        tuple("/reuse/licences/id-card", "wrong-value"));
    }

    @Test
    void findsALicenceForNoMatterOrForOneThatDoesNotExist() {
        assertThat(faults(licences(
                        licence("id-card", GuideFixtures.DIAGNOSIS),
                        licence("contract", GuideFixtures.DIAGNOSIS, new MatterCode("other")))))
                .containsExactly(
                        tuple("/reuse/licences/id-card", "required"),
                        tuple("/reuse/licences/contract", "unknown-matter"));
    }

    @Test
    void findsALicenceForAMatterThatDoesNotAskForIt() {
        var spare = new MaterialCode("spare");

        assertThat(faults(draft(to(PaperRecipient.APPLICANT))
                        .reuse(licences(licence("id-card", spare, MATTER)))
                        .materials(List.of(
                                material(GuideFixtures.DIAGNOSIS), material(GuideFixtures.RECORDS), material(spare)))))
                .contains(tuple("/reuse/licences/id-card", "wrong-value"));
    }

    @Test
    void findsALicenceWithoutATitleAndOneThatIsThereTwice() {
        var licence = licence("id-card", GuideFixtures.DIAGNOSIS, MATTER);

        assertThat(faults(licences(licence, licence))).containsExactly(tuple("/reuse/licences/id-card", "duplicate"));
        assertThat(faults(licences(
                        new LicenceAsMaterial(licence.licence(), " ", licence.material(), licence.matters(), SOURCE))))
                .containsExactly(tuple("/reuse/licences/id-card", "required"));
    }

    @Test
    void findsASubjectThatIsNoFieldOrNoNumberOfADocument() {
        assertThat(faults(new ReuseGuide(
                        List.of(FieldPath.of("worker.shoes"), GuideFixtures.PHONE),
                        Optional.of(FieldPath.of("worker.hat")),
                        List.of(),
                        List.of(),
                        List.of(),
                        List.of())))
                .containsExactly(
                        tuple("/reuse/subject", "unknown-field"),
                        tuple("/reuse/subject", "wrong-kind"),
                        tuple("/reuse/name", "unknown-field"));
    }

    @Test
    void findsAnUnknownMaterialThatMustBeNewEachTime() {
        assertThat(faults(new ReuseGuide(
                        List.of(ID_NUMBER),
                        Optional.empty(),
                        List.of(),
                        List.of(),
                        List.of(),
                        List.of(new EachTime(new MaterialCode("other"), SOURCE)))))
                .containsExactly(tuple("/reuse/each-time/other", "unknown-material"));
    }

    @Test
    void findsNothingWhereAPaperFillsInItsNumberAndItsDay() {
        assertThat(faults(answers(answer(DECISION_NUMBER, Part.NUMBER), answer(DECISION_DAY, Part.DAY))))
                .isEmpty();
    }

    @Test
    void findsAFieldThatDoesNotExistWhereAPaperFillsItIn() {
        assertThat(faults(answers(answer(FieldPath.of("worker.hat"), Part.NUMBER))))
                .containsExactly(tuple("/reuse/answers/worker.hat", "unknown-field"));
    }

    @Test
    void findsAFieldThatCannotHoldWhatThePaperSays() {
        assertThat(faults(answers(answer(DECISION_NUMBER, Part.DAY), answer(DECISION_DAY, Part.NUMBER))))
                .containsExactly(
                        tuple("/reuse/answers/" + DECISION_NUMBER, "wrong-kind"),
                        tuple("/reuse/answers/" + DECISION_DAY, "wrong-kind"));
        assertThat(faults(answers(answer(SHORT_TEXT, Part.NUMBER))))
                .containsExactly(tuple("/reuse/answers/" + SHORT_TEXT, "wrong-kind"));
        assertThat(faults(answers(answer(DECISION_NUMBER, Part.OUTCOME))))
                .containsExactly(tuple("/reuse/answers/" + DECISION_NUMBER, "wrong-kind"));
    }

    @Test
    void findsAnAnswerOfAMaterialThatNoPaperIsAndAFieldThatIsFilledInTwice() {
        var answer = answer(DECISION_NUMBER, Part.NUMBER);

        assertThat(faults(answers(new AnswerOfPaper(DECISION_NUMBER, GuideFixtures.RECORDS, Part.NUMBER, SOURCE))))
                .containsExactly(tuple("/reuse/answers/" + DECISION_NUMBER, "unknown-material"));
        assertThat(faults(answers(answer, answer)))
                .containsExactly(tuple("/reuse/answers/" + DECISION_NUMBER, "duplicate"));
    }

    private static AnswerOfPaper answer(FieldPath field, Part part) {
        return new AnswerOfPaper(field, GuideFixtures.DIAGNOSIS, part, SOURCE);
    }

    private static ReuseGuide answers(AnswerOfPaper... answers) {
        var papers = papers(GuideFixtures.DIAGNOSIS, DECISION);
        return new ReuseGuide(papers.subject(), papers.name(), papers.papers(), List.of(answers), List.of(), List.of());
    }

    private static ReuseGuide papers(MaterialCode material, PaperCode paper) {
        return new ReuseGuide(
                List.of(ID_NUMBER),
                Optional.empty(),
                List.of(new PaperAsMaterial(material, paper, SOURCE)),
                List.of(),
                List.of(),
                List.of());
    }

    private static ReuseGuide licences(LicenceAsMaterial... licences) {
        return new ReuseGuide(List.of(ID_NUMBER), Optional.empty(), List.of(), List.of(), List.of(licences), List.of());
    }

    private static LicenceAsMaterial licence(String code, MaterialCode material, MatterCode... matters) {
        return new LicenceAsMaterial(new LicenceCode(code), "证照", material, Set.of(matters), SOURCE);
    }

    private static List<Tuple> faults(ReuseGuide reuse) {
        return faults(reuse, to(PaperRecipient.APPLICANT));
    }

    private static List<Tuple> faults(ReuseGuide reuse, PaperTemplate... templates) {
        return faults(draft(templates).reuse(reuse));
    }

    private static List<Tuple> faults(GuideDraft draft) {
        return Checks.faultsOf(draft.guide()).stream()
                .map(fault -> tuple(fault.path(), fault.rule()))
                .toList();
    }

    private static GuideDraft draft(PaperTemplate... templates) {
        var all = Arrays.stream(templates).collect(Collectors.toMap(PaperTemplate::code, Function.identity()));
        var none = PaperTemplates.NONE;
        return new GuideDraft(GuideFixtures.aBundleGuide())
                .fields(
                        field("worker.idNumber", new FieldKind.IdCard()),
                        field(DECISION_NUMBER.toString(), new FieldKind.Text(50, false)),
                        field(DECISION_DAY.toString(), new FieldKind.Day(false, null, null)),
                        field(SHORT_TEXT.toString(), new FieldKind.Text(26, false)))
                .templates(new PaperTemplates(
                        none.receipt(),
                        none.application(),
                        List.of(),
                        none.signature(),
                        none.words(),
                        Map.of(),
                        List.of(),
                        all,
                        Map.of()));
    }

    private static PaperTemplate to(PaperRecipient recipient) {
        return new PaperTemplate(DECISION, recipient, List.of(), SOURCE);
    }

    private static MaterialType material(MaterialCode code) {
        return new MaterialType(code, code.value(), MaterialType.Origin.HANDED_IN, "", SOURCE);
    }
}
