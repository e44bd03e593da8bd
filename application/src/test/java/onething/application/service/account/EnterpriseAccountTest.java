package onething.application.service.account;

import static onething.application.port.out.RefusedWith.refusedWith;
import static onething.application.service.signin.SignInHouse.LI_NA;
import static onething.application.service.signin.SignInHouse.PASSWORD;
import static onething.application.service.signin.SignInHouse.VERIFIER;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import onething.application.port.Unavailable;
import onething.application.port.in.account.RecoverEnterprise;
import onething.application.port.in.account.RegisterAccount;
import onething.application.port.in.account.RegisterEnterprise;
import onething.application.port.in.account.RepresentativeClaim;
import onething.application.port.in.token.ExchangeCode;
import onething.application.port.in.token.RefreshTokens;
import onething.application.port.out.account.InMemoryConsents;
import onething.application.service.signin.SignInHouse;
import onething.domain.account.Account;
import onething.domain.account.AccountHolder.Organisation;
import onething.domain.account.AccountHolder.Person;
import onething.domain.account.BusinessLicence;
import onething.domain.account.BusinessLicence.Representative;
import onething.domain.account.LoginName;
import onething.domain.account.StaffChange;
import onething.domain.account.StaffChange.Kind;
import onething.domain.party.Actor;
import onething.domain.party.Consent;
import onething.domain.party.Consent.Purpose;
import onething.domain.party.CreditCode;
import onething.domain.party.IdCardNumber;
import onething.domain.party.PersonId;
import onething.domain.party.PersonName;
import onething.domain.refusal.Refusal;
import onething.domain.refusal.Refusal.AccountTaken;
import onething.domain.refusal.Refusal.BusinessLicenceMissing;
import onething.domain.refusal.Refusal.BusinessLicenceNotInForce;
import onething.domain.refusal.Refusal.EnterpriseRegistered;
import onething.domain.refusal.Refusal.EnterpriseUnregistered;
import onething.domain.refusal.Refusal.FaceProofRequired;
import onething.domain.refusal.Refusal.GrantRefused;
import onething.domain.refusal.Refusal.NotRepresentative;
import onething.domain.refusal.Refusal.PasswordGuessable;
import onething.domain.refusal.Refusal.PasswordWeak;
import onething.domain.refusal.Refusal.RepresentativeUnconfirmed;
import onething.domain.refusal.Refusal.RoleLacking;
import onething.domain.refusal.Refusal.TriesExhausted;
import onething.domain.refusal.Refusal.WithoutBusinessLicence;
import onething.domain.refusal.Refused;
import onething.domain.signin.Secret;
import onething.domain.text.Line;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import reactor.core.publisher.Mono;
import reactor.test.StepVerifier;

/// 企业注册 and 企业找回密码, by the face of the legal representative and the business licence.
class EnterpriseAccountTest {

    private static final CreditCode CODE = new CreditCode("91445202MA5YX7A10G");
    private static final CreditCode UNION = new CreditCode("81445202MC12345674");
    private static final Organisation FACTORY = new Organisation(new Line("示例食品厂"), CODE);
    private static final IdCardNumber ANOTHERS = new IdCardNumber("445202198808170018");
    private static final String NEW = "staple battery";

    private final SignInHouse house = new SignInHouse();
    private final InMemoryConsents consents = new InMemoryConsents();
    private final List<CreditCode> asked = new ArrayList<>();
    private final List<UUID> references = new ArrayList<>();
    private Mono<List<BusinessLicence>> platform = Mono.just(List.of(licence(LI_NA.name(), LI_NA.idCard())));
    private final RepresentativeProof proof = new RepresentativeProof(
            house.accounts,
            consents,
            (code, reference) -> Mono.defer(() -> {
                asked.add(code);
                references.add(reference);
                return platform;
            }),
            house.attempts,
            house.clock);
    private final RegisterEnterpriseService registerEnterprise =
            new RegisterEnterpriseService(proof, house.accounts, house.hashes, house.ids, house.clock);
    private final RecoverEnterpriseService recoverEnterprise = new RecoverEnterpriseService(
            proof, house.accounts, house.hashes, house.knownDevices, house.ids, house.clock);

