package onething.application.service.factor;

import static onething.application.port.out.RefusedWith.refusedWith;
import static onething.application.service.People.ADMINISTRATOR;
import static onething.application.service.People.DETERMINER;
import static onething.application.service.ServiceInMemory.now;
import static onething.application.service.SmallGuide.JIEYANG;
import static onething.application.service.SmallGuide.WORK_INJURY;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import onething.application.port.in.factor.DecideFactorReset;
import onething.application.port.in.factor.ListFactorResets.Waiting;
import onething.application.port.in.factor.ProposeFactorReset;
import onething.application.port.out.account.InMemoryAccounts;
import onething.application.port.out.account.InMemoryStaffAccounts;
import onething.application.port.out.factor.InMemorySecondFactors;
import onething.application.port.out.signin.InMemoryAttemptStore;
import onething.application.port.out.signin.Secrets;
import onething.application.port.out.token.InMemoryGrants;
import onething.application.service.ServiceInMemory;
import onething.application.service.access.CountedAttempts;
import onething.domain.account.Account;
import onething.domain.account.AccountHolder.Person;
import onething.domain.account.AccountHolder.StaffMember;
import onething.domain.account.StaffAccount;
import onething.domain.account.StaffChange;
import onething.domain.account.StaffChange.Kind;
import onething.domain.factor.FactorReset;
import onething.domain.factor.RecoveryCode;
import onething.domain.factor.TotpSecret;
import onething.domain.party.Actor;
import onething.domain.party.IdCardNumber;
import onething.domain.party.PersonId;
import onething.domain.party.PersonName;
import onething.domain.party.Role;
import onething.domain.refusal.Refusal;
import onething.domain.refusal.Refusal.FactorResetOpen;
import onething.domain.refusal.Refusal.FactorResetUnknown;
import onething.domain.refusal.Refusal.OwnReset;
import onething.domain.refusal.Refusal.RoleLacking;
import onething.domain.refusal.Refusal.SecondFactorMissing;
import onething.domain.refusal.Refusal.SecondFactorPresent;
import onething.domain.refusal.Refusal.StaffUnknown;
import onething.domain.refusal.Refusal.StepUpRequired;
import onething.domain.signin.Secret;
import onething.domain.text.Line;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import reactor.core.publisher.Mono;
import reactor.test.StepVerifier;

/// What the staff do with their own second factor, and how two administrators reset a lost one.
class SecondFactorTest {

    private static final StepUpRequired STEP_UP = new StepUpRequired(Duration.ofMinutes(5));
    private static final Actor SECOND = new Actor.Administrator(new PersonId(UUID.randomUUID()), "黄系统");
    private static final Line REASON = new Line("本人到场，核对过工作证");

    private final ServiceInMemory service = new ServiceInMemory();
    private final InMemoryAccounts accounts = new InMemoryAccounts();
    private final InMemoryStaffAccounts staff = new InMemoryStaffAccounts(accounts);
    private final InMemoryGrants grants = new InMemoryGrants();
    private final InMemorySecondFactors factors = new InMemorySecondFactors(grants, staff);
    private final Secrets secrets =
            () -> Mono.fromSupplier(() -> new Secret(UUID.randomUUID().toString()));
    private final FactorChanges changes = new FactorChanges(service.ids, service.clock);
    private final RecoveryCodes codes = new RecoveryCodes(secrets);
    private final SecondFactorPolicy policy = new SecondFactorPolicy(false, "办理台", "onething.test");
    private final BeginEnrolmentService begin =
            new BeginEnrolmentService(factors, accounts, secrets, policy, service.clock);
    private final ConfirmEnrolmentService confirm = new ConfirmEnrolmentService(
            factors,
            new FactorAttempts(new CountedAttempts(new InMemoryAttemptStore(), service.clock)),
            changes,
            codes,
            service.clock);
    private final ReadSecondFactorService read = new ReadSecondFactorService(factors, factors.passkeys, staff, policy);
    private final RemoveSecondFactorService remove = new RemoveSecondFactorService(factors, changes, service.clock);
    private final RenewRecoveryCodesService renew =
            new RenewRecoveryCodesService(factors, codes, changes, service.clock);
    private final ProposeFactorResetService propose =
            new ProposeFactorResetService(factors, factors, staff, changes, service.ids, service.clock);
    private final ListFactorResetsService list = new ListFactorResetsService(factors, staff);
    private final DecideFactorResetService decide = new DecideFactorResetService(factors, changes, service.clock);

    private final PersonId person = new PersonId(UUID.randomUUID());
    private final StaffAccount linXia = new StaffAccount(
            person, new StaffMember(new PersonName("林夏"), WORK_INJURY, JIEYANG, Set.of(Role.OFFICER)), false);

    @BeforeEach
    void anOfficer() {
        staff.put(linXia);
        now(accounts.addOrFind(new Account(person, linXia.member())));
    }

    @Test
    void staffSetUpReadAndRemoveTheirFactor() {
        assertThat(now(read.read(person)).factor()).isEmpty();
        enrolled();

        var found = now(read.read(person));
        assertThat(found.factor().orElseThrow().recoveryCodes()).isEqualTo(RecoveryCode.COUNT);
        assertThat(found.required()).isFalse();

        StepVerifier.create(remove.remove(person, fresh())).verifyComplete();
        assertThat(now(read.read(person)).factor()).isEmpty();
        assertThat(kinds()).containsExactly(Kind.FACTOR_ADDED, Kind.FACTOR_REMOVED);
        refuses(remove.remove(person, fresh()), new SecondFactorMissing());
    }

