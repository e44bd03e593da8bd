package onething.application.port.out.appointment;

import static java.util.Objects.requireNonNull;
import static java.util.stream.Collectors.toSet;
import static onething.application.port.out.RefusedWith.refusedWith;
import static onething.application.port.out.matter.StoredFixtures.ASSESSMENT;
import static onething.application.port.out.matter.StoredFixtures.MONDAY_MORNING;
import static onething.application.port.out.matter.StoredFixtures.REVIEW;
import static onething.application.port.out.matter.StoredFixtures.RONGCHENG;
import static onething.application.port.out.matter.StoredFixtures.aKeyOf;
import static onething.application.port.out.matter.StoredFixtures.aSubmittedBundle;
import static onething.application.port.out.matter.StoredFixtures.anOffice;
import static onething.application.port.out.matter.StoredFixtures.draftOf;
import static onething.application.port.out.matter.StoredFixtures.next;
import static onething.application.port.out.matter.StoredFixtures.received;
import static onething.application.port.out.matter.StoredFixtures.somebody;
import static onething.application.port.out.matter.StoredFixtures.withOtherContent;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import onething.application.port.Page;
import onething.application.port.Versioned;
import onething.application.port.out.appointment.Appointments.Booked;
import onething.application.port.out.appointment.Appointments.Places;
import onething.application.port.out.bundle.Bundles;
import onething.application.port.out.matter.Matters;
import onething.domain.appointment.Appointment;
import onething.domain.appointment.AppointmentState;
import onething.domain.appointment.MatterAppointments.Change;
import onething.domain.appointment.Purpose;
import onething.domain.appointment.Slot;
import onething.domain.calendar.WorkingCalendar;
import onething.domain.matter.MatterChange;
import onething.domain.matter.MatterFile;
import onething.domain.matter.MatterId;
import onething.domain.matter.Standing;
import onething.domain.party.DistrictCode;
import onething.domain.party.OfficeCode;
import onething.domain.refusal.Refusal.ChangedMeanwhile;
import onething.domain.refusal.Refusal.CursorInvalid;
import onething.domain.refusal.Refusal.KeyReused;
import onething.domain.refusal.Refusal.SlotClosed;
import onething.domain.refusal.Refusal.SlotFull;
import onething.domain.refusal.Refused;
import onething.domain.text.Line;
import onething.domain.text.Text;
import org.junit.jupiter.api.Test;
import reactor.core.publisher.Flux;
import reactor.core.scheduler.Schedulers;
import reactor.test.StepVerifier;

/// What [Appointments] promises.
public interface AppointmentsContract {

    LocalDateTime NINE = LocalDateTime.of(2026, 12, 3, 9, 0);
    DistrictCode CITY = new DistrictCode("445200");
    DistrictCode PUNING = new DistrictCode("445281");

    Bundles bundles();

    Matters matters();

    Appointments appointments();

    @Test
    default void storesWhatARequestOffersOnceAndRefusesItsKeyForAnotherContent() {
        var office = anOffice();
        var key = aKeyOf(somebody());
        var slots = List.of(slot(office, RONGCHENG, NINE.plusHours(1), 2), slot(office, RONGCHENG, NINE, 2));

        appointments().offer(slots, key).block();

        assertThat(appointments().offered(key).collectList().block()).containsExactly(slots.get(1), slots.get(0));
        assertThat(appointments().offered(aKeyOf(key.owner())).collectList().block())
                .isEmpty();
        appointments()
                .offered(withOtherContent(key))
                .as(StepVerifier::create)
                .verifyErrorSatisfies(refusedWith(new KeyReused(key.key())));
        appointments()
                .offer(List.of(slot(office, RONGCHENG, NINE, 2)), key)
                .as(StepVerifier::create)
                .verifyErrorSatisfies(refusedWith(new KeyReused(key.key())));
        assertThat(appointments().slot(slots.getFirst().id()).block()).isEqualTo(new Places(slots.getFirst(), 0));
    }

