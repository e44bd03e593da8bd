package onething.domain.appointment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import onething.domain.appointment.MatterAppointments.Change;
import onething.domain.appointment.Slot.Terms;
import onething.domain.code.GroundCode;
import onething.domain.guide.GuideFixtures;
import onething.domain.guide.notification.NotificationKind;
import onething.domain.matter.ActFixtures;
import onething.domain.matter.Standing;
import onething.domain.matter.Story;
import onething.domain.matter.Tab;
import onething.domain.matter.action.ActingParty;
import onething.domain.matter.action.Exam;
import onething.domain.message.Message;
import onething.domain.notification.NotificationRule;
import onething.domain.party.DistrictCode;
import onething.domain.party.OfficeCode;
import onething.domain.party.Role;
import onething.domain.procedure.StandingKind;
import onething.domain.refusal.Refusal;
import onething.domain.refusal.Refusal.ActionNotLawful;
import onething.domain.refusal.Refusal.AlreadyBooked;
import onething.domain.refusal.Refusal.InputsInvalid;
import onething.domain.refusal.Refusal.NotBooked;
import onething.domain.refusal.Refusal.PreconditionMissing;
import onething.domain.refusal.Refusal.RoleLacking;
import onething.domain.refusal.Refusal.SlotClosed;
import onething.domain.refusal.Refusal.SlotUnknown;
import onething.domain.refusal.Refused;
import onething.domain.text.Line;
import onething.domain.text.Text;
import org.junit.jupiter.api.Test;

/// An assessment that is under way since Tuesday, 3 March 2026. Its exam is announced for a week later.
class MatterAppointmentsTest {

    private static final ActingParty APPLICANT = ActingParty.of(ActFixtures.LI_NA, Set.of(Role.APPLICANT));
    private static final ActingParty OFFICER = ActingParty.of(ActFixtures.OFFICER_CHEN, Set.of(Role.OFFICER));
    private static final LocalDateTime NINE = LocalDateTime.of(2026, 3, 9, 9, 0);

    private final Story story = Story.of(GuideFixtures.aBundleGuide(), GuideFixtures.ASSESSMENT)
            .days(1)
            .then("accept");
    private Optional<Appointment> mine = Optional.empty();

    @Test
    void anExamIsBookedMovedAndGivenBackOnTheTrail() {
        var nine = slot(Purpose.EXAM, NINE);

        step(pick(nine));
        assertThat(story.last().action()).isEqualTo("pick-slot");
        assertThat(story.last().note()).isEqualTo("现场鉴定预约2026-03-09 09:00，揭阳市人民医院");
        assertThat(Message.isVisible(story.last(), story.matter()))
                .as("her own pick is no message to her")
                .isFalse();

        var moved = step(pick(slot(Purpose.EXAM, NINE.plusHours(1))));
        assertThat(story.last().action()).isEqualTo("move-slot");
        assertThat(moved.freed()).contains(nine);

        var back = step(now().giveBack(Purpose.EXAM, APPLICANT, story.context(), story.last()));
        assertThat(story.last().action()).isEqualTo("give-back-slot");
        assertThat(back.taken()).isEmpty();
        assertThat(back.freed()).isPresent();
        assertThat(story.trail().flaw()).isEmpty();
    }

    @Test
    void thePickedTimeOfAnExamIsNoNoticeAndTheOfficeStillHasToAnnounceIt() {
        step(pick(slot(Purpose.EXAM, NINE)));

        assertThat(now().needsNotice(story.context())).isTrue();
        assertThat(story.lawful(Role.OFFICER)).contains("schedule-exam");
        assertThat(exam()).isEmpty();

        story.then("schedule-exam", act -> act.withExam(new Exam(NINE, new Line("揭阳市人民医院"), false)));

        assertThat(now().needsNotice(story.context())).isFalse();
    }

    @Test
    void whoAnswersThatTheAnnouncedTimeDoesNotSuitIsNotRecordedAsNotTurnedUp() {
        story.then("schedule-exam");
        assertThat(story.matter().tab()).isEqualTo(Tab.TODO);

        step(decline("下周住院，25日以后可以"));

        assertThat(story.last().note()).as("the guide sets no days").isEqualTo("现场鉴定：申请人答复所列时间都不合适，等待办理机关另行安排");
        assertThat(mine.orElseThrow().answerBy()).isEmpty();
        assertThat(mine.orElseThrow().isOverdue(LocalDate.MAX)).isFalse();
        assertThat(story.matter().tab()).as("it is the office's turn").isEqualTo(Tab.IN_PROGRESS);
        story.days(8);
        assertThat(story.lawful(Role.OFFICER)).doesNotContain("record-no-show").contains("schedule-exam");
        var noShow = ActFixtures.bare(story.action("record-no-show"));
        assertThatThrownBy(() -> noShow.on(story.matter(), story.context(), story.last()))
                .isInstanceOfSatisfying(
                        Refused.class,
                        refused -> assertThat(refused.refusal()).isInstanceOf(PreconditionMissing.class));

        story.then("schedule-exam").days(8);
        assertThat(story.lawful(Role.OFFICER)).as("of the new time").contains("record-no-show");
    }

