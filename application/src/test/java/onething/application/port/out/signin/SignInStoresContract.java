package onething.application.port.out.signin;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import onething.application.port.out.signin.DeviceSignIns.Poll;
import onething.application.port.out.signin.TriesMade.Claim;
import onething.domain.party.CreditCode;
import onething.domain.party.DistrictCode;
import onething.domain.party.IdCardNumber;
import onething.domain.party.OfficeCode;
import onething.domain.party.PersonId;
import onething.domain.party.PersonName;
import onething.domain.party.Role;
import onething.domain.refusal.Refusal.AccountTaken;
import onething.domain.refusal.Refused;
import onething.domain.signin.Account;
import onething.domain.signin.AuthorizationRequest;
import onething.domain.signin.CodeChallenge;
import onething.domain.signin.CodeGrant;
import onething.domain.signin.FormerName;
import onething.domain.signin.Holder;
import onething.domain.signin.DeviceSignIn;
import onething.domain.signin.DeviceSignIn.Admission;
import onething.domain.signin.DeviceSignIn.Whereabouts;
import onething.domain.signin.Holder.Keeper;
import onething.domain.signin.Holder.Organisation;
import onething.domain.signin.Holder.Person;
import onething.domain.signin.Holder.StaffMember;
import onething.domain.signin.LoginName;
import onething.domain.signin.RefreshFamily;
import onething.domain.signin.Scope;
import onething.domain.signin.Secret;
import onething.domain.signin.SignIn;
import onething.domain.signin.Tries;
import onething.domain.signin.UserCode;
import org.junit.jupiter.api.Test;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.test.StepVerifier;

/// What every store behind signing in must hold to.
public interface SignInStoresContract {

    Instant NOON = Instant.parse("2026-09-01T04:00:00Z");
    CodeChallenge CHALLENGE = new CodeChallenge("E9Melhoa2OwvFrEMTJguCHaoeK1t8URWbuGJSstw-cM");

    Accounts accounts();

    SignIns signIns();

    CaptchaAnswers captchaAnswers();

    TriesMade triesMade();

    Grants grants();

    DeviceSignIns devices();

    @Test
    default void everyKindOfHolderIsFoundAsAdded() {
        var person = account(new Person(new PersonName("李娜"), new IdCardNumber("11010519491231002X")));
        var organisation = account(new Organisation("揭阳某公司", new CreditCode("91350100M000100Y43")));
        var staff = account(new StaffMember(
                new PersonName("陈经办"),
                new OfficeCode("labour-inspection"),
                new DistrictCode("445202"),
                Set.of(Role.OFFICER, Role.APPROVER)));
        var keeper = account(new Keeper(new PersonName("管理员")));

        for (var added : List.of(person, organisation, staff, keeper)) {
            accounts().addOrFind(added).block();
            assertThat(accounts().find(added.id()).block()).isEqualTo(added);
        }
        assertThat(accounts().findByIdCard(new IdCardNumber("11010519491231002X")).block())
                .isEqualTo(person);
        assertThat(accounts().findByCreditCode(new CreditCode("91350100M000100Y43")).block())
                .isEqualTo(organisation);
        assertThat(accounts().find(new PersonId(UUID.randomUUID())).block()).isNull();
    }

