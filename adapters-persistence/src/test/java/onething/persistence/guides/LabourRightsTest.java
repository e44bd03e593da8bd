package onething.persistence.guides;

import static onething.persistence.guides.LabourRights.GUIDE;
import static onething.persistence.guides.LabourRights.matter;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import onething.domain.code.MatterCode;
import onething.domain.code.OutcomeCode;
import onething.domain.deadline.rule.ResponsibleParty;
import onething.domain.form.Answers;
import onething.domain.form.Condition;
import onething.domain.form.FieldPath;
import onething.domain.form.FormField;
import onething.domain.guide.ConditionText;
import onething.domain.guide.FormFixtures;
import onething.domain.guide.MaterialType;
import onething.domain.guide.MaterialType.Origin;
import onething.domain.guide.MatterGuide;
import onething.domain.guide.Remedy;
import onething.domain.guide.Requirement;
import onething.domain.guide.Selection;
import onething.domain.guide.check.Checks;
import onething.domain.party.DistrictCode;
import onething.domain.refusal.Refusal;
import onething.domain.refusal.Refused;
import onething.domain.source.Provenance;
import onething.persistence.SharesNothing;
import org.assertj.core.groups.Tuple;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@SharesNothing
class LabourRightsTest {

    @Test
    void isConsistent() {
        assertThat(Checks.faultsOf(GUIDE)).isEmpty();
    }

    /// Otherwise each version that the desk publishes would be proved in full again.
    @Test
    void readAgainItHasEqualProcedures() {
        var again = ShippedGuides.read().stream()
                .map(read -> read.report().guide().orElseThrow())
                .filter(guide -> guide.id().equals(GUIDE.id()))
                .findFirst()
                .orElseThrow();

        assertThat(again.matters())
                .extracting(MatterGuide::procedure)
                .isEqualTo(GUIDE.matters().stream().map(MatterGuide::procedure).toList());
    }

    @Test
    void hasTheSevenMattersWithTheTitlesAndTimeLimitsOfThePublicGuide() {
        assertThat(GUIDE.matters())
                .extracting(
                        MatterGuide::ordinal,
                        MatterGuide::title,
                        matter -> matter.words().timeLimit())
                .containsExactly(
                        row(1, "劳动保障监察举报投诉登记", "5个工作日内决定是否立案，立案起60个工作日内完成调查（情况复杂的可延期30个工作日）"),
                        row(2, "工伤认定——工伤认定申请", "30日（情况复杂的延长30日）"),
                        row(3, "工伤保险待遇先行支付申请", "20个工作日"),
                        row(4, "劳动能力鉴定申请", "30日（伤情复杂的延期至60日）"),
                        row(5, "劳动能力复查鉴定申请", ""),
                        row(6, "停工留薪期确认申请", ""),
                        row(7, "涉嫌拒不支付劳动报酬犯罪案件移送", ""));
    }

    private static Tuple row(Object... cells) {
        return Tuple.tuple(cells);
    }

    @Test
    void asksForTheCommonMaterialsInRows1To6AndSaysThatThisIsReadOutOfAMergedCell() {
        assertThat(GUIDE.matters())
                .filteredOn(matter -> GUIDE.materials().common().stream()
                        .anyMatch(common -> common.matters().contains(matter.code())))
                .extracting(MatterGuide::ordinal)
                .containsExactly(1, 2, 3, 4, 5, 6);
        assertThat(GUIDE.materials().common())
                .allSatisfy(common -> assertThat(common.source().provenance()).isEqualTo(Provenance.INFERRED));
    }

    @Test
    void namesEveryMaterialInTheWordsOfThePublicGuide() throws Exception {
        var words = Files.readString(Path.of("src/test/resources/jieyang-labour-rights-guide.txt"))
                .replaceAll("\\s", "");
        assertThat(GUIDE.materials().types())
                .filteredOn(material -> material.source().provenance() == Provenance.GUIDE)
                .extracting(MaterialType::title)
                .allSatisfy(title -> assertThat(words).contains(title));
    }

    @Test
    void createsItsForms() {
        assertThat(GUIDE.materials().types())
                .filteredOn(material -> material.origin() == Origin.FILLED_IN)
                .extracting(MaterialType::title)
                .containsExactly(
                        "《劳动维权服务“一件事”申请表》", "工伤认定申请表", "《工伤保险先行支付申请表》", "《广东省社会保险证明事项告知承诺书（工伤保险）》", "劳动能力鉴定（确认）申请表");
    }