    private Actor liNa;

    @BeforeEach
    void liNaHasSignedInBefore() {
        liNa = citizen(LI_NA);
    }

    @Test
    void theRepresentativeRegistersTheEnterpriseAndItSignsIn() {
        assertThat(register(CODE, "shipin").block()).isEqualTo(FACTORY);

        assertThat(house.tried(house.begun(), "shipin", PASSWORD).block()).contains("code=");
        var account = house.accounts.findByCreditCode(CODE).block();
        assertThat(account.holder()).isEqualTo(FACTORY);
        assertThat(house.accounts.changes)
                .containsExactly(StaffChange.withoutPlace(
                        references.getFirst(), account.id(), liNa.id(), house.now, Kind.REGISTERED));
        assertThat(asked).containsExactly(CODE);
        assertThat(house.accounts.findCredential(account.id()).block().firstUntil())
                .as("the holder chose it")
                .isEmpty();
    }

    @Test
    void theConsentIsRecordedBeforeThePlatformIsAsked() {
        platform = consents.of(liNa.id())
                .filter(consent -> consent.purpose() == Purpose.ENTERPRISE && consent.holds())
                .hasElements()
                .map(given -> given ? List.of(licence(LI_NA.name(), LI_NA.idCard())) : List.of());

        register(CODE, "shipin").block();

        assertThat(consents.of(liNa.id()).map(Consent::given).collectList().block())
                .containsExactly(house.now);
    }

    @Test
    void onlyAFaceOfTheLastFiveMinutesCounts() {
        var required = new FaceProofRequired(Duration.ofMinutes(5));
        refused(registered(claim(liNa, CODE, house.now, false), "shipin", PASSWORD), required);
        refused(registered(claim(liNa, CODE, house.now.minusSeconds(301), true), "shipin", PASSWORD), required);
        refused(recovered(claim(liNa, CODE, house.now, false)), required);

        assertThat(asked).isEmpty();
        assertThat(consents.of(liNa.id()).collectList().block()).isEmpty();
    }

    @Test
    void aCallerWhoIsNoCitizenWithAnAccountHereIsRefused() {
        var company = house.accounts
                .addOrFind(new Account(new PersonId(UUID.randomUUID()), FACTORY))
                .block();
        for (var who : List.of(
                new Actor.Citizen(new PersonId(UUID.randomUUID()), "外省"),
                new Actor.Enterprise(company.id(), "示例食品厂"),
                new Actor.Citizen(company.id(), "示例食品厂"))) {
            refused(registered(claim(who, CODE, house.now, true), "shipin", PASSWORD), new RoleLacking("citizen"));
        }
        assertThat(asked).isEmpty();
    }

    @Test
    void bodiesWithoutABusinessLicenceGoToTheCounter() {
        refused(register(UNION, "gonghui"), new WithoutBusinessLicence());
        refused(recovered(claim(liNa, UNION, house.now, true)), new WithoutBusinessLicence());

        assertThat(asked).isEmpty();
    }

    @Test
    void nobodyElseLearnsWhetherTheEnterpriseHasAnAccount() {
        register(CODE, "shipin").block();
        platform = Mono.just(List.of(licence(new PersonName("王芳"), ANOTHERS)));

        refused(register(CODE, "other"), new NotRepresentative(4, Duration.ZERO));
        refused(register(CODE, "shipin"), new NotRepresentative(3, Duration.ZERO));
        refused(recovered(claim(liNa, CODE, house.now, true)), new NotRepresentative(2, Duration.ZERO));
        assertThat(house.tried(house.begun(), "shipin", PASSWORD).block()).contains("code=");
    }