    @Test
    default void onePersonHasOneAccountHoweverManyComeAtOnce() {
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
    default void aPersonsOtherNameIsTakenOnceHoweverManyBringItAndWhatTheyWereCalledIsKept() {
        var person = account(new Person(new PersonName("李那"), new IdCardNumber("11010519491231002X")));
        var namesake = account(new Person(new PersonName("李那"), new IdCardNumber("445202198808170018")));
        accounts().addOrFind(person).then(accounts().addOrFind(namesake)).block();

        Flux.range(0, 8)
                .flatMap(_ -> accounts().rename(person.id(), new PersonName("李娜"), NOON))
                .then(accounts().rename(person.id(), new PersonName("李娜妮"), NOON.plusSeconds(1)))
                .block();

        assertThat(accounts().findByIdCard(new IdCardNumber("11010519491231002X")).block())
                .isEqualTo(new Account(
                        person.id(), new Person(new PersonName("李娜妮"), new IdCardNumber("11010519491231002X"))));
        assertThat(accounts().formerNames(person.id()).collectList().block())
                .containsExactly(
                        new FormerName(new PersonName("李娜"), NOON.plusSeconds(1)),
                        new FormerName(new PersonName("李那"), NOON));
        assertThat(accounts().find(namesake.id()).block()).as("who has another number").isEqualTo(namesake);
        assertThat(accounts().formerNames(namesake.id()).collectList().block()).isEmpty();
    }

    @Test
    default void nobodyElseIsRenamedByThat() {
        var keeper = account(new Keeper(new PersonName("管理员")));
        accounts().addOrFind(keeper).block();

        accounts().rename(keeper.id(), new PersonName("李娜"), NOON).block();
        accounts().rename(new PersonId(UUID.randomUUID()), new PersonName("李娜"), NOON).block();

        assertThat(accounts().find(keeper.id()).block()).isEqualTo(keeper);
        assertThat(accounts().formerNames(keeper.id()).collectList().block()).isEmpty();
    }

    @Test
    default void aCredentialIsFoundByTheNameThatIsTypedAndReplaced() {
        var account = account(new Keeper(new PersonName("管理员")));
        accounts().addOrFind(account).block();

        accounts().setCredential(account.id(), new LoginName("keeper-1"), "hash-1").block();
        accounts().setCredential(account.id(), new LoginName("keeper-2"), "hash-2").block();

        assertThat(accounts().findCredential(new LoginName("Keeper-2")).block())
                .isEqualTo(new Accounts.Credential(account, "hash-2"));
        assertThat(accounts().findCredential(new LoginName("keeper-1")).block()).isNull();
    }

    @Test
    default void aNameToTypeIsOnePersonsOnly() {
        var one = account(new Keeper(new PersonName("管理员")));
        var other = account(new Keeper(new PersonName("管理员")));
        accounts().addOrFind(one).then(accounts().addOrFind(other)).block();
        accounts().setCredential(one.id(), new LoginName("taken"), "hash").block();

        accounts()
                .setCredential(other.id(), new LoginName("taken"), "hash")
                .as(StepVerifier::create)
                .verifyErrorMatches(error -> error instanceof Refused refused
                        && refused.refusal().equals(new AccountTaken()));
    }

    @Test
    default void ofSeveralWhoTakeASignInOneGetsIt() {
        var signIn = aSignIn();
        signIns().add(signIn).block();

        assertThat(signIns().find(signIn.id()).block()).isEqualTo(signIn);
        var taken = Flux.range(0, 8)
                .flatMap(_ -> signIns().take(signIn.id()))
                .collectList()
                .block();

        assertThat(taken).containsExactly(signIn);
        assertThat(signIns().find(signIn.id()).block()).isNull();
    }

    @Test
    default void aCaptchaIsAnsweredOnceAndInTime() {
        var captcha = secret().fingerprint();
        var late = secret().fingerprint();
        captchaAnswers().keep(captcha, "ABCDE", NOON).block();
        captchaAnswers().keep(late, "ABCDE", NOON).block();

        assertThat(captchaAnswers().take(captcha, NOON.minusSeconds(1)).block()).isEqualTo("ABCDE");
        assertThat(captchaAnswers().take(captcha, NOON.minusSeconds(1)).block()).isNull();
        assertThat(captchaAnswers().take(late, NOON).block()).isNull();
    }

    @Test
    default void ofTwoHundredTriesAtOnceOneIsOpen() {
        var subject = "password:" + UUID.randomUUID();

        var open = Flux.range(0, 200)
                .flatMap(_ -> triesMade().claim(subject, NOON))
                .filter(Claim.Open.class::isInstance)
                .count()
                .block();

        assertThat(open).isEqualTo(1);
    }

    @Test
    default void aTryOpensAgainWithTheVerdictWhenThatAllowsIt() {
        var subject = "password:" + UUID.randomUUID();
        var tries = Tries.NONE;
        for (int i = 0; i < 5; i++) {
            assertThat(triesMade().claim(subject, NOON).block()).isEqualTo(new Claim.Open(tries));
            tries = tries.failedAt(NOON);
            triesMade().settle(subject, tries).block();
        }

        assertThat(triesMade().claim(subject, NOON).block()).isEqualTo(new Claim.Closed(tries.openFrom()));
        assertThat(triesMade().claim(subject, tries.openFrom()).block()).isEqualTo(new Claim.Open(tries));
    }

    @Test
    default void aTryWithoutAVerdictLapses() {
        var subject = "password:" + UUID.randomUUID();
        triesMade().claim(subject, NOON).block();

        assertThat(triesMade().claim(subject, NOON.plusSeconds(11)).block()).isInstanceOf(Claim.Open.class);
    }

    @Test
    default void aCodeIsRedeemedOnceAndItsSecondUseEndsWhatItsFirstBegan() {
        var person = known();
        var grant = aCode(person);
        var code = secret().fingerprint();
        var refresh = secret().fingerprint();
        grants().keepCode(code, grant).block();

        assertThat(grants().redeemCode(code, NOON).block()).isEqualTo(grant);
        grants().open(family(grant.family(), person), refresh).block();

        assertThat(grants().redeemCode(code, NOON).block()).isNull();
        assertThat(grants().rotate(refresh, secret().fingerprint(), NOON).block())
                .isNull();
    }

    @Test
    default void aCodeThatComesAgainWhileItsFamilyOpensEndsItWhicheverIsFirst() {
        var person = known();
        for (int round = 0; round < 50; round++) {
            var grant = aCode(person);
            var code = secret().fingerprint();
            var refresh = secret().fingerprint();
            grants().keepCode(code, grant).then(grants().redeemCode(code, NOON)).block();

            Mono.when(
                            grants().redeemCode(code, NOON),
                            grants().open(family(grant.family(), person), refresh))
                    .block();

            assertThat(grants().rotate(refresh, secret().fingerprint(), NOON).block())
                    .as("round %s", round)
                    .isNull();
        }
    }

    @Test
    default void ofManyWhoRedeemACodeOneGetsTheGrant() {
        var grant = aCode(known());
        var code = secret().fingerprint();
        grants().keepCode(code, grant).block();

        var redeemed = Flux.range(0, 8)
                .flatMap(_ -> grants().redeemCode(code, NOON))
                .collectList()
                .block();

        assertThat(redeemed).containsExactly(grant);
    }

    @Test
    default void eachRefreshTokenWorksOnceAndReuseEndsTheFamily() {
        var family = family(UUID.randomUUID(), known());
        var first = secret().fingerprint();
        var second = secret().fingerprint();
        grants().open(family, first).block();

        assertThat(grants().rotate(first, second, NOON).block()).isEqualTo(family);
        assertThat(grants().rotate(first, secret().fingerprint(), NOON).block()).isNull();
        assertThat(grants().rotate(second, secret().fingerprint(), NOON).block())
                .isNull();
    }

    @Test
    default void aRevokedFamilyIsOverAndOnlyItsClientRevokesIt() {
        var family = family(UUID.randomUUID(), known());
        var first = secret().fingerprint();
        var second = secret().fingerprint();
        grants().open(family, first).block();

        grants().revoke(first, "another-client", NOON).block();
        assertThat(grants().rotate(first, second, NOON).block()).isEqualTo(family);

        grants().revoke(second, family.client(), NOON).block();
        assertThat(grants().rotate(second, secret().fingerprint(), NOON).block())
                .isNull();
    }

    @Test
    default void allThatAPersonWasGivenIsRevokedAtOnceAndNobodyElses() {
        var person = known();
        var another = known();
        var code = secret().fingerprint();
        var theirs = secret().fingerprint();
        var others = secret().fingerprint();
        grants().keepCode(code, aCode(person)).block();
        grants().open(family(UUID.randomUUID(), person), theirs).block();
        grants().open(family(UUID.randomUUID(), another), others).block();

        grants().revokeAll(person, NOON).block();

        assertThat(grants().redeemCode(code, NOON).block()).isNull();
        assertThat(grants().rotate(theirs, secret().fingerprint(), NOON).block()).isNull();
        assertThat(grants().rotate(others, secret().fingerprint(), NOON).block()).isNotNull();
    }

    @Test
    default void anUnknownTokenRevokesAndRenewsNothing() {
        Mono.when(
                        grants().revoke(secret().fingerprint(), "pages", NOON),
                        grants().rotate(secret().fingerprint(), secret().fingerprint(), NOON))
                .as(StepVerifier::create)
                .verifyComplete();
    }

    @Test
    default void aDeviceWaitsUnderItsCodeUntilItIsAdmittedAndGetsThatOnce() {
        var device = aDevice();
        var admission = new Admission(known(), NOON.minusSeconds(60));
        devices().add(device).block();

        assertThat(devices().find(device.userCode(), NOON).block()).isEqualTo(device);
        assertThat(devices().poll(device.id(), "pages", NOON).block()).isEqualTo(new Poll.Waiting(false));
        assertThat(devices().decide(device.userCode(), Optional.of(admission), NOON).block())
                .isEqualTo(device);

        assertThat(devices().find(device.userCode(), NOON).block()).isNull();
        assertThat(devices().decide(device.userCode(), Optional.empty(), NOON).block()).isNull();
        assertThat(devices().poll(device.id(), "another", NOON.plusSeconds(3)).block()).isNull();
        assertThat(devices().poll(device.id(), "pages", NOON.plusSeconds(3)).block())
                .isEqualTo(new Poll.Admitted(admission, device.scopes()));
        assertThat(devices().poll(device.id(), "pages", NOON.plusSeconds(6)).block()).isNull();
    }

    @Test
    default void aDeviceThatIsTurnedAwayIsToldSo() {
        var device = aDevice();
        devices().add(device).then(devices().decide(device.userCode(), Optional.empty(), NOON)).block();

        assertThat(devices().poll(device.id(), "pages", NOON).block()).isEqualTo(new Poll.TurnedAway());
    }

    @Test
    default void aDeviceThatAsksTooSoonWaitsLongerFromThenOn() {
        var device = aDevice();
        devices().add(device).block();

        var told = Flux.just(0, 3, 4, 11, 19)
                .concatMap(second -> devices().poll(device.id(), "pages", NOON.plusSeconds(second)))
                .map(poll -> ((Poll.Waiting) poll).tooSoon())
                .collectList()
                .block();

        assertThat(told).containsExactly(false, false, true, true, true);
    }

    @Test
    default void aDeviceWaitsNoLongerThanItsTime() {
        var device = aDevice();
        var over = NOON.plus(DeviceSignIn.LIFE);
        devices().add(device).block();

        assertThat(devices().find(device.userCode(), over).block()).isNull();
        assertThat(devices()
                        .decide(device.userCode(), Optional.of(new Admission(known(), NOON)), over)
                        .block())
                .isNull();
        assertThat(devices().poll(device.id(), "pages", over).block()).isEqualTo(new Poll.Expired());
    }

    private static DeviceSignIn aDevice() {
        var code = secret();
        return new DeviceSignIn(
                code.fingerprint(),
                UserCode.of(code),
                "pages",
                Set.of(Scope.CITIZEN),
                new Whereabouts("Chrome · Windows", "203.0.113.*"),
                NOON,
                NOON.plus(DeviceSignIn.LIFE));
    }

    private PersonId known() {
        var account = account(new Keeper(new PersonName("管理员")));
        return accounts().addOrFind(account).map(Account::id).block();
    }

    private static Account account(Holder holder) {
        return new Account(new PersonId(UUID.randomUUID()), holder);
    }

    private static Secret secret() {
        return new Secret(UUID.randomUUID().toString());
    }

    private static SignIn aSignIn() {
        var request = new AuthorizationRequest(
                "pages",
                "http://localhost:8080/signed-in",
                CHALLENGE,
                Set.of(Scope.OPENID, Scope.CITIZEN),
                Optional.of("state"),
                Optional.empty());
        return new SignIn(secret().fingerprint(), secret().fingerprint(), request, NOON.plus(SignIn.LIFE));
    }

    private static CodeGrant aCode(PersonId person) {
        return new CodeGrant(
                person,
                "pages",
                "http://localhost:8080/signed-in",
                CHALLENGE,
                Set.of(Scope.ADMIN),
                Optional.of("nonce"),
                NOON,
                NOON.plus(CodeGrant.LIFE),
                UUID.randomUUID());
    }

    private static RefreshFamily family(UUID id, PersonId person) {
        return new RefreshFamily(id, person, "pages", Set.of(Scope.ADMIN), NOON, NOON.plus(Duration.ofHours(12)));
    }
}
