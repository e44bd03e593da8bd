package onething.application.port.in.staff;

import java.time.Instant;
import onething.domain.party.Actor;
import onething.domain.text.Line;
import reactor.core.publisher.Mono;

/// Ends every session of a person or an enterprise, for an administrator who was told that somebody else uses the
/// account. It counts for the next request. It is recorded with its reason, and the holder reads both. The holder
/// signs in again as before. Staff are suspended instead ([ChangeStaff]).
@FunctionalInterface
public interface EndAccountSessions {

    /// Gives how many sessions ended. Fails with a `Refused` for `RoleLacking`, `StepUpRequired` and
    /// `AccountUnknown`.
    Mono<Integer> end(Command command);

    /// @param number   of an identity card, or the credit code of an enterprise
    /// @param provenAt when the administrator last proved who they are
    record Command(Actor who, String number, Line reason, Instant provenAt) {

        @Override
        public String toString() {
            return "Command[…]";
        }
    }
}
