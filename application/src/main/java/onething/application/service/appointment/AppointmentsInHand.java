package onething.application.service.appointment;

import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import onething.application.port.Versioned;
import onething.application.port.in.appointment.ReadAppointments.FreeSlot;
import onething.application.port.in.appointment.ReadAppointments.OfPurpose;
import onething.application.port.out.appointment.Appointments;
import onething.application.port.out.matter.Matters.MatterRecord;
import onething.application.service.access.Access;
import onething.application.service.access.ReadRecorder;
import onething.application.service.handling.ActionContexts;
import onething.application.service.handling.RetryOnConflict;
import onething.domain.access.PersonalDataAccess.Papers;
import onething.domain.appointment.MatterAppointments;
import onething.domain.appointment.MatterAppointments.Change;
import onething.domain.appointment.Purpose;
import onething.domain.matter.ActionContext;
import onething.domain.matter.MatterId;
import onething.domain.matter.action.ActingParty;
import onething.domain.party.Actor;
import onething.domain.party.Actor.Staff;
import onething.domain.party.Role;
import onething.domain.trail.Event;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/// Reads a matter with its appointments for one of its two sides, and stores what that side changes.
public final class AppointmentsInHand {

    /// How many free slots of a purpose are shown; later ones are shown when earlier ones are gone.
    private static final int MOST_SHOWN = 60;

    private final Access access;
    private final Appointments appointments;
    private final ActionContexts contexts;
    private final ReadRecorder recorder;

    public AppointmentsInHand(
            Access access, Appointments appointments, ActionContexts contexts, ReadRecorder recorder) {
        this.access = access;
        this.appointments = appointments;
        this.contexts = contexts;
        this.recorder = recorder;
    }

    /// Fails with a `Refused` for `MatterUnknown`, for `NotAssigned` if the matter is a report that is not assigned
    /// to the caller.
    Mono<List<OfPurpose>> read(Actor who, MatterId matter) {
        return open(who, matter).flatMap(this::view);
    }

    /// Changes an appointment by what the domain decides, and reads again. If the decision is empty, there is
    /// nothing to change. It decides again if the matter went on meanwhile.
    Mono<List<OfPurpose>> change(Actor who, MatterId matter, Function<Open, Mono<Change>> decision) {
        return open(who, matter)
                .flatMap(open -> decision.apply(open)
                        .flatMap(change -> appointments.save(open.found().map(_ -> change))))
                .retryWhen(RetryOnConflict.ifTheMatterWentOn())
                .then(Mono.defer(() -> read(who, matter)));
    }

    private Mono<Open> open(Actor who, MatterId matter) {
        return access.visibleMatter(who, matter)
                .zipWhen(found -> contexts.of(found.value().matter().file()))
                .delayUntil(found -> access.requireAssigned(
                        who, found.getT1().value(), found.getT2().bundle()))
                .flatMap(found -> appointments
                        .of(matter)
                        .collectList()
                        .map(all -> new Open(
                                who,
                                found.getT1(),
                                new MatterAppointments(found.getT1().value().matter(), all),
                                found.getT2())));
    }

    private Mono<List<OfPurpose>> view(Open open) {
        var file = open.found().value().matter().file();
        var read = Flux.fromStream(Stream.of(Purpose.values()))
                .concatMap(purpose -> view(purpose, open))
                .collectList();
        return recorder.sees(open.actor(), file, Papers.INQUIRY, read);
    }

    private Mono<OfPurpose> view(Purpose purpose, Open open) {
        var matter = open.appointments().matter();
        boolean isOpen = purpose.isOpen(matter, open.context());
        return slots(purpose, open, isOpen)
                .map(slots -> new OfPurpose(
                        purpose,
                        isOpen,
                        open.appointments().of(purpose),
                        purpose == Purpose.EXAM && open.appointments().needsNotice(open.context()),
                        slots));
    }

    private Mono<List<FreeSlot>> slots(Purpose purpose, Open open, boolean isOpen) {
        return isOpen
                ? appointments
                        .open(
                                open.appointments().matter().file(),
                                purpose,
                                open.context().timeOfDay(),
                                MOST_SHOWN)
                        .map(places -> new FreeSlot(places.slot(), places.free()))
                        .collectList()
                : Mono.just(List.of());
    }

    /// A matter, as one of its sides changes its appointments.
    record Open(Actor actor, Versioned<MatterRecord> found, MatterAppointments appointments, ActionContext context) {

        /// Who may see a matter and is no staff is its applicant, or acts for the applicant.
        ActingParty who() {
            return ActingParty.of(actor.id(), actor instanceof Staff staff ? staff.roles() : Set.of(Role.APPLICANT));
        }

        Event last() {
            return found.value().last();
        }
    }
}