    @Test
    default void aMatterIsShownTheFreeSlotsOfItsOfficeAndDivisionThatAreStillAhead() {
        var office = anOffice();
        var here = offered(slot(office, RONGCHENG, NINE, 1));
        var ofCity = offered(slot(office, CITY, NINE.plusHours(1), 1));
        offered(slot(office, PUNING, NINE, 1));
        offered(slot(anOffice(), RONGCHENG, NINE, 1));
        offered(slot(office, RONGCHENG, NINE.minusDays(3), 1));
        var full = offered(slot(office, RONGCHENG, NINE.plusHours(2), 1));
        pick(full, aMatter(office, RONGCHENG));
        var file = aMatter(office, RONGCHENG).after().file();

        assertThat(open(file, Purpose.EXAM, 9)).containsExactly(new Places(here, 0), new Places(ofCity, 0));
        assertThat(open(file, Purpose.EXAM, 1)).containsExactly(new Places(here, 0));
        assertThat(open(file, Purpose.VISIT, 9)).isEmpty();
    }

    @Test
    default void theDeskListsTheSlotsOfItsDistrictOfThoseDays() {
        var office = anOffice();
        var first = offered(slot(office, RONGCHENG, NINE, 1));
        var elsewhere = offered(slot(office, PUNING, NINE.plusHours(1), 1));
        offered(slot(office, RONGCHENG, NINE.plusDays(1), 1));

        assertThat(atDesk(office, CITY)).containsExactly(new Places(first, 0), new Places(elsewhere, 0));
        assertThat(atDesk(office, RONGCHENG)).containsExactly(new Places(first, 0));
    }

    @Test
    default void takesAPlaceMovesItAndFreesIt() {
        var office = anOffice();
        var first = offered(slot(office, RONGCHENG, NINE, 2));
        var second = offered(slot(office, RONGCHENG, NINE.plusHours(1), 2));
        var matter = aMatter(office, RONGCHENG);

        var picked = pick(first, matter);
        assertThat(of(matter)).containsExactly(picked);
        assertThat(taken(first)).isEqualTo(1);
        assertThat(in(first)).containsExactly(new Booked(matter.after().file(), picked));

        var moved = appointment(matter, AppointmentState.PICKED, Optional.of(second), "");
        save(Optional.of(first), moved, matter);
        assertThat(of(matter)).containsExactly(moved);
        assertThat(List.of(taken(first), taken(second))).containsExactly(0, 1);

        var declined = appointment(matter, AppointmentState.UNSUITABLE, Optional.empty(), "下周三以后·🙂");
        save(Optional.of(second), declined, matter);
        assertThat(of(matter)).containsExactly(declined);
        assertThat(taken(second)).isZero();
        assertThat(matters().trail(id(matter)).count().block()).isEqualTo(4);
    }

    @Test
    default void refusesAFullSlotAndStoresNothingOfIt() {
        var office = anOffice();
        var slot = offered(slot(office, RONGCHENG, NINE, 1));
        pick(slot, aMatter(office, RONGCHENG));
        var late = aMatter(office, RONGCHENG);

        appointments()
                .save(change(Optional.empty(), picked(late, slot), late))
                .as(StepVerifier::create)
                .verifyErrorSatisfies(refusedWith(new SlotFull(slot.id())));

        assertThat(of(late)).isEmpty();
        assertThat(taken(slot)).isEqualTo(1);
        assertThat(matters().trail(id(late)).count().block()).isEqualTo(1);
    }

