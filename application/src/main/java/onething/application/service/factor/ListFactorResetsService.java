package onething.application.service.factor;

import onething.application.port.Versioned;
import onething.application.port.in.factor.ListFactorResets;
import onething.application.port.out.account.StaffAccounts;
import onething.application.port.out.factor.FactorResets;
import onething.application.service.access.Access;
import onething.domain.party.Actor;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/// See [ListFactorResets].
public final class ListFactorResetsService implements ListFactorResets {

    private final FactorResets resets;
    private final StaffAccounts staff;

    public ListFactorResetsService(FactorResets resets, StaffAccounts staff) {
        this.resets = resets;
        this.staff = staff;
    }

    @Override
    public Flux<Waiting> list(Actor who) {
        return Mono.fromCallable(() -> Access.administrator(who))
                .flatMapMany(by -> resets.waiting()
                        .concatMap(reset -> staff.find(reset.person())
                                .map(Versioned::value)
                                .map(account ->
                                        new Waiting(reset, account, reset.by().equals(by)))));
    }
}
