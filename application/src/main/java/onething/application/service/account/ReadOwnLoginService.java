package onething.application.service.account;

import java.time.Clock;
import java.util.Optional;
import onething.application.port.in.account.ChangePassword.Proof;
import onething.application.port.in.account.ReadOwnLogin;
import onething.application.port.out.account.Accounts;
import onething.application.port.out.account.Accounts.Credential;
import onething.application.port.out.account.StaffAccounts;
import onething.application.service.access.FreshProof;
import onething.domain.party.Actor;
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
    public Mono<OwnLogin> read(Actor who, Proof proof) {
        return accounts.findCredential(who.id())
                .map(Credential::login)
                .map(Optional::of)
                .defaultIfEmpty(Optional.empty())
                .zipWith(record.changes(who.id()).collectList())
                .map(read -> new OwnLogin(
                        read.getT1(),
                        read.getT1().isPresent() && !replacesPassword(proof),
                        who instanceof Actor.Citizen,
                        read.getT2()));
    }

    private boolean replacesPassword(Proof proof) {
        return proof.throughProvider() && FreshProof.isFresh(proof.at(), clock.instant());
    }
}
