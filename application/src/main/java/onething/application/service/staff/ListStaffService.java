package onething.application.service.staff;

import onething.application.port.Page;
import onething.application.port.Versioned;
import onething.application.port.in.staff.ListStaff;
import onething.application.port.out.account.StaffAccounts;
import onething.application.service.access.Access;
import onething.domain.account.StaffAccount;
import reactor.core.publisher.Mono;

public final class ListStaffService implements ListStaff {

    private final StaffAccounts accounts;

    public ListStaffService(StaffAccounts accounts) {
        this.accounts = accounts;
    }

    @Override
    public Mono<Page<Versioned<StaffAccount>>> list(Query query) {
        return Mono.fromCallable(() -> Access.administrator(query.who()))
                .flatMap(_ -> accounts.list(query.after(), query.limit()));
    }
}
