package onething.domain.deadline;

import static onething.domain.calendar.Calendars2022To2026.CALENDAR;
import static onething.domain.deadline.ClockFixtures.ASSESS;
import static onething.domain.deadline.ClockFixtures.AWAITING_CONCLUSION;
import static onething.domain.deadline.ClockFixtures.DECIDE_FILING;
import static onething.domain.deadline.ClockFixtures.DETERMINE;
import static onething.domain.deadline.ClockFixtures.INVESTIGATE;
import static onething.domain.deadline.ClockFixtures.PAY;
import static onething.domain.deadline.ClockFixtures.REVIEW;
import static onething.domain.deadline.ClockFixtures.TRANSFER;
import static onething.domain.deadline.ClockFixtures.at;
import static onething.domain.deadline.ClockFixtures.day;
import static onething.domain.deadline.ClockFixtures.due;
import static onething.domain.deadline.ClockFixtures.statutory;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.LocalDate;
import java.util.List;
import onething.domain.calendar.CalendarFixtures;
import onething.domain.calendar.Calendars2022To2026;
import onething.domain.calendar.HolidayNotice;
import onething.domain.deadline.rule.LimitBasis;
import onething.domain.deadline.rule.Term.Hours;
import onething.domain.deadline.rule.Term.Months;
import onething.domain.text.Text;
import org.junit.jupiter.api.Test;

class LedgerTest {

    private static final String NOTICE_2026 = "国办发明电〔2025〕7号";

    @Test
    void everyDayIsCountedOrNotAndSaysWhy() {
        var ledger = Deadline.start(DECIDE_FILING, at("2026-09-24")).ledger(LimitBasis.STATUTORY, CALENDAR);

        assertThat(ledger.rows())
                .containsExactly(
                        off("2026-09-25", "中秋节", 0),
                        off("2026-09-26", "中秋节", 0),
                        off("2026-09-27", "中秋节", 0),
                        worked("2026-09-28", 1),
                        worked("2026-09-29", 2),
                        worked("2026-09-30", 3),
                        off("2026-10-01", "国庆节", 3),
                        off("2026-10-02", "国庆节", 3),
                        off("2026-10-03", "国庆节", 3),
                        off("2026-10-04", "国庆节", 3),
                        off("2026-10-05", "国庆节", 3),
                        off("2026-10-06", "国庆节", 3),
                        off("2026-10-07", "国庆节", 3),
                        worked("2026-10-08", 4),
                        worked("2026-10-09", 5));
        assertThat(ledger.due()).isEqualTo(due("2026-10-09"));
        assertThat(ledger.counted()).isEqualTo(ledger.budget()).isEqualTo(5);
    }

    @Test
    void sentencesExplainIt() {
        var ledger = Deadline.start(DECIDE_FILING, at("2026-09-24")).ledger(LimitBasis.COMMITTED, CALENDAR);

        assertThat(ledger.sentences())
                .containsExactly(
                        "决定是否立案：承诺时限5个工作日（依据：办事指南）。",
                        "自2026-09-24次日起算，扣除中秋节（国办发明电〔2025〕7号）2026-09-25至2026-09-27共3天、"
                                + "国庆节（国办发明电〔2025〕7号）2026-10-01至2026-10-07共7天，第5个工作日为2026-10-09。");
    }

    @Test
    void weekendsAreSummedUpAndMakeUpDaysNamed() {
        var ledger = Deadline.start(DECIDE_FILING, at("2026-02-13")).ledger(LimitBasis.COMMITTED, CALENDAR);

        assertThat(ledger.sentences().getLast())
                .isEqualTo("自2026-02-13次日起算，扣除春节（国办发明电〔2025〕7号）2026-02-15至2026-02-23共9天，"
                        + "计入调休上班日2026-02-14，第5个工作日为2026-02-27。");
        assertThat(Deadline.start(DECIDE_FILING, at("2026-03-02"))
                        .ledger(LimitBasis.COMMITTED, CALENDAR)
                        .sentences()
                        .getLast())
                .isEqualTo("自2026-03-02次日起算，扣除周末2天，第5个工作日为2026-03-09。");
    }

