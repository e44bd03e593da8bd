package onething.application.service.factor;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import onething.application.port.in.factor.ConfirmEnrolment;
import onething.application.port.out.factor.SecondFactors;
import onething.application.service.access.FreshProof;
import onething.domain.account.StaffChange.Kind;
import onething.domain.factor.Enrolment;
import onething.domain.factor.RecoveryCode;
import onething.domain.party.PersonId;
import onething.domain.refusal.Refusal.EnrolmentUnknown;
import onething.domain.text.Tidy;
import reactor.core.publisher.Mono;

/// See [ConfirmEnrolment].
public final class ConfirmEnrolmentService implements ConfirmEnrolment {

    /// The step before every other one: no code was used yet.
    private static final long NONE = -1;

    private final SecondFactors factors;
    private final FactorAttempts attempts;
    private final FactorChanges changes;
    private final RecoveryCodes codes;
    private final Clock clock;

    public ConfirmEnrolmentService(
            SecondFactors factors, FactorAttempts attempts, FactorChanges changes, RecoveryCodes codes, Clock clock) {
        this.factors = factors;
        this.attempts = attempts;
        this.changes = changes;
        this.codes = codes;
        this.clock = clock;
    }

    @Override
    public Mono<List<RecoveryCode>> confirm(PersonId person, String code, Instant provenAt) {
        return FreshProof.required(provenAt, clock)
                .then(Mono.defer(() -> factors.findBegun(person)))
                .filter(enrolment -> enrolment.isOpenAt(clock.instant()))
                .switchIfEmpty(Mono.error(new EnrolmentUnknown()::refused))
                .flatMap(enrolment -> confirmed(enrolment, code));
    }

    private Mono<List<RecoveryCode>> confirmed(Enrolment enrolment, String code) {
        var step = enrolment.secret().stepOf(Tidy.code(code), clock.instant(), NONE);
        return attempts.counted(enrolment.person(), Mono.just(step.isPresent()))
                .then(codes.draw())
                .delayUntil(drawn -> factors.confirm(
                                enrolment.secret(),
                                step.orElseThrow(),
                                RecoveryCodes.hashes(drawn),
                                changes.own(enrolment.person(), Kind.FACTOR_ADDED))
                        .filter(Boolean::booleanValue)
                        .switchIfEmpty(Mono.error(new EnrolmentUnknown()::refused)));
    }
}
