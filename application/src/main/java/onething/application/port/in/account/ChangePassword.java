package onething.application.port.in.account;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import onething.domain.account.LoginName;
import onething.domain.party.Actor;
import reactor.core.publisher.Mono;

/// Sets the caller's own password, and a login name with it. They replace the earlier ones, or add a second way to
/// sign in beside 粤信签.
///
/// A person who holds the caller's phone for a moment must not be able to do this. So the caller gives the password
/// that holds now. Who has forgotten it, or never had one, proves their identity through 粤信签 again. The staff
/// prove theirs in any case, because their sign-in has a second factor. All other sessions end.
@FunctionalInterface
public interface ChangePassword {

    /// Fails with a `Refused` for `PasswordWeak`, `PasswordGuessable` and `PasswordUnchanged`; for
    /// `CurrentPasswordMissing`, `CurrentPasswordRefused` and `TriesExhausted`; for `StepUpRequired` when the proof
    /// is needed and older than five minutes; for `AccountTaken` when another account has the name, for
    /// `SignInIncomplete` when there is none yet and none was given, and for `RoleLacking` when the caller has no
    /// account here.
    Mono<Void> change(Command command);

    /// @param login   the login name from now on; the earlier one stays if it is empty
    /// @param current the password that holds now
    /// @param session the session that stays
    record Command(
            Actor who,
            Optional<LoginName> login,
            Optional<String> current,
            String password,
            Proof proof,
            Optional<UUID> session) {

        @Override
        public String toString() {
            return "ChangePassword[…]";
        }
    }

    /// @param at              when the caller last proved who they are
    /// @param throughProvider whether that was through 粤信签
    record Proof(Instant at, boolean throughProvider) {}
}
