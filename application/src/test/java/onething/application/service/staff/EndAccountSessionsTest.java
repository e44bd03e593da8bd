package onething.application.service.staff;

import static onething.application.port.out.RefusedWith.refusedWith;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import onething.application.port.in.staff.EndAccountSessions.Command;
import onething.application.port.out.SequentialIds;
import onething.application.port.out.account.InMemoryAccounts;
import onething.application.port.out.token.InMemoryGrants;
import onething.application.service.TestClock;
import onething.application.service.access.FreshProof;
import onething.domain.account.Account;
import onething.domain.account.AccountHolder;
import onething.domain.account.AccountHolder.Organisation;
import onething.domain.account.AccountHolder.Person;
import onething.domain.account.Scope;
import onething.domain.account.StaffChange;
import onething.domain.account.StaffChange.Kind;
import onething.domain.party.Actor;
import onething.domain.party.CreditCode;
import onething.domain.party.DistrictCode;
import onething.domain.party.IdCardNumber;
import onething.domain.party.OfficeCode;
import onething.domain.party.PersonId;
import onething.domain.party.PersonName;
import onething.domain.party.Role;
import onething.domain.refusal.Refusal.AccountUnknown;
import onething.domain.refusal.Refusal.RoleLacking;
import onething.domain.refusal.Refusal.StepUpRequired;
import onething.domain.signin.Authentication;
import onething.domain.signin.RefreshFamily;
import onething.domain.signin.Secret;
import onething.domain.text.Line;
import org.junit.jupiter.api.Test;
import reactor.test.StepVerifier;

class EndAccountSessionsTest {

    private static final Instant NOW = Instant.parse("2026-12-01T04:00:00Z");
    private static final String NUMBER = "11010519491231002X";
    private static final String CODE = "91350100M000100Y43";
    private static final Actor ADMIN = new Actor.Administrator(new PersonId(UUID.randomUUID()), "陈系统");
    private static final Line WHY = new Line("本人来电：手机丢失");

    private final InMemoryGrants grants = new InMemoryGrants();
    private final InMemoryAccounts accounts = new InMemoryAccounts(grants);
    private final EndAccountSessionsService end =
            new EndAccountSessionsService(accounts, new SequentialIds(), new TestClock(() -> NOW));

    @Test
    void everySessionOfAPersonEndsAndTheRecordSaysWhoAndWhy() {
        var liNa = added(new Person(new PersonName("李娜"), new IdCardNumber(NUMBER)));
        var shop = added(new Organisation(new Line("揭阳某公司"), new CreditCode(CODE)));
        signsIn(liNa);
        signsIn(liNa);
        signsIn(shop);

        assertThat(end.end(command(ADMIN, NUMBER, NOW)).block()).isEqualTo(2);

        assertThat(live(liNa)).isZero();
        assertThat(live(shop)).isOne();
        assertThat(accounts.changes).singleElement().satisfies(change -> {
            assertThat(change.account()).isEqualTo(liNa.id());
            assertThat(change.by()).isEqualTo(ADMIN.id());
            assertThat(change.kind()).isEqualTo(Kind.SESSIONS_ENDED);
            assertThat(change.at()).isEqualTo(NOW);
            assertThat(change.reason()).contains(WHY);
        });
    }

    @Test
    void soDoThoseOfAnEnterprise() {
        var shop = added(new Organisation(new Line("揭阳某公司"), new CreditCode(CODE)));
        signsIn(shop);

        assertThat(end.end(command(ADMIN, CODE, NOW)).block()).isOne();

        assertThat(live(shop)).isZero();
        assertThat(accounts.changes).extracting(StaffChange::account).containsExactly(shop.id());
    }

    @Test
    void aNumberWithoutAnAccountIsSaidToHaveNone() {
        end.end(command(ADMIN, NUMBER, NOW))
                .as(StepVerifier::create)
                .verifyErrorSatisfies(refusedWith(new AccountUnknown()));
    }

    @Test
    void onlyAnAdministratorWithAFreshProofEndsThem() {
        var liNa = added(new Person(new PersonName("李娜"), new IdCardNumber(NUMBER)));
        signsIn(liNa);
        var officer = new Actor.Staff(
                new PersonId(UUID.randomUUID()),
                "林志强",
                new OfficeCode("labour-inspection"),
                new DistrictCode("445202"),
                Set.of(Role.OFFICER, Role.APPROVER, Role.HEAD));

        end.end(command(officer, NUMBER, NOW))
                .as(StepVerifier::create)
                .verifyErrorSatisfies(refusedWith(new RoleLacking("ADMINISTRATOR")));
        end.end(command(ADMIN, NUMBER, NOW.minus(FreshProof.FRESH).minusMillis(1)))
                .as(StepVerifier::create)
                .verifyErrorSatisfies(refusedWith(new StepUpRequired(FreshProof.FRESH)));

        assertThat(live(liNa)).isOne();
        assertThat(accounts.changes).isEmpty();
    }

    private static Command command(Actor who, String number, Instant provenAt) {
        return new Command(who, number, WHY, provenAt);
    }

    private Account added(AccountHolder holder) {
        return accounts.addOrFind(new Account(new PersonId(UUID.randomUUID()), holder))
                .block();
    }

    private long live(Account account) {
        return grants.liveOf(account.id(), NOW, 10).count().block();
    }

    private void signsIn(Account account) {
        var family = new RefreshFamily(
                UUID.randomUUID(),
                account.id(),
                "h5",
                Set.of(Scope.CITIZEN),
                new Authentication(NOW, Authentication.Method.PASSWORD),
                NOW.plus(Duration.ofDays(30)),
                Duration.ofDays(14));
        grants.open(family, new Secret(UUID.randomUUID().toString()).hash()).block();
    }
}
