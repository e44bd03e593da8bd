package onething.application.service.inquiry;

import static onething.application.port.out.RefusedWith.refusedWith;
import static onething.application.service.People.DETERMINER;
import static onething.application.service.People.HER_APPROVER;
import static onething.application.service.People.HER_COLLEAGUE;
import static onething.application.service.People.INSPECTOR;
import static onething.application.service.People.LI_NA;
import static onething.application.service.People.WANG_WEI;
import static onething.application.service.ServiceInMemory.aKey;
import static onething.application.service.ServiceInMemory.now;
import static onething.application.service.SmallGuide.COMPLAINT;
import static onething.application.service.SmallGuide.DETERMINATION;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import onething.application.port.in.inquiry.AnswerInquiry;
import onething.application.port.in.inquiry.AskInquiry;
import onething.application.port.in.inquiry.InquiryDetails;
import onething.application.port.in.inquiry.ListInquiriesAtDesk;
import onething.application.port.in.inquiry.ReadInquiries;
import onething.application.service.ServiceInMemory;
import onething.application.service.SmallGuide;
import onething.domain.access.PersonalDataAccess.Papers;
import onething.domain.code.ClockCode;
import onething.domain.guide.inquiry.InquiryKind;
import onething.domain.guide.notification.NotificationKind;
import onething.domain.inquiry.Conversation;
import onething.domain.matter.Matter;
import onething.domain.matter.MatterId;
import onething.domain.message.Message;
import onething.domain.notification.NotificationRule;
import onething.domain.party.Actor;
import onething.domain.refusal.Refusal;
import onething.domain.refusal.Refusal.ClockNotBreached;
import onething.domain.refusal.Refusal.InputsInvalid;
import onething.domain.refusal.Refusal.InquiriesOpen;
import onething.domain.refusal.Refusal.InquiryAnswered;
import onething.domain.refusal.Refusal.InquiryUnknown;
import onething.domain.refusal.Refusal.InquiryWaits;
import onething.domain.refusal.Refusal.KeyReused;
import onething.domain.refusal.Refusal.MatterUnknown;
import onething.domain.refusal.Refusal.NotAssigned;
import onething.domain.refusal.Refusal.RoleLacking;
import onething.domain.refusal.Refused;
import onething.domain.text.Text;
import onething.domain.trail.Event;
import onething.domain.trail.Trail;
import org.junit.jupiter.api.Test;
import reactor.core.publisher.Mono;
import reactor.test.StepVerifier;

/// 李娜 has applied for a determination, on a Monday. The office has ten working days to accept it.
class InquiriesTest {

    private static final ClockCode REVIEW = new ClockCode("review");
    private static final Duration UNTIL_BREACHED = Duration.ofDays(15);

    private final ServiceInMemory service = new ServiceInMemory();
    private final MatterId matter = ServiceInMemory.id(service.aMatter(LI_NA, DETERMINATION));
    private final House house = new House(service);

    @Test
    void aCitizenUrgesTheHeadOnOnlyWhenAClockHasRunOut() {
        service.clock.passes(UNTIL_BREACHED.minusDays(1));
        assertThat(read(LI_NA).expeditable()).isEmpty();
        refused(ask(LI_NA, REVIEW, ""), new ClockNotBreached("review"));

        service.clock.passes(Duration.ofDays(1));

        assertThat(read(LI_NA).expeditable()).extracting(clock -> clock.title()).containsExactly("受理审查");
        assertThat(read(HER_APPROVER).expeditable())
                .as("an office does not urge itself on")
                .isEmpty();
        var asked = now(ask(LI_NA, REVIEW, ""));
        assertThat(asked.inquiry().answerBy())
                .as("three working days after Tuesday, 8 December")
                .isEqualTo(LocalDate.of(2026, 12, 11));
        assertThat(last().action()).isEqualTo("expedite");
        assertThat(last().note()).contains("受理审查", "2026-12-11");
    }

    @Test
    void oneExpediteOfAClockWaitsAtATime() {
        service.clock.passes(UNTIL_BREACHED);
        var asked = now(ask(LI_NA, REVIEW, "请尽快")).inquiry();

        assertThat(read(LI_NA).expeditable()).isEmpty();
        refused(ask(LI_NA, REVIEW, "再催"), new InquiryWaits(asked.id(), asked.answerBy()));

        now(answer(HER_APPROVER, asked.id(), "已督促经办人，明日办结"));
        assertThat(read(LI_NA).expeditable()).hasSize(1);
    }

