package onething.application.port.out.account;

import static onething.application.port.out.account.KnownPeople.account;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import onething.domain.account.Account;
import onething.domain.account.AccountHolder.AdministratorAccount;
import onething.domain.account.AccountHolder.Organisation;
import onething.domain.account.AccountHolder.Person;
import onething.domain.account.AccountHolder.StaffMember;
import onething.domain.account.FormerName;
import onething.domain.account.LoginName;
import onething.domain.account.StaffChange;
import onething.domain.party.CreditCode;
import onething.domain.party.DistrictCode;
import onething.domain.party.IdCardNumber;
import onething.domain.party.OfficeCode;
import onething.domain.party.PersonId;
import onething.domain.party.PersonName;
import onething.domain.party.Role;
import onething.domain.refusal.Refusal.AccountTaken;
import onething.domain.refusal.Refused;
import onething.domain.text.Line;
import org.junit.jupiter.api.Test;
import reactor.core.publisher.Flux;
import reactor.test.StepVerifier;

/// What [Accounts] promises.
public interface AccountsContract extends KnownPeople {

    @Test
    default void everyKindOfHolderIsFoundAsAdded() {
        var person = account(new Person(new PersonName("李娜"), new IdCardNumber("11010519491231002X")));
        var organisation = account(new Organisation(new Line("揭阳某公司"), new CreditCode("91350100M000100Y43")));
        var staff = account(new StaffMember(
                new PersonName("陈经办"),
                new OfficeCode("labour-inspection"),
                new DistrictCode("445202"),
                Set.of(Role.OFFICER, Role.APPROVER)));
        var keeper = account(new AdministratorAccount(new PersonName("管理员")));

        for (var added : List.of(person, organisation, staff, keeper)) {
            accounts().addOrFind(added).block();
            assertThat(accounts().find(added.id()).block()).isEqualTo(added);
        }
        assertThat(accounts()
                        .findByIdCard(new IdCardNumber("11010519491231002X"))
                        .block())
                .isEqualTo(person);
        assertThat(accounts()
                        .findByCreditCode(new CreditCode("91350100M000100Y43"))
                        .block())
                .isEqualTo(organisation);
        assertThat(accounts().find(new PersonId(UUID.randomUUID())).block()).isNull();
    }

    @Test
    default void onePersonHasOneAccountAfterManyRequestsAtOnce() {
        var holder = new Person(new PersonName("王芳"), new IdCardNumber("445202198808170018"));

        var ids = Flux.range(0, 8)
                .flatMap(_ -> accounts().addOrFind(account(holder)))
                .map(Account::id)
                .distinct()
                .collectList()
                .block();

        assertThat(ids).hasSize(1);
    }

    @Test
    default void aPersonsNewNameIsStoredOnceAndTheFormerNameIsKept() {
        var person = account(new Person(new PersonName("李那"), new IdCardNumber("11010519491231002X")));
        var namesake = account(new Person(new PersonName("李那"), new IdCardNumber("445202198808170018")));
        accounts().addOrFind(person).then(accounts().addOrFind(namesake)).block();

        Flux.range(0, 8)
                .flatMap(_ -> accounts().rename(person.id(), new PersonName("李娜"), NOON))
                .then(accounts().rename(person.id(), new PersonName("李娜妮"), NOON.plusSeconds(1)))
                .block();

        assertThat(accounts()
                        .findByIdCard(new IdCardNumber("11010519491231002X"))
                        .block())
                .isEqualTo(new Account(
                        person.id(), new Person(new PersonName("李娜妮"), new IdCardNumber("11010519491231002X"))));
        assertThat(accounts().formerNames(person.id()).collectList().block())
                .containsExactly(
                        new FormerName(new PersonName("李娜"), NOON.plusSeconds(1)),
                        new FormerName(new PersonName("李那"), NOON));
        assertThat(accounts().find(namesake.id()).block())
                .as("who has another number")
                .isEqualTo(namesake);
        assertThat(accounts().formerNames(namesake.id()).collectList().block()).isEmpty();
    }

    @Test
    default void noOtherAccountIsRenamed() {
        var keeper = account(new AdministratorAccount(new PersonName("管理员")));
        accounts().addOrFind(keeper).block();

        accounts().rename(keeper.id(), new PersonName("李娜"), NOON).block();
        accounts()
                .rename(new PersonId(UUID.randomUUID()), new PersonName("李娜"), NOON)
                .block();

        assertThat(accounts().find(keeper.id()).block()).isEqualTo(keeper);
        assertThat(accounts().formerNames(keeper.id()).collectList().block()).isEmpty();
    }

    @Test
    default void aCredentialIsFoundByItsLoginNameAndReplaced() {
        var account = account(new AdministratorAccount(new PersonName("管理员")));
        accounts().addOrFind(account).block();

        assertThat(accounts().findCredential(account.id()).block()).isNull();
        accounts()
                .giveCredential(account.id(), new LoginName("keeper-1"), "hash-1", Optional.of(NOON))
                .block();
        assertThat(accounts().findCredential(account.id()).block())
                .isEqualTo(new Accounts.Credential(account, new LoginName("keeper-1"), "hash-1", Optional.of(NOON)));
        accounts()
                .setCredential(new LoginName("keeper-2"), "hash-2", chosenBy(account), Optional.empty())
                .block();

        assertThat(accounts().findCredential(new LoginName("Keeper-2")).block())
                .isEqualTo(accounts().findCredential(account.id()).block())
                .as("what the holder chose has no end")
                .isEqualTo(new Accounts.Credential(account, new LoginName("keeper-2"), "hash-2", Optional.empty()));
        assertThat(accounts().findCredential(new LoginName("keeper-1")).block()).isNull();
    }

    private static StaffChange chosenBy(Account account) {
        return StaffChange.withoutPlace(
                UUID.randomUUID(), account.id(), account.id(), NOON, StaffChange.Kind.PASSWORD_CHANGED);
    }

    @Test
    default void aLoginNameBelongsToOnePerson() {
        var one = account(new AdministratorAccount(new PersonName("管理员")));
        var other = account(new AdministratorAccount(new PersonName("管理员")));
        accounts().addOrFind(one).then(accounts().addOrFind(other)).block();
        accounts()
                .giveCredential(one.id(), new LoginName("taken"), "hash", Optional.empty())
                .block();

        Stream.of(
                        accounts().giveCredential(other.id(), new LoginName("taken"), "hash", Optional.empty()),
                        accounts().setCredential(new LoginName("taken"), "hash", chosenBy(other), Optional.empty()))
                .forEach(taken -> taken.as(StepVerifier::create)
                        .verifyErrorMatches(error -> error instanceof Refused refused
                                && refused.refusal().equals(new AccountTaken())));
    }
}