    @Test
    default void ofManyWhoPickOneSlotAtOnceAsManyGetAPlaceAsThereAre() {
        var office = anOffice();
        var slot = offered(slot(office, RONGCHENG, NINE, 3));
        var changes = IntStream.range(0, 12)
                .mapToObj(_ -> aMatter(office, RONGCHENG))
                .map(matter -> change(Optional.empty(), picked(matter, slot), matter))
                .toList();

        var got = Flux.fromIterable(changes)
                .flatMap(
                        change -> appointments()
                                .save(change)
                                .thenReturn(true)
                                .onErrorResume(
                                        Refused.class,
                                        refused -> refused.refusal() instanceof SlotFull
                                                ? Flux.just(false).next()
                                                : Flux.<Boolean>error(refused).next())
                                .subscribeOn(Schedulers.boundedElastic()),
                        12)
                .filter(placed -> placed)
                .count()
                .block();

        assertThat(got).isEqualTo(3);
        assertThat(taken(slot)).isEqualTo(3);
        assertThat(in(slot)).hasSize(3);
    }

    @Test
    default void twoWhoChangePlacesAtOnceDoNotWaitForEachOther() {
        var office = anOffice();
        var one = offered(slot(office, RONGCHENG, NINE, 8));
        var other = offered(slot(office, RONGCHENG, NINE.plusHours(1), 8));
        var moves = IntStream.range(0, 8)
                .mapToObj(i -> {
                    var matter = aMatter(office, RONGCHENG);
                    var from = i % 2 == 0 ? one : other;
                    pick(from, matter);
                    return change(Optional.of(from), picked(matter, i % 2 == 0 ? other : one), matter);
                })
                .toList();

        Flux.fromIterable(moves)
                .flatMap(move -> appointments().save(move).subscribeOn(Schedulers.boundedElastic()), 8)
                .blockLast();

        assertThat(List.of(taken(one), taken(other))).containsExactly(4, 4);
    }

    @Test
    default void storesNothingOfAPickWhoseMatterHasGoneOn() {
        var office = anOffice();
        var slot = offered(slot(office, RONGCHENG, NINE, 2));
        var matter = aMatter(office, RONGCHENG);
        var stale = change(Optional.empty(), picked(matter, slot), matter);
        save(Optional.empty(), appointment(matter, AppointmentState.INVITED, Optional.empty(), ""), matter);

        appointments().save(stale).as(StepVerifier::create).verifyErrorSatisfies(refusedWith(new ChangedMeanwhile(1)));

        assertThat(taken(slot)).isZero();
        assertThat(of(matter)).extracting(Appointment::state).containsExactly(AppointmentState.INVITED);
    }

    @Test
    default void aWithdrawnSlotIsTakenFromAllWhoHadItAndFromTheList() {
        var office = anOffice();
        var slot = offered(slot(office, RONGCHENG, NINE, 3));
        var people = List.of(aMatter(office, RONGCHENG), aMatter(office, RONGCHENG));
        people.forEach(matter -> pick(slot, matter));
        var withdrawn = slot.asWithdrawn(MONDAY_MORNING);
        var changes = people.stream()
                .map(matter -> change(
                        Optional.of(slot),
                        appointment(matter, AppointmentState.WITHDRAWN, Optional.empty(), ""),
                        matter))
                .toList();

        appointments()
                .withdraw(withdrawn, changes.subList(0, 1))
                .as(StepVerifier::create)
                .verifyErrorMatches(ChangedMeanwhile::isCauseOf);
        assertThat(taken(slot)).as("not while somebody would not be told").isEqualTo(2);
        appointments().withdraw(withdrawn, changes).block();

        assertThat(appointments().slot(slot.id()).block()).isEqualTo(new Places(withdrawn, 0));
        assertThat(people)
                .allSatisfy(matter -> assertThat(of(matter))
                        .containsExactly(appointment(matter, AppointmentState.WITHDRAWN, Optional.empty(), "")));
        var late = aMatter(office, RONGCHENG);
        assertThat(open(late.after().file(), Purpose.EXAM, 9)).isEmpty();
        appointments()
                .save(change(Optional.empty(), picked(late, slot), late))
                .as(StepVerifier::create)
                .verifyErrorSatisfies(refusedWith(new SlotClosed(slot.id())));
    }

