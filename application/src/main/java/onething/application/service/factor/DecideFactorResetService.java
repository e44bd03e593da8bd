package onething.application.service.factor;

import java.time.Clock;
import java.util.UUID;
import onething.application.port.in.factor.DecideFactorReset;
import onething.application.port.out.factor.FactorResets;
import onething.application.service.access.Access;
import onething.application.service.access.FreshProof;
import onething.domain.account.StaffChange.Kind;
import onething.domain.factor.FactorReset;
import onething.domain.party.PersonId;
import onething.domain.refusal.Refusal.FactorResetUnknown;
import reactor.core.publisher.Mono;

/// See [DecideFactorReset].
public final class DecideFactorResetService implements DecideFactorReset {

    private final FactorResets resets;
    private final FactorChanges changes;
    private final Clock clock;

    public DecideFactorResetService(FactorResets resets, FactorChanges changes, Clock clock) {
        this.resets = resets;
        this.changes = changes;
        this.clock = clock;
    }

    @Override
    public Mono<Void> decide(Command command) {
        return Mono.fromCallable(() -> Access.administrator(command.who()))
                .delayUntil(_ -> command.approved() ? FreshProof.required(command.provenAt(), clock) : Mono.empty())
                .flatMap(by -> found(command.reset())
                        .flatMap(reset -> command.approved() ? approved(reset, by) : withdrawn(reset, by)));
    }

    private Mono<Void> approved(FactorReset reset, PersonId by) {
        return Mono.fromCallable(() -> reset.approvedBy(by))
                .flatMap(found ->
                        done(reset, resets.approve(reset.id(), changes.by(by, reset.person(), Kind.FACTOR_RESET))));
    }

    private Mono<Void> withdrawn(FactorReset reset, PersonId by) {
        return done(reset, resets.withdraw(reset.id(), changes.by(by, reset.person(), Kind.RESET_WITHDRAWN)));
    }

    private static Mono<Void> done(FactorReset reset, Mono<Boolean> decided) {
        return decided.filter(Boolean::booleanValue)
                .switchIfEmpty(Mono.error(new FactorResetUnknown(reset.id())::refused))
                .then();
    }

    private Mono<FactorReset> found(UUID reset) {
        return resets.find(reset).switchIfEmpty(Mono.error(new FactorResetUnknown(reset)::refused));
    }
}
