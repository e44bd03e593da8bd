package onething.application.service.account;

import onething.application.port.in.account.RegisterAccount;
import onething.application.port.out.Ids;
import onething.application.port.out.account.Accounts;
import onething.application.port.out.account.PasswordHashes;
import onething.application.service.access.StrongPassword;
import onething.domain.account.Account;
import onething.domain.party.PersonId;
import reactor.core.publisher.Mono;

/// See [RegisterAccount].
public final class RegisterAccountService implements RegisterAccount {

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
        return StrongPassword.required(command.password(), command.login())
                .then(known(command))
                .switchIfEmpty(Mono.defer(() -> added(command)))
                .delayUntil(account -> hashes.hash(command.password())
                        .flatMap(hash ->
                                accounts.giveCredential(account.id(), command.login(), hash, command.firstUntil())));
    }

    /// Gives the account that the same holder signed in with before.
    private Mono<Account> known(Command command) {
        return accounts.findCredential(command.login())
                .map(Accounts.Credential::account)
                .filter(account -> account.holder().equals(command.holder()));
    }

    private Mono<Account> added(Command command) {
        return accounts.addOrFind(new Account(new PersonId(ids.next()), command.holder()));
    }
}
