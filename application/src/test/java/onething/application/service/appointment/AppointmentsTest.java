package onething.application.service.appointment;

import static onething.application.port.out.RefusedWith.refusedWith;
import static onething.application.service.People.DETERMINER;
import static onething.application.service.People.HER_COLLEAGUE;
import static onething.application.service.People.INSPECTOR;
import static onething.application.service.People.LI_NA;
import static onething.application.service.People.OF_THE_DISTRICT_ONLY;
import static onething.application.service.People.WANG_WEI;
import static onething.application.service.ServiceInMemory.aKey;
import static onething.application.service.ServiceInMemory.now;
import static onething.application.service.SmallGuide.COMPLAINT;
import static onething.application.service.SmallGuide.DETERMINATION;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;
import onething.application.port.in.appointment.AnswerAppointment;
import onething.application.port.in.appointment.AnswerAppointment.Answer;
import onething.application.port.in.appointment.InviteToBook;
import onething.application.port.in.appointment.ListSlots;
import onething.application.port.in.appointment.ListUnsuitable;
import onething.application.port.in.appointment.MarkAttendance;
import onething.application.port.in.appointment.OfferSlots;
import onething.application.port.in.appointment.ReadAppointments;
import onething.application.port.in.appointment.ReadAppointments.OfPurpose;
import onething.application.port.in.appointment.WithdrawSlot;
import onething.application.port.in.sweep.EscalateSlots;
import onething.application.port.in.sweep.SweepClocks.Swept;
import onething.application.service.ServiceInMemory;
import onething.application.service.SmallGuide;
import onething.application.service.sweep.EscalateSlotsService;
import onething.domain.access.PersonalDataAccess.Papers;
import onething.domain.account.Account;
import onething.domain.account.AccountHolder;
import onething.domain.appointment.AppointmentState;
import onething.domain.appointment.Purpose;
import onething.domain.appointment.Slot;
import onething.domain.appointment.Slot.Terms;
import onething.domain.appointment.SlotSeries;
import onething.domain.bundle.Mandate;
import onething.domain.matter.MatterId;
import onething.domain.message.Message;
import onething.domain.party.Actor;
import onething.domain.party.IdCardNumber;
import onething.domain.party.PersonName;
import onething.domain.party.Role;
import onething.domain.refusal.Refusal;
import onething.domain.refusal.Refusal.KeyReused;
import onething.domain.refusal.Refusal.MatterUnknown;
import onething.domain.refusal.Refusal.NotAssigned;
import onething.domain.refusal.Refusal.RoleLacking;
import onething.domain.refusal.Refusal.SlotClosed;
import onething.domain.refusal.Refusal.SlotFull;
import onething.domain.refusal.Refusal.SlotUnknown;
import onething.domain.text.Line;
import onething.domain.text.Text;
import onething.domain.trail.Event;
import org.junit.jupiter.api.Test;
import reactor.core.publisher.Mono;
import reactor.test.StepVerifier;

/// 李娜 has applied for a determination, on Monday, 23 November 2026. Her office sees people on Thursday.
class AppointmentsTest {

    private static final LocalDateTime NINE = LocalDateTime.of(2026, 11, 26, 9, 0);

    private static final IdCardNumber AGENTS_CARD = new IdCardNumber("440524199003070014");

    private final ServiceInMemory service = new ServiceInMemory();
    private final MatterId matter = ServiceInMemory.id(service.aMatter(LI_NA, DETERMINATION));
    private final House house = new House(service);