    @Test
    void aLastDayThatMovesNamesTheArticle() {
        var ledger = Deadline.start(DETERMINE, at("2026-09-03")).ledger(LimitBasis.COMMITTED, CALENDAR);

        assertThat(ledger.rows().get(29))
                .isEqualTo(new LedgerRow(day("2026-10-03"), true, DayReason.CALENDAR_DAY, "", "办事指南", 30));
        assertThat(ledger.rows().get(30))
                .isEqualTo(new LedgerRow(
                        day("2026-10-04"), false, DayReason.ROLLED_OVER, "国庆节（国办发明电〔2025〕7号）", "《民法典》第二百零三条", 30));
        assertThat(ledger.rows().getLast())
                .isEqualTo(new LedgerRow(day("2026-10-08"), false, DayReason.MOVED_TO, "", "《民法典》第二百零三条", 30));
        assertThat(ledger.sentences())
                .containsExactly(
                        "作出认定：承诺时限30日（依据：办事指南）。",
                        "自2026-09-03次日起算，第30日为2026-10-03。",
                        "期间的最后一日是法定休假日的，以休假日结束的次日为最后一日（《民法典》第二百零三条），顺延至2026-10-08。");
    }

    @Test
    void aSuspensionNamesItsDecision() {
        var ledger = Deadline.start(DETERMINE, at("2026-03-02"))
                .suspend(AWAITING_CONCLUSION, "揭人社工中止〔2026〕3号", at("2026-03-12"))
                .resume(at("2026-05-12"))
                .ledger(LimitBasis.COMMITTED, CALENDAR);

        assertThat(ledger.rows().get(9).running()).as("2026-03-12 counts").isEqualTo(10);
        assertThat(ledger.rows().get(10))
                .isEqualTo(new LedgerRow(
                        day("2026-03-13"), false, DayReason.SUSPENDED, "揭人社工中止〔2026〕3号", AWAITING_CONCLUSION, 10));
        assertThat(ledger.rows().get(71).day()).as("goes on").isEqualTo(day("2026-05-13"));
        assertThat(ledger.rows().get(71).running()).isEqualTo(11);
        assertThat(ledger.sentences().getLast())
                .isEqualTo("自2026-03-02次日起算，扣除中止（揭人社工中止〔2026〕3号）2026-03-13至2026-05-12共61天，第30日为2026-06-01。");
    }

    @Test
    void aPausedClockSaysSinceWhenAndWhyAndHowMuchIsLeft() {
        var ledger = Deadline.start(DETERMINE, at("2026-03-02"))
                .suspend(AWAITING_CONCLUSION, "中止通知书", at("2026-03-12"))
                .ledger(LimitBasis.COMMITTED, CALENDAR);

        assertThat(ledger.due()).isNull();
        assertThat(ledger.rows().getLast().day()).isEqualTo(day("2026-03-12"));
        assertThat(ledger.sentences())
                .containsExactly(
                        "作出认定：承诺时限30日（依据：办事指南）。",
                        "自2026-03-02次日起算。",
                        "目前停止计算：自2026-03-12次日起中止（中止通知书，" + AWAITING_CONCLUSION + "），已计10日，尚余20日。");
    }

