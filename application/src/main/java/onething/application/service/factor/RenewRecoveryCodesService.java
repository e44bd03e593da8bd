package onething.application.service.factor;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import onething.application.port.in.factor.RenewRecoveryCodes;
import onething.application.port.out.factor.SecondFactors;
import onething.application.service.access.FreshProof;
import onething.domain.account.StaffChange.Kind;
import onething.domain.factor.RecoveryCode;
import onething.domain.party.PersonId;
import onething.domain.refusal.Refusal.SecondFactorMissing;
import reactor.core.publisher.Mono;

/// See [RenewRecoveryCodes].
public final class RenewRecoveryCodesService implements RenewRecoveryCodes {

    private final SecondFactors factors;
    private final RecoveryCodes codes;
    private final FactorChanges changes;
    private final Clock clock;

    public RenewRecoveryCodesService(SecondFactors factors, RecoveryCodes codes, FactorChanges changes, Clock clock) {
        this.factors = factors;
        this.codes = codes;
        this.changes = changes;
        this.clock = clock;
    }

    @Override
    public Mono<List<RecoveryCode>> renew(PersonId person, Instant provenAt) {
        return FreshProof.required(provenAt, clock)
                .then(codes.draw())
                .delayUntil(drawn -> factors.replaceCodes(
                                RecoveryCodes.hashes(drawn), changes.own(person, Kind.RECOVERY_CODES_RENEWED))
                        .filter(Boolean::booleanValue)
                        .switchIfEmpty(Mono.error(new SecondFactorMissing()::refused)));
    }
}
