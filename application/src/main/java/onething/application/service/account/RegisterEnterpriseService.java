package onething.application.service.account;

import java.time.Clock;
import java.util.Optional;
import java.util.UUID;
import onething.application.port.in.account.RegisterEnterprise;
import onething.application.port.out.Ids;
import onething.application.port.out.account.Accounts;
import onething.application.port.out.account.PasswordHashes;
import onething.application.service.access.StrongPassword;
import onething.domain.account.Account;
import onething.domain.account.AccountHolder.Organisation;
import onething.domain.account.LoginName;
import onething.domain.account.StaffChange;
import onething.domain.account.StaffChange.Kind;
import onething.domain.party.PersonId;
import onething.domain.refusal.Refusal.AccountTaken;
import onething.domain.refusal.Refusal.EnterpriseRegistered;
import reactor.core.publisher.Mono;

/// See [RegisterEnterprise].
public final class RegisterEnterpriseService implements RegisterEnterprise {

    private final RepresentativeProof proof;
    private final Accounts accounts;
    private final PasswordHashes hashes;
    private final Ids ids;
    private final Clock clock;

    public RegisterEnterpriseService(
            RepresentativeProof proof, Accounts accounts, PasswordHashes hashes, Ids ids, Clock clock) {
        this.proof = proof;
        this.accounts = accounts;
        this.hashes = hashes;
        this.ids = ids;
        this.clock = clock;
    }

    @Override
    public Mono<Organisation> register(Command command) {
        return StrongPassword.required(command.password(), command.login())
                .then(Mono.fromSupplier(ids::next))
                .flatMap(record -> proof.required(command.claim(), record)
                        .delayUntil(this::isNew)
                        .delayUntil(_ -> isFree(command.login()))
                        .delayUntil(enterprise -> added(command, enterprise, record)));
    }

    /// An account without a password never got its first one; it is completed.
    private Mono<Void> isNew(Organisation enterprise) {
        return accounts.findByCreditCode(enterprise.creditCode())
                .flatMap(account -> accounts.findCredential(account.id()))
                .flatMap(_ -> Mono.error(new EnterpriseRegistered()::refused));
    }

    /// Checked before the account is added, so that it seldom waits for its name.
    private Mono<Void> isFree(LoginName login) {
        return accounts.findCredential(login).flatMap(_ -> Mono.error(new AccountTaken()::refused));
    }

    private Mono<Void> added(Command command, Organisation enterprise, UUID record) {
        return hashes.hash(command.password())
                .flatMap(hash -> accounts.addOrFind(new Account(new PersonId(ids.next()), enterprise))
                        .flatMap(account -> accounts.setCredential(
                                command.login(), hash, registered(account, command, record), Optional.empty())));
    }

    private StaffChange registered(Account account, Command command, UUID record) {
        return StaffChange.withoutPlace(
                record, account.id(), command.claim().who().id(), clock.instant(), Kind.REGISTERED);
    }
}
