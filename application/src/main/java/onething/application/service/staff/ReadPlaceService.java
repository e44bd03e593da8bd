package onething.application.service.staff;

import onething.application.port.Versioned;
import onething.application.port.in.staff.ReadPlace;
import onething.application.port.out.account.StaffAccounts;
import onething.domain.account.StaffAccount;
import onething.domain.party.PersonId;
import reactor.core.publisher.Mono;

public final class ReadPlaceService implements ReadPlace {

    private final StaffAccounts accounts;

    public ReadPlaceService(StaffAccounts accounts) {
        this.accounts = accounts;
    }

    @Override
    public Mono<StaffAccount> read(PersonId person) {
        return accounts.find(person).map(Versioned::value).filter(account -> !account.suspended());
    }
}