    @Test
    void onlyTheHeadAnswersAndTheCitizenIsNotified() {
        service.clock.passes(UNTIL_BREACHED);
        var asked = now(ask(LI_NA, REVIEW, "")).inquiry();

        assertThat(atDesk(DETERMINER)).isEmpty();
        assertThat(atDesk(HER_APPROVER)).singleElement().satisfies(row -> {
            assertThat(row.kind()).isEqualTo(InquiryKind.EXPEDITE);
            assertThat(row.clock()).contains("受理审查");
            assertThat(row.overdue()).isFalse();
        });
        refused(answer(DETERMINER, asked.id(), "快了"), new RoleLacking("APPROVER"));
        refused(answer(LI_NA, asked.id(), "快了"), new RoleLacking("APPROVER"));
        service.clock.passes(Duration.ofDays(4));
        assertThat(atDesk(HER_APPROVER))
                .singleElement()
                .satisfies(row -> assertThat(row.overdue()).isTrue());

        now(answer(HER_APPROVER, asked.id(), "已督促经办人，明日办结"));

        assertThat(read(LI_NA).items())
                .singleElement()
                .satisfies(details -> assertThat(
                                details.inquiry().answer().orElseThrow().text())
                        .isEqualTo(new Text("已督促经办人，明日办结")));
        assertThat(atDesk(HER_APPROVER)).isEmpty();
        assertThat(last().note()).as("the trail has none of the words").isEmpty();
        assertThat(Message.isVisible(last(), matter())).isTrue();
        assertThat(NotificationRule.kind(last(), matter())).contains(NotificationKind.ANSWER);
        refused(answer(HER_APPROVER, asked.id(), "补充"), new InquiryAnswered(asked.id()));
        assertThat(new Trail(now(service.matters.trail(matter).collectList())).flaw())
                .isEmpty();
    }

    @Test
    void aCitizenAsksAndTheOfficeAnswers() {
        var asked = now(ask(LI_NA, "还需要交什么材料吗")).inquiry();

        assertThat(asked.answerBy()).as("five working days").isEqualTo(LocalDate.of(2026, 11, 30));
        assertThat(Message.isVisible(last(), matter()))
                .as("her own question is no message to her")
                .isFalse();
        assertThat(last().note()).doesNotContain("材料");
        assertThat(atDesk(DETERMINER)).extracting(ListInquiriesAtDesk.Row::id).containsExactly(asked.id());
        assertThat(atDesk(INSPECTOR)).isEmpty();
        assertThat(read(LI_NA).items()).extracting(InquiryDetails::mayAnswer).containsExactly(false);
        assertThat(read(DETERMINER).items())
                .extracting(InquiryDetails::mayAnswer)
                .containsExactly(true);

        now(answer(DETERMINER, asked.id(), "不需要"));

        assertThat(NotificationRule.kind(last(), matter())).contains(NotificationKind.ANSWER);
    }

    @Test
    void theOfficeAsksAndTheCitizenAnswers() {
        var asked = now(ask(DETERMINER, "事故当天谁在场")).inquiry();

        assertThat(asked.kind()).isEqualTo(InquiryKind.OFFICE_QUESTION);
        assertThat(NotificationRule.kind(last(), matter())).contains(NotificationKind.QUESTION);
        assertThat(read(LI_NA).items()).extracting(InquiryDetails::mayAnswer).containsExactly(true);
        refused(answer(HER_COLLEAGUE, asked.id(), "同事"), new RoleLacking("APPLICANT"));

        now(answer(LI_NA, asked.id(), "班长王强"));

        assertThat(read(DETERMINER).items())
                .singleElement()
                .satisfies(details -> assertThat(
                                details.inquiry().answer().orElseThrow().text())
                        .isEqualTo(new Text("班长王强")));
        assertThat(Message.isVisible(last(), matter())).isFalse();
    }

    @Test
    void aRequestThatIsSentAgainAsksOnce() {
        var command = new AskInquiry.Command(LI_NA, matter, Optional.empty(), new Text("什么时候有结果"), aKey());

        assertThat(now(house.ask.ask(command))).isEqualTo(now(house.ask.ask(command)));

        assertThat(read(LI_NA).items()).hasSize(1);
        refused(
                house.ask.ask(
                        new AskInquiry.Command(LI_NA, matter, Optional.empty(), new Text("另一个问题"), command.key())),
                new KeyReused(command.key()));
    }

    @Test
    void aSideAsksNoMoreThanAFewQuestionsBeforeItHasAnswers() {
        for (int i = 0; i < Conversation.MOST_OPEN; i++) {
            now(ask(LI_NA, "问题" + i));
        }

        assertThat(read(LI_NA).mayAsk()).isFalse();
        refused(ask(LI_NA, "再问"), new InquiriesOpen(Conversation.MOST_OPEN));
        assertThat(read(DETERMINER).mayAsk()).as("the other side still may").isTrue();
    }

