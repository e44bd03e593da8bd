package onething.application.service.account;

import java.time.Clock;
import java.util.Optional;
import java.util.UUID;
import onething.application.port.in.account.RecoverEnterprise;
import onething.application.port.out.Ids;
import onething.application.port.out.account.Accounts;
import onething.application.port.out.account.Accounts.Credential;
import onething.application.port.out.account.PasswordHashes;
import onething.application.port.out.signin.KnownDevices;
import onething.application.service.access.StrongPassword;
import onething.domain.account.AccountHolder.Organisation;
import onething.domain.account.StaffChange;
import onething.domain.account.StaffChange.Kind;
import onething.domain.party.PersonId;
import onething.domain.refusal.Refusal.EnterpriseUnregistered;
import reactor.core.publisher.Mono;

/// See [RecoverEnterprise].
public final class RecoverEnterpriseService implements RecoverEnterprise {

    private final RepresentativeProof proof;
    private final Accounts accounts;
    private final PasswordHashes hashes;
    private final KnownDevices devices;
    private final Ids ids;
    private final Clock clock;

    public RecoverEnterpriseService(
            RepresentativeProof proof,
            Accounts accounts,
            PasswordHashes hashes,
            KnownDevices devices,
            Ids ids,
            Clock clock) {
        this.proof = proof;
        this.accounts = accounts;
        this.hashes = hashes;
        this.devices = devices;
        this.ids = ids;
        this.clock = clock;
    }

    @Override
    public Mono<Recovered> recover(Command command) {
        return StrongPassword.required(command.password())
                .then(Mono.fromSupplier(ids::next))
                .flatMap(record -> proof.required(command.claim(), record)
                        .flatMap(enterprise -> credential(enterprise)
                                .delayUntil(found -> StrongPassword.required(command.password(), found.login()))
                                .delayUntil(found -> replaced(command, found, record))
                                .map(found -> new Recovered(enterprise, found.login()))));
    }

    private Mono<Credential> credential(Organisation enterprise) {
        return accounts.findByCreditCode(enterprise.creditCode())
                .flatMap(account -> accounts.findCredential(account.id()))
                .switchIfEmpty(Mono.error(new EnterpriseUnregistered()::refused));
    }

    private Mono<Void> replaced(Command command, Credential found, UUID record) {
        var account = found.account().id();
        return hashes.hash(command.password())
                .flatMap(hash -> accounts.setCredential(
                        found.login(), hash, recovered(account, command, record), Optional.empty()))
                .then(Mono.defer(() -> devices.forget(account)));
    }

    private StaffChange recovered(PersonId account, Command command, UUID record) {
        return StaffChange.withoutPlace(
                record, account, command.claim().who().id(), clock.instant(), Kind.PASSWORD_RECOVERED);
    }
}
