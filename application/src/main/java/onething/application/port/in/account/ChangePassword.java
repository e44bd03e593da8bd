package onething.application.port.in.account;

import java.time.Instant;
import onething.domain.account.LoginName;
import onething.domain.party.Actor;
import reactor.core.publisher.Mono;

/// Gives oneself an account and a password to sign in with, in place of what one had, or beside 粤信签 if
/// one had none.
///
/// Whoever holds a phone for a moment must not be able to: it takes a fresh proof, by face or by the
/// present password.
/// All that was signed in before, wherever, signs in anew.
@FunctionalInterface
public interface ChangePassword {

    /// Fails with a `Refused` for `StepUpRequired` when the proof is older than five minutes, for
    /// `PasswordWeak` and
    /// `PasswordGuessable`, for `AccountTaken` when the name is another's, and for `RoleLacking` when
    /// the caller has no
    /// account here.
    Mono<Void> change(Command command);

    /// @param provenAt when the caller last proved who they are
    record Command(Actor who, LoginName login, String password, Instant provenAt) {

        @Override
        public String toString() {
            return "ChangePassword[…]";
        }
    }
}