    @Test
    default void anEmptySlotIsWithdrawnOnce() {
        var slot = offered(slot(anOffice(), RONGCHENG, NINE, 3));
        var withdrawn = slot.asWithdrawn(MONDAY_MORNING);

        appointments().withdraw(withdrawn, List.of()).block();

        assertThat(appointments().slot(slot.id()).block()).isEqualTo(new Places(withdrawn, 0));
        appointments()
                .withdraw(withdrawn, List.of())
                .as(StepVerifier::create)
                .verifyErrorMatches(ChangedMeanwhile::isCauseOf);
    }

    @Test
    default void theDeskListsWhoFoundNothingSuitableInItsDistrictByTheTimeOfTheAnswer() {
        var office = anOffice();
        var here = List.of(aMatter(office, RONGCHENG), aMatter(office, RONGCHENG));
        var elsewhere = aMatter(office, PUNING);
        for (var matter : List.of(here.get(0), here.get(1), elsewhere)) {
            save(Optional.empty(), appointment(matter, AppointmentState.UNSUITABLE, Optional.empty(), "周末"), matter);
        }
        pick(offered(slot(office, RONGCHENG, NINE, 3)), aMatter(office, RONGCHENG));

        var first = unsuitable(office, CITY, Optional.empty(), 2);
        var second = unsuitable(office, CITY, first.next(), 2);

        assertThat(first.total()).isEqualTo(3);
        assertThat(Flux.fromIterable(first.items())
                        .concatWith(Flux.fromIterable(second.items()))
                        .map(Booked::file)
                        .collectList()
                        .block())
                .containsExactlyInAnyOrder(
                        here.get(0).after().file(),
                        here.get(1).after().file(),
                        elsewhere.after().file());
        assertThat(second.next()).isEmpty();
        assertThat(second.items().getFirst().appointment().wish()).isEqualTo(new Text("周末"));
        assertThat(unsuitable(office, RONGCHENG, Optional.empty(), 9).items()).hasSize(2);
        appointments()
                .unsuitable(office, CITY, Optional.of("garbage"), 9)
                .as(StepVerifier::create)
                .verifyErrorSatisfies(refusedWith(new CursorInvalid()));
    }

    @Test
    default void whatAnOfficeDidNotAnswerInItsDaysIsTakenByOneUntilItIsRecorded() {
        var office = anOffice();
        var unanswered = aMatter(office, RONGCHENG);
        var answered = aMatter(office, RONGCHENG);
        for (var matter : List.of(unanswered, answered)) {
            save(Optional.empty(), appointment(matter, AppointmentState.UNSUITABLE, Optional.empty(), "周末"), matter);
        }
        save(Optional.empty(), appointment(answered, AppointmentState.INVITED, Optional.empty(), ""), answered);
        var late = LocalDate.of(2026, 12, 2).atStartOfDay(WorkingCalendar.ZONE).toInstant();

        assertThat(overdue(late.minusSeconds(1), unanswered, answered))
                .as("the last day")
                .isEmpty();
        var taken = overdue(late, unanswered, answered);
        assertThat(taken).extracting(Appointment::matter).containsExactly(id(unanswered));
        assertThat(taken.getFirst().wish()).isEqualTo(new Text("周末"));
        assertThat(overdue(late, unanswered, answered)).as("somebody has it").isEmpty();

        var again = overdue(late.plusSeconds(60), unanswered, answered);
        assertThat(again).as("the one who took it has died").isEqualTo(taken);
        save(Optional.empty(), escalated(taken.getFirst()), unanswered);
        assertThat(of(unanswered)).singleElement().isEqualTo(escalated(taken.getFirst()));
        assertThat(overdue(late.plusSeconds(3600), unanswered, answered)).isEmpty();
        assertThat(unsuitable(office, RONGCHENG, Optional.empty(), 9).items())
                .as("it stays in the list of the office")
                .hasSize(1);
    }

