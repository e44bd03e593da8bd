package onething.persistence.guides;

import static onething.persistence.guides.Stories.faults;
import static onething.persistence.guides.Stories.received;
import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import onething.domain.code.OutcomeCode;
import onething.domain.form.Answers;
import onething.domain.form.Answers.Answer;
import onething.domain.form.FieldPath;
import onething.domain.matter.ActFixtures;
import onething.domain.matter.Story;
import onething.persistence.SharesNothing;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// What each decision must say in detail, and how the applicant reads it.
@SharesNothing
class DecisionContentTest {

    @ParameterizedTest(name = "{0}: {3}")
    @CsvSource(delimiter = '|', textBlock = """
            inspection-complaint  | verify-complainant file inquire                                 | close-investigation | transfer         | receiver
            inspection-complaint  | verify-complainant file inquire                                 | close-investigation | dismiss          |
            inspection-complaint  | verify-complainant file inquire give-prior-notice hear-employer | conclude            | order            | basis content toPay dueOn
            injury-determination  | accept                                                          | decide              | recognised       | item basis
            injury-determination  | accept                                                          | decide              | not-recognised   | item basis
            advance-payment       | accept-and-demand send-demand record-employer-refusal           | approve-payment     | approved         | amount
            advance-payment       | accept-and-demand send-demand record-employer-refusal           | refuse-payment      | refused          | basis
            advance-payment       | accept-and-demand send-demand                                   | record-employer-payment | paid-by-employer | paidOn amount
            capacity-assessment   | accept appoint-experts record-opinion                           | conclude            | grade-7          | nursing basis
            capacity-reassessment | accept appoint-experts record-opinion                           | conclude            | no-grade         | nursing basis
            leave-confirmation    | accept                                                          | conclude            | confirmed        | confirmedMonths from to
            leave-confirmation    | accept                                                          | conclude-further    | relapse          | from to beyond
            leave-confirmation    | accept                                                          | refuse-confirmation | not-confirmed    | basis
            """)
    void aDecisionIsRefusedWithoutItsContent(
            String matter, String steps, String action, String outcome, String content) {
        var story = cameTo(matter, steps);

        assertThat(String.join(
                        " ",
                        faults(
                                story,
                                action,
                                act -> act.withOutcome(new OutcomeCode(outcome)).withInputs(Answers.NONE))))
                .isEqualTo(
                        content == null
                                ? ""
                                : Arrays.stream(content.split(" "))
                                        .map(name -> "/inputs/" + name + " required")
                                        .collect(Collectors.joining(" ")));
    }

    @Test
    void anOrderToPaySaysHowMuch() {
        var story = cameTo("inspection-complaint", "verify-complainant file inquire give-prior-notice hear-employer");

        assertThat(faults(
                        story,
                        "conclude",
                        act -> act.withInputs(without(act.input().inputs(), "amount"))))
                .containsExactly("/inputs/amount required");
        assertThat(faults(
                        story,
                        "conclude",
                        act -> act.withInputs(with(act.input().inputs(), "toPay", new Answer.Flag(false)))))
                .as("an amount that nobody has to pay")
                .containsExactly("/inputs/amount not-asked");
    }

    @Test
    void theLegalItemFitsTheOutcome() {
        var story = cameTo("injury-determination", "accept");

        assertThat(faults(
                        story,
                        "decide",
                        act -> act.withInputs(with(act.input().inputs(), "item", new Answer.Text("excluded")))))
                .containsExactly("/inputs/item not-an-option");
    }

    @ParameterizedTest
    @CsvSource({"18000.40, 650,   18650.40, ", "18000.40, 650,   18650.41, /inputs/amount rule", "18000.40, , 18000.4, "
    })
    void theItemsOfAPaymentAddUpToItsTotal(BigDecimal medical, BigDecimal travel, BigDecimal total, String fault) {
        var story = cameTo("advance-payment", "accept-and-demand send-demand record-employer-refusal");
        var inputs = with(
                with(Answers.NONE, "medicalAmount", new Answer.Number(medical)), "amount", new Answer.Number(total));
        var all = travel == null ? inputs : with(inputs, "travelAmount", new Answer.Number(travel));

        assertThat(String.join("", faults(story, "approve-payment", act -> act.withInputs(all))))
                .isEqualTo(fault == null ? "" : fault);
    }

    @Test
    void aPaymentWithoutAnyItemIsRefused() {
        var story = cameTo("advance-payment", "accept-and-demand send-demand record-employer-refusal");
        var total = with(Answers.NONE, "amount", new Answer.Number(BigDecimal.TEN));

        assertThat(faults(story, "approve-payment", act -> act.withInputs(total)))
                .containsExactly("/inputs/amount rule");
    }

    @Test
    void theMessageSaysWhatWasDecided() {
        var story = cameTo("advance-payment", "accept-and-demand send-demand record-employer-refusal");
        var act = ActFixtures.complete(story.action("approve-payment"), story.matter(), story.context())
                .withStatement("核定如下")
                .withInputs(with(
                        with(Answers.NONE, "medicalAmount", new Answer.Number(new BigDecimal("18000.40"))),
                        "amount",
                        new Answer.Number(new BigDecimal("18000.40"))));

        assertThat(story.act(act).last().note()).isEqualTo("先行支付；工伤医疗费用（元）：18000.40；核定金额合计（元）：18000.40；核定如下");
    }

    @Test
    void theMessageSaysAGradeAndTheNursingLevelInWords() {
        var story = cameTo("capacity-assessment", "accept appoint-experts record-opinion");
        var act = ActFixtures.complete(story.action("conclude"), story.matter(), story.context(), "grade-4")
                .withInputs(new Answers(Map.of(
                        FieldPath.of("input.nursing"), new Answer.Text("level-4"),
                        FieldPath.of("input.basis"), new Answer.Text("GB/T 16180"))));

        assertThat(story.act(act).last().note()).contains("四级伤残；生活自理障碍等级：四级（1至2项不能自理）；鉴定依据：GB/T 16180");
    }

    private static Story cameTo(String matter, String steps) {
        var story = received(matter);
        for (var step : steps.split(" ")) {
            story.then(step);
        }
        return story;
    }

    private static Answers with(Answers inputs, String name, Answer answer) {
        return inputs.with(Map.of(FieldPath.of("input." + name), answer), List.of());
    }

    private static Answers without(Answers inputs, String name) {
        return inputs.with(Map.of(), List.of(FieldPath.of("input." + name)));
    }
}
