package onething.application.service.staff;

import onething.application.port.in.staff.ReadStaff;
import onething.application.port.out.account.StaffAccounts;
import onething.application.service.access.Access;
import onething.domain.party.Actor;
import onething.domain.party.PersonId;
import onething.domain.refusal.Refusal.StaffUnknown;
import reactor.core.publisher.Mono;

public final class ReadStaffService implements ReadStaff {

    private final StaffAccounts accounts;

    public ReadStaffService(StaffAccounts accounts) {
        this.accounts = accounts;
    }

    @Override
    public Mono<Record> read(Actor who, PersonId person) {
        return Mono.fromCallable(() -> Access.administrator(who))
                .flatMap(_ -> accounts.find(person))
                .switchIfEmpty(Mono.error(new StaffUnknown(person.value())::refused))
                .zipWith(accounts.changes(person).collectList(), Record::new);
    }
}
