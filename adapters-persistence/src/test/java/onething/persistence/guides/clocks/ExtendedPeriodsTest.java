package onething.persistence.guides.clocks;

import static onething.persistence.guides.Stories.due;
import static onething.persistence.guides.Stories.received;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import onething.domain.deadline.rule.LimitBasis;
import onething.domain.deadline.rule.Term;
import onething.domain.form.Answers;
import onething.domain.form.Answers.Answer;
import onething.domain.form.FieldPath;
import onething.domain.party.Role;
import onething.persistence.SharesNothing;
import org.junit.jupiter.api.Test;

/// How far the periods of the seven procedures can be extended: the promise, the law, or both.
@SharesNothing
class ExtendedPeriodsTest {

    @Test
    void anInvestigationIsExtendedByThirtyWorkingDaysOnce() {
        var story = received("inspection-complaint")
                .then("verify-complainant")
                .then("file")
                .then("propose-extension")
                .then("extend");

        assertThat(story.clock("investigation").term(LimitBasis.STATUTORY)).isEqualTo(new Term.WorkingDays(75));
        assertThat(story.lawful(Role.OFFICER)).doesNotContain("propose-extension");
    }

    @Test
    void aDeterminationPromisedInThirtyAndThirtyDaysIsNeverExtendedBeyondTheStatutorySixty() {
        var story = received("injury-determination")
                .then("accept")
                .then("propose-extension")
                .then("extend");

        assertThat(story.clock("determination").term(LimitBasis.COMMITTED)).isEqualTo(new Term.CalendarDays(60));
        assertThat(story.clock("determination").term(LimitBasis.STATUTORY)).isEqualTo(new Term.CalendarDays(60));
    }

    @Test
    void anAssessmentIsExtendedToSixtyDaysInAll() {
        var story = received("capacity-assessment")
                .then("accept")
                .then("propose-extension")
                .then("extend");

        assertThat(story.clock("assessment").term(LimitBasis.COMMITTED)).isEqualTo(new Term.CalendarDays(60));
        assertThat(story.clock("assessment").term(LimitBasis.STATUTORY)).isEqualTo(new Term.CalendarDays(90));
    }

    @Test
    void theLawAloneIsExtendedAndABrokenPromiseIsSeen() {
        var story = received("capacity-assessment").then("accept").days(20);
        var extendsOnly = FieldPath.of("input.extends");

        story.then(
                        "propose-extension",
                        act -> act.withInputs(new Answers(Map.of(extendsOnly, new Answer.Text("statutory")))))
                .then("extend");
        assertThat(story.last().note()).startsWith("只延长法定时限：");
        story.days(20);

        assertThat(due(story, "assessment", LimitBasis.STATUTORY)).isEqualTo("2026-06-01");
        assertThat(due(story, "assessment", LimitBasis.COMMITTED)).isEqualTo("2026-04-01");
        assertThat(story.clock("assessment")
                        .isMissed(
                                LimitBasis.COMMITTED,
                                story.context().now(),
                                story.context().calendar()))
                .isTrue();
        assertThat(story.clock("assessment")
                        .isMissed(
                                LimitBasis.STATUTORY,
                                story.context().now(),
                                story.context().calendar()))
                .isFalse();
    }

    @Test
    void onceThePromiseIsOverTheLawAloneIsExtended() {
        var story = received("capacity-assessment").then("accept").days(40);
        assertThat(due(story, "assessment", LimitBasis.COMMITTED)).isEqualTo("2026-04-01");
        assertThat(due(story, "assessment", LimitBasis.STATUTORY)).isEqualTo("2026-05-06");

        story.then("propose-extension").then("extend");

        assertThat(story.last().note()).startsWith("只延长法定时限：");
        assertThat(due(story, "assessment", LimitBasis.COMMITTED)).isEqualTo("2026-04-01");
        assertThat(due(story, "assessment", LimitBasis.STATUTORY)).isEqualTo("2026-06-01");
        assertThat(story.lawful(Role.OFFICER)).doesNotContain("propose-extension");
    }

    @Test
    void anExtensionOfBothPeriodsThatIsGrantedTooLateForThePromiseExtendsTheLawAlone() {
        var story = received("capacity-assessment")
                .then("accept")
                .days(20)
                .then("propose-extension")
                .days(20)
                .then("extend");

        assertThat(due(story, "assessment", LimitBasis.COMMITTED)).isEqualTo("2026-04-01");
        assertThat(due(story, "assessment", LimitBasis.STATUTORY)).isEqualTo("2026-06-01");
    }

    @Test
    void anExtensionOfThePromiseAloneIsNotGrantedOnceThePromiseIsOver() {
        var extendsOnly = FieldPath.of("input.extends");
        var story = received("capacity-assessment")
                .then("accept")
                .then(
                        "propose-extension",
                        act -> act.withInputs(new Answers(Map.of(extendsOnly, new Answer.Text("committed")))));
        assertThat(story.lawful(Role.APPROVER)).contains("extend");

        assertThat(story.days(40).lawful(Role.APPROVER))
                .contains("decline-extension")
                .doesNotContain("extend");
    }

    @Test
    void nothingIsExtendedOnceTheLawIsOverToo() {
        var story = received("capacity-assessment")
                .then("accept")
                .then("propose-extension")
                .days(75);

        assertThat(story.lawful(Role.OFFICER)).doesNotContain("propose-extension");
        assertThat(story.lawful(Role.APPROVER)).contains("decline-extension").doesNotContain("extend");
    }
}
