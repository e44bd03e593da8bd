package onething.persistence.guides.notification;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDateTime;
import java.util.Optional;
import onething.domain.calendar.WorkingCalendar;
import onething.domain.code.GuideCode;
import onething.domain.code.MatterCode;
import onething.domain.guide.GuideId;
import onething.domain.guide.notification.NotificationKind;
import onething.domain.guide.notification.WindowKind;
import onething.domain.matter.Story;
import onething.domain.matter.Tab;
import onething.domain.notification.NotificationRule;
import onething.domain.notification.Reminder;
import onething.persistence.SharesNothing;
import onething.persistence.guides.PublishedGuides;
import org.junit.jupiter.api.Test;

/// What an applicant is notified of in the life of a matter, and when an open window is followed up.
@SharesNothing
class NotifiedEventsTest {

    @Test
    void aDemandAnExamAndADecisionAreNotifiedAsSuch() {
        var story = received("capacity-assessment");
        assertThat(kind(story)).as("the applicant's own submission").isNull();

        assertThat(kind(story.then("request-supplement"))).isEqualTo(NotificationKind.ACTION_NEEDED);
        assertThat(kind(story.then("supplement")))
                .as("the applicant's own action")
                .isNull();
        assertThat(kind(story.then("accept"))).isEqualTo(NotificationKind.PROGRESS);
        assertThat(kind(story.then("appoint-experts").then("schedule-exam"))).isEqualTo(NotificationKind.ACTION_NEEDED);
        story.then("confirm-exam").days(9);
        assertThat(kind(story.then("record-opinion").then("conclude"))).isEqualTo(NotificationKind.RESULT);
    }

    @Test
    void aSupplementIsFollowedUpThreeDaysBeforeItsWindowEnds() {
        var story = received("injury-determination").then("request-supplement");

        assertThat(Reminder.of(story.matter(), Optional.empty(), story.context()))
                .singleElement()
                .satisfies(reminder -> {
                    assertThat(reminder.window()).isEqualTo(WindowKind.SUPPLEMENT);
                    assertThat(reminder.occasion()).isEqualTo("supplement:2026-03-17");
                    assertThat(reminder.at()).isEqualTo(Instant.parse("2026-03-14T01:00:00Z"));
                    assertThat(isStillOpen(reminder, story)).isTrue();
                    assertThat(isStillOpen(reminder, story.days(12))).isTrue();
                    assertThat(isStillOpen(reminder, story.then("supplement"))).isFalse();
                });
    }

    @Test
    void whatWasMissingAtTheAcceptanceIsAskedForAndFollowedUp() {
        var story = received("injury-determination");
        assertThat(kind(story.then("accept-incomplete"))).isEqualTo(NotificationKind.ACTION_NEEDED);
        assertThat(story.matter().tab()).isEqualTo(Tab.TODO);

        var reminder =
                Reminder.of(story.matter(), Optional.empty(), story.context()).getFirst();
        assertThat(reminder.occasion()).isEqualTo("supplement:2026-03-16");
        assertThat(isStillOpen(reminder, story.then("suspend"))).isTrue();
        assertThat(story.matter().tab()).as("while it is suspended").isEqualTo(Tab.TODO);

        assertThat(isStillOpen(reminder, story.then("hand-in-missing"))).isFalse();
        assertThat(story.matter().tab()).isEqualTo(Tab.IN_PROGRESS);
    }

    @Test
    void anExamIsFollowedUpTwoDaysBeforeAndAnotherDayVoidsTheReminder() {
        var story = received("capacity-assessment")
                .then("accept")
                .then("appoint-experts")
                .then("schedule-exam");
        var reminder =
                Reminder.of(story.matter(), Optional.empty(), story.context()).getFirst();
        assertThat(reminder.window()).isEqualTo(WindowKind.EXAM);
        assertThat(reminder.ends().minusDays(2).toString())
                .isEqualTo(reminder.at().toString().substring(0, 10));

        story.then("reschedule");

        assertThat(isStillOpen(reminder, story)).isFalse();
        assertThat(Reminder.of(story.matter(), Optional.empty(), story.context()))
                .singleElement()
                .satisfies(another -> assertThat(another.ends()).isAfter(reminder.ends()));
    }

    @Test
    void aVisitIsFollowedUpTheDayBeforeAndAnotherTimeVoidsTheReminder() {
        var story = received("injury-determination").then("accept");
        var visit = story.context().today().plusDays(5).atTime(9, 30);

        var reminder =
                Reminder.of(story.matter(), Optional.of(visit), story.context()).getFirst();

        assertThat(reminder.window()).isEqualTo(WindowKind.VISIT);
        assertThat(reminder.at())
                .isEqualTo(visit.toLocalDate()
                        .minusDays(1)
                        .atTime(9, 0)
                        .atZone(WorkingCalendar.ZONE)
                        .toInstant());
        assertThat(isStillOpen(reminder, story, Optional.of(visit.plusHours(1))))
                .as("later on the same day")
                .isTrue();
        assertThat(isStillOpen(reminder, story, Optional.of(visit.plusDays(1)))).isFalse();
        assertThat(isStillOpen(reminder, story, Optional.empty()))
                .as("given back")
                .isFalse();
        assertThat(isStillOpen(reminder, story.days(6), Optional.of(visit)))
                .as("it is over")
                .isFalse();
    }

    @Test
    void theFirstRemedyAgainstADecisionIsFollowedUp() {
        var story = received("injury-determination").then("accept").then("decide");
        story.then("serve", act -> act.withReceived(story.context().today()));

        assertThat(Reminder.of(story.matter(), Optional.empty(), story.context()))
                .extracting(Reminder::occasion)
                .containsExactly("remedy:2026-05-06");
    }

    @Test
    void aWindowThatEndsTooSoonIsNotFollowedUp() {
        var story = received("injury-determination").then("request-supplement").days(13);

        assertThat(Reminder.of(story.matter(), Optional.empty(), story.context()))
                .isEmpty();
    }

    private static Story received(String matter) {
        var guide = PublishedGuides.guides()
                .get(new GuideId(new GuideCode("labour-rights"), 1))
                .blockOptional()
                .orElseThrow();
        return Story.of(guide, new MatterCode(matter));
    }

    private static boolean isStillOpen(Reminder reminder, Story story) {
        return isStillOpen(reminder, story, Optional.empty());
    }

    private static boolean isStillOpen(Reminder reminder, Story story, Optional<LocalDateTime> visit) {
        return Reminder.isStillOpen(reminder.occasion(), story.matter(), visit, story.context());
    }

    private static NotificationKind kind(Story story) {
        return NotificationRule.kind(story.last(), story.matter()).orElse(null);
    }
}