    @Test
    void wrongCodesAreCountedAndMakeThePersonWait() {
        platform = Mono.just(List.of());
        refused(register(CODE, "shipin"), new BusinessLicenceMissing(4, Duration.ZERO));
        for (int left = 3; left > 0; left--) {
            refused(register(CODE, "shipin"), new BusinessLicenceMissing(left, Duration.ZERO));
        }
        refused(register(CODE, "shipin"), new BusinessLicenceMissing(0, Duration.ofSeconds(30)));
        int soFar = asked.size();

        refused(register(CODE, "shipin"), new TriesExhausted(Duration.ofSeconds(30)));

        assertThat(asked).as("the platform is not asked meanwhile").hasSize(soFar);
        house.pass(Duration.ofSeconds(30));
        platform = Mono.just(List.of(licence(LI_NA.name(), LI_NA.idCard())));
        register(CODE, "shipin").block();
    }

    @Test
    void aNameWithoutANumberAndALicenceNotInForceAreRefusedWithoutACount() {
        for (int i = 0; i < 8; i++) {
            platform = Mono.just(List.of(licence(LI_NA.name(), null)));
            refused(register(CODE, "shipin"), new RepresentativeUnconfirmed());
            var valid = licence(LI_NA.name(), LI_NA.idCard());
            platform = Mono.just(List.of(new BusinessLicence(
                    CODE, valid.name(), valid.representative(), valid.issued(), Optional.empty(), true)));
            refused(register(CODE, "shipin"), new BusinessLicenceNotInForce(true));
        }
        assertThat(house.accounts.findByCreditCode(CODE).block()).isNull();
    }

    @Test
    void aPlatformThatGivesNoAnswerCountsNothingAndLetsThePersonTryAgainAtOnce() {
        platform = Mono.error(new Unavailable(Unavailable.What.BUSINESS_LICENCES, Duration.ofSeconds(30), "timeout"));
        for (int i = 0; i < 8; i++) {
            register(CODE, "shipin").as(StepVerifier::create).verifyError(Unavailable.class);
        }
        platform = Mono.just(List.of(licence(LI_NA.name(), LI_NA.idCard())));
        register(CODE, "shipin").block();
    }

    @Test
    void aPlatformThatIsTooSlowGivesNoVerdict() {
        platform = Mono.never();

        StepVerifier.withVirtualTime(() -> register(CODE, "shipin"))
                .thenAwait(Duration.ofSeconds(10))
                .verifyErrorMatches(
                        error -> error instanceof Refused refused && refused.refusal() instanceof TriesExhausted);
        assertThat(house.accounts.findByCreditCode(CODE).block()).isNull();
    }

    @Test
    void aSecondRegistrationChangesNothing() {
        register(CODE, "shipin").block();

        refused(registered(claim(liNa, CODE, house.now, true), "other", NEW), new EnterpriseRegistered());

        assertThat(house.tried(house.begun(), "shipin", PASSWORD).block()).contains("code=");
        assertThat(house.accounts.changes).hasSize(1);
    }

    @Test
    void anotherOnesAccountNameAndAPoorPasswordAreRefused() {
        house.registerAccount
                .register(new RegisterAccount.Command(new LoginName("taken"), PASSWORD, LI_NA))
                .block();

        refused(register(CODE, "taken"), new AccountTaken());
        refused(registered(claim(liNa, CODE, house.now, true), "shipin", "short"), new PasswordWeak(10));
        refused(registered(claim(liNa, CODE, house.now, true), "shipin", "Password-2026"), new PasswordGuessable());
        assertThat(house.accounts.findByCreditCode(CODE).block()).isNull();
        assertThat(register(CODE, "free").block()).isEqualTo(FACTORY);
    }

    /// Its registration was interrupted before it had a password.
    @Test
    void anAccountWithoutAPasswordIsCompleted() {
        var account = house.accounts
                .addOrFind(new Account(new PersonId(UUID.randomUUID()), FACTORY))
                .block();
        refused(recovered(claim(liNa, CODE, house.now, true)), new EnterpriseUnregistered());

        register(CODE, "shipin").block();

        assertThat(house.accounts
                        .findCredential(new LoginName("shipin"))
                        .block()
                        .account())
                .isEqualTo(account);
    }

