package onething.application.service.staff;

import java.time.Clock;
import java.time.Instant;
import onething.application.port.in.staff.RenewPasswordLink;
import onething.application.port.out.Ids;
import onething.application.port.out.account.StaffAccounts;
import onething.application.service.access.Access;
import onething.application.service.access.FreshProof;
import onething.domain.account.StaffChange;
import onething.domain.account.StaffChange.Kind;
import onething.domain.party.Actor;
import onething.domain.party.PersonId;
import onething.domain.refusal.Refusal.StaffUnknown;
import onething.domain.signin.PasswordLink;
import reactor.core.publisher.Mono;

public final class RenewPasswordLinkService implements RenewPasswordLink {

    private final StaffAccounts accounts;
    private final PasswordLinks links;
    private final Ids ids;
    private final Clock clock;

    public RenewPasswordLinkService(StaffAccounts accounts, PasswordLinks links, Ids ids, Clock clock) {
        this.accounts = accounts;
        this.links = links;
        this.ids = ids;
        this.clock = clock;
    }

    @Override
    public Mono<PasswordLink> renew(Actor who, PersonId person, Instant provenAt) {
        return Mono.fromCallable(() -> Access.administrator(who))
                .delayUntil(_ -> FreshProof.required(provenAt, clock))
                .flatMap(by -> accounts.find(person)
                        .switchIfEmpty(Mono.error(new StaffUnknown(person.value())::refused))
                        .flatMap(_ -> links.draw())
                        .delayUntil(link -> accounts.link(link, given(by, person))));
    }

    private StaffChange given(PersonId by, PersonId person) {
        return StaffChange.withoutPlace(ids.next(), person, by, clock.instant(), Kind.LINKED);
    }
}
