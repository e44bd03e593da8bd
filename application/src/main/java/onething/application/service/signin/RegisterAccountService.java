package onething.application.service.signin;

import onething.application.port.in.signin.RegisterAccount;
import onething.application.port.out.Ids;
import onething.application.port.out.signin.Accounts;
import onething.application.port.out.signin.PasswordHashes;
import onething.domain.party.PersonId;
import onething.domain.refusal.Refusal.PasswordWeak;
import onething.domain.signin.Account;
import reactor.core.publisher.Mono;

/// See [RegisterAccount].
public final class RegisterAccountService implements RegisterAccount {

    private static final int SHORTEST = 8;

    private final Accounts accounts;
    private final PasswordHashes hashes;
    private final Ids ids;

    public RegisterAccountService(Accounts accounts, PasswordHashes hashes, Ids ids) {
        this.accounts = accounts;
        this.hashes = hashes;
        this.ids = ids;
    }

    @Override
    public Mono<Account> register(Command command) {
        return strongEnough(command)
                .then(known(command))
                .switchIfEmpty(Mono.defer(() -> added(command)))
                .delayUntil(account -> hashes.hash(command.password())
                        .flatMap(hash -> accounts.setCredential(account.id(), command.login(), hash)));
    }

    private static Mono<Void> strongEnough(Command command) {
        return command.password().length() < SHORTEST
                ? Mono.error(new PasswordWeak(SHORTEST)::refused)
                : Mono.empty();
    }

    /// The account that this very holder signed in with before.
    private Mono<Account> known(Command command) {
        return accounts.findCredential(command.login())
                .map(Accounts.Credential::account)
                .filter(account -> account.holder().equals(command.holder()));
    }

    private Mono<Account> added(Command command) {
        return accounts.addOrFind(new Account(new PersonId(ids.next()), command.holder()));
    }
}
