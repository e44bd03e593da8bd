package onething.application.service.account;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import onething.application.port.in.account.ChangePassword;
import onething.application.port.out.Ids;
import onething.application.port.out.account.Accounts;
import onething.application.port.out.account.Accounts.Credential;
import onething.application.port.out.account.PasswordHashes;
import onething.application.port.out.signin.KnownDevices;
import onething.application.service.access.CountedAttempts;
import onething.application.service.access.FreshProof;
import onething.application.service.access.StrongPassword;
import onething.domain.account.Account;
import onething.domain.account.LoginName;
import onething.domain.account.StaffChange;
import onething.domain.account.StaffChange.Kind;
import onething.domain.refusal.Fault;
import onething.domain.refusal.Refusal.CurrentPasswordMissing;
import onething.domain.refusal.Refusal.CurrentPasswordRefused;
import onething.domain.refusal.Refusal.PasswordUnchanged;
import onething.domain.refusal.Refusal.RoleLacking;
import onething.domain.refusal.Refusal.SignInIncomplete;
import reactor.core.publisher.Mono;

/// See [ChangePassword].
public final class ChangePasswordService implements ChangePassword {

    private final Accounts accounts;
    private final PasswordHashes hashes;
    private final CountedAttempts attempts;
    private final KnownDevices devices;
    private final Ids ids;
    private final Clock clock;

    public ChangePasswordService(
            Accounts accounts,
            PasswordHashes hashes,
            CountedAttempts attempts,
            KnownDevices devices,
            Ids ids,
            Clock clock) {
        this.accounts = accounts;
        this.hashes = hashes;
        this.attempts = attempts;
        this.devices = devices;
        this.ids = ids;
        this.clock = clock;
    }

    @Override
    public Mono<Void> change(Command command) {
        return accounts.find(command.who().id())
                .switchIfEmpty(Mono.error(new RoleLacking("account")::refused))
                .zipWhen(account ->
                        accounts.findCredential(account.id()).map(Optional::of).defaultIfEmpty(Optional.empty()))
                .flatMap(found -> changed(command, found.getT1(), found.getT2()))
                .then();
    }

    private Mono<Account> changed(Command command, Account account, Optional<Credential> found) {
        return login(command, found)
                .delayUntil(login -> StrongPassword.required(command.password(), login))
                .flatMap(login -> proven(command, account, found)
                        .zipWith(hashes.hash(command.password()))
                        .flatMap(proven -> accounts.setCredential(
                                login, proven.getT2(), recorded(account, proven.getT1()), command.session())))
                .then(Mono.just(account))
                .delayUntil(changed -> devices.forget(changed.id()));
    }

    private static Mono<LoginName> login(Command command, Optional<Credential> found) {
        return Mono.justOrEmpty(command.login().or(() -> found.map(Credential::login)))
                .switchIfEmpty(
                        Mono.error(new SignInIncomplete(List.of(new Fault("/account", "required", "请填写账号")))::refused));
    }

    /// Gives how the change is recorded, once the caller has proved enough.
    private Mono<Kind> proven(Command command, Account account, Optional<Credential> found) {
        if (found.isEmpty()) {
            return fresh(command).thenReturn(Kind.PASSWORD_SET);
        }
        if (command.current().isEmpty()) {
            return account.isOfStaff() || !command.proof().throughProvider()
                    ? Mono.error(new CurrentPasswordMissing()::refused)
                    : fresh(command).thenReturn(Kind.PASSWORD_RECOVERED);
        }
        var current = command.current().get();
        if (current.equals(command.password())) {
            return Mono.error(new PasswordUnchanged()::refused);
        }
        return (account.isOfStaff() ? fresh(command) : Mono.<Void>empty())
                .then(Mono.defer(() -> attempts.counted(
                        "current-password:" + account.id().value(),
                        hashes.matches(current, found.map(Credential::passwordHash)),
                        CurrentPasswordRefused::new)))
                .thenReturn(Kind.PASSWORD_CHANGED);
    }

    private Mono<Void> fresh(Command command) {
        return FreshProof.required(command.proof().at(), clock);
    }

    private StaffChange recorded(Account account, Kind kind) {
        return StaffChange.withoutPlace(ids.next(), account.id(), account.id(), clock.instant(), kind);
    }
}
