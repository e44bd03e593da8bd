package onething.application.service.factor;

import java.util.Optional;
import onething.application.port.in.factor.ReadSecondFactor;
import onething.application.port.out.account.StaffAccounts;
import onething.application.port.out.factor.Passkeys;
import onething.application.port.out.factor.SecondFactors;
import onething.domain.party.PersonId;
import reactor.core.publisher.Mono;

/// See [ReadSecondFactor].
public final class ReadSecondFactorService implements ReadSecondFactor {

    private final SecondFactors factors;
    private final Passkeys passkeys;
    private final StaffAccounts staff;
    private final SecondFactorPolicy policy;

    public ReadSecondFactorService(
            SecondFactors factors, Passkeys passkeys, StaffAccounts staff, SecondFactorPolicy policy) {
        this.factors = factors;
        this.passkeys = passkeys;
        this.staff = staff;
        this.policy = policy;
    }

    @Override
    public Mono<Found> read(PersonId person) {
        return Mono.zip(
                        factors.find(person).map(Optional::of).defaultIfEmpty(Optional.empty()),
                        passkeys.of(person).collectList(),
                        staff.changes(person).collectList())
                .map(read -> new Found(read.getT1(), read.getT2(), policy.required(), read.getT3()));
    }
}
