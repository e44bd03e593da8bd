package onething.persistence.guides;

import static onething.persistence.guides.LabourRights.matter;
import static onething.persistence.guides.Stories.received;
import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import onething.domain.form.Answers;
import onething.domain.form.Answers.Answer;
import onething.domain.form.FieldPath;
import onething.domain.matter.ActFixtures;
import onething.domain.matter.Story;
import onething.persistence.SharesNothing;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// What an officer may not write into the inputs of an action.
@SharesNothing
class RulesOfInputsTest {

    @Test
    void leaveIsConfirmedForTwentyFourMonthsInAllAndNoLonger() {
        var story = received("leave-confirmation").then("accept");

        assertThat(faults(story, "conclude", leave("2026-03-02", "2028-03-01", 0)))
                .isEmpty();
        assertThat(faults(story, "conclude", leave("2026-03-02", "2028-03-02", 0)))
                .containsExactly("/inputs/to rule");
        assertThat(faults(story, "conclude", leave("2026-03-02", "2027-03-01", 12)))
                .isEmpty();
        assertThat(faults(story, "conclude", leave("2026-03-02", "2027-03-02", 12)))
                .containsExactly("/inputs/to rule");
    }

    @ParameterizedTest
    @CsvSource({
        "1,  3, 10000,   10000,    false,  ",
        "1,  2, 10000,   10000,    false,  /inputs rule",
        "1,  3, 9999.99, 9999.99,  false,  /inputs rule",
        "9,  3, 10000,   59999,    false,  ",
        "9,  3, 9000,    81000,    false,  /inputs rule",
        "10, 1, 6000,    60000,    false,  ",
        "9,  1, 7000,    60000,    false,  /inputs rule",
        "10, 1, 6000,    59999.99, false,  /inputs rule",
        "10, 1, 6000,    60000,    true,   /inputs rule",
    })
    void aCaseIsTransferredOnlyForTheAmountsOfThisCityAndWithoutAGoodReason(
            int workers, int months, BigDecimal ofOne, BigDecimal ofAll, boolean goodReason, @Nullable String fault) {
        var story = received("crime-transfer").then("record-order-disobeyed");
        var inputs =
                new TreeMap<>(ActFixtures.complete(story.action("check-preconditions"), story.matter(), story.context())
                        .input()
                        .inputs()
                        .values());
        inputs.put(FieldPath.of("input.workers"), new Answer.Number(BigDecimal.valueOf(workers)));
        inputs.put(FieldPath.of("input.months"), new Answer.Number(BigDecimal.valueOf(months)));
        inputs.put(FieldPath.of("input.workerAmount"), new Answer.Number(ofOne));
        inputs.put(FieldPath.of("input.amount"), new Answer.Number(ofAll));
        inputs.put(FieldPath.of("input.goodReason"), new Answer.Flag(goodReason));

        assertThat(faults(story, "check-preconditions", new Answers(inputs)))
                .isEqualTo(fault == null ? List.of() : List.of(fault));
    }

    @Test
    void aTransferIncludesItsPapers() {
        var story = received("crime-transfer")
                .then("record-order-disobeyed")
                .then("check-preconditions")
                .then("report")
                .then("approve");
        var inputs = new TreeMap<>(ActFixtures.complete(story.action("transfer"), story.matter(), story.context())
                .input()
                .inputs()
                .values());
        inputs.put(FieldPath.of("input.documents"), new Answer.Choices(List.of("transfer-letter", "report")));

        assertThat(faults(story, "transfer", new Answers(inputs))).containsExactly("/inputs rule");
    }

    @Test
    void nothingIsServedElectronicallyWithoutConsent() {
        var story = received("leave-confirmation").then("accept").then("conclude");
        var method = FieldPath.of("input.method");
        var consented = FieldPath.of("input.consented");

        assertThat(faults(
                        story,
                        "serve",
                        new Answers(Map.of(method, new Answer.Text("electronic"), consented, new Answer.Flag(false)))))
                .containsExactly("/inputs rule");
        assertThat(faults(
                        story,
                        "serve",
                        new Answers(Map.of(method, new Answer.Text("electronic"), consented, new Answer.Flag(true)))))
                .isEmpty();
    }

    private static Answers leave(String from, String to, int before) {
        return new Answers(Map.of(
                FieldPath.of("input.from"), new Answer.Text(from),
                FieldPath.of("input.to"), new Answer.Text(to),
                FieldPath.of("input.confirmedMonths"), new Answer.Number(BigDecimal.valueOf(before))));
    }

    private static List<String> faults(Story story, String action, Answers inputs) {
        return Stories.faults(story, action, act -> act.withInputs(inputs));
    }
}
