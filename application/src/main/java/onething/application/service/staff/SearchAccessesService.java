package onething.application.service.staff;

import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import onething.application.port.Page;
import onething.application.port.in.staff.SearchAccesses;
import onething.application.port.out.AccessSearches;
import onething.application.port.out.AccessSearches.Sought;
import onething.application.port.out.AccessSearches.SoughtMatter;
import onething.application.port.out.Guides;
import onething.application.port.out.Ids;
import onething.application.port.out.account.Accounts;
import onething.application.port.out.account.StaffAccounts;
import onething.application.service.access.Access;
import onething.application.service.access.AccessWords;
import onething.domain.access.AccessSearch;
import onething.domain.access.AccessSearch.Criteria;
import onething.domain.access.AccessSearch.Whose;
import onething.domain.account.Account;
import onething.domain.guide.BundleGuide;
import onething.domain.party.PersonId;
import onething.domain.refusal.Refusal.AccessSearchEmpty;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/// See [SearchAccesses].
public final class SearchAccessesService implements SearchAccesses {

    private final AccessSearches searches;
    private final Accounts accounts;
    private final StaffAccounts staff;
    private final Guides guides;
    private final Ids ids;
    private final Clock clock;

    public SearchAccessesService(
            AccessSearches searches, Accounts accounts, StaffAccounts staff, Guides guides, Ids ids, Clock clock) {
        this.searches = searches;
        this.accounts = accounts;
        this.staff = staff;
        this.guides = guides;
        this.ids = ids;
        this.clock = clock;
    }

    @Override
    public Mono<Page<Row>> search(Query query) {
        return Mono.fromCallable(() -> Access.administrator(query.who()))
                .flatMap(by -> criteria(query.asked()).flatMap(criteria -> found(query, by, criteria)))
                .flatMap(this::inWords);
    }

    private Mono<Criteria> criteria(Asked asked) {
        return whose(asked)
                .map(whose -> new Criteria(whose, asked.staffNumber(), asked.matter(), asked.from(), asked.until()))
                .filter(criteria -> !criteria.isEmpty())
                .switchIfEmpty(Mono.error(new AccessSearchEmpty()::refused));
    }

    private Mono<Optional<Whose>> whose(Asked asked) {
        return asked.number()
                .map(number -> NumberedAccount.find(accounts, number)
                        .map(Account::id)
                        .map(Optional::of)
                        .defaultIfEmpty(Optional.empty())
                        .map(account -> Optional.of(new Whose(account))))
                .orElseGet(() -> Mono.just(Optional.empty()));
    }

    private Mono<Page<Sought>> found(Query query, PersonId by, Criteria criteria) {
        return searches.add(new AccessSearch(ids.next(), by, clock.instant(), query.reason(), criteria))
                .then(Mono.defer(() -> searches.find(criteria, query.after(), query.limit())));
    }

    private Mono<Page<Row>> inWords(Page<Sought> page) {
        var readers = page.items().stream()
                .map(sought -> sought.access().reader().id())
                .collect(Collectors.toSet());
        return staff.names(readers)
                .flatMap(names -> Flux.fromIterable(page.items())
                        .concatMap(sought -> guide(sought).map(guide -> row(sought, guide, names)))
                        .collectList())
                .map(rows -> new Page<>(rows, page.next(), page.total()));
    }

    private Mono<Optional<BundleGuide>> guide(Sought sought) {
        return Mono.justOrEmpty(sought.matter())
                .flatMap(matter -> guides.get(matter.guide()))
                .map(Optional::of)
                .defaultIfEmpty(Optional.empty());
    }

    private static Row row(Sought sought, Optional<BundleGuide> guide, Map<PersonId, String> names) {
        var access = sought.access();
        return new Row(
                access.at(),
                access.papers(),
                sought.matter().map(SoughtMatter::number),
                guide.flatMap(words -> sought.matter().map(matter -> AccessWords.title(words, matter.code()))),
                reader(sought, guide, names));
    }

    private static Reader reader(Sought sought, Optional<BundleGuide> guide, Map<PersonId, String> names) {
        var reader = sought.access().reader();
        return new Reader(
                reader.office(),
                guide.map(words -> AccessWords.office(words, reader))
                        .orElse(reader.office().value()),
                reader.district(),
                guide.map(words -> AccessWords.district(words, reader))
                        .orElse(reader.district().value()),
                reader.roles(),
                sought.readerNumber(),
                Optional.ofNullable(names.get(reader.id())));
    }
}
