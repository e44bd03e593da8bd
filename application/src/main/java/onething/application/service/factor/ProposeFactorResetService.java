package onething.application.service.factor;

import java.time.Clock;
import onething.application.port.in.factor.ProposeFactorReset;
import onething.application.port.out.Ids;
import onething.application.port.out.account.StaffAccounts;
import onething.application.port.out.factor.FactorResets;
import onething.application.port.out.factor.SecondFactors;
import onething.application.service.access.Access;
import onething.application.service.access.FreshProof;
import onething.domain.account.StaffChange.Kind;
import onething.domain.factor.FactorReset;
import onething.domain.refusal.Refusal.FactorResetOpen;
import onething.domain.refusal.Refusal.SecondFactorMissing;
import onething.domain.refusal.Refusal.StaffUnknown;
import reactor.core.publisher.Mono;

/// See [ProposeFactorReset].
public final class ProposeFactorResetService implements ProposeFactorReset {

    private final FactorResets resets;
    private final SecondFactors factors;
    private final StaffAccounts staff;
    private final FactorChanges changes;
    private final Ids ids;
    private final Clock clock;

    public ProposeFactorResetService(
            FactorResets resets,
            SecondFactors factors,
            StaffAccounts staff,
            FactorChanges changes,
            Ids ids,
            Clock clock) {
        this.resets = resets;
        this.factors = factors;
        this.staff = staff;
        this.changes = changes;
        this.ids = ids;
        this.clock = clock;
    }

    @Override
    public Mono<FactorReset> propose(Command command) {
        var person = command.person();
        return Mono.fromCallable(() -> Access.administrator(command.who()))
                .delayUntil(_ -> FreshProof.required(command.provenAt(), clock))
                .delayUntil(
                        _ -> staff.find(person).switchIfEmpty(Mono.error(new StaffUnknown(person.value())::refused)))
                .delayUntil(_ -> factors.find(person).switchIfEmpty(Mono.error(new SecondFactorMissing()::refused)))
                .map(by -> new FactorReset(ids.next(), person, by, clock.instant(), command.reason()))
                .delayUntil(this::proposed);
    }

    private Mono<Boolean> proposed(FactorReset reset) {
        return resets.propose(reset, changes.by(reset.by(), reset.person(), Kind.RESET_PROPOSED))
                .filter(Boolean::booleanValue)
                .switchIfEmpty(Mono.error(new FactorResetOpen()::refused));
    }
}
