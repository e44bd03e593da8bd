package onething.application.service.account;

import java.time.Clock;
import java.util.Optional;
import onething.application.port.in.account.ChangePassword.Proof;
import onething.application.port.in.account.ReadOwnLogin;
import onething.application.port.out.account.Accounts;
import onething.application.port.out.account.Accounts.Credential;
import onething.application.port.out.account.StaffAccounts;
import onething.application.service.access.FreshProof;
import onething.domain.account.Account;
import onething.domain.party.PersonId;
import reactor.core.publisher.Mono;

/// See [ReadOwnLogin].
public final class ReadOwnLoginService implements ReadOwnLogin {

    private final Accounts accounts;
    private final StaffAccounts record;
    private final Clock clock;

    public ReadOwnLoginService(Accounts accounts, StaffAccounts record, Clock clock) {
        this.accounts = accounts;
        this.record = record;
        this.clock = clock;
    }

    @Override
    public Mono<OwnLogin> read(PersonId person, Proof proof) {
        return Mono.zip(
                        accounts.findCredential(person)
                                .map(Credential::login)
                                .map(Optional::of)
                                .defaultIfEmpty(Optional.empty()),
                        accounts.find(person).map(Account::isOfPerson).defaultIfEmpty(false),
                        record.changes(person).collectList())
                .map(read -> new OwnLogin(
                        read.getT1(),
                        read.getT1().isPresent() && !replacesPassword(proof),
                        read.getT2(),
                        read.getT3()));
    }

    private boolean replacesPassword(Proof proof) {
        return proof.throughProvider() && FreshProof.isFresh(proof.at(), clock.instant());
    }
}
