package onething.application.service.desk;

import java.text.Collator;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import onething.application.port.in.desk.ListColleagues;
import onething.application.port.out.account.StaffAccounts;
import onething.application.service.access.Access;
import onething.domain.account.StaffAccount;
import onething.domain.party.Actor;
import reactor.core.publisher.Mono;

public final class ListColleaguesService implements ListColleagues {

    private final StaffAccounts accounts;

    public ListColleaguesService(StaffAccounts accounts) {
        this.accounts = accounts;
    }

    @Override
    public Mono<List<Colleague>> list(Actor who) {
        return Mono.fromCallable(() -> Access.staff(who))
                .flatMapMany(officer -> accounts.ofOffice(officer.office()))
                .filter(account -> !account.suspended())
                .map(ListColleaguesService::colleague)
                .collectSortedList(byName());
    }

    private static Colleague colleague(StaffAccount account) {
        var member = account.member();
        return new Colleague(account.id(), member.name(), member.district(), member.roles());
    }

    private static Comparator<Colleague> byName() {
        var pinyin = Collator.getInstance(Locale.SIMPLIFIED_CHINESE);
        return Comparator.<Colleague, String>comparing(each -> each.name().value(), pinyin::compare)
                .thenComparing(each -> each.id().value());
    }
}