    @Test
    void offersItsOwnDecisionsWhereTheFormStatesTheirNumbers() {
        assertThat(GUIDE.services().reuse().papers())
                .extracting(
                        each -> each.paper().value(), each -> each.material().value())
                .containsExactly(
                        row("recognition-decision", "recognition-decision"),
                        row("assessment-conclusion", "earlier-conclusion"),
                        row("reassessment-conclusion", "earlier-conclusion"));
        assertThat(GUIDE.services().reuse().licences())
                .extracting(
                        each -> each.licence().value(), each -> each.material().value())
                .containsExactly(
                        row("id-card", "id-card"),
                        row("social-security-card", "social-security-card"),
                        row("labour-contract-filing", "labour-relation-proof"),
                        row("insurance-record", "labour-relation-proof"));
        assertThat(GUIDE.materials().types())
                .filteredOn(material -> material.origin() == Origin.STATED)
                .extracting(material -> material.code().value())
                .containsExactly("recognition-decision", "earlier-conclusion");
    }

    @Test
    void isHandledByEachDistrictWhereAPlaceDecidesAndByTheCityOtherwise() {
        assertThat(GUIDE.matters())
                .filteredOn(matter -> matter.handling().jurisdiction() != null)
                .extracting(MatterGuide::code)
                .containsExactly(
                        new MatterCode("inspection-complaint"),
                        new MatterCode("injury-determination"),
                        new MatterCode("crime-transfer"));
    }

    @ParameterizedTest(name = "{0} with {1} goes to {2}")
    @CsvSource(delimiter = '|', textBlock = """
            inspection-complaint | workplace.district=445281                                                               | 445281
            inspection-complaint | workplace.district=445202 workplace.zone=several-counties                               | 445200
            inspection-complaint | workplace.district=445202 workplace.zone=dananhai                                       | 445224
            crime-transfer       | workplace.district=445202 workplace.zone=high-tech                                      | 445203
            injury-determination | employer.district=445202 employment.insured=insured employment.insuredDistrict=445281   | 445281
            injury-determination | employer.district=445202 employment.insured=uninsured                                   | 445202
            injury-determination | employer.district=445202 employment.insured=unknown                                     | 445202
            injury-determination | employer.district=445202 employment.insured=uninsured employment.insuredDistrict=445281 | 445202
            advance-payment      | employer.district=445202                                                                | 445200
            """)
    void goesToTheOfficeWithTheJurisdiction(String code, String answered, String district) {
        var answers = FormFixtures.answers(answered.split("[ =]"));
        var matter = new MatterCode(code);

        assertThat(GUIDE.districtOf(GUIDE.matter(matter).orElseThrow(), Set.of(matter), answers))
                .contains(new DistrictCode(district));
    }

    @Test
    void acceptsEverySelectionExceptAFirstWithARenewedAssessment() {
        var first = new MatterCode("capacity-assessment");
        var renewed = new MatterCode("capacity-reassessment");
        int taken = 0;
        for (var selection : LabourRights.selections()) {
            var codes = selection.stream().map(MatterCode::value).toList();
            if (selection.containsAll(Set.of(first, renewed))) {
                var refused = catchThrowableOfType(Refused.class, () -> Selection.of(GUIDE, codes));
                assertThat(refused.refusal())
                        .isEqualTo(new Refusal.MattersExclude(
                                first.value(),
                                renewed.value(),
                                GUIDE.exclusions().getFirst().reason()));
            } else {
                assertThat(Selection.of(GUIDE, codes).matters()).containsExactlyElementsOf(selection);
                taken++;
            }
        }
        assertThat(taken).isEqualTo(95);
    }

