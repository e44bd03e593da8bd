package onething.application.service.appointment;

import java.util.List;
import java.util.UUID;
import onething.application.port.in.appointment.AnswerAppointment;
import onething.application.port.in.appointment.ReadAppointments.OfPurpose;
import onething.application.port.out.appointment.Appointments;
import onething.application.service.appointment.AppointmentsInHand.Open;
import onething.domain.appointment.MatterAppointments.Change;
import onething.domain.appointment.Purpose;
import onething.domain.refusal.Refusal.SlotUnknown;
import reactor.core.publisher.Mono;

/// See [AnswerAppointment].
public final class AnswerAppointmentService implements AnswerAppointment {

    private final AppointmentsInHand inHand;
    private final Appointments appointments;

    public AnswerAppointmentService(AppointmentsInHand inHand, Appointments appointments) {
        this.inHand = inHand;
        this.appointments = appointments;
    }

    @Override
    public Mono<List<OfPurpose>> answer(Command command) {
        return inHand.change(command.who(), command.matter(), open -> change(command, open));
    }

    private Mono<Change> change(Command command, Open open) {
        var mine = open.appointments();
        return switch (command.answer()) {
            case Answer.Pick(var slot) -> pick(slot, command.purpose(), open);
            case Answer.GiveBack _ ->
                Mono.fromCallable(() -> mine.giveBack(command.purpose(), open.who(), open.context(), open.last()));
            case Answer.NoneSuits(var wish) ->
                Mono.fromCallable(() -> mine.decline(command.purpose(), wish, open.who(), open.context(), open.last()));
        };
    }

    private Mono<Change> pick(UUID id, Purpose purpose, Open open) {
        return appointments
                .slot(id)
                .map(places -> places.slot())
                .filter(slot -> slot.terms().purpose() == purpose)
                .switchIfEmpty(Mono.error(new SlotUnknown(id)::refused))
                .filter(slot -> !open.appointments().has(slot))
                .map(slot -> open.appointments().pick(slot, open.who(), open.context(), open.last()));
    }
}
