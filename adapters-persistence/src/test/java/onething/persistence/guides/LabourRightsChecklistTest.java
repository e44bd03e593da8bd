package onething.persistence.guides;

import static onething.persistence.guides.LabourRights.GUIDE;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.IntPredicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import onething.domain.Thorough;
import onething.domain.code.MaterialCode;
import onething.domain.code.MatterCode;
import onething.domain.form.Answers;
import onething.domain.form.Answers.Answer;
import onething.domain.form.FieldPath;
import onething.domain.guide.FormFixtures;
import onething.domain.guide.MaterialType;
import onething.domain.guide.Requirement;
import onething.domain.material.Checklist;
import onething.domain.material.Checklist.Item;
import onething.domain.material.ChecklistFixtures;
import onething.domain.material.MatterMaterials;
import onething.domain.source.Provenance;
import onething.persistence.SharesNothing;
import org.junit.jupiter.api.Test;

@SharesNothing
class LabourRightsChecklistTest {

    @Test
    void thePapersThatMostPeopleHandInHaveADrawingThatIsMarkedAsASample() {
        var drawn = GUIDE.materials().types().stream()
                .filter(type -> type.example().isPresent())
                .toList();

        assertThat(drawn)
                .extracting(type -> type.code().value())
                .containsExactlyInAnyOrder(
                        "id-card", "social-security-card", "labour-contract", "diagnosis", "power-of-attorney");
        assertThat(drawn).allSatisfy(type -> {
            var example = type.example().orElseThrow();
            assertThat(example.svg()).contains(">样例</text>");
            assertThat(example.source().provenance()).isEqualTo(Provenance.LOCAL);
        });
    }

    /// Every combination with the profile `thorough`, otherwise one of four.
    @Test
    void isTheSmallestThereIsForEverySelectionAndEveryCombinationOfConditions() {
        var smallest = new HashMap<List<Requirement>, Integer>();
        int step = Thorough.cases(4, 1);
        int cases = 0;
        for (var selection : LabourRights.selections()) {
            var combinations = LabourRights.answers(selection);
            for (int n = cases % step; n < combinations.size(); n += step) {
                var answers = combinations.get(n);
                var checklist = Checklist.of(GUIDE, selection, answers);
                var requirements = checklist.needed().matters().stream()
                        .map(MatterMaterials::handedIn)
                        .toList();
                int fewest = smallest.computeIfAbsent(requirements, LabourRightsChecklistTest::bruteForce);
                assertThat(ChecklistFixtures.toHandIn(checklist))
                        .as("%s, %s", selection, answers)
                        .hasSize(fewest);
                assertThat(ChecklistFixtures.isMetBy(codes(checklist), checklist.needed()))
                        .isTrue();
                cases++;
            }
        }
        assertThat(cases).isGreaterThan(1000);
    }

    /// Tries every subset of the named materials, independent of the checklist's algorithm.
    private static int bruteForce(List<Requirement> requirements) {
        var mentioned = requirements.stream()
                .flatMap(LabourRightsChecklistTest::mentioned)
                .distinct()
                .toList();
        var tests = requirements.stream()
                .map(requirement -> test(requirement, mentioned))
                .toList();
        return IntStream.range(0, 1 << mentioned.size())
                .filter(held -> tests.stream().allMatch(test -> test.test(held)))
                .map(Integer::bitCount)
                .min()
                .orElseThrow();
    }

    private static Stream<MaterialCode> mentioned(Requirement requirement) {
        return switch (requirement) {
            case Requirement.Needs need -> Stream.of(need.material());
            case Requirement.AllOf(var parts) -> parts.stream().flatMap(LabourRightsChecklistTest::mentioned);
            case Requirement.AnyOf(var parts, var _, var _) ->
                parts.stream().flatMap(LabourRightsChecklistTest::mentioned);
            case Requirement.When _ -> throw new AssertionError("every condition is settled");
        };
    }

    private static IntPredicate test(Requirement requirement, List<MaterialCode> mentioned) {
        return switch (requirement) {
            case Requirement.Needs need -> {
                int bit = 1 << mentioned.indexOf(need.material());
                yield held -> (held & bit) != 0;
            }
            case Requirement.AllOf(var parts) ->
                parts.stream().map(part -> test(part, mentioned)).reduce(_ -> true, IntPredicate::and);
            case Requirement.AnyOf(var parts, var _, var _) ->
                parts.stream().map(part -> test(part, mentioned)).reduce(_ -> false, IntPredicate::or);
            case Requirement.When _ -> throw new AssertionError("every condition is settled");
        };
    }

