package onething.application.port.out.signin;

import java.util.LinkedHashMap;
import java.util.Map;
import onething.domain.party.OfficeCode;
import onething.domain.party.PersonId;
import onething.domain.signin.StaffAccount;
import reactor.core.publisher.Flux;

public final class InMemoryStaffAccounts implements StaffAccounts {

    private final Map<PersonId, StaffAccount> accounts = new LinkedHashMap<>();

    public void put(StaffAccount account) {
        accounts.put(account.id(), account);
    }

    @Override
    public Flux<StaffAccount> ofOffice(OfficeCode office) {
        return Flux.defer(() -> Flux.fromIterable(accounts.values()))
                .filter(account -> account.member().office().equals(office));
    }
}
