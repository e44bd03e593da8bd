package onething.application.service.staff;

import java.time.Clock;
import java.util.Optional;
import onething.application.port.in.staff.AddAdministrator;
import onething.application.port.out.Ids;
import onething.application.port.out.account.Accounts;
import onething.application.port.out.account.StaffAccounts;
import onething.domain.account.Account;
import onething.domain.account.AccountHolder.AdministratorAccount;
import onething.domain.account.LoginName;
import onething.domain.account.StaffChange;
import onething.domain.account.StaffChange.Kind;
import onething.domain.party.PersonId;
import onething.domain.party.PersonName;
import onething.domain.refusal.Refusal.AccountTaken;
import onething.domain.signin.PasswordLink;
import reactor.core.publisher.Mono;

/// See [AddAdministrator]. The trail of the account says that it was added by itself, because no other
/// account did it.
public final class AddAdministratorService implements AddAdministrator {

    private final Accounts accounts;
    private final StaffAccounts staff;
    private final PasswordLinks links;
    private final Ids ids;
    private final Clock clock;

    public AddAdministratorService(Accounts accounts, StaffAccounts staff, PasswordLinks links, Ids ids, Clock clock) {
        this.accounts = accounts;
        this.staff = staff;
        this.links = links;
        this.ids = ids;
        this.clock = clock;
    }

    @Override
    public Mono<PasswordLink> add(LoginName login, PersonName name) {
        return accounts.findCredential(login)
                .map(found -> Optional.of(found.account()))
                .defaultIfEmpty(Optional.empty())
                .flatMap(found -> found.map(this::again).orElseGet(() -> added(login, name)));
    }

    private Mono<PasswordLink> again(Account account) {
        if (!(account.holder() instanceof AdministratorAccount)) {
            return Mono.error(new AccountTaken().refused());
        }
        return staff.changes(account.id())
                .any(change -> change.kind() == Kind.PASSWORD_SET)
                .filter(hasPassword -> !hasPassword)
                .flatMap(_ -> links.draw())
                .delayUntil(link -> staff.link(link, change(account.id(), Kind.LINKED)));
    }

    private Mono<PasswordLink> added(LoginName login, PersonName name) {
        var account = new Account(new PersonId(ids.next()), new AdministratorAccount(name));
        return Mono.zip(links.draw(), links.unknownPassword())
                .delayUntil(drawn -> staff.addAdministrator(
                        account, login, drawn.getT2(), drawn.getT1(), change(account.id(), Kind.ADDED)))
                .map(drawn -> drawn.getT1());
    }

    private StaffChange change(PersonId account, Kind kind) {
        return StaffChange.withoutPlace(ids.next(), account, account, clock.instant(), kind);
    }
}
