package onething.application.service.factor;

import java.time.Clock;
import java.time.Instant;
import onething.application.port.in.factor.BeginEnrolment;
import onething.application.port.out.account.Accounts;
import onething.application.port.out.factor.SecondFactors;
import onething.application.port.out.signin.Secrets;
import onething.application.service.access.FreshProof;
import onething.domain.account.Account;
import onething.domain.factor.Enrolment;
import onething.domain.factor.TotpSecret;
import onething.domain.party.PersonId;
import onething.domain.refusal.Refusal.RoleLacking;
import onething.domain.refusal.Refusal.SecondFactorPresent;
import reactor.core.publisher.Mono;

/// See [BeginEnrolment].
public final class BeginEnrolmentService implements BeginEnrolment {

    private final SecondFactors factors;
    private final Accounts accounts;
    private final Secrets secrets;
    private final SecondFactorPolicy policy;
    private final Clock clock;

    public BeginEnrolmentService(
            SecondFactors factors, Accounts accounts, Secrets secrets, SecondFactorPolicy policy, Clock clock) {
        this.factors = factors;
        this.accounts = accounts;
        this.secrets = secrets;
        this.policy = policy;
        this.clock = clock;
    }

    @Override
    public Mono<Begun> begin(PersonId person, Instant provenAt) {
        return FreshProof.required(provenAt, clock)
                .then(Mono.defer(() -> accounts.find(person)))
                .filter(Account::isOfStaff)
                .switchIfEmpty(Mono.error(new RoleLacking("account")::refused))
                .delayUntil(_ -> factors.find(person).flatMap(_ -> Mono.error(new SecondFactorPresent()::refused)))
                .flatMap(this::begun);
    }

    private Mono<Begun> begun(Account account) {
        return secrets.draw()
                .map(random -> new Enrolment(account.id(), TotpSecret.of(random), clock.instant()))
                .delayUntil(factors::begin)
                .map(enrolment -> new Begun(
                        enrolment,
                        policy.uri(enrolment.secret(), account.holder().displayName())));
    }
}