    @Test
    void aCitizenPicksMovesAndGivesBackAndOthersSeeOnlyHowManyPlacesAreFree() {
        var slots = offer(2, 1);

        assertThat(visit(LI_NA, matter).slots())
                .extracting(free -> free.slot().id(), free -> free.free())
                .containsExactly(tuple(slots.get(0).id(), 1), tuple(slots.get(1).id(), 1));
        var picked = now(pick(LI_NA, matter, slots.get(0))).get(1);
        assertThat(picked.appointment().orElseThrow().slot()).contains(slots.get(0));
        assertThat(last().action()).isEqualTo("pick-slot");
        var another = ServiceInMemory.id(service.aMatter(WANG_WEI, DETERMINATION));
        assertThat(visit(WANG_WEI, another).slots())
                .extracting(free -> free.slot().id())
                .containsExactly(slots.get(1).id());
        assertThat(visit(WANG_WEI, another).appointment()).isEmpty();
        refused(pick(WANG_WEI, another, slots.get(0)), new SlotFull(slots.get(0).id()));

        now(pick(LI_NA, matter, slots.get(1)));
        assertThat(last().action()).isEqualTo("move-slot");
        now(pick(WANG_WEI, another, slots.get(0)));
        now(answer(LI_NA, matter, new Answer.GiveBack()));
        assertThat(visit(LI_NA, matter).slots())
                .extracting(free -> free.slot().id())
                .containsExactly(slots.get(1).id());
    }

    @Test
    void anAgentPicksForTheApplicantUntilTheMandateEnds() {
        var slots = offer(2, 1);
        service.accounts
                .addOrFind(new Account(WANG_WEI.id(), new AccountHolder.Person(new PersonName("王伟"), AGENTS_CARD)))
                .block();
        refused(pick(WANG_WEI, matter, slots.get(0)), new MatterUnknown(matter.value()));
        now(service.mandates.grant(new Mandate(
                UUID.randomUUID(),
                service.matter(matter).value().matter().file().bundle(),
                new PersonName("王伟"),
                AGENTS_CARD,
                Mandate.Relationship.RELATIVE,
                new Line("授权委托书"),
                LocalDate.of(2026, 11, 24),
                service.clock.instant(),
                Optional.empty())));

        now(pick(WANG_WEI, matter, slots.get(0)));

        assertThat(last().actor()).contains(WANG_WEI.id());
        assertThat(visit(LI_NA, matter).appointment().orElseThrow().slot()).contains(slots.get(0));
        service.clock.passes(Duration.ofDays(2));
        refused(pick(WANG_WEI, matter, slots.get(1)), new MatterUnknown(matter.value()));
    }

    @Test
    void thePickOfTheSameSlotAgainChangesNothing() {
        var slot = offer(1, 1).getFirst();
        now(pick(LI_NA, matter, slot));
        long version = service.matter(matter).version();

        now(pick(LI_NA, matter, slot));

        assertThat(service.matter(matter).version()).isEqualTo(version);
    }

    @Test
    void anAnswerThatNoneSuitsIsWorkForTheOfficeUntilItAnswers() {
        var slot = offer(1, 1).getFirst();
        now(pick(LI_NA, matter, slot));

        now(answer(LI_NA, matter, new Answer.NoneSuits(new Text("只有周末有空"))));

        assertThat(unsuitable(DETERMINER)).singleElement().satisfies(row -> {
            assertThat(row.file().id()).isEqualTo(matter);
            assertThat(row.purpose()).isEqualTo(Purpose.VISIT);
            assertThat(row.answerBy())
                    .as("five working days, as for a question")
                    .contains(LocalDate.of(2026, 11, 30));
            assertThat(row.overdue()).isFalse();
        });
        assertThat(last().note()).contains("办理机关须在2026-11-30前另行安排");
        assertThat(visit(LI_NA, matter).appointment().orElseThrow().answerBy())
                .as("the applicant is told the day")
                .contains(LocalDate.of(2026, 11, 30));
        assertThat(unsuitable(INSPECTOR)).isEmpty();
        assertThat(visit(DETERMINER, matter).appointment().orElseThrow().wish()).isEqualTo(new Text("只有周末有空"));
        assertThat(last().note()).as("the trail has none of the words").doesNotContain("周末");
        assertThat(visit(LI_NA, matter).slots()).as("her place is free").hasSize(1);

        now(house.invite.invite(new InviteToBook.Command(DETERMINER, matter, Purpose.VISIT)));

        assertThat(unsuitable(DETERMINER)).isEmpty();
        assertThat(last().action()).isEqualTo("invite-to-book");
        long version = service.matter(matter).version();
        now(house.invite.invite(new InviteToBook.Command(DETERMINER, matter, Purpose.VISIT)));
        assertThat(service.matter(matter).version()).as("asked once").isEqualTo(version);
    }

