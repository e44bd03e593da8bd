package onething.application.service.factor;

import onething.application.port.in.factor.FindSecondStep;
import onething.application.port.out.factor.Passkeys;
import onething.application.port.out.factor.SecondFactors;
import onething.domain.account.Account;
import reactor.core.publisher.Mono;

/// See [FindSecondStep].
public final class FindSecondStepService implements FindSecondStep {

    private final SecondFactors factors;
    private final Passkeys passkeys;
    private final SecondFactorPolicy policy;

    public FindSecondStepService(SecondFactors factors, Passkeys passkeys, SecondFactorPolicy policy) {
        this.factors = factors;
        this.passkeys = passkeys;
        this.policy = policy;
    }

    @Override
    public Mono<Step> stepOf(Account account) {
        return account.isOfStaff()
                ? factors.find(account.id())
                        .flatMap(_ -> passkeys.of(account.id()).hasElements())
                        .map(has -> has ? Step.PASSKEY : Step.CODE)
                        .defaultIfEmpty(policy.required() ? Step.ENROL : Step.NONE)
                : Mono.just(Step.NONE);
    }
}
