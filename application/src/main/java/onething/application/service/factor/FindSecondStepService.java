package onething.application.service.factor;

import onething.application.port.in.factor.FindSecondStep;
import onething.application.port.out.factor.SecondFactors;
import onething.domain.account.Account;
import reactor.core.publisher.Mono;

/// See [FindSecondStep].
public final class FindSecondStepService implements FindSecondStep {

    private final SecondFactors factors;
    private final SecondFactorPolicy policy;

    public FindSecondStepService(SecondFactors factors, SecondFactorPolicy policy) {
        this.factors = factors;
        this.policy = policy;
    }

    @Override
    public Mono<Step> stepOf(Account account) {
        return account.isOfStaff()
                ? factors.find(account.id())
                        .map(_ -> Step.CODE)
                        .defaultIfEmpty(policy.required() ? Step.ENROL : Step.NONE)
                : Mono.just(Step.NONE);
    }
}