    @Test
    void anOfficeThatFindsNoOtherTimeInItsDaysIsOverdueUntilItDoes() {
        now(answer(LI_NA, matter, new Answer.NoneSuits(new Text("只有周末有空"))));

        service.clock.passes(Duration.ofDays(7));
        assertThat(unsuitable(DETERMINER))
                .extracting(ListUnsuitable.Row::overdue)
                .as("the last day")
                .containsExactly(false);
        service.clock.passes(Duration.ofDays(1));
        assertThat(unsuitable(HER_COLLEAGUE))
                .extracting(ListUnsuitable.Row::overdue)
                .as("it stays in the list of the whole office")
                .containsExactly(true);

        now(house.invite.invite(new InviteToBook.Command(HER_COLLEAGUE, matter, Purpose.VISIT)));

        assertThat(unsuitable(DETERMINER)).isEmpty();
        assertThat(visit(LI_NA, matter).appointment().orElseThrow().answerBy()).isEmpty();
    }

    @Test
    void theHeadAndTheApplicantLearnOnceThatTheOfficeLetTheDayPass() {
        now(answer(LI_NA, matter, new Answer.NoneSuits(new Text("只有周末有空"))));
        long answered = service.matter(matter).version();

        service.clock.passes(Duration.ofDays(7));
        assertThat(now(house.escalate.escalate())).as("the last day").isEqualTo(Swept.NOTHING);
        service.clock.passes(Duration.ofDays(1));
        assertThat(now(house.escalate.escalate()).fired()).isEqualTo(1);
        service.clock.passes(Duration.ofDays(1));
        assertThat(now(house.escalate.escalate())).isEqualTo(Swept.NOTHING);

        assertThat(service.matter(matter).version()).as("recorded once").isEqualTo(answered + 1);
        assertThat(last().action()).isEqualTo("slots-overdue");
        assertThat(last().role()).isEqualTo(Role.SYSTEM);
        assertThat(last().note()).contains("办理机关须在2026-11-30前另行安排", "请负责人督办").doesNotContain("周末");
        assertThat(Message.isVisible(last(), service.matter(matter).value().matter()))
                .as("the applicant gets a message")
                .isTrue();
        assertThat(unsuitable(HER_COLLEAGUE))
                .extracting(ListUnsuitable.Row::overdue)
                .containsExactly(true);
        assertThat(visit(DETERMINER, matter).appointment().orElseThrow().wish()).isEqualTo(new Text("只有周末有空"));
    }

    @Test
    void anOfficeThatFindsATimeOrAnApplicantWhoAnswersAgainIsInTime() {
        var other = ServiceInMemory.id(service.aMatter(WANG_WEI, DETERMINATION));
        now(answer(LI_NA, matter, new Answer.NoneSuits(Text.NONE)));
        now(answer(WANG_WEI, other, new Answer.NoneSuits(Text.NONE)));
        now(house.invite.invite(new InviteToBook.Command(DETERMINER, matter, Purpose.VISIT)));
        service.clock.passes(Duration.ofDays(5));
        now(answer(WANG_WEI, other, new Answer.NoneSuits(Text.NONE)));

        service.clock.passes(Duration.ofDays(4));

        assertThat(now(house.escalate.escalate())).isEqualTo(Swept.NOTHING);
    }

    @Test
    void aWithdrawnSlotIsToldToAllWhoHadItOnce() {
        var slot = offer(1, 3).getFirst();
        var another = ServiceInMemory.id(service.aMatter(WANG_WEI, DETERMINATION));
        now(pick(LI_NA, matter, slot));
        now(pick(WANG_WEI, another, slot));

        assertThat(now(withdraw(DETERMINER, slot)).withdrawn()).isPresent();
        now(withdraw(HER_COLLEAGUE, slot));

        for (var told : List.of(matter, another)) {
            assertThat(service.matter(told).value().last().action()).isEqualTo("withdraw-slot");
        }
        assertThat(visit(LI_NA, matter).appointment().orElseThrow().state()).isEqualTo(AppointmentState.WITHDRAWN);
        assertThat(visit(LI_NA, matter).slots()).isEmpty();
        refused(pick(LI_NA, matter, slot), new SlotClosed(slot.id()));
    }