    /// Another ground stays possible.
    @Test
    void aMatterDoesNotEndForAMissedExamWhileAnotherTimeIsToBeFound() {
        story.then("schedule-exam");
        step(decline("下周住院，25日以后可以"));
        story.days(8);

        var terminate = story.action("terminate");
        var forNoShow =
                ActFixtures.complete(terminate, story.matter(), story.context()).withGround(new GroundCode("no-show"));
        assertThatThrownBy(() -> forNoShow.on(story.matter(), story.context(), story.last()))
                .isInstanceOfSatisfying(
                        Refused.class,
                        refused -> assertThat(refused.refusal()).isInstanceOf(PreconditionMissing.class));

        story.then("schedule-exam").days(8);
        assertThat(ActFixtures.complete(terminate, story.matter(), story.context())
                        .withGround(new GroundCode("no-show"))
                        .on(story.matter(), story.context(), story.last())
                        .after()
                        .standing()
                        .kind())
                .isEqualTo(StandingKind.TERMINATED);
    }

    @Test
    void anAnswerAfterTheExamDoesNotUndoTheMissedOne() {
        story.then("schedule-exam").days(8);

        step(decline(""));

        assertThat(story.lawful(Role.OFFICER)).contains("record-no-show");
    }

    @Test
    void movingAwayFromAnAnnouncedExamAsksTheOfficeForAnotherNoticeAndMovingBackDoesNot() {
        story.then("schedule-exam").then("confirm-exam");
        var announced = exam().orElseThrow();

        step(pick(slot(Purpose.EXAM, announced.at().plusDays(1))));
        assertThat(exam().orElseThrow().toBeMoved()).isTrue();
        assertThat(exam().orElseThrow().confirmed()).isFalse();
        assertThat(now().needsNotice(story.context())).isTrue();
        assertThat(story.lawful(Role.OFFICER)).contains("reschedule");

        step(pick(slot(Purpose.EXAM, announced.at())));
        assertThat(exam().orElseThrow().toBeMoved()).isFalse();
        assertThat(now().needsNotice(story.context())).isFalse();
    }

    @Test
    void aConfirmedOrRescheduledExamStandsAgain() {
        story.then("schedule-exam");
        step(decline(""));
        assertThat(story.lawful(Role.APPLICANT)).contains("confirm-exam");

        story.then("confirm-exam");
        assertThat(exam().orElseThrow().toBeMoved()).isFalse();

        step(decline(""));
        story.then("reschedule");
        assertThat(exam().orElseThrow().toBeMoved()).isFalse();
    }

    @Test
    void theOfficeThatWithdrawsTheSlotOfAnExamHasToFindAnotherTime() {
        story.then("schedule-exam");
        var slot = slot(Purpose.EXAM, exam().orElseThrow().at());
        step(pick(slot));

        step(now().withdraw(slot, OFFICER, story.context(), story.last()));

        assertThat(exam().orElseThrow().toBeMoved()).isTrue();
        assertThat(NotificationRule.kind(story.last(), story.matter())).contains(NotificationKind.ACTION_NEEDED);
        refuses(() -> now().withdraw(slot, OFFICER, story.context(), story.last()), new NotBooked("exam"));
    }

    @Test
    void theOfficeAsksToChooseAndTheApplicantIsNotified() {
        step(decline("周末"));

        step(now().invite(Purpose.EXAM, OFFICER, story.context(), story.last()));

        assertThat(NotificationRule.kind(story.last(), story.matter())).contains(NotificationKind.ACTION_NEEDED);
        assertThat(mine.orElseThrow().wish().isBlank()).isTrue();
        var slot = slot(Purpose.EXAM, NINE);
        step(pick(slot));
        refuses(() -> now().invite(Purpose.EXAM, OFFICER, story.context(), story.last()), new AlreadyBooked(slot.id()));
    }

    @Test
    void onlyAVisitIsMarkedAsMissedAndNothingBeforeItBegins() {
        step(pick(slot(Purpose.VISIT, NINE)));
        assertThatThrownBy(() -> now().attend(Purpose.VISIT, true, OFFICER, story.context(), story.last()))
                .isInstanceOfSatisfying(
                        Refused.class, refused -> assertThat(refused.refusal()).isInstanceOf(InputsInvalid.class));

        story.days(7);
        step(now().attend(Purpose.VISIT, false, OFFICER, story.context(), story.last()));
        assertThat(story.last().action()).isEqualTo("miss");

        step(pick(slot(Purpose.EXAM, NINE.plusDays(7))));
        story.days(7);
        assertThatThrownBy(() -> now().attend(Purpose.EXAM, false, OFFICER, story.context(), story.last()))
                .as("of an exam, this is an action of the procedure")
                .isInstanceOfSatisfying(
                        Refused.class, refused -> assertThat(refused.refusal()).isInstanceOf(InputsInvalid.class));
        step(now().attend(Purpose.EXAM, true, OFFICER, story.context(), story.last()));
        assertThat(mine.orElseThrow().state()).isEqualTo(AppointmentState.ATTENDED);
    }