    @Test
    void wordsAreNeededButForAnExpedite() {
        ask(LI_NA, " ").as(StepVerifier::create).verifyErrorMatches(InquiriesTest::isInputsInvalid);
        var asked = now(ask(LI_NA, "问题")).inquiry();
        answer(DETERMINER, asked.id(), " ").as(StepVerifier::create).verifyErrorMatches(InquiriesTest::isInputsInvalid);
    }

    @Test
    void nobodyElseSeesOrAsksAnything() {
        var asked = now(ask(LI_NA, "问题")).inquiry();

        for (var other : List.of(WANG_WEI, INSPECTOR)) {
            refused(house.read.read(new ReadInquiries.Query(other, matter)), new MatterUnknown(matter.value()));
            refused(ask(other, "问题"), new MatterUnknown(matter.value()));
            refused(answer(other, asked.id(), "答复"), new MatterUnknown(matter.value()));
        }
        refused(
                house.list.list(new ListInquiriesAtDesk.Query(LI_NA, Optional.empty(), 20)),
                new RoleLacking("OFFICER"));
        var nobodys = UUID.randomUUID();
        refused(answer(DETERMINER, nobodys, "答复"), new InquiryUnknown(nobodys));
        refused(ask(DETERMINER, REVIEW, ""), new RoleLacking("APPLICANT"));
    }

    @Test
    void everyReadByStaffIsRecorded() {
        read(LI_NA);
        read(DETERMINER);

        assertThat(now(service.accesses.at(LI_NA.id(), Optional.empty(), 20)).items())
                .singleElement()
                .satisfies(found -> assertThat(found.access().papers()).isEqualTo(Papers.INQUIRY));
    }

    @Test
    void onlyStaffOnTheCaseSeeWhatAReporterWrites() {
        var reports = new ServiceInMemory(SmallGuide.aGuideWithReports());
        var report = ServiceInMemory.id(reports.aMatter(LI_NA, COMPLAINT));
        var houseOfReports = new House(reports);
        var asked = now(houseOfReports.ask.ask(
                        new AskInquiry.Command(LI_NA, report, Optional.empty(), new Text("我是李娜"), aKey())))
                .inquiry();

        refused(houseOfReports.read.read(new ReadInquiries.Query(INSPECTOR, report)), new NotAssigned(report.value()));
        refused(
                houseOfReports.answer.answer(new AnswerInquiry.Command(INSPECTOR, report, asked.id(), new Text("收到"))),
                new NotAssigned(report.value()));
        assertThat(asked.toString()).doesNotContain("李娜");
    }

    private static boolean isInputsInvalid(Throwable error) {
        return error instanceof Refused refused && refused.refusal() instanceof InputsInvalid;
    }

    private ReadInquiries.MatterInquiries read(Actor who) {
        return now(house.read.read(new ReadInquiries.Query(who, matter)));
    }

    private Mono<InquiryDetails> ask(Actor who, String text) {
        return house.ask.ask(new AskInquiry.Command(who, matter, Optional.empty(), new Text(text), aKey()));
    }

    private Mono<InquiryDetails> ask(Actor who, ClockCode clock, String text) {
        return house.ask.ask(new AskInquiry.Command(who, matter, Optional.of(clock), new Text(text), aKey()));
    }

    private Mono<InquiryDetails> answer(Actor who, UUID inquiry, String text) {
        return house.answer.answer(new AnswerInquiry.Command(who, matter, inquiry, new Text(text)));
    }

    private List<ListInquiriesAtDesk.Row> atDesk(Actor officer) {
        return now(house.list.list(new ListInquiriesAtDesk.Query(officer, Optional.empty(), 20)))
                .items();
    }

    private Matter matter() {
        return service.matter(matter).value().matter();
    }

    private Event last() {
        return service.matter(matter).value().last();
    }

    private static void refused(Mono<?> asked, Refusal refusal) {
        asked.as(StepVerifier::create).verifyErrorSatisfies(refusedWith(refusal));
    }

    private static final class House {

        final ReadInquiries read;
        final AskInquiry ask;
        final AnswerInquiry answer;
        final ListInquiriesAtDesk list;

        House(ServiceInMemory service) {
            var conversations = new Conversations(service.access, service.inquiries, service.contexts);
            this.read = new ReadInquiriesService(conversations, service.recorder);
            this.ask = new AskInquiryService(conversations, service.inquiries, service.ids);
            this.answer = new AnswerInquiryService(conversations, service.inquiries, service.recorder);
            this.list = new ListInquiriesAtDeskService(service.inquiries, service.contexts);
        }
    }
}
