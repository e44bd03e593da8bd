package onething.application.service.factor;

import java.util.Optional;
import onething.application.port.in.factor.ReadSecondFactor;
import onething.application.port.out.account.StaffAccounts;
import onething.application.port.out.factor.SecondFactors;
import onething.domain.party.PersonId;
import reactor.core.publisher.Mono;

/// See [ReadSecondFactor].
public final class ReadSecondFactorService implements ReadSecondFactor {

    private final SecondFactors factors;
    private final StaffAccounts staff;
    private final SecondFactorPolicy policy;

    public ReadSecondFactorService(SecondFactors factors, StaffAccounts staff, SecondFactorPolicy policy) {
        this.factors = factors;
        this.staff = staff;
        this.policy = policy;
    }

    @Override
    public Mono<Found> read(PersonId person) {
        return factors.find(person)
                .map(Optional::of)
                .defaultIfEmpty(Optional.empty())
                .zipWith(
                        staff.changes(person).collectList(),
                        (factor, changes) -> new Found(factor, policy.required(), changes));
    }
}
