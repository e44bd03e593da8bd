package onething.domain.matter;

import static onething.domain.guide.GuideFixtures.ASSESSMENT;
import static onething.domain.guide.GuideFixtures.DETERMINATION;
import static onething.domain.guide.GuideFixtures.aBundleGuide;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import onething.domain.calendar.CalendarFixtures;
import onething.domain.calendar.Calendars2022To2026;
import onething.domain.calendar.HolidayNotice;
import onething.domain.calendar.WorkingCalendar;
import onething.domain.deadline.NotifiedDate;
import onething.domain.deadline.Recalculation;
import onething.domain.deadline.Recalculation.Effect;
import onething.domain.deadline.rule.LimitBasis;
import onething.domain.trail.Salts;
import org.junit.jupiter.api.Test;

/// The last days that a person outside the office was notified of. A later holiday notice never makes
/// them earlier.
class NotifiedDatesTest {

    private static final LocalDate PROMISED = LocalDate.of(2026, 4, 1);

    /// The sixtieth day is 1 May: it moves past the holiday.
    private static final LocalDate AT_THE_LATEST = LocalDate.of(2026, 5, 6);

    private static final WorkingCalendar CALENDAR = Calendars2022To2026.CALENDAR;

    private static final WorkingCalendar WITH_A_LONGER_SPRING =
            CalendarFixtures.with(CALENDAR, notice(List.of(PROMISED, PROMISED.plusDays(1)), List.of()));

    private static final WorkingCalendar WITH_A_SHORTER_MAY =
            CalendarFixtures.with(CALENDAR, notice(List.of(), List.of(LocalDate.of(2026, 5, 2))));

    @Test
    void theReceiptStatesWhenEachClockEnds() {
        var story = Story.of(aBundleGuide(), ASSESSMENT);

        assertThat(story.clock("assess").notified())
                .containsExactly(
                        new NotifiedDate(LimitBasis.COMMITTED, PROMISED, MatterFixtures.MONDAY),
                        new NotifiedDate(LimitBasis.STATUTORY, AT_THE_LATEST, MatterFixtures.MONDAY));
        assertThat(story.clock("check").notified()).hasSize(1);
    }

    @Test
    void aNoticeNeverMakesTheLastDayOfAnAcceptedMatterEarlier() {
        var clock = anAcceptedAssessment().clock("assess");

        assertThat(clock.statutoryDue(WITH_A_SHORTER_MAY).day()).isEqualTo(AT_THE_LATEST);
        assertThat(Recalculation.of(clock, CALENDAR, WITH_A_SHORTER_MAY))
                .extracting(Recalculation.Change::effect)
                .containsExactly(Effect.UNCHANGED, Effect.HELD);
    }

    @Test
    void itsLedgerSaysThatTheDayIsBindingBecauseItWasNotified() {
        var clock = anAcceptedAssessment().clock("assess");

        assertThat(clock.ledger(LimitBasis.STATUTORY, WITH_A_SHORTER_MAY).sentences())
                .contains("此前已告知2026-05-06，重新计算不提前。");
    }

    @Test
    void aNoticeMayMakeTheLastDayOfAnAcceptedMatterLater() {
        var clock = anAcceptedAssessment().clock("assess");

        assertThat(clock.committedDue(WITH_A_LONGER_SPRING).day()).isEqualTo(LocalDate.of(2026, 4, 3));
        assertThat(Recalculation.of(clock, CALENDAR, WITH_A_LONGER_SPRING))
                .extracting(Recalculation.Change::effect)
                .containsExactly(Effect.LATER, Effect.UNCHANGED);
    }

    @Test
    void anAcceptanceNotifiesTheDayKnownThen() {
        var story = Story.of(aBundleGuide(), ASSESSMENT);
        var later = new ActionContext(
                story.context().bundle(),
                story.context().guide(),
                WITH_A_LONGER_SPRING,
                story.days(2).context().now(),
                Salts.from("of a test"));

        story.step(ActFixtures.complete(story.action("accept"), story.matter(), later)
                .on(story.matter(), later, story.last()));

        assertThat(story.clock("assess").notified())
                .filteredOn(date -> date.limitBasis() == LimitBasis.COMMITTED)
                .containsExactly(new NotifiedDate(LimitBasis.COMMITTED, LocalDate.of(2026, 4, 3), later.now()));
    }

    @Test
    void anExtensionNotifiesTheNewLastDaysInPlaceOfTheOld() {
        var story = anAcceptedAssessment().days(1).then("propose-extension").then("extend");

        assertThat(story.clock("assess").notified())
                .extracting(NotifiedDate::day)
                .containsExactly(LocalDate.of(2026, 5, 6), LocalDate.of(2026, 6, 1));
    }

    @Test
    void aSupplementNoticeNotifiesTheApplicantsOwnLastDay() {
        var story = Story.of(aBundleGuide(), ASSESSMENT).days(1).then("request-supplement");

        assertThat(story.clock("window").notified())
                .containsExactly(new NotifiedDate(
                        LimitBasis.COMMITTED,
                        LocalDate.of(2026, 3, 18),
                        story.context().now()));
    }

    @Test
    void aResumedClockIsNotifiedAgain() {
        var story = anAcceptedAssessment().days(1).then("suspend").days(10).then("resume");

        assertThat(story.clock("assess").notified())
                .extracting(NotifiedDate::day)
                .containsExactly(LocalDate.of(2026, 4, 13), LocalDate.of(2026, 5, 11));
    }

    @Test
    void aReleasedMatterNotifiesItsDaysAtReceipt() {
        var determination = Story.of(aBundleGuide(), DETERMINATION).days(10).then("decide");
        var story = Story.awaiting(aBundleGuide(), ASSESSMENT, DETERMINATION).days(10);

        story.step(story.matter()
                .settle(determination.matter(), story.context(), story.last())
                .orElseThrow());

        assertThat(story.matter().clocks())
                .allSatisfy(clock -> assertThat(clock.notified()).isNotEmpty());
    }

    @Test
    void aClockStartedWithoutAPaperNotifiesNoOne() {
        var story = anAcceptedAssessment().then("ask-employer");

        assertThat(story.clock("employer").notified()).isEmpty();
    }

    @Test
    void aPreviewOfAnActionNotifiesNoOne() {
        var story = anAcceptedAssessment().days(1).then("propose-extension");

        var foreseen = ClockPreview.of(story.matter(), story.action("extend"), story.context());

        assertThat(foreseen.clock(story.clock("assess").rule().code())
                        .orElseThrow()
                        .notified())
                .isEqualTo(story.clock("assess").notified());
    }

    private static Story anAcceptedAssessment() {
        return Story.of(aBundleGuide(), ASSESSMENT).days(2).then("accept");
    }

    private static HolidayNotice notice(List<LocalDate> holidays, List<LocalDate> workdays) {
        return new HolidayNotice("国办发明电〔2026〕1号", LocalDate.of(2026, 3, 5), 2026, holidays, workdays, "年中调整");
    }
}
