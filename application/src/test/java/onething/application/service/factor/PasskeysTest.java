package onething.application.service.factor;

import static onething.application.port.out.RefusedWith.refusedWith;
import static onething.application.port.out.factor.SimplePasskeys.made;
import static onething.application.service.ServiceInMemory.now;
import static onething.application.service.SmallGuide.JIEYANG;
import static onething.application.service.SmallGuide.WORK_INJURY;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import onething.application.port.in.factor.AddPasskey;
import onething.application.port.in.factor.BeginPasskey;
import onething.application.port.out.account.InMemoryAccounts;
import onething.application.port.out.account.InMemoryStaffAccounts;
import onething.application.port.out.factor.InMemorySecondFactors;
import onething.application.port.out.factor.SimplePasskeys;
import onething.application.port.out.signin.Secrets;
import onething.application.port.out.token.InMemoryGrants;
import onething.application.service.ServiceInMemory;
import onething.domain.account.Account;
import onething.domain.account.AccountHolder.StaffMember;
import onething.domain.account.StaffAccount;
import onething.domain.account.StaffChange;
import onething.domain.account.StaffChange.Kind;
import onething.domain.factor.Enrolment;
import onething.domain.factor.Passkey;
import onething.domain.factor.PasskeyAnswer;
import onething.domain.factor.PasskeyChallenge;
import onething.domain.factor.TotpSecret;
import onething.domain.party.PersonId;
import onething.domain.party.PersonName;
import onething.domain.party.Role;
import onething.domain.refusal.Refusal;
import onething.domain.refusal.Refusal.PasskeyRefused;
import onething.domain.refusal.Refusal.PasskeyUnknown;
import onething.domain.refusal.Refusal.PasskeysFull;
import onething.domain.refusal.Refusal.SecondFactorMissing;
import onething.domain.refusal.Refusal.StepUpRequired;
import onething.domain.signin.Secret;
import onething.domain.text.Line;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import reactor.core.publisher.Mono;
import reactor.test.StepVerifier;

/// What the staff do with their own passkeys.
class PasskeysTest {

    private static final StepUpRequired STEP_UP = new StepUpRequired(Duration.ofMinutes(5));
    private static final Line PHONE = new Line("手机");

    private final ServiceInMemory service = new ServiceInMemory();
    private final InMemoryAccounts accounts = new InMemoryAccounts();
    private final InMemoryStaffAccounts staff = new InMemoryStaffAccounts(accounts);
    private final InMemorySecondFactors factors = new InMemorySecondFactors(new InMemoryGrants(), staff);
    private final Secrets secrets =
            () -> Mono.fromSupplier(() -> new Secret(UUID.randomUUID().toString()));
    private final FactorChanges changes = new FactorChanges(service.ids, service.clock);
    private final SecondFactorPolicy policy = new SecondFactorPolicy(false, "办理台", "onething.test");
    private final BeginPasskeyService begin = new BeginPasskeyService(
            factors, factors.passkeys, factors.passkeys, accounts, secrets, policy, service.clock);
    private final AddPasskeyService add = new AddPasskeyService(
            factors, factors.passkeys, factors.passkeys, new SimplePasskeys(), changes, service.ids, service.clock);
    private final RenamePasskeyService rename = new RenamePasskeyService(factors.passkeys);
    private final RemovePasskeyService remove = new RemovePasskeyService(factors.passkeys, changes, service.clock);
    private final ReadSecondFactorService read = new ReadSecondFactorService(factors, factors.passkeys, staff, policy);

    private final PersonId person = new PersonId(UUID.randomUUID());

    @BeforeEach
    void anOfficer() {
        var member = new StaffMember(new PersonName("林夏"), WORK_INJURY, JIEYANG, Set.of(Role.OFFICER));
        staff.put(new StaffAccount(person, member, false));
        now(accounts.addOrFind(new Account(person, member)));
    }

    @Test
    void staffAddRenameAndRemoveAPasskey() {
        giveApp();
        var begun = now(begin.begin(person, fresh()));
        assertThat(begun.account()).isEqualTo("林夏");
        assertThat(begun.service()).isEqualTo("办理台");
        assertThat(begun.request().site()).isEqualTo("onething.test");
        assertThat(begun.request().credentials()).isEmpty();

        var passkey = now(add.add(command(made(begun.request().challenge(), "c1"))));

        assertThat(now(read.read(person)).passkeys()).containsExactly(passkey);
        assertThat(passkey.added()).isEqualTo(fresh());
        assertThat(now(begin.begin(person, fresh())).request().credentials()).containsExactly("c1");
        StepVerifier.create(rename.rename(person, passkey.id(), new Line("旧手机")))
                .verifyComplete();
        assertThat(now(read.read(person)).passkeys()).extracting(Passkey::name).containsExactly(new Line("旧手机"));
        StepVerifier.create(remove.remove(person, passkey.id(), fresh())).verifyComplete();
        assertThat(now(read.read(person)).passkeys()).isEmpty();
        assertThat(now(read.read(person)).factor()).isPresent();
        assertThat(kinds()).containsExactly(Kind.FACTOR_ADDED, Kind.PASSKEY_ADDED, Kind.PASSKEY_REMOVED);
    }

