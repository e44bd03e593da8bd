package onething.domain.matter;

import static onething.domain.matter.Story.underWay;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import onething.domain.party.Role;
import org.junit.jupiter.api.Test;

class ExamTest {

    @Test
    void anExamIsATaskOfTheApplicantUntilItIsConfirmed() {
        var story = underWay().then("schedule-exam");

        assertThat(story.matter().tab()).isEqualTo(Tab.TODO);
        assertThat(story.lawful(Role.APPLICANT)).containsExactly("confirm-exam", "withdraw");

        story.then("confirm-exam");

        assertThat(story.matter().tab()).isEqualTo(Tab.IN_PROGRESS);
        assertThat(story.lawful(Role.APPLICANT)).containsExactly("withdraw");
    }

    @Test
    void anotherExamDayMovesTheClockByTheDaysBetweenAndIsConfirmedAgain() {
        var story = underWay().then("schedule-exam").then("confirm-exam");

        story.then("reschedule");

        assertThat(story.clock("assess").pauses())
                .singleElement()
                .satisfies(putOff -> assertThat(Duration.between(putOff.from(), putOff.until()))
                        .isEqualTo(Duration.ofDays(3)));
        assertThat(story.matter().tab()).isEqualTo(Tab.TODO);
        assertThat(story.last().effects()).containsExactly("shift:assess");
    }

    @Test
    void anExamBroughtForwardMovesNoClock() {
        var story = underWay().then("schedule-exam");
        var earlier = ActFixtures.anExam(story.context().today().plusDays(2));

        story.then("reschedule", act -> act.withExam(earlier));

        assertThat(story.last().effects()).isEmpty();
        assertThat(story.clock("assess").pauses()).isEmpty();
    }

    @Test
    void aNoShowCannotBeRecordedBeforeTheTimeOfTheExam() {
        var story = underWay().then("schedule-exam");

        assertThat(story.lawful(Role.OFFICER)).doesNotContain("record-no-show");
        assertThat(story.days(8).lawful(Role.OFFICER)).contains("record-no-show");
        assertThat(story.then("record-no-show").lawful(Role.OFFICER)).contains("schedule-exam");
    }

    @Test
    void aPastExamCannotBeRescheduledButAnotherMayBeScheduled() {
        var story = underWay().then("schedule-exam").then("confirm-exam").days(8);

        assertThat(story.lawful(Role.OFFICER)).contains("schedule-exam").doesNotContain("reschedule");
        assertThat(story.lawful(Role.APPLICANT)).doesNotContain("confirm-exam");
    }
}
