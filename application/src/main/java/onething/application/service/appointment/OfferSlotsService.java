package onething.application.service.appointment;

import java.util.List;
import onething.application.port.IdempotencyKey;
import onething.application.port.in.appointment.OfferSlots;
import onething.application.port.out.Ids;
import onething.application.port.out.appointment.Appointments;
import onething.application.service.access.Access;
import onething.application.service.handling.ActionContexts;
import onething.domain.appointment.Slot;
import onething.domain.party.Actor.Staff;
import onething.domain.refusal.Refusal.KeyReused;
import onething.domain.refusal.Refused;
import reactor.core.publisher.Mono;

/// See [OfferSlots].
public final class OfferSlotsService implements OfferSlots {

    private final Appointments appointments;
    private final ActionContexts contexts;
    private final Ids ids;

    public OfferSlotsService(Appointments appointments, ActionContexts contexts, Ids ids) {
        this.appointments = appointments;
        this.contexts = contexts;
        this.ids = ids;
    }

    @Override
    public Mono<List<Slot>> offer(Command command) {
        return Mono.fromCallable(() -> Access.staff(command.who()))
                .flatMap(staff -> appointments
                        .offered(key(command))
                        .collectList()
                        .filter(stored -> !stored.isEmpty())
                        .switchIfEmpty(Mono.defer(() -> offered(command, staff))));
    }

    private Mono<List<Slot>> offered(Command command, Staff staff) {
        var slots = command.series().slots(staff.office(), staff.district(), ids::next, contexts.now());
        return appointments
                .offer(slots, key(command))
                .thenReturn(slots)
                .onErrorResume(OfferSlotsService::isRepeated, _ -> offeredMeanwhile(command));
    }

    /// The same request came at the same moment and was first; its answer is the answer.
    private Mono<List<Slot>> offeredMeanwhile(Command command) {
        return appointments.offered(key(command)).collectList();
    }

    private static boolean isRepeated(Throwable failure) {
        return failure instanceof Refused refused && refused.refusal() instanceof KeyReused;
    }

    private static IdempotencyKey key(Command command) {
        var first = command.series().first();
        var sent = String.join(
                "\n",
                "slots",
                first.purpose().wireName(),
                first.from().toString(),
                Integer.toString(first.minutes()),
                first.place().value(),
                first.bring().value(),
                Integer.toString(first.capacity()),
                Integer.toString(command.series().times()));
        return IdempotencyKey.of(command.who().id(), command.key(), sent);
    }
}