    @Test
    void aSupplementNamesItsNoticeForThePeriodThatItPauses() {
        var clock = Deadline.start(ASSESS, at("2026-03-02"))
                .supplementRequested("一次性告知书", at("2026-03-06"))
                .supplemented(at("2026-03-20"));

        var committed = clock.ledger(LimitBasis.COMMITTED, CALENDAR);
        var statutory = clock.ledger(LimitBasis.STATUTORY, CALENDAR);

        assertThat(committed.firstDay()).isEqualTo(day("2026-03-20"));
        assertThat(committed.rows()).noneMatch(row -> row.reason() == DayReason.SUPPLEMENT);
        assertThat(statutory.firstDay()).isEqualTo(day("2026-03-02"));
        assertThat(statutory.rows().stream().filter(row -> row.reason() == DayReason.SUPPLEMENT))
                .hasSize(14)
                .allMatch(row -> row.cause().equals("一次性告知书"));
        assertThat(statutory.sentences().getLast())
                .isEqualTo("自2026-03-02次日起算，扣除补正（一次性告知书）2026-03-07至2026-03-20共14天，第60日为2026-05-15。");
    }

    @Test
    void anAgreedLaterDateNamesTheAgreement() {
        var ledger = Deadline.start(ASSESS, at("2026-03-02"))
                .shift(day("2026-03-20"), day("2026-03-30"), "改期确认书", at("2026-03-10"), CALENDAR)
                .ledger(LimitBasis.COMMITTED, CALENDAR);

        assertThat(ledger.sentences().get(1))
                .isEqualTo("自2026-03-02次日起算，扣除协商改期（改期确认书）2026-03-21至2026-03-30共10天，第30日为2026-04-11。");
    }

    @Test
    void anExtensionIsPartOfThePeriod() {
        var ledger = Deadline.start(INVESTIGATE, at("2026-01-05"))
                .extend(new Extension(at("2026-03-30"), "陈负责", new Text("情况复杂"), null), CALENDAR)
                .ledger(LimitBasis.STATUTORY, CALENDAR);

        assertThat(ledger.budget()).isEqualTo(90);
        assertThat(ledger.sentences().getFirst()).isEqualTo("调查：法定时限90个工作日（含延长30个工作日）（依据：《劳动保障监察条例》第十七条）。");
        assertThat(ledger.due()).isEqualTo(due("2026-05-20"));
    }

    @Test
    void aProvisionalDateSaysSo() {
        var ledger = Deadline.start(PAY, at("2026-12-14")).ledger(LimitBasis.COMMITTED, CALENDAR);

        assertThat(ledger.due()).isEqualTo(new Due(day("2027-01-12"), null, true));
        assertThat(ledger.rows())
                .contains(new LedgerRow(
                        day("2027-01-01"), false, DayReason.EXPECTED_HOLIDAY, "元旦", "《全国年节及纪念日放假办法》第二条", 13));
        assertThat(ledger.sentences().getLast()).isEqualTo("2027-01-12为暂定日期：所涉年度的放假安排尚未公布，公布后重新计算。");
    }

    @Test
    void aNotifiedDateStaysBinding() {
        var before = Calendars2022To2026.before(2026);
        var clock =
                Deadline.start(DECIDE_FILING, at("2025-12-29")).notify(LimitBasis.COMMITTED, at("2025-12-29"), before);
        var withdrawn = CalendarFixtures.with(
                before,
                new HolidayNotice(
                        "示例〔2025〕1号",
                        day("2025-11-04"),
                        2026,
                        List.of(day("2026-01-01")),
                        List.of(day("2026-01-03")),
                        "示例"));

        var ledger = clock.ledger(LimitBasis.COMMITTED, withdrawn);

        assertThat(ledger.due().day()).isEqualTo(day("2026-01-06"));
        assertThat(ledger.rows().getLast())
                .isEqualTo(new LedgerRow(day("2026-01-06"), false, DayReason.NOTIFIED, "2026-01-06", "已告知的日期不提前", 5));
        assertThat(ledger.sentences()).contains("此前已告知2026-01-06，重新计算不提前。");
    }

