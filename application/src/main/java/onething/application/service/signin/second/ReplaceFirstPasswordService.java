package onething.application.service.signin.second;

import java.time.Clock;
import java.util.Optional;
import onething.application.port.in.signin.ReplaceFirstPassword;
import onething.application.port.in.signin.SignInWithPassword.SignedIn;
import onething.application.port.out.Ids;
import onething.application.port.out.account.Accounts;
import onething.application.port.out.account.Accounts.Credential;
import onething.application.port.out.account.PasswordHashes;
import onething.application.service.access.StrongPassword;
import onething.application.service.signin.RememberedDevice;
import onething.application.service.signin.SignInCompletion;
import onething.domain.account.StaffChange;
import onething.domain.account.StaffChange.Kind;
import onething.domain.refusal.Refusal.PasswordUnchanged;
import onething.domain.refusal.Refusal.SignInUnknown;
import onething.domain.signin.Authentication;
import reactor.core.publisher.Mono;

/// See [ReplaceFirstPassword].
public final class ReplaceFirstPasswordService implements ReplaceFirstPassword {

    private final SignInCompletion completion;
    private final RememberedDevice devices;
    private final Accounts accounts;
    private final PasswordHashes hashes;
    private final Ids ids;
    private final Clock clock;

    public ReplaceFirstPasswordService(
            SignInCompletion completion,
            RememberedDevice devices,
            Accounts accounts,
            PasswordHashes hashes,
            Ids ids,
            Clock clock) {
        this.completion = completion;
        this.devices = devices;
        this.accounts = accounts;
        this.hashes = hashes;
        this.ids = ids;
        this.clock = clock;
    }

    @Override
    public Mono<SignedIn> replace(Command command) {
        return completion
                .proven(command.signIn(), command.browser())
                .flatMap(accounts::findCredential)
                .filter(given -> given.firstUntil().isPresent())
                .switchIfEmpty(Mono.error(new SignInUnknown()::refused))
                .delayUntil(given -> StrongPassword.required(command.password(), given.login()))
                .delayUntil(given -> differs(command, given))
                .delayUntil(given -> replaced(command, given))
                .flatMap(given -> welcomed(command, given));
    }

    private Mono<Void> differs(Command command, Credential given) {
        return hashes.matches(command.password(), Optional.of(given.passwordHash()))
                .flatMap(same -> same ? Mono.error(new PasswordUnchanged()::refused) : Mono.empty());
    }

    private Mono<Void> replaced(Command command, Credential given) {
        return hashes.hash(command.password())
                .flatMap(hash -> accounts.setCredential(given.login(), hash, recorded(given), Optional.empty()));
    }

    private StaffChange recorded(Credential given) {
        var holder = given.account().id();
        return StaffChange.withoutPlace(ids.next(), holder, holder, clock.instant(), Kind.PASSWORD_SET);
    }

    private Mono<SignedIn> welcomed(Command command, Credential given) {
        var account = given.account();
        return completion
                .complete(command.signIn().hash(), account, Authentication.Method.PASSWORD)
                .zipWhen(_ -> devices.remember(command.device(), account.id()), SignedIn::new);
    }
}
