package onething.application.service.staff;

import java.time.Clock;
import java.util.Optional;
import onething.application.port.in.staff.AddStaff;
import onething.application.port.out.Guides;
import onething.application.port.out.Ids;
import onething.application.port.out.account.StaffAccounts;
import onething.application.service.access.Access;
import onething.application.service.access.FreshProof;
import onething.domain.account.AccountHolder.StaffMember;
import onething.domain.account.StaffAccount;
import onething.domain.account.StaffChange;
import onething.domain.account.StaffChange.Kind;
import onething.domain.account.StaffChange.Place;
import onething.domain.party.PersonId;
import onething.domain.signin.PasswordLink;
import reactor.core.publisher.Mono;

/// See [AddStaff]. Until the link is used, the account has a random password that is not stored in clear.
public final class AddStaffService implements AddStaff {

    private final StaffAccounts accounts;
    private final OfficesAndDistricts places;
    private final PasswordLinks links;
    private final Ids ids;
    private final Clock clock;

    public AddStaffService(StaffAccounts accounts, Guides guides, PasswordLinks links, Ids ids, Clock clock) {
        this.accounts = accounts;
        this.places = new OfficesAndDistricts(guides);
        this.links = links;
        this.ids = ids;
        this.clock = clock;
    }

    @Override
    public Mono<Added> add(Command command) {
        return Mono.fromCallable(() -> Access.administrator(command.who()))
                .delayUntil(_ -> FreshProof.required(command.provenAt(), clock))
                .flatMap(by -> places.require(command.member())
                        .flatMap(member -> Mono.zip(links.draw(), links.unknownPassword())
                                .flatMap(drawn -> added(command, by, member, drawn.getT1(), drawn.getT2()))));
    }

    private Mono<Added> added(Command command, PersonId by, StaffMember member, PasswordLink link, String hash) {
        var account = new StaffAccount(new PersonId(ids.next()), member, false);
        var change = StaffChange.ofPlace(
                ids.next(),
                account.id(),
                by,
                clock.instant(),
                Kind.ADDED,
                Optional.empty(),
                Optional.of(Place.of(account)));
        return accounts.add(account, command.login(), hash, link, change).map(stored -> new Added(stored, link));
    }
}