    @Test
    void needsEveryOneOfItsMaterialsAndSaysForWhichMatter() {
        for (var selection : LabourRights.selections()) {
            for (var answers : LabourRights.answers(selection)) {
                var checklist = Checklist.of(GUIDE, selection, answers);
                for (var item : checklist.items()) {
                    assertThat(item.reasons()).isNotEmpty();
                    assertThat(item.serves()).isNotEmpty();
                    if (ChecklistFixtures.isHandedIn(item)) {
                        var others = new HashSet<>(codes(checklist));
                        others.remove(item.material().code());
                        assertThat(ChecklistFixtures.isMetBy(others, checklist.needed()))
                                .isFalse();
                        item.alternatives().forEach(alternative -> {
                            var swapped = new HashSet<>(others);
                            swapped.add(alternative.code());
                            assertThat(ChecklistFixtures.isMetBy(swapped, checklist.needed()))
                                    .isTrue();
                        });
                    }
                }
            }
        }
    }

    @Test
    void asksForSharedMaterialsOnce() {
        var checklist = checklist(Answers.NONE, "injury-determination", "capacity-assessment", "leave-confirmation");

        assertThat(checklist.items())
                .extracting(item -> item.material().code().value())
                .containsExactly(
                        "id-card",
                        "labour-contract",
                        "diagnosis",
                        "medical-records",
                        "one-thing-application",
                        "injury-application",
                        "assessment-application");
        assertThat(item(checklist, "diagnosis").serves())
                .extracting(MatterCode::value)
                .containsExactly("injury-determination", "capacity-assessment", "leave-confirmation");
        assertThat(item(checklist, "diagnosis").reasons())
                .extracting(Checklist.Reason::title)
                .containsExactly("受伤后诊断证明书或者职业病诊断证明书（或者职业病诊断鉴定书）", "有效的诊断证明", "有效的诊断证明");
    }

    @Test
    void takesTheSocialSecurityCardInPlaceOfTheIdentityCard() {
        assertThat(item(checklist(Answers.NONE, "inspection-complaint"), "id-card")
                        .alternatives())
                .extracting(MaterialType::title)
                .containsExactly("社保卡");
    }

    @Test
    void takesAnUndertakingInPlaceOfProofThatAThirdPartyCannotGive() {
        var unproven = FormFixtures.answers("advance.ground", "third-party-unknown", "advance.thirdPartyProof", false);

        assertThat(item(checklist(ground("third-party-unknown"), "advance-payment"), "civil-judgment")
                        .alternatives())
                .extracting(material -> material.code().value())
                .containsExactly("mediation-statement", "compensation-agreement");
        var checklist = checklist(unproven, "advance-payment");
        assertThat(checklist.items())
                .filteredOn(item -> !ChecklistFixtures.isHandedIn(item))
                .extracting(item -> item.material().code().value())
                .contains("proof-undertaking");
        assertThat(checklist.needed().missingFrom(Set.of(new MaterialCode("id-card"))))
                .isEmpty();
    }

    @Test
    void takesAnyDocumentThatEndsTheEnforcement() {
        var checklist = checklist(ground("enforcement-ended"), "advance-payment");

        assertThat(item(checklist, "enforcement-terminated").alternatives())
                .extracting(material -> material.code().value())
                .containsExactly("enforcement-suspended", "enforcement-terminated-this-time");
    }

    @Test
    void asksNothingForTheTransferOfACrime() {
        assertThat(checklist(Answers.NONE, "crime-transfer").items()).isEmpty();
    }

    @Test
    void saysWhatIsMissingFromWhatIsHeld() {
        var checklist = checklist(Answers.NONE, "inspection-complaint", "injury-determination");

        assertThat(checklist
                        .needed()
                        .missingFrom(Set.of(
                                new MaterialCode("social-security-card"),
                                new MaterialCode("occupational-disease-appraisal"))))
                .extracting(MaterialCode::value)
                .containsExactly("labour-contract", "complaint-evidence");
    }

    /// 广东省劳动保障监察条例 38.
    @Test
    void asksForTheLetterOfElectionFromTenWorkersOn() {
        IntStream.of(2, 9, 10, 500)
                .forEach(workers -> assertThat(codes(checklist(
                                        FormFixtures.answers(
                                                "complaint.kind",
                                                "complaint",
                                                "complaint.group",
                                                true,
                                                "complaint.workers",
                                                "李娜，12000\n".repeat(workers)),
                                        "inspection-complaint"))
                                .contains(new MaterialCode("election-letter")))
                        .as("%d workers", workers)
                        .isEqualTo(workers >= 10));
    }

    private static Checklist checklist(Answers answers, String... matters) {
        return Checklist.of(
                GUIDE, List.of(matters).stream().map(MatterCode::new).collect(Collectors.toSet()), answers);
    }

    private static Answers ground(String ground) {
        return new Answers(Map.of(FieldPath.of("advance.ground"), new Answer.Text(ground)));
    }

    private static Item item(Checklist checklist, String code) {
        return checklist.items().stream()
                .filter(item -> item.material().code().value().equals(code))
                .findFirst()
                .orElseThrow();
    }

    private static List<MaterialCode> codes(Checklist checklist) {
        return new ArrayList<>(ChecklistFixtures.toHandIn(checklist).stream()
                .map(MaterialType::code)
                .toList());
    }
}
