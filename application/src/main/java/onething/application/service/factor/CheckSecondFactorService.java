package onething.application.service.factor;

import java.time.Clock;
import onething.application.port.in.factor.CheckSecondFactor;
import onething.application.port.out.factor.SecondFactors;
import onething.domain.account.StaffChange.Kind;
import onething.domain.factor.RecoveryCode;
import onething.domain.factor.SecondFactor;
import onething.domain.party.PersonId;
import onething.domain.text.Tidy;
import reactor.core.publisher.Mono;

/// See [CheckSecondFactor].
public final class CheckSecondFactorService implements CheckSecondFactor {

    private final SecondFactors factors;
    private final FactorAttempts attempts;
    private final FactorChanges changes;
    private final Clock clock;

    public CheckSecondFactorService(
            SecondFactors factors, FactorAttempts attempts, FactorChanges changes, Clock clock) {
        this.factors = factors;
        this.attempts = attempts;
        this.changes = changes;
        this.clock = clock;
    }

    @Override
    public Mono<Void> check(PersonId person, String code) {
        return attempts.counted(
                person,
                factors.find(person).flatMap(factor -> isRight(factor, code)).defaultIfEmpty(false));
    }

    private Mono<Boolean> isRight(SecondFactor factor, String code) {
        return factor.secret()
                .stepOf(Tidy.code(code), clock.instant(), factor.lastStep())
                .map(step -> factors.use(factor.person(), step))
                .orElseGet(() -> isRecoveryCode(factor.person(), code));
    }

    private Mono<Boolean> isRecoveryCode(PersonId person, String code) {
        return Mono.justOrEmpty(RecoveryCode.typed(code))
                .flatMap(typed -> factors.spend(typed.hash(), changes.own(person, Kind.RECOVERY_CODE_USED)))
                .defaultIfEmpty(false);
    }
}