    @Test
    void aNotifiedDateThatIsNowADayOffMovesOn() {
        var clock = Deadline.start(DECIDE_FILING, at("2026-03-02"))
                .notify(LimitBasis.COMMITTED, at("2026-03-02"), CALENDAR);
        var swapped = CalendarFixtures.with(
                CALENDAR,
                new HolidayNotice(
                        "示例〔2026〕1号",
                        day("2026-03-03"),
                        2026,
                        List.of(day("2026-03-09")),
                        List.of(day("2026-03-07")),
                        "示例"));

        var ledger = clock.ledger(LimitBasis.COMMITTED, swapped);

        assertThat(ledger.due()).isEqualTo(due("2026-03-10")).isEqualTo(clock.committedDue(swapped));
        assertThat(ledger.sentences())
                .endsWith("此前已告知2026-03-09，重新计算不提前。", "期间的最后一日是法定休假日的，以休假日结束的次日为最后一日（《民法典》第二百零三条），顺延至2026-03-10。");
    }

    @Test
    void hoursLeaveOutASuspensionAndHaveARowForEachOfItsDays() {
        var clock = Deadline.start(ClockRules.suspendedFor(TRANSFER, AWAITING_CONCLUSION), at("2026-09-30T15:30"))
                .suspend(AWAITING_CONCLUSION, "中止通知书", at("2026-09-30T17:30"))
                .resume(at("2026-10-03T09:00"));

        var ledger = clock.ledger(LimitBasis.STATUTORY, CALENDAR);

        assertThat(ledger.rows())
                .extracting(LedgerRow::day, LedgerRow::reason, LedgerRow::running)
                .containsExactly(
                        tuple(day("2026-09-30"), DayReason.HOURS, 2),
                        tuple(day("2026-10-01"), DayReason.SUSPENDED, 2),
                        tuple(day("2026-10-02"), DayReason.SUSPENDED, 2),
                        tuple(day("2026-10-03"), DayReason.HOURS, 17),
                        tuple(day("2026-10-04"), DayReason.HOURS, 24));
        assertThat(ledger.due()).isEqualTo(clock.statutoryDue(CALENDAR));
        assertThat(ledger.sentences().getLast())
                .isEqualTo("自2026-09-30 15:30起连续计算，节假日不扣除、不顺延，"
                        + "扣除中止（中止通知书）2026-10-01至2026-10-02共2天，至2026-10-04 07:00届满。");
    }

    @Test
    void hoursAreSummedUpByTheDay() {
        var ledger = Deadline.start(TRANSFER, at("2026-09-30T15:30")).ledger(LimitBasis.STATUTORY, CALENDAR);

        assertThat(ledger.rows())
                .containsExactly(
                        new LedgerRow(day("2026-09-30"), true, DayReason.HOURS, "", "移送规定第五条", 8),
                        new LedgerRow(day("2026-10-01"), true, DayReason.HOURS, "", "移送规定第五条", 24));
        assertThat(ledger.due().instant()).isEqualTo(at("2026-10-01T15:30"));
        assertThat(ledger.sentences())
                .containsExactly(
                        "移送公安机关：法定时限24小时（依据：移送规定第五条）。", "自2026-09-30 15:30起连续计算，节假日不扣除、不顺延，至2026-10-01 15:30届满。");
    }

    @Test
    void monthsAreCountedInDays() {
        var ledger = Deadline.start(statutory(new Months(1)), at("2026-01-31")).ledger(LimitBasis.STATUTORY, CALENDAR);

        assertThat(ledger.budget()).isEqualTo(28);
        assertThat(ledger.sentences().getLast()).isEqualTo("自2026-01-31次日起算，期满之日为2026-02-28。");
    }

    @Test
    void aMissingPeriodHasNoLedger() {
        assertThat(Deadline.start(REVIEW, at("2026-03-02")).ledger(LimitBasis.COMMITTED, CALENDAR))
                .isNull();
    }

    private static LedgerRow worked(String day, int running) {
        return new LedgerRow(LocalDate.parse(day), true, DayReason.WORKING_DAY, "", "若干规定第18条", running);
    }

    private static LedgerRow off(String day, String festival, int running) {
        return new LedgerRow(LocalDate.parse(day), false, DayReason.HOLIDAY, festival, NOTICE_2026, running);
    }
}
