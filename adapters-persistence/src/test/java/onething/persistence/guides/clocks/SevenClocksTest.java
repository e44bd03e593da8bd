package onething.persistence.guides.clocks;

import static onething.persistence.guides.LabourRights.GUIDE;
import static onething.persistence.guides.LabourRights.matter;
import static onething.persistence.guides.Stories.due;
import static onething.persistence.guides.Stories.received;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import onething.domain.calendar.WorkingCalendar;
import onething.domain.code.MatterCode;
import onething.domain.deadline.EscalationLevel;
import onething.domain.deadline.EscalationReached;
import onething.domain.deadline.rule.LimitBasis;
import onething.domain.deadline.rule.Term;
import onething.domain.form.Answers;
import onething.domain.form.Answers.Answer;
import onething.domain.form.FieldPath;
import onething.domain.matter.Standing;
import onething.domain.matter.Story;
import onething.domain.party.Role;
import onething.domain.source.Provenance;
import onething.persistence.SharesNothing;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// The clocks and limits of the seven procedures, as the law and the guide state them.
@SharesNothing
class SevenClocksTest {

    @ParameterizedTest
    @CsvSource({
        "inspection-complaint,  filing-decision,        5个工作日,  5个工作日,  GUIDE,    STATUTE",
        "inspection-complaint,  investigation,          60个工作日, 45个工作日, GUIDE,    STATUTE",
        "inspection-complaint,  service,                ,           7个工作日,  ,         STATUTE",
        "inspection-complaint,  suspension-notice,      ,           3个工作日,  ,         STATUTE",
        "inspection-complaint,  defence,                3个工作日,  ,           LOCAL,    ",
        "inspection-complaint,  hearing-request,        ,           5个工作日,  ,         STATUTE",
        "inspection-complaint,  hearing-notice,         ,           7个工作日,  ,         STATUTE",
        "inspection-complaint,  papers-published,       ,           60日,       ,         STATUTE",
        "inspection-complaint,  papers-published-briefly, ,         3日,        ,         STATUTE",
        "inspection-complaint,  higher-filing,          ,           10日,       ,         STATUTE",
        "inspection-complaint,  supplement-window,      15日,       ,           LOCAL,    ",
        "inspection-complaint,  employer-correction,    15日,       ,           LOCAL,    ",
        "injury-determination,  review,                 ,           15日,       ,         STATUTE",
        "injury-determination,  determination,          30日,       60日,       GUIDE,    STATUTE",
        "injury-determination,  fast-track,             ,           15日,       ,         STATUTE",
        "injury-determination,  supplement-window,      15日,       ,           LOCAL,    ",
        "injury-determination,  missing-materials,      10个工作日, ,           LOCAL,    ",
        "injury-determination,  employer-evidence,      15日,       ,           LOCAL,    ",
        "injury-determination,  service,                ,           20日,       ,         STATUTE",
        "advance-payment,       payment-decision,       20个工作日, ,           GUIDE,    ",
        "advance-payment,       eligibility,            ,           5个工作日,  ,         INFERRED",
        "advance-payment,       send-demand,            ,           3个工作日,  ,         STATUTE",
        "advance-payment,       employer-payment,       ,           5个工作日,  ,         STATUTE",
        "advance-payment,       payment,                10个工作日, ,           LOCAL,    ",
        "advance-payment,       repayment,              ,           10日,       ,         INFERRED",
        "advance-payment,       supplement-window,      15日,       ,           LOCAL,    ",
        "advance-payment,        missing-materials,      10个工作日, ,           LOCAL,    ",
        "capacity-assessment,   receipt-check,          ,           5个工作日,  ,         STATUTE",
        "capacity-assessment,   supplement-window,      15日,       ,           LOCAL,    ",
        "capacity-assessment,    missing-materials,      10个工作日, ,           LOCAL,    ",
        "capacity-assessment,   assessment,             30日,       60日,       GUIDE,    STATUTE",
        "capacity-assessment,   service,                ,           15日,       ,         STATUTE",
        "capacity-reassessment, receipt-check,          ,           5个工作日,  ,         STATUTE",
        "capacity-reassessment, supplement-window,      15日,       ,           LOCAL,    ",
        "capacity-reassessment,  missing-materials,      10个工作日, ,           LOCAL,    ",
        "capacity-reassessment, assessment,             30日,       60日,       INFERRED, STATUTE",
        "capacity-reassessment, service,                ,           15日,       ,         STATUTE",
        "leave-confirmation,    receipt-check,          ,           5个工作日,  ,         INFERRED",
        "leave-confirmation,    supplement-window,      15日,       ,           LOCAL,    ",
        "leave-confirmation,     missing-materials,      10个工作日, ,           LOCAL,    ",
        "leave-confirmation,    confirmation,           30日,       ,           INFERRED, ",
        "leave-confirmation,    service,                15日,       ,           INFERRED, ",
        "crime-transfer,        head-decision,          ,           3日,        ,         INFERRED",
        "crime-transfer,        transfer,               ,           24小时,     ,         STATUTE",
        "crime-transfer,        police-review,          ,           3日,        ,         STATUTE",
        "crime-transfer,        reconsideration,        ,           3日,        ,         STATUTE",
        "crime-transfer,        police-reconsideration, ,           3日,        ,         STATUTE",
        "crime-transfer,        supervision,            ,           3日,        ,         STATUTE",
        "crime-transfer,        handover,               ,           3日,        ,         STATUTE",
    })
    void everyPeriodIsThatOfTheGuideAndTheLaw(
            String matter,
            String clock,
            @Nullable String committed,
            @Nullable String statutory,
            @Nullable Provenance promised,
            @Nullable Provenance set) {
        var guide = matter(matter).procedure().clocks().stream()
                .filter(each -> each.rule().code().value().equals(clock))
                .findFirst()
                .orElseThrow();

        assertThat(text(guide.rule().committed())).isEqualTo(committed);
        assertThat(text(guide.rule().statutory())).isEqualTo(statutory);
        if (promised != null) {
            assertThat(guide.committed().provenance()).isEqualTo(promised);
        }
        if (set != null) {
            assertThat(guide.statutory().provenance()).isEqualTo(set);
        }
    }