    /// Of these matters; the store has those of other tests.
    private List<Appointment> overdue(Instant now, MatterChange... of) {
        var mine = Stream.of(of).map(AppointmentsContract::id).collect(toSet());
        return requireNonNull(appointments()
                .takeOverdue(now, 10_000)
                .filter(appointment -> mine.contains(appointment.matter()))
                .collectList()
                .block());
    }

    private static Appointment escalated(Appointment one) {
        return new Appointment(
                one.matter(), one.purpose(), one.state(), one.slot(), one.wish(), one.answerBy(), true, one.at());
    }

    private Page<Booked> unsuitable(OfficeCode office, DistrictCode district, Optional<String> after, int limit) {
        return requireNonNull(
                appointments().unsuitable(office, district, after, limit).block());
    }

    private List<Places> open(MatterFile file, Purpose purpose, int limit) {
        return requireNonNull(appointments()
                .open(file, purpose, NINE.minusDays(1), limit)
                .collectList()
                .block());
    }

    private List<Places> atDesk(OfficeCode office, DistrictCode district) {
        return requireNonNull(appointments()
                .slots(office, district, NINE, NINE.plusDays(1))
                .collectList()
                .block());
    }

    private List<Booked> in(Slot slot) {
        return requireNonNull(appointments().in(Set.of(slot.id())).collectList().block());
    }

    private List<Appointment> of(MatterChange matter) {
        return requireNonNull(appointments().of(id(matter)).collectList().block());
    }

    private int taken(Slot slot) {
        return requireNonNull(appointments().slot(slot.id()).block()).taken();
    }

    private Appointment pick(Slot slot, MatterChange matter) {
        return save(Optional.empty(), picked(matter, slot), matter);
    }

    private Appointment save(Optional<Slot> before, Appointment after, MatterChange matter) {
        appointments().save(change(before, after, matter)).block();
        return after;
    }

    /// The appointment with the next event of the matter as it is stored now.
    private Versioned<Change> change(Optional<Slot> before, Appointment after, MatterChange matter) {
        var stored = requireNonNull(matters().find(id(matter)).block());
        var last = new MatterChange(stored.value().matter(), stored.value().last(), false);
        var event = next(last, stored.value().matter().standing());
        return new Versioned<>(new Change(before, after, event), stored.version());
    }

    private Slot offered(Slot slot) {
        appointments().offer(List.of(slot), aKeyOf(somebody())).block();
        return slot;
    }

    private static Appointment picked(MatterChange matter, Slot slot) {
        return appointment(matter, AppointmentState.PICKED, Optional.of(slot), "");
    }

    private static Appointment appointment(
            MatterChange matter, AppointmentState state, Optional<Slot> slot, String wish) {
        var answerBy = Optional.of(LocalDate.of(2026, 12, 1)).filter(_ -> state == AppointmentState.UNSUITABLE);
        return new Appointment(id(matter), Purpose.EXAM, state, slot, new Text(wish), answerBy, false, MONDAY_MORNING);
    }

    private static Slot slot(OfficeCode office, DistrictCode district, LocalDateTime from, int capacity) {
        var terms = new Slot.Terms(Purpose.EXAM, from, 30, new Line("市人民医院三楼"), new Text("身份证·🙂\n病历"), capacity);
        return new Slot(UUID.randomUUID(), office, district, terms, Optional.empty());
    }

    private static MatterId id(MatterChange matter) {
        return matter.after().file().id();
    }

    private MatterChange aMatter(OfficeCode office, DistrictCode district) {
        var bundle = aSubmittedBundle();
        var change = received(bundle, 1, ASSESSMENT, new Standing.Submitted(REVIEW), List.of(), office, district);
        bundles().add(draftOf(bundle), aKeyOf(bundle.applicant())).block();
        bundles()
                .submit(new Versioned<>(bundle, 0), List.of(change), List.of(), aKeyOf(bundle.applicant()))
                .block();
        return change;
    }
}