    @Test
    void theOfficeSeesWhoComesAndMarksWhoCame() {
        var slot = offer(1, 2).getFirst();
        now(pick(LI_NA, matter, slot));

        assertThat(atDesk(HER_COLLEAGUE)).singleElement().satisfies(row -> {
            assertThat(row.free()).isEqualTo(1);
            assertThat(row.comers())
                    .extracting(comer -> comer.file().id(), ListSlots.Comer::state)
                    .containsExactly(tuple(matter, AppointmentState.PICKED));
        });
        assertThat(atDesk(INSPECTOR)).isEmpty();
        assertThat(atDesk(OF_THE_DISTRICT_ONLY)).as("the city's slot").isEmpty();

        service.clock.passes(Duration.ofDays(3).plusHours(1));
        now(house.mark.mark(new MarkAttendance.Command(DETERMINER, matter, Purpose.VISIT, true)));

        assertThat(last().action()).isEqualTo("attend");
        assertThat(atDesk(DETERMINER).getFirst().comers())
                .extracting(ListSlots.Comer::state)
                .containsExactly(AppointmentState.ATTENDED);
        refused(withdraw(DETERMINER, slot), new SlotClosed(slot.id()));
    }

    @Test
    void aRequestThatIsSentAgainOffersOnce() {
        var command = new OfferSlots.Command(DETERMINER, new SlotSeries(terms(1), 2), aKey());

        assertThat(now(house.offer.offer(command))).isEqualTo(now(house.offer.offer(command)));

        assertThat(atDesk(DETERMINER)).hasSize(2);
        refused(
                house.offer.offer(new OfferSlots.Command(DETERMINER, new SlotSeries(terms(2), 2), command.key())),
                new KeyReused(command.key()));
    }

    /// The second request is made between the look for an earlier one and the storing of the first.
    @Test
    void ofTwoEqualRequestsAtOneMomentTheSecondGetsTheAnswerOfTheFirst() {
        var command = new OfferSlots.Command(DETERMINER, new SlotSeries(terms(1), 2), aKey());
        var between = new AtomicReference<List<Slot>>();
        var slow = new OfferSlotsService(service.appointments, service.contexts, () -> {
            if (between.compareAndSet(null, List.of())) {
                between.set(now(house.offer.offer(command)));
            }
            return service.ids.next();
        });

        assertThat(now(slow.offer(command))).isEqualTo(between.get()).hasSize(2);
        assertThat(atDesk(DETERMINER)).hasSize(2);
    }

    @Test
    void ofTwoDifferentRequestsWithOneKeyAtOneMomentTheSecondIsRefused() {
        var command = new OfferSlots.Command(DETERMINER, new SlotSeries(terms(1), 2), aKey());
        var other = new OfferSlots.Command(DETERMINER, new SlotSeries(terms(2), 2), command.key());
        var asked = new AtomicBoolean();
        var slow = new OfferSlotsService(service.appointments, service.contexts, () -> {
            if (asked.compareAndSet(false, true)) {
                now(house.offer.offer(other));
            }
            return service.ids.next();
        });

        refused(slow.offer(command), new KeyReused(command.key()));
    }

    @Test
    void nobodyElsePicksOffersOrWithdrawsAnything() {
        var slot = offer(1, 1).getFirst();

        for (var other : List.of(WANG_WEI, INSPECTOR)) {
            refused(house.read.read(new ReadAppointments.Query(other, matter)), new MatterUnknown(matter.value()));
            refused(pick(other, matter, slot), new MatterUnknown(matter.value()));
        }
        refused(pick(DETERMINER, matter, slot), new RoleLacking("APPLICANT"));
        refused(
                house.invite.invite(new InviteToBook.Command(LI_NA, matter, Purpose.VISIT)),
                new RoleLacking("OFFICER"));
        refused(withdraw(LI_NA, slot), new RoleLacking("OFFICER"));
        refused(withdraw(INSPECTOR, slot), new SlotUnknown(slot.id()));
        refused(withdraw(OF_THE_DISTRICT_ONLY, slot), new SlotUnknown(slot.id()));
        var nobodys = UUID.randomUUID();
        refused(answer(LI_NA, matter, new Answer.Pick(nobodys)), new SlotUnknown(nobodys));
        refused(
                house.answer.answer(
                        new AnswerAppointment.Command(LI_NA, matter, Purpose.EXAM, new Answer.Pick(slot.id()))),
                new SlotUnknown(slot.id()));
    }

