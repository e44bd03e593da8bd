package onething.application.service.account;

import java.time.Clock;
import onething.application.port.in.account.ChangePassword;
import onething.application.port.out.account.Accounts;
import onething.application.port.out.account.PasswordHashes;
import onething.application.port.out.signin.KnownDevices;
import onething.application.port.out.token.Grants;
import onething.application.service.access.FreshProof;
import onething.application.service.access.StrongPassword;
import onething.domain.account.Account;
import onething.domain.refusal.Refusal.RoleLacking;
import reactor.core.publisher.Mono;

/// See [ChangePassword].
public final class ChangePasswordService implements ChangePassword {

    private final Accounts accounts;
    private final PasswordHashes hashes;
    private final Grants grants;
    private final KnownDevices devices;
    private final Clock clock;

    public ChangePasswordService(
            Accounts accounts, PasswordHashes hashes, Grants grants, KnownDevices devices, Clock clock) {
        this.accounts = accounts;
        this.hashes = hashes;
        this.grants = grants;
        this.devices = devices;
        this.clock = clock;
    }

    @Override
    public Mono<Void> change(Command command) {
        return StrongPassword.required(command.password(), command.login())
                .then(FreshProof.required(command.provenAt(), clock))
                .then(Mono.defer(() -> accounts.find(command.who().id())))
                .switchIfEmpty(Mono.error(new RoleLacking("account")::refused))
                .delayUntil(account -> replaced(account, command))
                .delayUntil(account -> devices.forget(account.id()))
                .flatMap(account -> grants.revokeAll(account.id(), clock.instant()));
    }

    private Mono<Void> replaced(Account account, Command command) {
        return hashes.hash(command.password())
                .flatMap(hash -> accounts.setCredential(account.id(), command.login(), hash));
    }
}
