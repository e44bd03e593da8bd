package onething.application.service.staff;

import java.time.Clock;
import java.util.Optional;
import onething.application.port.Versioned;
import onething.application.port.in.staff.ChangeStaff;
import onething.application.port.out.Guides;
import onething.application.port.out.Ids;
import onething.application.port.out.account.StaffAccounts;
import onething.application.service.access.Access;
import onething.application.service.access.FreshProof;
import onething.domain.account.AccountHolder.StaffMember;
import onething.domain.account.StaffAccount;
import onething.domain.account.StaffChange;
import onething.domain.account.StaffChange.Place;
import onething.domain.party.PersonId;
import onething.domain.refusal.Refusal.StaffUnknown;
import reactor.core.publisher.Mono;

public final class ChangeStaffService implements ChangeStaff {

    private final StaffAccounts accounts;
    private final OfficesAndDistricts places;
    private final Ids ids;
    private final Clock clock;

    public ChangeStaffService(StaffAccounts accounts, Guides guides, Ids ids, Clock clock) {
        this.accounts = accounts;
        this.places = new OfficesAndDistricts(guides);
        this.ids = ids;
        this.clock = clock;
    }

    @Override
    public Mono<Versioned<StaffAccount>> change(Command command) {
        return Mono.fromCallable(() -> Access.administrator(command.who()))
                .delayUntil(_ -> FreshProof.required(command.provenAt(), clock))
                .flatMap(by -> accounts.find(command.person())
                        .switchIfEmpty(
                                Mono.error(new StaffUnknown(command.person().value())::refused))
                        .map(found -> found.at(command.version()))
                        .flatMap(found -> changed(command, by, found)));
    }

    /// A change without effect is not recorded.
    private Mono<Versioned<StaffAccount>> changed(Command command, PersonId by, Versioned<StaffAccount> found) {
        var before = found.value();
        var wanted = wanted(command, before);
        return wanted.equals(before)
                ? Mono.just(found)
                : places.require(wanted.member())
                        .flatMap(_ -> accounts.change(found.map(_ -> wanted), recorded(by, before, wanted)));
    }

    private static StaffAccount wanted(Command command, StaffAccount before) {
        var member = before.member();
        return new StaffAccount(
                before.id(),
                new StaffMember(
                        member.name(),
                        command.office().orElse(member.office()),
                        command.district().orElse(member.district()),
                        command.roles().orElse(member.roles())),
                command.suspended().orElse(before.suspended()));
    }

    private StaffChange recorded(PersonId by, StaffAccount before, StaffAccount after) {
        var from = Place.of(before);
        var to = Place.of(after);
        return StaffChange.ofPlace(
                ids.next(),
                before.id(),
                by,
                clock.instant(),
                from.kindOfChangeTo(to),
                Optional.of(from),
                Optional.of(to));
    }
}