    @Test
    void aPasskeyStandsBesideTheAppOfItsOwner() {
        refuses(begin.begin(person, fresh()), new SecondFactorMissing());
        refuses(add.add(command(made(new Secret("guessed"), "c1"))), new SecondFactorMissing());
    }

    @Test
    void addingAndRemovingNeedAFreshProof() {
        giveApp();
        var passkey = added("c1");
        var old = fresh().minus(Duration.ofMinutes(6));

        refuses(begin.begin(person, old), STEP_UP);
        refuses(add.add(new AddPasskey.Command(person, PHONE, made(challenge(), "c2"), old)), STEP_UP);
        refuses(remove.remove(person, passkey.id(), old), STEP_UP);
        assertThat(now(read.read(person)).passkeys()).containsExactly(passkey);
    }

    @Test
    void aChallengeCountsOnceAndForFiveMinutes() {
        giveApp();
        refuses(add.add(command(made(new Secret("guessed"), "c1"))), new PasskeyRefused());
        var challenge = challenge();
        refuses(add.add(command(made(new Secret("another"), "c1"))), new PasskeyRefused());
        refuses(add.add(command(made(challenge, "c1"))), new PasskeyRefused());

        var late = new Secret("late");
        now(factors.passkeys
                .keep(PasskeyChallenge.forAdding(person, late, fresh().minus(PasskeyChallenge.LIFE)))
                .thenReturn(true));
        refuses(add.add(command(made(late, "c1"))), new PasskeyRefused());
        assertThat(now(read.read(person)).passkeys()).isEmpty();
    }

    @Test
    void oneCredentialIsAddedOnce() {
        giveApp();
        added("c1");

        refuses(add.add(command(made(challenge(), "c1"))), new PasskeyRefused());
        assertThat(now(read.read(person)).passkeys()).hasSize(1);
    }

    @Test
    void aPersonHasTenPasskeysAtMost() {
        giveApp();
        var tenth = IntStream.range(1, Passkey.MOST)
                .mapToObj(each -> added("c" + each))
                .toList();
        var open = challenge();
        assertThat(tenth).hasSize(Passkey.MOST - 1);
        added("last");

        refuses(begin.begin(person, fresh()), new PasskeysFull(Passkey.MOST));
        refuses(add.add(command(made(open, "one more"))), new PasskeysFull(Passkey.MOST));
    }

    @Test
    void thePasskeyOfSomebodyElseIsUnknown() {
        giveApp();
        var passkey = added("c1");
        var stranger = new PersonId(UUID.randomUUID());

        refuses(rename.rename(stranger, passkey.id(), PHONE), new PasskeyUnknown(passkey.id()));
        refuses(remove.remove(stranger, passkey.id(), fresh()), new PasskeyUnknown(passkey.id()));
    }

    private Passkey added(String credential) {
        return now(add.add(command(made(challenge(), credential))));
    }

    private Secret challenge() {
        return now(begin.begin(person, fresh()).map(BeginPasskey.Begun::request))
                .challenge();
    }

    private AddPasskey.Command command(PasskeyAnswer.Made answer) {
        return new AddPasskey.Command(person, PHONE, answer, fresh());
    }

    private void giveApp() {
        var secret = TotpSecret.of(new Secret("random"));
        var change = StaffChange.withoutPlace(UUID.randomUUID(), person, person, fresh(), Kind.FACTOR_ADDED);
        now(factors.begin(new Enrolment(person, secret, fresh()))
                .then(Mono.defer(() -> factors.confirm(secret, 1, Set.of(), change))));
    }

    private Instant fresh() {
        return service.clock.instant();
    }

    private List<Kind> kinds() {
        return staff.changes(person).map(StaffChange::kind).collectList().block();
    }

    private static void refuses(Mono<?> asked, Refusal refusal) {
        asked.as(StepVerifier::create).verifyErrorSatisfies(refusedWith(refusal));
    }
}
