package onething.application.port.in.account;

import java.time.Instant;
import onething.domain.account.LoginName;
import onething.domain.party.Actor;
import reactor.core.publisher.Mono;

/// Sets the caller's own login name and password. They replace the earlier ones, or add a second way to
/// sign in beside 粤信签.
///
/// A person who holds the caller's phone for a moment must not be able to do this. The caller therefore
/// proves their identity again, by face or by the current password. All sessions on all devices end and
/// must sign in again.
@FunctionalInterface
public interface ChangePassword {

    /// Fails with a `Refused` for `StepUpRequired` when the proof is older than five minutes, for
    /// `PasswordWeak` and `PasswordGuessable`, for `AccountTaken` when another account has the name, and
    /// for `RoleLacking` when the caller has no account here.
    Mono<Void> change(Command command);

    /// @param provenAt when the caller last proved who they are
    record Command(Actor who, LoginName login, String password, Instant provenAt) {

        @Override
        public String toString() {
            return "ChangePassword[…]";
        }
    }
}
