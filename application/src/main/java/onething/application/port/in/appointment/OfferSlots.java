package onething.application.port.in.appointment;

import java.util.List;
import onething.domain.appointment.Slot;
import onething.domain.appointment.SlotSeries;
import onething.domain.party.Actor;
import reactor.core.publisher.Mono;

/// An office offers slots for the matters of its division and those that it covers: one, or a series of one day.
@FunctionalInterface
public interface OfferSlots {

    /// Fails with a `Refused` for `RoleLacking`, for `InputsInvalid`, for `KeyReused`.
    Mono<List<Slot>> offer(Command command);

    /// @param key the same key with the same content offers once
    record Command(Actor who, SlotSeries series, String key) {}
}
