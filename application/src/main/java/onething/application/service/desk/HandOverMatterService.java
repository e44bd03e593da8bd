package onething.application.service.desk;

import java.util.Optional;
import onething.application.port.in.desk.ClaimMatter.Claimed;
import onething.application.port.in.desk.HandOverMatter;
import onething.application.port.out.account.StaffAccounts;
import onething.application.port.out.matter.Matters;
import onething.application.port.out.matter.Matters.MatterRecord;
import onething.application.service.access.Access;
import onething.application.service.handling.ActionContexts;
import onething.domain.account.StaffAccount;
import onething.domain.matter.ActionContext;
import onething.domain.matter.MatterChange;
import onething.domain.matter.MatterFile;
import onething.domain.party.Actor.Staff;
import onething.domain.party.Role;
import onething.domain.refusal.Refusal.ColleagueUnknown;
import onething.domain.refusal.Refusal.NotAssigned;
import onething.domain.refusal.Refusal.RoleLacking;
import reactor.core.publisher.Mono;

public final class HandOverMatterService implements HandOverMatter {

    private final Access access;
    private final Matters matters;
    private final StaffAccounts accounts;
    private final ActionContexts contexts;

    public HandOverMatterService(Access access, Matters matters, StaffAccounts accounts, ActionContexts contexts) {
        this.access = access;
        this.matters = matters;
        this.accounts = accounts;
        this.contexts = contexts;
    }

    @Override
    public Mono<Claimed> handOver(Command command) {
        return access.deskMatter(command.who(), command.matter())
                .map(found -> found.at(command.version()))
                .flatMap(found -> contexts.of(found.value().matter().file())
                        .flatMap(context -> access.isReport(found.value().matter(), context.bundle())
                                .doOnNext(report -> requireTheirs(command, found.value(), report))
                                .zipWith(Mono.defer(() -> colleague(command, found.value())))
                                .map(both -> step(command, found.value(), both.getT2(), both.getT1(), context)))
                        .flatMap(change -> matters.claim(found.map(_ -> change), Optional.of(command.to()))))
                .map(stored -> new Claimed(
                        command.matter(), stored.version(), stored.value().claimant()));
    }

    private static void requireTheirs(Command command, MatterRecord record, boolean report) {
        Staff officer = Access.staff(command.who());
        if (officer.roles().contains(Role.APPROVER)) {
            return;
        }
        if (report) {
            throw new NotAssigned(command.matter().value()).refused();
        }
        if (record.claimant().filter(officer.id()::equals).isEmpty()) {
            throw new RoleLacking("approver").refused();
        }
    }

    private Mono<StaffAccount> colleague(Command command, MatterRecord record) {
        MatterFile file = record.matter().file();
        return accounts.ofOffice(file.office())
                .filter(account -> account.id().equals(command.to()))
                .filter(account -> account.handles(file.office(), file.district()))
                .filter(account -> !record.claimant().equals(Optional.of(account.id())))
                .next()
                .switchIfEmpty(Mono.error(new ColleagueUnknown(command.to().value())::refused));
    }

    private static MatterChange step(
            Command command, MatterRecord record, StaffAccount to, boolean report, ActionContext context) {
        var officer = Access.staff(command.who());
        var name = to.member().name();
        if (report) {
            return record.matter().assign(officer.id(), name, command.reason(), context, record.last());
        }
        var as = officer.roles().contains(Role.OFFICER) ? Role.OFFICER : Role.APPROVER;
        return record.matter().handOver(officer.id(), as, name, command.reason(), context, record.last());
    }
}