    @Test
    void everyChangeOfAFactorNeedsAFreshProof() {
        refuses(begin.begin(person, old()), STEP_UP);
        refuses(confirm.confirm(person, "123456", old()), STEP_UP);
        enrolled();

        refuses(remove.remove(person, old()), STEP_UP);
        refuses(renew.renew(person, old()), STEP_UP);
        refuses(propose.propose(new ProposeFactorReset.Command(ADMINISTRATOR, person, REASON, old())), STEP_UP);
        var reset = proposed();
        refuses(decide.decide(new DecideFactorReset.Command(SECOND, reset.id(), true, old())), STEP_UP);
        assertThat(now(read.read(person)).factor()).isPresent();
    }

    @Test
    void aSecondFactorIsForTheStaffAloneAndOneIsEnough() {
        var liNa = new Account(
                new PersonId(UUID.randomUUID()),
                new Person(new PersonName("李娜"), new IdCardNumber("11010519491231002X")));
        now(accounts.addOrFind(liNa));
        refuses(begin.begin(liNa.id(), fresh()), new RoleLacking("account"));
        refuses(begin.begin(new PersonId(UUID.randomUUID()), fresh()), new RoleLacking("account"));

        enrolled();
        refuses(begin.begin(person, fresh()), new SecondFactorPresent());
    }

    @Test
    void newRecoveryCodesReplaceTheOldOnes() {
        refuses(renew.renew(person, fresh()), new SecondFactorMissing());
        enrolled();

        assertThat(now(renew.renew(person, fresh())))
                .hasSize(RecoveryCode.COUNT)
                .doesNotHaveDuplicates();
        assertThat(kinds()).containsExactly(Kind.FACTOR_ADDED, Kind.RECOVERY_CODES_RENEWED);
    }

    @Test
    void aLostFactorIsResetByTwoAdministrators() {
        enrolled();
        var reset = proposed();
        assertThat(list.list(ADMINISTRATOR).collectList().block()).containsExactly(new Waiting(reset, linXia, true));
        assertThat(list.list(SECOND).collectList().block()).containsExactly(new Waiting(reset, linXia, false));
        refuses(decide.decide(new DecideFactorReset.Command(ADMINISTRATOR, reset.id(), true, fresh())), new OwnReset());
        assertThat(now(read.read(person)).factor()).isPresent();

        StepVerifier.create(decide.decide(new DecideFactorReset.Command(SECOND, reset.id(), true, fresh())))
                .verifyComplete();

        var found = now(read.read(person));
        assertThat(found.factor()).isEmpty();
        assertThat(found.changes())
                .extracting(StaffChange::kind, StaffChange::by)
                .containsExactly(
                        tuple(Kind.FACTOR_ADDED, person),
                        tuple(Kind.RESET_PROPOSED, ADMINISTRATOR.id()),
                        tuple(Kind.FACTOR_RESET, SECOND.id()));
        refuses(
                decide.decide(new DecideFactorReset.Command(SECOND, reset.id(), true, fresh())),
                new FactorResetUnknown(reset.id()));
    }

    @Test
    void aResetIsProposedOnceForStaffWithAFactor() {
        refuses(propose.propose(proposal(person)), new SecondFactorMissing());
        var stranger = new PersonId(UUID.randomUUID());
        refuses(propose.propose(proposal(stranger)), new StaffUnknown(stranger.value()));
        enrolled();
        var reset = proposed();
        refuses(propose.propose(proposal(person)), new FactorResetOpen());

        StepVerifier.create(decide.decide(new DecideFactorReset.Command(ADMINISTRATOR, reset.id(), false, old())))
                .verifyComplete();

        assertThat(now(read.read(person)).factor()).isPresent();
        assertThat(kinds()).containsExactly(Kind.FACTOR_ADDED, Kind.RESET_PROPOSED, Kind.RESET_WITHDRAWN);
        refuses(
                decide.decide(new DecideFactorReset.Command(ADMINISTRATOR, reset.id(), false, old())),
                new FactorResetUnknown(reset.id()));
        proposed();
    }

    @Test
    void administratorsAloneResetAFactor() {
        enrolled();
        var reset = proposed().id();
        var needed = new RoleLacking("ADMINISTRATOR");

        refuses(propose.propose(new ProposeFactorReset.Command(DETERMINER, person, REASON, fresh())), needed);
        refuses(decide.decide(new DecideFactorReset.Command(DETERMINER, reset, true, fresh())), needed);
        refuses(decide.decide(new DecideFactorReset.Command(DETERMINER, reset, false, old())), needed);
        StepVerifier.create(list.list(DETERMINER)).verifyErrorSatisfies(refusedWith(needed));
    }

    private void enrolled() {
        var secret = now(begin.begin(person, fresh())).enrolment().secret();
        var code = secret.codeAt(service.clock.instant().getEpochSecond() / TotpSecret.SECONDS_PER_STEP);
        assertThat(now(confirm.confirm(person, code, fresh()))).hasSize(RecoveryCode.COUNT);
    }

    private FactorReset proposed() {
        return now(propose.propose(proposal(person)));
    }

    private ProposeFactorReset.Command proposal(PersonId whose) {
        return new ProposeFactorReset.Command(ADMINISTRATOR, whose, REASON, fresh());
    }

    private Instant fresh() {
        return service.clock.instant();
    }

    private Instant old() {
        return fresh().minus(Duration.ofMinutes(6));
    }

    private List<Kind> kinds() {
        return staff.changes(person).map(StaffChange::kind).collectList().block();
    }

    private static void refuses(Mono<?> asked, Refusal refusal) {
        asked.as(StepVerifier::create).verifyErrorSatisfies(refusedWith(refusal));
    }
}
