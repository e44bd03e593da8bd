package onething.application.service.desk;

import java.util.Optional;
import onething.application.port.Versioned;
import onething.application.port.in.desk.ClaimMatter.Claimed;
import onething.application.port.in.desk.HandOverMatter;
import onething.application.port.out.Matters;
import onething.application.port.out.Matters.Docket;
import onething.application.port.out.signin.StaffAccounts;
import onething.application.service.access.Access;
import onething.application.service.handling.Handlings;
import onething.domain.matter.Handling;
import onething.domain.matter.MatterFile;
import onething.domain.matter.Step;
import onething.domain.party.Actor.Staff;
import onething.domain.party.Role;
import onething.domain.refusal.Refusal.ColleagueUnknown;
import onething.domain.refusal.Refusal.RoleLacking;
import onething.domain.signin.StaffAccount;
import reactor.core.publisher.Mono;

public final class HandOverMatterService implements HandOverMatter {

    private final Access access;
    private final Matters matters;
    private final StaffAccounts accounts;
    private final Handlings handlings;

    public HandOverMatterService(Access access, Matters matters, StaffAccounts accounts, Handlings handlings) {
        this.access = access;
        this.matters = matters;
        this.accounts = accounts;
        this.handlings = handlings;
    }

    @Override
    public Mono<Claimed> handOver(Command command) {
        return access.deskMatter(command.who(), command.matter())
                .map(found -> found.at(command.version()))
                .map(found -> requireTheirs(found, Access.staff(command.who())))
                .flatMap(found -> Mono.zip(
                                colleague(command, found.value()),
                                handlings.of(found.value().matter().file()))
                        .flatMap(both -> handedOver(command, found, both.getT1(), both.getT2())))
                .map(stored -> new Claimed(
                        command.matter(), stored.version(), stored.value().claimant()));
    }

    private static Versioned<Docket> requireTheirs(Versioned<Docket> found, Staff officer) {
        boolean claimedByThem =
                found.value().claimant().filter(officer.id()::equals).isPresent();
        if (!claimedByThem && !officer.roles().contains(Role.APPROVER)) {
            throw new RoleLacking("approver").refused();
        }
        return found;
    }

    private Mono<StaffAccount> colleague(Command command, Docket docket) {
        MatterFile file = docket.matter().file();
        return accounts.ofOffice(file.office())
                .filter(account -> account.id().equals(command.to()))
                .filter(account -> account.handles(file.office(), file.district()))
                .filter(account -> !docket.claimant().equals(Optional.of(account.id())))
                .next()
                .switchIfEmpty(Mono.error(new ColleagueUnknown(command.to().value())::refused));
    }

    private Mono<Versioned<Docket>> handedOver(
            Command command, Versioned<Docket> found, StaffAccount to, Handling handling) {
        return matters.claim(found.map(docket -> step(command, docket, to, handling)), Optional.of(to.id()));
    }

    private static Step step(Command command, Docket docket, StaffAccount to, Handling handling) {
        var officer = Access.staff(command.who());
        var as = officer.roles().contains(Role.OFFICER) ? Role.OFFICER : Role.APPROVER;
        return docket.matter()
                .handOver(officer.id(), as, to.member().name(), command.reason(), handling, docket.last());
    }
}
