package onething.persistence.guides;

import static onething.domain.guide.FormFixtures.answers;
import static onething.persistence.guides.LabourRights.GUIDE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import onething.domain.code.MatterCode;
import onething.domain.form.Answers;
import onething.domain.form.Answers.Answer;
import onething.domain.form.FieldKind;
import onething.domain.form.FieldPath;
import onething.domain.form.Form;
import onething.domain.form.FormCheck;
import onething.domain.form.FormField;
import onething.domain.guide.FormFixtures;
import onething.domain.guide.Selection;
import onething.domain.refusal.Fault;
import onething.persistence.SharesNothing;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@SharesNothing
class LabourRightsFormTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 3, 2);
    private static final List<String> CAPACITIES =
            List.of("worker", "relative", "guardian", "union", "employer", "agency", "informant");

    @Test
    void canBeFilledInAndSubmittedForEverySelectionAndEveryKindOfApplicant() {
        selections()
                .forEach(chosen -> CAPACITIES.stream()
                        .filter(mayApplyFor(chosen))
                        .forEach(capacity -> {
                            var answers = filledIn(chosen, answers("applicant.capacity", capacity));

                            assertThat(FormCheck.submission(
                                                    GUIDE,
                                                    Form.of(GUIDE, chosen, answers),
                                                    answers,
                                                    TODAY.atTime(10, 0))
                                            .faults())
                                    .as("%s by %s", chosen, capacity)
                                    .isEmpty();
                        }));
    }

    @Test
    void namesEveryFieldThatIsMissingAndNoOther() {
        // Three matters together ask no field that no two of them ask, so pairs are enough.
        selections().filter(chosen -> chosen.size() <= 2).forEach(chosen -> {
            var answers = filledIn(chosen, answers("applicant.capacity", "relative", "accident.kind", "accident"));
            for (var field : Form.of(GUIDE, chosen, answers).fields()) {
                var without = answers.with(Map.of(), List.of(field.path()));
                var faults = FormCheck.submission(GUIDE, Form.of(GUIDE, chosen, without), without, TODAY.atTime(10, 0))
                        .faults();

                assertThat(faults.stream()
                                .filter(fault ->
                                        fault.path().equals(field.path().pointer())))
                        .as("%s without %s", chosen, field.path())
                        .extracting(Fault::rule)
                        .containsExactlyElementsOf(field.required() ? List.of("required") : List.of());
            }
        });
    }

    @Test
    void asksEveryFieldOfSomeApplicant() {
        var asked = new HashSet<FieldPath>();
        for (var given : situations()) {
            selections()
                    .forEach(chosen -> Form.of(GUIDE, chosen, filledIn(chosen, given))
                            .fields()
                            .forEach(field -> asked.add(field.path())));
        }
        assertThat(GUIDE.form().sections().stream()
                        .flatMap(section -> section.fields().stream())
                        .map(FormField::path))
                .allMatch(asked::contains);
    }

    @Test
    void isForThoseWhoMayApplyForEveryMatterThatIsChosen() {
        selections()
                .forEach(chosen -> CAPACITIES.forEach(capacity -> {
                    var faults = FormCheck.draft(
                                    GUIDE, chosen, answers("applicant.capacity", capacity), TODAY.atTime(10, 0))
                            .faults();

                    assertThat(faults)
                            .as("%s by %s", chosen, capacity)
                            .extracting(Fault::rule)
                            .isEqualTo(mayApplyFor(chosen).test(capacity) ? List.of() : List.of("not-an-option"));
                }));
    }

    /// The articles, written a second time: 广东省劳动保障监察条例 6, 8; 工伤保险条例 17, 23, 28;
    /// 广东省工伤保险条例 41.
    private static Predicate<String> mayApplyFor(Set<MatterCode> chosen) {
        var personal = Set.of("worker", "relative", "guardian");
        return capacity -> personal.contains(capacity)
                || chosen.stream().allMatch(matter -> switch (matter.value()) {
                    case "inspection-complaint", "crime-transfer" ->
                        Set.of("union", "informant").contains(capacity);
                    case "injury-determination" -> Set.of("union", "employer").contains(capacity);
                    case "advance-payment" -> false;
                    case "capacity-reassessment" -> Set.of("employer", "agency").contains(capacity);
                    default -> capacity.equals("employer");
                });
    }

    @Test
    void allowsAReportWithoutAName() {
        var chosen = codes("inspection-complaint");
        var form = Form.of(
                GUIDE,
                chosen,
                filledIn(chosen, answers("applicant.capacity", "informant", "applicant.anonymous", true)));

        assertThat(form.fields())
                .extracting(field -> field.path().section().value())
                .doesNotContain("worker", "employment", "agent", "delivery");
        assertThat(form.asks(FieldPath.of("applicant.name"))).isFalse();
        assertThat(form.asks(FieldPath.of("employer.legalRepresentative"))).isFalse();
        assertThat(FormCheck.submission(
                                GUIDE, Form.of(GUIDE, chosen, form.answers()), form.answers(), TODAY.atTime(10, 0))
                        .faults())
                .isEmpty();
    }

    @Test
    void acceptsAnInexactAnswer() {
        var chosen = codes("inspection-complaint", "injury-determination");
        var given = answers(
                "employer.address", "不清楚",
                "employer.phone", "不清楚",
                "complaint.violationStart", "不清楚",
                "wages.amount", "不清楚",
                "wages.workers", "不清楚",
                "accident.occurredAt", "2026-03-01",
                "employment.start", "2026-03-01");

        assertThat(FormCheck.submission(
                                GUIDE,
                                Form.of(GUIDE, chosen, filledIn(chosen, given)),
                                filledIn(chosen, given),
                                TODAY.atTime(10, 0))
                        .faults())
                .isEmpty();
    }

    private static List<Answers> situations() {
        return List.of(
                answers(
                        "applicant.capacity",
                        "informant",
                        "complaint.inProceedings",
                        true,
                        "reassessment.kind",
                        "disagree"),
                answers(
                        "applicant.capacity",
                        "relative",
                        "applicant.idType",
                        "passport",
                        "worker.deceased",
                        true,
                        "complaint.group",
                        true,
                        "complaint.workers",
                        listOf(10),
                        "employer.arrangement",
                        "dispatched",
                        "advance.thirdPartyProof",
                        false),
                answers("applicant.capacity", "worker", "agent.appointed", true, "agent.idType", "passport"),
                answers("applicant.capacity", "worker", "agent.appointed", true),
                answers("applicant.capacity", "union", "worker.idType", "passport"),
                answers("applicant.capacity", "employer", "accident.kind", "occupational-disease"),
                answers(
                        "applicant.capacity", "relative",
                        "advance.ground", "employer-refuses",
                        "advance.payee", "relative",
                        "leave.kind", "extend"));
    }

    @Test
    void asksSharedDataOnce() {
        var all = Form.of(
                GUIDE, codes("injury-determination", "capacity-assessment", "leave-confirmation"), Answers.NONE);
        var labels = all.fields().stream().map(field -> field.label()).toList();

        assertThat(labels).doesNotHaveDuplicates().contains("劳动者姓名", "用人单位名称");
    }

    @Test
    void asksAnApplyingWorkerNothingTwice() {
        var form = Form.of(GUIDE, codes("injury-determination"), filledIn(codes("injury-determination"), answers()));

        assertThat(form.sections())
                .filteredOn(section -> section.code().value().equals("applicant"))
                .singleElement()
                .satisfies(section -> assertThat(section.fields())
                        .extracting(field -> field.path().name())
                        .containsExactly("capacity", "filer"));
    }

    @Test
    void separatesTheReporterFromTheWorker() {
        var chosen = codes("inspection-complaint");
        var form = Form.of(GUIDE, chosen, filledIn(chosen, answers("applicant.capacity", "informant")));

        assertThat(form.sections())
                .extracting(section -> section.code().value())
                .doesNotContain("worker");
        assertThat(FormCheck.submission(
                                GUIDE, Form.of(GUIDE, chosen, form.answers()), form.answers(), TODAY.atTime(10, 0))
                        .isClean())
                .isTrue();
    }

    @Test
    void needsAnInjuredWorkerForAnInjury() {
        var chosen = codes("inspection-complaint", "injury-determination");
        var answers = answers("applicant.capacity", "informant");

        assertThat(FormCheck.draft(GUIDE, chosen, answers, TODAY.atTime(10, 0)).faults())
                .extracting(Fault::rule)
                .containsExactly("not-an-option");
    }

    @Test
    void paysInAdvanceForAThirdPartyWhatTheDoctorsCostAndNoMore() {
        var chosen = codes("advance-payment");
        var answers = filledIn(chosen, answers("advance.ground", "third-party-refuses"))
                .with(
                        Map.of(FieldPath.of("advance.items"), new Answer.Choices(List.of("medical", "disability"))),
                        List.of());

        assertThat(FormCheck.submission(GUIDE, Form.of(GUIDE, chosen, answers), answers, TODAY.atTime(10, 0))
                        .faults())
                .extracting(Fault::path, Fault::rule)
                .containsExactly(tuple("/answers/advance/items", "not-an-option"));
    }

    @Test
    void leavesItToTheOfficerWhetherALeaveGoesBeyondTwentyFourMonths() {
        var chosen = codes("leave-confirmation");
        var answers = filledIn(chosen, answers("leave.kind", "extend"))
                .with(
                        Map.of(
                                FieldPath.of("leave.months"), number("13"),
                                FieldPath.of("leave.confirmedMonths"), number("12")),
                        List.of());

        var report = FormCheck.submission(GUIDE, Form.of(GUIDE, chosen, answers), answers, TODAY.atTime(10, 0));

        assertThat(report.faults()).isEmpty();
        assertThat(report.warnings()).extracting(Fault::rule).containsExactly("sum-at-most");
    }

    /// 广东省劳动保障监察条例 23: fourteen subjects, of which the fourth and the last have several topics here.
    @Test
    void namesEverySubjectThatIsInspected() {
        var topics = (FieldKind.Choice)
                GUIDE.field(FieldPath.of("complaint.topics")).orElseThrow().kind();

        assertThat(topics.options())
                .extracting(FieldKind.Option::code)
                .contains(
                        "rules",
                        "records",
                        "contract",
                        "wages",
                        "minimum-wage",
                        "compensation",
                        "registration",
                        "minors-and-women",
                        "working-hours",
                        "social-insurance",
                        "dispatch",
                        "foreign-office",
                        "intermediary",
                        "insurance-service",
                        "internship",
                        "other");
    }

    /// Art. 39(4): a complaint that is before an arbitration body or a court, unless that body says that it belongs
    /// to the administration.
    @Test
    void asksWhetherACourtHasSentTheComplainantToTheAdministrationOnlyOnceItIsBeforeOne() {
        var chosen = codes("inspection-complaint");
        var referredBack = FieldPath.of("complaint.referredBack");

        assertThat(Form.of(GUIDE, chosen, answers("complaint.inProceedings", true))
                        .asks(referredBack))
                .isTrue();
        assertThat(Form.of(GUIDE, chosen, answers("complaint.inProceedings", false))
                        .asks(referredBack))
                .isFalse();
        assertThat(GUIDE.field(FieldPath.of("complaint.inProceedings"))
                        .orElseThrow()
                        .label())
                .contains("支付令");
    }

    /// Art. 38: ten or more workers elect representatives, at most five.
    @ParameterizedTest
    @CsvSource({"2, false", "9, false", "10, true"})
    void asksForRepresentativesFromTenWorkersOn(int workers, boolean asked) {
        var chosen = codes("inspection-complaint");
        var answers = filledIn(
                chosen,
                answers(
                        "applicant.capacity",
                        "worker",
                        "complaint.kind",
                        "complaint",
                        "complaint.group",
                        true,
                        "complaint.workers",
                        listOf(workers)));
        var representatives = FieldPath.of("complaint.representatives");

        assertThat(Form.of(GUIDE, chosen, answers).asks(representatives)).isEqualTo(asked);
        assertThat(submissionFaults(chosen, answers)).isEmpty();
        assertThat(submissionFaults(chosen, answers.with(Map.of(), List.of(representatives))))
                .hasSize(asked ? 1 : 0);
        assertThat(submissionFaults(
                        chosen,
                        answers.with(
                                Map.of(
                                        representatives,
                                        new Answer.Text(IntStream.range(0, 6)
                                                .mapToObj(_ -> "李娜，13800138000")
                                                .collect(Collectors.joining("\n")))),
                                List.of())))
                .hasSize(asked ? 1 : 0);
    }

    private static List<Fault> submissionFaults(Set<MatterCode> chosen, Answers answers) {
        return FormCheck.submission(GUIDE, Form.of(GUIDE, chosen, answers), answers, TODAY.atTime(10, 0))
                .faults();
    }

    private static String listOf(int workers) {
        return IntStream.range(0, workers).mapToObj(_ -> "李娜，12000").collect(Collectors.joining("\n"));
    }

    @Test
    void asksNothingThatOnlyTheDeadCouldAnswer() {
        var chosen = codes("injury-determination");
        var form = Form.of(
                GUIDE, chosen, filledIn(chosen, answers("applicant.capacity", "relative", "worker.deceased", true)));

        assertThat(form.asks(FieldPath.of("worker.phone"))).isFalse();
        assertThat(form.asks(FieldPath.of("worker.address"))).isFalse();
        assertThat(form.asks(FieldPath.of("worker.deathDate"))).isTrue();
    }

    private static Answer number(String number) {
        return new Answer.Number(new BigDecimal(number));
    }

    private static Answers filledIn(Set<MatterCode> chosen, Answers given) {
        return FormFixtures.filledIn(GUIDE, chosen, given, TODAY);
    }

    private static Stream<Set<MatterCode>> selections() {
        return LabourRights.selections().stream()
                .filter(chosen -> Selection.exclusions(GUIDE, chosen).isEmpty());
    }

    private static Set<MatterCode> codes(String... matters) {
        return Stream.of(matters).map(MatterCode::new).collect(Collectors.toSet());
    }
}
