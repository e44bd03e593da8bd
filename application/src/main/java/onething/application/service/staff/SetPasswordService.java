package onething.application.service.staff;

import java.time.Clock;
import onething.application.port.in.staff.SetPassword;
import onething.application.port.out.Ids;
import onething.application.port.out.account.PasswordHashes;
import onething.application.port.out.account.StaffAccounts;
import onething.application.port.out.signin.KnownDevices;
import onething.application.service.access.StrongPassword;
import onething.domain.refusal.Refusal.PasswordLinkUnknown;
import onething.domain.signin.Secret;
import reactor.core.publisher.Mono;

public final class SetPasswordService implements SetPassword {

    private final StaffAccounts accounts;
    private final PasswordHashes hashes;
    private final KnownDevices devices;
    private final Ids ids;
    private final Clock clock;

    public SetPasswordService(
            StaffAccounts accounts, PasswordHashes hashes, KnownDevices devices, Ids ids, Clock clock) {
        this.accounts = accounts;
        this.hashes = hashes;
        this.devices = devices;
        this.ids = ids;
        this.clock = clock;
    }

    /// Hashing is expensive and sign-ins wait in the same queue. So the password is hashed only for a valid
    /// link.
    @Override
    public Mono<Void> set(Secret link, String password) {
        return StrongPassword.required(password)
                .then(Mono.defer(() -> accounts.isOpen(link.hash(), clock.instant())))
                .filter(Boolean::booleanValue)
                .flatMap(_ -> hashes.hash(password))
                .flatMap(hash -> accounts.setPassword(link.hash(), hash, ids.next(), clock.instant()))
                .switchIfEmpty(Mono.error(new PasswordLinkUnknown()::refused))
                .flatMap(devices::forget);
    }
}