    @Test
    void anEmployersSilenceIsRecordedOnlyOnceItsDaysAreOver() {
        var story = received("advance-payment").then("accept-and-demand").then("send-demand");

        assertThat(due(story, "employer-payment", LimitBasis.STATUTORY)).isEqualTo("2026-03-09");
        assertThat(story.days(7).lawful(Role.OFFICER)).as("its last day").doesNotContain("record-employer-silence");
        assertThat(story.days(1).lawful(Role.OFFICER)).contains("record-employer-silence", "record-employer-refusal");
    }

    @Test
    void anEmployerIsOrderedToPayWithinThreeWorkingDaysOfTheReceiptEvenIfTheOfficeAcceptsLate() {
        var late = received("advance-payment").days(14).then("accept-and-demand");
        var supplemented = received("advance-payment")
                .days(1)
                .then("request-supplement")
                .days(3)
                .then("supplement")
                .days(10)
                .then("accept-and-demand");

        assertThat(due(late, "send-demand", LimitBasis.STATUTORY))
                .as("Tuesday, Wednesday, Thursday")
                .isEqualTo("2026-03-05");
        assertThat(due(supplemented, "send-demand", LimitBasis.STATUTORY))
                .as("complete on Friday, 6 March")
                .isEqualTo("2026-03-11");
        assertThat(late.lawful(Role.OFFICER)).as("late, and still to be done").contains("send-demand");
    }

    @Test
    void filingIsDecidedInFiveWorkingDaysAndTheInvestigationCountsFromFiling() {
        var story = received("inspection-complaint")
                .days(3)
                .then("verify-complainant")
                .then("file");

        assertThat(due(story, "filing-decision", LimitBasis.COMMITTED)).isEqualTo("2026-03-09");
        assertThat(story.clock("filing-decision").isRunning()).isFalse();
        assertThat(due(story, "investigation", LimitBasis.COMMITTED))
                .as("sixty working days from 5 March, over Qingming and May Day")
                .isEqualTo("2026-06-02");
        assertThat(due(story, "investigation", LimitBasis.STATUTORY))
                .as("forty-five working days by the law of Guangdong")
                .isEqualTo("2026-05-12");
    }

    @Test
    void anInvestigationWarnsAndEscalatesByTheLawBeforeTheLongerPromiseAndABreachOfEitherIsSeen() {
        var story = received("inspection-complaint")
                .days(3)
                .then("verify-complainant")
                .then("file");
        var calendar = story.context().calendar();
        var clock = story.clock("investigation");
        var levels = EscalationLevel.of(clock, calendar);

        assertThat(clock.firstToEnd(calendar)).isEqualTo(LimitBasis.STATUTORY);
        assertThat(levels.get(EscalationLevel.RED)).as("the law's last day").isEqualTo(dayBegins("2026-05-12"));
        assertThat(levels.get(EscalationLevel.AMBER)).isBetween(dayBegins("2026-04-20"), dayBegins("2026-05-11"));
        assertThat(levels.get(EscalationLevel.BREACHED)).isEqualTo(dayBegins("2026-05-13"));
        assertThat(levels.get(EscalationLevel.MISSED)).isEqualTo(dayBegins("2026-06-03"));
        assertThat(EscalationReached.of(clock, EscalationLevel.RED, dayBegins("2026-05-12"), calendar))
                .map(EscalationReached::text)
                .contains("完成调查：法定时限进入最后一日（2026-05-12）");
    }

    private static Instant dayBegins(String day) {
        return LocalDate.parse(day).atStartOfDay(WorkingCalendar.ZONE).toInstant();
    }

