package onething.persistence.guides;

import static onething.persistence.guides.LabourRights.GUIDE;
import static onething.persistence.guides.LabourRights.matter;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import onething.domain.bundle.Plan;
import onething.domain.bundle.Plan.Limit.State;
import onething.domain.bundle.Plan.Start;
import onething.domain.calendar.Calendars2022To2026;
import onething.domain.code.MatterCode;
import onething.domain.deadline.Due;
import onething.domain.form.Answers;
import onething.domain.form.Answers.Answer;
import onething.domain.form.FieldPath;
import onething.domain.guide.Exclusion;
import onething.persistence.SharesNothing;
import org.junit.jupiter.api.Test;

@SharesNothing
class LabourRightsPlanTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 6, 1);

    @Test
    void plansEverySelection() {
        for (var selection : LabourRights.selections()) {
            var plan = Plan.of(GUIDE, selection, Answers.NONE, TODAY, Calendars2022To2026.CALENDAR);

            assertThat(plan.starts()).extracting(Start::matter).containsExactlyInAnyOrderElementsOf(selection);
        }
    }

    @Test
    void letsAMatterWaitForTheDeterminationItNeeds() {
        var plan = plan(Map.of(), "capacity-assessment", "injury-determination", "leave-confirmation");

        assertThat(plan.starts())
                .extracting(start -> start.matter().value(), start -> codes(start.awaits()))
                .containsExactly(
                        tuple("injury-determination", List.of()),
                        tuple("capacity-assessment", List.of("injury-determination")),
                        tuple("leave-confirmation", List.of("injury-determination")));
    }

    @Test
    void asksForTheEarlierDeterminationWhereNoneIsTicked() {
        assertThat(start(plan(Map.of(), "capacity-assessment")).asks())
                .extracting(FieldPath::toString)
                .containsExactly("determination.number");
        assertThat(start(plan(Map.of("determination.number", "揭工认〔2026〕1号"), "capacity-assessment"))
                        .asks())
                .isEmpty();
    }

    @Test
    void saysWhenAComplaintWouldBeDecided() {
        var start = start(plan(Map.of(), "inspection-complaint"));

        // Five working days from 06-01, then sixty as promised, or 45 by 广东省劳动保障监察条例 art. 44: 端午节 is on 06-19.
        assertThat(start.committed()).map(Due::day).contains(LocalDate.of(2026, 9, 1));
        assertThat(start.statutory()).map(Due::day).contains(LocalDate.of(2026, 8, 11));
    }

    @Test
    void saysWhenADeterminationWouldBeDecidedByThePromiseAndByTheLaw() {
        var start = start(plan(Map.of(), "injury-determination"));

        // Fifteen days to accept by the law alone, 06-16; then thirty as promised, or sixty: 07-16 and 08-15, a
        // Saturday.
        assertThat(start.committed()).map(Due::day).contains(LocalDate.of(2026, 7, 16));
        assertThat(start.statutory()).map(Due::day).contains(LocalDate.of(2026, 8, 17));
    }

    @Test
    void countsAWaitingMatterFromTheOthersDecision() {
        var starts =
                plan(Map.of(), "injury-determination", "capacity-assessment").starts();

        assertThat(starts.getLast().committed()).map(Due::day).contains(LocalDate.of(2026, 8, 17));
        assertThat(starts.getLast().statutory()).map(Due::day).contains(LocalDate.of(2026, 10, 16));
    }

    @Test
    void namesNoDayWithoutAPromise() {
        assertThat(start(plan(Map.of("transfer.caseNumber", "JY2026"), "crime-transfer"))
                        .committed())
                .isEmpty();
        assertThat(start(plan(Map.of(), "leave-confirmation")).statutory()).isEmpty();
    }

    @Test
    void namesExclusionsAndGoesOn() {
        assertThat(plan(Map.of(), "capacity-assessment", "capacity-reassessment")
                        .exclusions())
                .extracting(Exclusion::one, Exclusion::other)
                .containsExactly(tuple(new MatterCode("capacity-assessment"), new MatterCode("capacity-reassessment")));
    }

    @Test
    void warnsOfAYearThatIsOverAndNeverRefuses() {
        var accident = Map.of("applicant.capacity", "worker", "accident.kind", "accident");

        assertThat(limit(accident, "accident.occurredAt", "2025-07-15T08:00")).isEqualTo(State.OPEN);
        assertThat(limit(accident, "accident.occurredAt", "2025-06-15T08:00")).isEqualTo(State.RUNNING_OUT);
        // 2025-05-31 and a year is a Sunday: the last day to file is today.
        assertThat(limit(accident, "accident.occurredAt", "2025-05-31T08:00")).isEqualTo(State.RUNNING_OUT);
        assertThat(limit(accident, "accident.occurredAt", "2025-05-20T08:00")).isEqualTo(State.MISSED);
        assertThat(limit(accident, "accident.occurredAt", "1950-05-20T08:00")).isEqualTo(State.MISSED);
    }

    @Test
    void hasOtherWordsForAYearThatIsNearItsEndThanForOneThatIsOver() {
        var accident = Map.of("applicant.capacity", "worker", "accident.kind", "accident");

        assertThat(limitOf(accident, "accident.occurredAt", "2025-07-15T08:00").text())
                .isEmpty();
        assertThat(limitOf(accident, "accident.occurredAt", "2025-06-15T08:00").text())
                .contains("期限快到了")
                .doesNotContain("超过");
        var missed = limitOf(accident, "accident.occurredAt", "2025-05-20T08:00");
        assertThat(missed.text()).contains("可能已超过1年");
        assertThat(missed.limit().asks()).extracting(FieldPath::toString).containsExactly("accident.delayReason");
        assertThat(missed.limit().notCounted()).contains("不可抗力", "人身自由受到限制");
    }

    @Test
    void hintsAtTheYearForArbitrationAndThatTheComplaintInterruptsIt() {
        var ended = Map.of(
                "complaint.kind", "complaint", "complaint.ongoing", "false", "complaint.violationEnd", "2025-06-15");

        assertThat(plan(ended, "inspection-complaint").limits())
                .extracting(limit -> limit.limit().code(), Plan.Limit::state)
                .containsExactly(tuple("two-years", State.OPEN), tuple("arbitration-one-year", State.RUNNING_OUT));
        assertThat(plan(ended, "inspection-complaint").limits().getLast().text())
                .contains("仲裁时效中断", "重新计算1年");
        assertThat(matter("inspection-complaint").procedure().clocks())
                .as("never a clock")
                .extracting(clock -> clock.rule().code().value())
                .doesNotContain("arbitration-one-year");
    }

    @Test
    void givesAnEmployerThirtyDays() {
        var accident = Map.of("applicant.capacity", "employer", "accident.kind", "accident");

        assertThat(limit(accident, "accident.occurredAt", "2026-04-20T08:00")).isEqualTo(State.MISSED);
        assertThat(limit(accident, "accident.occurredAt", "2026-05-20T08:00")).isEqualTo(State.RUNNING_OUT);
    }

    @Test
    void warnsOfARenewedAssessmentThatIsTooEarly() {
        assertThat(reassessment("2025-06-01")).isEqualTo(State.TOO_EARLY);
        assertThat(reassessment("2025-05-31")).isEqualTo(State.OPEN);
    }

    @Test
    void givesWhoDisagreesWithAConclusionFifteenDaysFromItsReceiptAndNoYearToWait() {
        var disagrees = Map.of("reassessment.kind", "disagree", "reassessment.conclusionDate", "2026-05-01");

        var late = limitsOf(disagrees, "2026-05-05");
        assertThat(late).extracting(limit -> limit.limit().code()).containsExactly("fifteen-days-after-receipt");
        assertThat(late.getFirst().state()).isEqualTo(State.MISSED);
        assertThat(late.getFirst().text()).contains("可能已超过15日");
        assertThat(limitsOf(disagrees, "2026-05-25").getFirst().state()).isNotEqualTo(State.MISSED);
    }

    private static List<Plan.Limit> limitsOf(Map<String, String> facts, String received) {
        var all = new HashMap<>(facts);
        all.put("reassessment.received", received);
        return plan(all, "capacity-reassessment").limits();
    }

    private static State reassessment(String conclusion) {
        return plan(
                        Map.of("reassessment.kind", "changed", "reassessment.conclusionDate", conclusion),
                        "capacity-reassessment")
                .limits()
                .getFirst()
                .state();
    }

    private static State limit(Map<String, String> facts, String field, String value) {
        return limitOf(facts, field, value).state();
    }

    private static Plan.Limit limitOf(Map<String, String> facts, String field, String value) {
        var all = new HashMap<>(facts);
        all.put(field, value);
        return plan(all, "injury-determination").limits().getFirst();
    }

    private static Plan plan(Map<String, String> facts, String... matters) {
        var answers = new Answers(facts.entrySet().stream()
                .collect(Collectors.toMap(
                        fact -> FieldPath.of(fact.getKey()), fact -> new Answer.Text(fact.getValue()))));
        var chosen = List.of(matters).stream().map(MatterCode::new).collect(Collectors.toSet());
        return Plan.of(GUIDE, chosen, answers, TODAY, Calendars2022To2026.CALENDAR);
    }

    private static Start start(Plan plan) {
        return plan.starts().getFirst();
    }

    private static List<String> codes(List<MatterCode> matters) {
        return matters.stream().map(MatterCode::value).toList();
    }
}
