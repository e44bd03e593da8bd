package onething.application.service.staff;

import static onething.application.port.out.RefusedWith.refusedWith;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import onething.application.port.Page;
import onething.application.port.in.staff.SearchAccesses.Asked;
import onething.application.port.in.staff.SearchAccesses.Query;
import onething.application.port.out.AccessSearches;
import onething.application.port.out.SequentialIds;
import onething.application.port.out.account.InMemoryAccounts;
import onething.application.port.out.account.InMemoryStaffAccounts;
import onething.application.service.GuideInMemory;
import onething.application.service.TestClock;
import onething.domain.access.AccessSearch;
import onething.domain.access.AccessSearch.Criteria;
import onething.domain.access.AccessSearch.Whose;
import onething.domain.access.PersonalDataAccess;
import onething.domain.access.PersonalDataAccess.Papers;
import onething.domain.access.PersonalDataAccess.Reader;
import onething.domain.access.StaffNumber;
import onething.domain.account.Account;
import onething.domain.account.AccountHolder.Person;
import onething.domain.matter.MatterId;
import onething.domain.party.Actor;
import onething.domain.party.DistrictCode;
import onething.domain.party.IdCardNumber;
import onething.domain.party.OfficeCode;
import onething.domain.party.PersonId;
import onething.domain.party.PersonName;
import onething.domain.party.Role;
import onething.domain.refusal.Refusal.AccessSearchEmpty;
import onething.domain.refusal.Refusal.RoleLacking;
import onething.domain.text.Line;
import org.junit.jupiter.api.Test;
import reactor.core.publisher.Mono;
import reactor.test.StepVerifier;

class SearchAccessesTest {

    private static final Instant NOW = Instant.parse("2026-09-01T04:00:00Z");
    private static final String NUMBER = "11010519491231002X";
    private static final Actor ADMIN = new Actor.Administrator(new PersonId(UUID.randomUUID()), "陈系统");

    private final InMemoryAccounts accounts = new InMemoryAccounts();
    private final Account liNa =
            new Account(new PersonId(UUID.randomUUID()), new Person(new PersonName("李娜"), new IdCardNumber(NUMBER)));
    private final Records records = new Records();
    private final SearchAccessesService search = new SearchAccessesService(
            records,
            accounts,
            new InMemoryStaffAccounts(accounts),
            new GuideInMemory(List.of()),
            new SequentialIds(),
            new TestClock(() -> NOW));

    @Test
    void theSearchIsOnRecordBeforeAnythingIsShown() {
        accounts.addOrFind(liNa).block();

        var page = search.search(query(ADMIN, asked(Optional.of(NUMBER)))).block();

        assertThat(records.done).containsExactly("add", "find");
        assertThat(records.added).singleElement().satisfies(added -> {
            assertThat(added.by()).isEqualTo(ADMIN.id());
            assertThat(added.at()).isEqualTo(NOW);
            assertThat(added.reason()).isEqualTo(new Line("当事人投诉"));
            assertThat(added.criteria().whose()).contains(new Whose(Optional.of(liNa.id())));
        });
        assertThat(page.items()).singleElement().satisfies(row -> {
            assertThat(row.reader().number()).hasToString("000007");
            assertThat(row.reader().officeTitle()).isEqualTo("labour-inspection");
            assertThat(row.reader().name()).isEmpty();
            assertThat(row.matter()).isEmpty();
        });
    }

    @Test
    void aSearchThatCannotBeRecordedShowsNothing() {
        records.broken = true;

        search.search(query(ADMIN, asked(Optional.of(NUMBER))))
                .as(StepVerifier::create)
                .verifyErrorMessage("no room");

        assertThat(records.done).containsExactly("add");
    }

    @Test
    void aNumberWithoutAnAccountIsStillOnRecord() {
        search.search(query(ADMIN, asked(Optional.of(NUMBER)))).block();

        assertThat(records.added)
                .singleElement()
                .satisfies(added -> assertThat(added.criteria().whose()).contains(new Whose(Optional.empty())));
    }

    @Test
    void aSearchForEverythingAndOneByAnOfficerAreRefused() {
        search.search(query(ADMIN, asked(Optional.empty())))
                .as(StepVerifier::create)
                .verifyErrorSatisfies(refusedWith(new AccessSearchEmpty()));
        var officer = new Actor.Staff(
                new PersonId(UUID.randomUUID()),
                "林夏",
                new OfficeCode("work-injury"),
                new DistrictCode("445200"),
                Set.of(Role.OFFICER));
        search.search(query(officer, asked(Optional.of(NUMBER))))
                .as(StepVerifier::create)
                .verifyErrorSatisfies(refusedWith(new RoleLacking("ADMINISTRATOR")));

        assertThat(records.done).isEmpty();
    }

    private static Query query(Actor who, Asked asked) {
        return new Query(who, new Line("当事人投诉"), asked, Optional.empty(), 20);
    }

    private static Asked asked(Optional<String> number) {
        return new Asked(number, Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());
    }

    private static final class Records implements AccessSearches {

        private final List<String> done = new ArrayList<>();
        private final List<AccessSearch> added = new ArrayList<>();
        private boolean broken;

        @Override
        public Mono<Void> add(AccessSearch made) {
            return Mono.fromRunnable(() -> {
                done.add("add");
                if (broken) {
                    throw new IllegalStateException("no room");
                }
                added.add(made);
            });
        }

        @Override
        public Mono<Page<Sought>> find(Criteria criteria, Optional<String> after, int limit) {
            return Mono.fromSupplier(() -> {
                done.add("find");
                return new Page<>(List.of(sought()), Optional.empty(), 1);
            });
        }

        @Override
        public Mono<Page<AccessSearch>> list(Optional<String> after, int limit) {
            return Mono.just(new Page<>(added, Optional.empty(), added.size()));
        }

        private static Sought sought() {
            var reader = new Reader(
                    new PersonId(UUID.randomUUID()),
                    new OfficeCode("labour-inspection"),
                    new DistrictCode("445202"),
                    Set.of(Role.OFFICER));
            var access = new PersonalDataAccess(
                    UUID.randomUUID(),
                    new PersonId(UUID.randomUUID()),
                    NOW,
                    reader,
                    Papers.DOSSIER,
                    new MatterId(UUID.randomUUID()),
                    Optional.empty());
            return new Sought(access, new StaffNumber(7), Optional.empty());
        }
    }
}