    @Test
    void aSupplementRestartsTheReviewOfAnInjury() {
        var story = received("injury-determination").days(4).then("request-supplement");

        assertThat(due(story, "supplement-window", LimitBasis.COMMITTED))
                .as("the fifteenth day, 21 March, is a Saturday")
                .isEqualTo("2026-03-23");
        assertThat(due(story.days(10).then("supplement"), "review", LimitBasis.STATUTORY))
                .as("fifteen days from 16 March")
                .isEqualTo("2026-03-31");
    }

    @Test
    void aReportIsTransferredInFiveWorkingDaysAndTheReceivingOfficeHasFiveOfItsOwn() {
        var story = received("inspection-complaint", "report");

        assertThat(due(story, "filing-decision", LimitBasis.STATUTORY))
                .as("received on Monday, 2 March")
                .isEqualTo("2026-03-09");
        story.days(3).then("transfer-office");
        assertThat(due(story, "filing-decision", LimitBasis.STATUTORY))
                .as("transferred on Thursday, 5 March")
                .isEqualTo("2026-03-12");
    }

    @Test
    void aSupplementRestartsTheTwentyWorkingDaysOfAnAdvancePayment() {
        var story = received("advance-payment");

        assertThat(due(story, "payment-decision", LimitBasis.COMMITTED)).isEqualTo("2026-03-30");
        story.days(4).then("request-supplement").days(10).then("supplement");
        assertThat(due(story, "payment-decision", LimitBasis.COMMITTED))
                .as("twenty working days from 16 March, over Qingming")
                .isEqualTo("2026-04-14");
    }

    @Test
    void aDeterminationGoesOnWithItsRemainingDaysTheDayAfterTheCauseEnded() {
        var ended = new Answers(Map.of(FieldPath.of("input.causeEnded"), new Answer.Text("2026-04-20")));
        var story = received("injury-determination").then("accept").days(10).then("suspend");

        assertThat(story.clock("determination").isPaused()).isTrue();
        story.days(46).then("resume", act -> act.withInputs(ended));

        assertThat(due(story, "determination", LimitBasis.COMMITTED))
                .as("twenty of thirty days were left, and 10 May is a Sunday")
                .isEqualTo("2026-05-11");
        assertThat(due(story, "determination", LimitBasis.STATUTORY))
                .as("fifty of sixty days were left")
                .isEqualTo("2026-06-09");
    }

    @Test
    void anAssessmentsPromiseCountsFromTheCompleteReceiptAndTheLawFromTheFirst() {
        var story = received("capacity-assessment")
                .days(3)
                .then("request-supplement")
                .days(6)
                .then("supplement");

        var clock = story.clock("assessment");
        var calendar = story.context().calendar();
        assertThat(clock.countedFrom(LimitBasis.COMMITTED, calendar))
                .isEqualTo(story.context().now());
        assertThat(clock.countedFrom(LimitBasis.STATUTORY, calendar)).isEqualTo(clock.anchor());
    }

    @Test
    void thePoliceGetTheCaseWithinTwentyFourHoursOfTheHeadsDecision() {
        var story = received("crime-transfer")
                .then("record-order-disobeyed")
                .then("check-preconditions")
                .then("report")
                .then("approve");
        var due = story.clock("transfer").statutoryDue(story.context().calendar());

        assertThat(Duration.between(story.context().now(), due.end())).isEqualTo(Duration.ofHours(24));
    }

    @Test
    void anAssessmentWaitsForTheDeterminationAndStartsTheDayTheInjuryIsRecognised() {
        var determination =
                received("injury-determination").then("accept").days(20).then("decide");
        var story = Story.awaiting(GUIDE, new MatterCode("capacity-assessment"), new MatterCode("injury-determination"))
                .days(20);

        story.step(story.matter()
                .settle(determination.matter(), story.context(), story.last())
                .orElseThrow());

        assertThat(story.clock("receipt-check").anchor())
                .isEqualTo(story.context().now());
        assertThat(story.clock("assessment").anchor()).isEqualTo(story.context().now());
    }

    @Test
    void aTransferWaitsForAnOrderAndIsClosedWithTheReasonWithoutOne() {
        var complaint = received("inspection-complaint")
                .then("verify-complainant")
                .then("file")
                .decides("close-investigation", "dismiss");
        var story = Story.awaiting(GUIDE, new MatterCode("crime-transfer"), new MatterCode("inspection-complaint"));

        story.step(story.matter()
                .settle(complaint.matter(), story.context(), story.last())
                .orElseThrow());

        assertThat(story.standing())
                .isInstanceOfSatisfying(
                        Standing.Closed.class,
                        closed -> assertThat(closed.statement().value()).contains("不符合移送条件"));
        assertThat(story.last().paper()).contains("not-met-notice");
    }

    private static @Nullable String text(@Nullable Term term) {
        return term == null ? null : term.text();
    }
}
