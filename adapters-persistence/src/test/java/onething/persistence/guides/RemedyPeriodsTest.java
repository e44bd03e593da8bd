package onething.persistence.guides;

import static onething.persistence.guides.Stories.received;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import onething.domain.deadline.rule.ResponsibleParty;
import onething.domain.guide.Remedy;
import onething.domain.matter.Story;
import onething.persistence.SharesNothing;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// After a decision, the applicant sees until when it can be challenged. The periods start when the decision is
/// received.
@SharesNothing
class RemedyPeriodsTest {

    /// 16 March 2026 is a Monday. Twelve and more due dates, counted by hand.
    @ParameterizedTest(name = "{0} received on {3}")
    @CsvSource(delimiter = '|', textBlock = """
            injury-determination  | accept decide                                  | serve | 2026-03-02 | reconsideration 2026-05-06, lawsuit 2026-09-02
            injury-determination  | accept decide                                  | serve | 2026-03-16 | reconsideration 2026-05-15, lawsuit 2026-09-16
            injury-determination  | accept decide                                  | serve | 2026-04-03 | reconsideration 2026-06-02, lawsuit 2026-10-08
            capacity-assessment   | accept appoint-experts record-opinion conclude | serve | 2026-03-02 | review 2026-03-17, second-assessment 2026-03-17
            capacity-assessment   | accept appoint-experts record-opinion conclude | serve | 2026-03-20 | review 2026-04-07, second-assessment 2026-04-07
            capacity-assessment   | accept appoint-experts record-opinion conclude | serve | 2026-06-04 | review 2026-06-22, second-assessment 2026-06-22
            capacity-reassessment | accept appoint-experts record-opinion conclude | serve | 2026-04-30 | second-assessment 2026-05-15
            leave-confirmation    | accept conclude                                | serve | 2026-08-03 | reconsideration 2026-10-08, lawsuit 2027-02-03
            """)
    void thePeriodsOfTheRemediesStartWithTheReceipt(
            String matter, String steps, String serve, LocalDate received, String periods) {
        var story = cameTo(matter, steps);
        assertThat(remedies(story)).as("before it is received").isEmpty();

        while (story.context().today().isBefore(received)) {
            story.days(1);
        }
        story.then(serve, act -> act.withReceived(received));

        assertThat(remedies(story)).isEqualTo(periods);
        assertThat(story.context().remedies(story.matter()))
                .allSatisfy(clock -> assertThat(clock.rule().turn()).isEqualTo(ResponsibleParty.CITIZEN))
                .allSatisfy(clock -> assertThat(clock.rule().statute().basis()).isNotBlank());
    }

    @Test
    void aDecisionOfAnInspectionThatIsPostedCountsFromTheDayItIsDeemedServed() {
        var story = cameTo("inspection-complaint", "verify-complainant file inquire close-investigation publish-papers")
                .days(66);
        story.then("serve-by-notice");

        assertThat(story.context().remedies(story.matter()))
                .extracting(clock -> clock.rule().code().value())
                .containsExactly("reconsideration", "lawsuit");
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(delimiter = '|', nullValues = "-", textBlock = """
            capacity-assessment   | -                                                    | review second-assessment reconsideration lawsuit
            capacity-assessment   | refuse                                               | reconsideration lawsuit
            capacity-assessment   | accept, appoint-experts, record-opinion, conclude    | review second-assessment
            capacity-reassessment | accept, terminate                                    | reconsideration lawsuit
            injury-determination  | refuse                                               | reconsideration lawsuit
            injury-determination  | withdraw                                             | -
            """)
    void theApplicantIsToldOfTheRemediesThatTheEndOfTheMatterLeaves(
            String matter, @Nullable String steps, @Nullable String remedies) {
        var story = received(matter);
        if (steps != null) {
            Stream.of(steps.split(", *")).forEach(story::then);
        }

        assertThat(story.matter().remedies(story.context().guide()))
                .extracting(Remedy::code)
                .containsExactly(remedies == null ? new String[0] : remedies.split(" "));
    }

    @Test
    void aMatterThatWasWithdrawnHasNoRemedyPeriod() {
        assertThat(remedies(received("injury-determination").then("withdraw"))).isEmpty();
    }

    /// A decision says where it is challenged, and until when (工伤认定办法 第十九条第一款第五项).
    @Test
    void everyRemedyWithAPeriodSaysWhoIsAsked() {
        assertThat(LabourRights.GUIDE.matters())
                .flatMap(matter -> matter.handling().remedies())
                .filteredOn(remedy -> remedy.term() != null)
                .hasSizeGreaterThan(12)
                .allSatisfy(remedy -> assertThat(remedy.text()).containsAnyOf("人民政府申请", "人民法院提起", "委员会申请", "公安机关复议"));
    }

    private static Story cameTo(String matter, String steps) {
        var story = received(matter);
        for (var step : steps.split(" ")) {
            story.then(step);
        }
        return story;
    }

    private static String remedies(Story story) {
        return story.context().remedies(story.matter()).stream()
                .map(clock -> clock.rule().code() + " "
                        + clock.statutoryDue(story.context().calendar()).day())
                .collect(Collectors.joining(", "));
    }
}
