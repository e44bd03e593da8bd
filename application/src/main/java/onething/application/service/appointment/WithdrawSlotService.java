package onething.application.service.appointment;

import java.util.Set;
import java.util.UUID;
import onething.application.port.Versioned;
import onething.application.port.in.appointment.WithdrawSlot;
import onething.application.port.out.appointment.Appointments;
import onething.application.port.out.appointment.Appointments.Booked;
import onething.application.port.out.appointment.Appointments.Places;
import onething.application.port.out.matter.Matters;
import onething.application.port.out.matter.Matters.MatterRecord;
import onething.application.service.access.Access;
import onething.application.service.handling.ActionContexts;
import onething.application.service.handling.RetryOnConflict;
import onething.domain.appointment.Appointment;
import onething.domain.appointment.MatterAppointments;
import onething.domain.appointment.MatterAppointments.Change;
import onething.domain.appointment.Slot;
import onething.domain.matter.action.ActingParty;
import onething.domain.party.Actor.Staff;
import onething.domain.refusal.Refusal.SlotClosed;
import onething.domain.refusal.Refusal.SlotUnknown;
import reactor.core.publisher.Mono;

/// See [WithdrawSlot].
public final class WithdrawSlotService implements WithdrawSlot {

    private final Appointments appointments;
    private final Matters matters;
    private final ActionContexts contexts;

    public WithdrawSlotService(Appointments appointments, Matters matters, ActionContexts contexts) {
        this.appointments = appointments;
        this.matters = matters;
        this.contexts = contexts;
    }

    @Override
    public Mono<Slot> withdraw(Command command) {
        return Mono.fromCallable(() -> Access.staff(command.who()))
                .flatMap(staff -> slot(command.slot(), staff)
                        .flatMap(slot -> slot.withdrawn().isPresent() ? Mono.just(slot) : withdrawn(slot, staff)))
                .retryWhen(RetryOnConflict.ifTheMatterWentOn());
    }

    private Mono<Slot> slot(UUID id, Staff staff) {
        return appointments
                .slot(id)
                .map(Places::slot)
                .filter(slot ->
                        slot.office().equals(staff.office()) && staff.district().covers(slot.district()))
                .switchIfEmpty(Mono.error(new SlotUnknown(id)::refused));
    }

    private Mono<Slot> withdrawn(Slot slot, Staff staff) {
        if (slot.hasBegun(contexts.now())) {
            return Mono.error(new SlotClosed(slot.id()).refused());
        }
        var withdrawn = slot.asWithdrawn(contexts.now());
        return appointments
                .in(Set.of(slot.id()))
                .map(Booked::appointment)
                .filter(booked -> booked.taken().isPresent())
                .concatMap(booked -> change(booked, slot, staff))
                .collectList()
                .flatMap(changes -> appointments.withdraw(withdrawn, changes))
                .thenReturn(withdrawn);
    }

    private Mono<Versioned<Change>> change(Appointment booked, Slot slot, Staff staff) {
        return matters.find(booked.matter())
                .flatMap(found -> appointments
                        .of(booked.matter())
                        .collectList()
                        .map(all -> new MatterAppointments(found.value().matter(), all))
                        .filter(mine -> mine.has(slot))
                        .flatMap(mine -> change(mine, found, slot, staff)));
    }

    private Mono<Versioned<Change>> change(
            MatterAppointments mine, Versioned<MatterRecord> found, Slot slot, Staff staff) {
        var who = ActingParty.of(staff.id(), staff.roles());
        return contexts.of(mine.matter().file())
                .map(context -> found.map(record -> mine.withdraw(slot, who, context, record.last())));
    }
}
