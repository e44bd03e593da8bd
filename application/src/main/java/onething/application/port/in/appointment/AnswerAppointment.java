package onething.application.port.in.appointment;

import java.util.List;
import java.util.UUID;
import onething.application.port.in.appointment.ReadAppointments.OfPurpose;
import onething.domain.appointment.Purpose;
import onething.domain.matter.MatterId;
import onething.domain.party.Actor;
import onething.domain.text.Text;
import reactor.core.publisher.Mono;

/// The applicant picks a slot, moves to another one, gives it back, or answers that none suits. An agent of
/// the applicant may do the same.
@FunctionalInterface
public interface AnswerAppointment {

    /// Gives the appointments as they are after it. Picking the slot that is picked already changes nothing. Fails
    /// with a `Refused` for `MatterUnknown`, for `SlotUnknown`, for `SlotFull`, for `SlotClosed` if it has begun or
    /// was withdrawn, for `NotBooked` if there is none to give back, for `ActionNotLawful` if people do not come
    /// for this in the matter now, for `ChangedMeanwhile`.
    Mono<List<OfPurpose>> answer(Command command);

    record Command(Actor who, MatterId matter, Purpose purpose, Answer answer) {}

    /// What the applicant answers.
    sealed interface Answer {

        /// This slot, also instead of another one.
        record Pick(UUID slot) implements Answer {}

        /// The picked slot is given back.
        record GiveBack() implements Answer {}

        /// 都不合适.
        ///
        /// @param wish which days would suit, or why none does; may be blank
        record NoneSuits(Text wish) implements Answer {}
    }
}