    @Test
    void everyReadByStaffIsRecordedAndAReportIsForThoseOnTheCase() {
        visit(LI_NA, matter);
        visit(DETERMINER, matter);
        assertThat(now(service.accesses.at(LI_NA.id(), Optional.empty(), 20)).items())
                .singleElement()
                .satisfies(found -> assertThat(found.access().papers()).isEqualTo(Papers.INQUIRY));

        var reports = new ServiceInMemory(SmallGuide.aGuideWithReports());
        var report = ServiceInMemory.id(reports.aMatter(LI_NA, COMPLAINT));
        refused(
                new House(reports).read.read(new ReadAppointments.Query(INSPECTOR, report)),
                new NotAssigned(report.value()));
    }

    private OfPurpose visit(Actor who, MatterId of) {
        return now(house.read.read(new ReadAppointments.Query(who, of))).stream()
                .filter(each -> each.purpose() == Purpose.VISIT)
                .findFirst()
                .orElseThrow();
    }

    private Mono<List<OfPurpose>> pick(Actor who, MatterId of, Slot slot) {
        return answer(who, of, new Answer.Pick(slot.id()));
    }

    private Mono<List<OfPurpose>> answer(Actor who, MatterId of, Answer answer) {
        return house.answer.answer(new AnswerAppointment.Command(who, of, Purpose.VISIT, answer));
    }

    private List<Slot> offer(int times, int capacity) {
        return now(
                house.offer.offer(new OfferSlots.Command(DETERMINER, new SlotSeries(terms(capacity), times), aKey())));
    }

    private static Terms terms(int capacity) {
        return new Terms(Purpose.VISIT, NINE, 30, new Line("市人社局二楼"), new Text("身份证"), capacity);
    }

    private Mono<Slot> withdraw(Actor who, Slot slot) {
        return house.withdraw.withdraw(new WithdrawSlot.Command(who, slot.id()));
    }

    private List<ListSlots.Row> atDesk(Actor who) {
        return now(house.list.list(new ListSlots.Query(who, Optional.of(NINE.toLocalDate()))));
    }

    private List<ListUnsuitable.Row> unsuitable(Actor who) {
        return now(house.unsuitable.list(new ListUnsuitable.Query(who, Optional.empty(), 20)))
                .items();
    }

    private Event last() {
        return service.matter(matter).value().last();
    }

    private static void refused(Mono<?> asked, Refusal refusal) {
        asked.as(StepVerifier::create).verifyErrorSatisfies(refusedWith(refusal));
    }

    private static final class House {

        final ReadAppointments read;
        final AnswerAppointment answer;
        final InviteToBook invite;
        final MarkAttendance mark;
        final OfferSlots offer;
        final ListSlots list;
        final WithdrawSlot withdraw;
        final ListUnsuitable unsuitable;
        final EscalateSlots escalate;

        House(ServiceInMemory service) {
            var inHand =
                    new AppointmentsInHand(service.access, service.appointments, service.contexts, service.recorder);
            this.read = new ReadAppointmentsService(inHand);
            this.answer = new AnswerAppointmentService(inHand, service.appointments);
            this.invite = new InviteToBookService(inHand);
            this.mark = new MarkAttendanceService(inHand);
            this.offer = new OfferSlotsService(service.appointments, service.contexts, service.ids);
            this.list = new ListSlotsService(service.appointments, service.contexts);
            this.withdraw = new WithdrawSlotService(service.appointments, service.matters, service.contexts);
            this.unsuitable = new ListUnsuitableService(service.appointments, service.contexts);
            this.escalate =
                    new EscalateSlotsService(service.appointments, service.matters, service.contexts, service.clock);
        }
    }
}