    @Test
    void theRepresentativeSetsAnotherPasswordAndEverySessionOfTheEnterpriseEnds() {
        register(CODE, "shipin").block();
        var account = house.accounts.findByCreditCode(CODE).block().id();
        var device = new Secret("a device");
        house.knownDevices.remember(device.hash(), account, house.now).block();
        var session = signedIn("shipin");

        var recovered = recovered(claim(liNa, CODE, house.now, true)).block();

        assertThat(recovered).isEqualTo(new RecoverEnterprise.Recovered(FACTORY, new LoginName("shipin")));
        refused(
                house.refreshTokens.refresh(new RefreshTokens.Command(session, "h5", Set.of())),
                new GrantRefused("invalid_grant"));
        assertThat(house.knownDevices.isKnown(device.hash(), account, house.now).block())
                .isFalse();
        house.tried(house.begun(), "shipin", PASSWORD).as(StepVerifier::create).verifyError(Refused.class);
        assertThat(house.tried(house.begun(), "shipin", NEW).block()).contains("code=");
        assertThat(house.accounts.changes)
                .last()
                .returns(Kind.PASSWORD_RECOVERED, StaffChange::kind)
                .returns(account, StaffChange::account)
                .returns(liNa.id(), StaffChange::by)
                .returns(references.getLast(), StaffChange::id);
    }

    @Test
    void anEnterpriseWithoutAnAccountHasNoPasswordToRecover() {
        refused(recovered(claim(liNa, CODE, house.now, true)), new EnterpriseUnregistered());
    }

    @Test
    void theRecoveredPasswordMayNotHoldTheAccountName() {
        register(CODE, "shipinchang").block();

        refused(
                recoverEnterprise.recover(
                        new RecoverEnterprise.Command(claim(liNa, CODE, house.now, true), "my shipinchang key")),
                new PasswordGuessable());
        assertThat(house.tried(house.begun(), "shipinchang", PASSWORD).block()).contains("code=");
    }

    private Mono<Organisation> register(CreditCode code, String login) {
        return Mono.defer(() -> registered(claim(liNa, code, house.now, true), login, PASSWORD));
    }

    private Mono<Organisation> registered(RepresentativeClaim claim, String login, String password) {
        return registerEnterprise.register(new RegisterEnterprise.Command(claim, new LoginName(login), password));
    }

    private Mono<RecoverEnterprise.Recovered> recovered(RepresentativeClaim claim) {
        return recoverEnterprise.recover(new RecoverEnterprise.Command(claim, NEW));
    }

    private static RepresentativeClaim claim(Actor who, CreditCode code, Instant provenAt, boolean byFace) {
        return new RepresentativeClaim(who, provenAt, byFace, code);
    }

    private Actor citizen(Person person) {
        var account = house.accounts
                .addOrFind(new Account(new PersonId(UUID.randomUUID()), person))
                .block();
        return new Actor.Citizen(account.id(), person.displayName());
    }

    private Secret signedIn(String login) {
        var code =
                SignInHouse.codeIn(house.tried(house.begun(), login, PASSWORD).block());
        return house.exchangeCode
                .exchange(new ExchangeCode.Command(code, VERIFIER, "h5", SignInHouse.BACK, Optional.empty()))
                .block()
                .refreshToken();
    }

    private static BusinessLicence licence(PersonName name, @Nullable IdCardNumber representative) {
        return new BusinessLicence(
                CODE,
                FACTORY.name(),
                new Representative(name, Optional.ofNullable(representative)),
                LocalDate.of(2016, 1, 5),
                Optional.empty(),
                false);
    }

    private static void refused(Mono<?> asked, Refusal refusal) {
        asked.as(StepVerifier::create).verifyErrorSatisfies(refusedWith(refusal));
    }
}