    @Test
    void nothingInThePastNothingOfAnotherOfficeAndNothingForOthersIsPicked() {
        var slot = slot(Purpose.EXAM, NINE);
        var past = slot(Purpose.EXAM, NINE.minusDays(30));
        refuses(() -> pick(past), new SlotClosed(past.id()));
        var withdrawn = slot.asWithdrawn(story.context().now());
        refuses(() -> pick(withdrawn), new SlotClosed(slot.id()));
        var another =
                new Slot(UUID.randomUUID(), new OfficeCode("another"), slot.district(), slot.terms(), Optional.empty());
        refuses(() -> pick(another), new SlotUnknown(another.id()));
        var elsewhere =
                new Slot(UUID.randomUUID(), slot.office(), new DistrictCode("445281"), slot.terms(), Optional.empty());
        refuses(() -> pick(elsewhere), new SlotUnknown(elsewhere.id()));
        refuses(() -> now().pick(slot, OFFICER, story.context(), story.last()), new RoleLacking("APPLICANT"));
        refuses(() -> now().invite(Purpose.EXAM, APPLICANT, story.context(), story.last()), new RoleLacking("OFFICER"));
        refuses(() -> now().giveBack(Purpose.EXAM, APPLICANT, story.context(), story.last()), new NotBooked("exam"));
    }

    @Test
    void anExamIsBookedOnlyWhileTheOfficeMayAnnounceOne() {
        var received = Story.of(GuideFixtures.aBundleGuide(), GuideFixtures.ASSESSMENT);
        var nothing = new MatterAppointments(received.matter(), List.of());

        assertThat(Purpose.EXAM.isOpen(received.matter(), received.context())).isFalse();
        assertThat(Purpose.VISIT.isOpen(received.matter(), received.context())).isTrue();
        assertThatThrownBy(() -> nothing.pick(slot(Purpose.EXAM, NINE), APPLICANT, received.context(), received.last()))
                .isInstanceOfSatisfying(
                        Refused.class, refused -> assertThat(refused.refusal()).isInstanceOf(ActionNotLawful.class));
        story.then("withdraw");
        assertThat(Purpose.VISIT.isOpen(story.matter(), story.context())).isFalse();
    }

    @Test
    void aSeriesOfOneDayFollowsWithoutABreak() {
        var series = new SlotSeries(terms(Purpose.VISIT, NINE), 3);

        assertThat(series.slots(
                        office(), district(), UUID::randomUUID, story.context().now()))
                .extracting(slot -> slot.terms().from())
                .containsExactly(NINE, NINE.plusMinutes(30), NINE.plusMinutes(60));
    }

    @Test
    void aSeriesNamesEveryFault() {
        var terms = new Terms(Purpose.VISIT, NINE, 4, new Line(" "), new Text("长".repeat(201)), 51);

        assertThat(faults(new SlotSeries(terms, 0)))
                .containsExactlyInAnyOrder("/minutes", "/place", "/bring", "/capacity", "/times");
        assertThat(faults(new SlotSeries(terms(Purpose.VISIT, NINE.minusDays(30)), 1)))
                .containsExactly("/from");
        assertThat(faults(new SlotSeries(terms(Purpose.VISIT, NINE.plusYears(6)), 1)))
                .containsExactly("/from");
        assertThat(faults(new SlotSeries(terms(Purpose.VISIT, NINE.withHour(23)), 2)))
                .as("past midnight")
                .containsExactly("/times");
    }

    private List<String> faults(SlotSeries series) {
        try {
            series.slots(office(), district(), UUID::randomUUID, story.context().now());
            return List.of();
        } catch (Refused refused) {
            return ((InputsInvalid) refused.refusal())
                    .faults().stream().map(fault -> fault.path()).toList();
        }
    }

    private Change step(Change change) {
        story.step(change.change());
        mine = Optional.of(change.after());
        return change;
    }

    private Change pick(Slot slot) {
        return now().pick(slot, APPLICANT, story.context(), story.last());
    }

    private Change decline(String wish) {
        return now().decline(Purpose.EXAM, new Text(wish), APPLICANT, story.context(), story.last());
    }

    private MatterAppointments now() {
        return new MatterAppointments(story.matter(), mine.stream().toList());
    }

    private Optional<Exam> exam() {
        return story.standing() instanceof Standing.UnderWay(var _, var exam, var _) ? exam : Optional.empty();
    }

    private static void refuses(Supplier<?> asked, Refusal refusal) {
        assertThatThrownBy(asked::get)
                .isInstanceOfSatisfying(
                        Refused.class, refused -> assertThat(refused.refusal()).isEqualTo(refusal));
    }

    private Slot slot(Purpose purpose, LocalDateTime from) {
        return new Slot(UUID.randomUUID(), office(), district(), terms(purpose, from), Optional.empty());
    }

    private static Terms terms(Purpose purpose, LocalDateTime from) {
        return new Terms(purpose, from, 30, new Line("揭阳市人民医院"), new Text("身份证"), 2);
    }

    private OfficeCode office() {
        return story.matter().file().office();
    }

    private DistrictCode district() {
        return story.matter().file().district();
    }
}
