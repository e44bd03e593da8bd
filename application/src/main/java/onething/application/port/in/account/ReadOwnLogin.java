package onething.application.port.in.account;

import java.util.List;
import java.util.Optional;
import onething.domain.account.LoginName;
import onething.domain.account.StaffChange;
import onething.domain.party.Actor;
import reactor.core.publisher.Mono;

/// Says whether the caller has a password, for which login name, and what happened to the account.
@FunctionalInterface
public interface ReadOwnLogin {

    Mono<OwnLogin> read(Actor who, ChangePassword.Proof proof);

    /// @param login         empty if the caller signs in only through 粤信签
    /// @param currentNeeded whether [ChangePassword] asks this caller now for the password that holds
    /// @param recoverable   whether a sign-in through 粤信签 replaces a forgotten password: it knows citizens only
    /// @param changes       of the account, the oldest first
    record OwnLogin(Optional<LoginName> login, boolean currentNeeded, boolean recoverable, List<StaffChange> changes) {

        public OwnLogin {
            changes = List.copyOf(changes);
        }
    }
}
