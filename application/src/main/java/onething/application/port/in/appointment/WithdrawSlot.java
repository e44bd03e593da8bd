package onething.application.port.in.appointment;

import java.util.UUID;
import onething.domain.appointment.Slot;
import onething.domain.party.Actor;
import reactor.core.publisher.Mono;

/// An office withdraws a slot. All who had picked it are told, and asked to choose again.
@FunctionalInterface
public interface WithdrawSlot {

    /// Withdrawing it again changes nothing. Fails with a `Refused` for `RoleLacking`, for `SlotUnknown`, for
    /// `SlotClosed` if it has begun, for `ChangedMeanwhile`.
    Mono<Slot> withdraw(Command command);

    record Command(Actor who, UUID slot) {}
}