    @Test
    void namesTheSourceOfEveryValue() {
        assertThat(GUIDE.form().sections().stream().flatMap(section -> section.fields().stream()))
                .allSatisfy(field -> assertThat(field.source().basis()).isNotBlank());
        for (var matter : GUIDE.matters()) {
            assertThat(matter.source().basis()).isNotBlank();
            assertThat(matter.words().legalBasis()).isNotEmpty();
            assertThat(matter.handling().remediesOf(ResponsibleParty.CITIZEN)).isNotEmpty();
            assertThat(matter.handling().remedies())
                    .allSatisfy(remedy -> assertThat(remedy.source().basis()).contains("第"));
            assertThat(matter.procedure().clocks()).allSatisfy(clock -> {
                assertThat(clock.committed().basis()).isNotBlank();
                assertThat(clock.statutory().basis()).isNotBlank();
            });
            assertThat(matter.procedure().stages().stream().flatMap(stage -> stage.actions().stream()))
                    .allSatisfy(action -> assertThat(action.source().basis()).isNotBlank());
        }
    }

    @Test
    void tellsACitizenOnlyOfRemediesThatAreTheCitizens() {
        assertThat(matter("crime-transfer").handling().remediesOf(ResponsibleParty.CITIZEN))
                .extracting(Remedy::code)
                .containsExactly("complaint-of-no-transfer");
        assertThat(matter("capacity-assessment").handling().remediesOf(ResponsibleParty.CITIZEN))
                .extracting(Remedy::code)
                .containsExactly("review", "second-assessment", "reconsideration", "lawsuit");
    }

    @ParameterizedTest
    @CsvSource({"capacity-assessment,   'review, second-assessment'", "capacity-reassessment, second-assessment"})
    void tellsOfRemediesAgainstAConclusionOnlyWhereThereIsOne(String code, String againstAConclusion) {
        var remedies = matter(code).handling().remediesOf(ResponsibleParty.CITIZEN);

        assertThat(remedies)
                .filteredOn(remedy -> remedy.follows(new OutcomeCode("grade-7")))
                .extracting(Remedy::code)
                .containsExactly(againstAConclusion.split(", "));
        assertThat(remedies)
                .filteredOn(Remedy::followsNoDecision)
                .allSatisfy(remedy -> assertThat(remedy.text()).doesNotContain("鉴定结论"))
                .extracting(Remedy::code)
                .containsExactly("reconsideration", "lawsuit");
    }

    @Test
    void saysInDetailWhatADecisionSaysAndNothingElseThatWasRecorded() {
        var procedure = matter("capacity-assessment").procedure();
        var findings = new Answers(Map.of(
                FieldPath.of("conclude.nursing"), new Answers.Answer.Text("level-4"),
                FieldPath.of("conclude.basis"), new Answers.Answer.Text("GB/T 16180"),
                FieldPath.of("record-opinion.opinion"), new Answers.Answer.Text("专家组意见")));

        var content = procedure.decisionContent(new OutcomeCode("grade-4"), findings);

        assertThat(content.fields()).extracting(FormField::label).containsExactly("生活自理障碍等级", "鉴定依据");
        assertThat(content.answers().values()).hasSize(2);
    }

    @Test
    void hasWordsForEveryConditionOnWhichAMaterialIsAsked() {
        assertThat(GUIDE.matters().stream()
                        .flatMap(matter -> conditions(GUIDE.requirement(matter)))
                        .map(condition -> ConditionText.of(condition, GUIDE)))
                .isNotEmpty()
                .allSatisfy(text -> assertThat(text).matches("(“.+”(为|不是)|办理|不办理).+的"))
                .contains("“申请情形”为“法院对用人单位终结或者中止执行”的");
    }

    private static Stream<Condition> conditions(Requirement requirement) {
        return switch (requirement) {
            case Requirement.Needs _ -> Stream.empty();
            case Requirement.AllOf(var parts) -> parts.stream().flatMap(LabourRightsTest::conditions);
            case Requirement.AnyOf(var parts, var _, var _) -> parts.stream().flatMap(LabourRightsTest::conditions);
            case Requirement.When(var condition, var then, var _) ->
                Stream.concat(Stream.of(condition), conditions(then));
        };
    }

    @Test
    void waitsForAnInjuryDeterminationWhereTheLawRequiresOne() {
        for (var code : List.of("advance-payment", "capacity-assessment", "leave-confirmation")) {
            assertThat(matter(code).filing().prerequisites()).singleElement().satisfies(prerequisite -> {
                assertThat(prerequisite.matter()).isEqualTo(new MatterCode("injury-determination"));
                assertThat(prerequisite.knownBy()).hasToString("determination.number");
            });
        }
    }
}
