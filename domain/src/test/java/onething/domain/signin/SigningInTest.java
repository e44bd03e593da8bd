package onething.domain.signin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import onething.domain.account.Account;
import onething.domain.account.AccountHolder;
import onething.domain.account.AccountHolder.Person;
import onething.domain.account.AccountHolder.StaffMember;
import onething.domain.account.LoginName;
import onething.domain.account.Scope;
import onething.domain.party.DistrictCode;
import onething.domain.party.IdCardNumber;
import onething.domain.party.OfficeCode;
import onething.domain.party.PersonId;
import onething.domain.party.PersonName;
import onething.domain.party.Role;
import onething.domain.signin.FaceSignIn.IdentityAssertion;
import org.junit.jupiter.api.Test;

class SigningInTest {

    private static final Instant NOON = Instant.parse("2026-09-01T04:00:00Z");
    private static final PersonName NAME = new PersonName("李娜");

    private final Account liNa = account(new Person(NAME, new IdCardNumber("11010519491231002X")));
    private final Account chief = account(new StaffMember(
            NAME,
            new OfficeCode("labour-inspection"),
            new DistrictCode("445200"),
            Set.of(Role.OFFICER, Role.APPROVER)));

    @Test
    void aSecretIsRecognisedByItsHashAndHiddenInText() {
        var secret = Secret.of(new byte[] {1, 2, 3});

        assertThat(secret.hash()).isEqualTo(new Secret(secret.value()).hash());
        assertThat(secret.toString()).doesNotContain(secret.value());
    }

    @Test
    void theExampleOfTheStandardMatchesItsChallenge() {
        var challenge = new CodeChallenge("E9Melhoa2OwvFrEMTJguCHaoeK1t8URWbuGJSstw-cM");

        assertThat(challenge.isMetBy("dBjftJeZ4CVP-mB92K27uhbUJU1p1r_wW1gFWFOEjXk"))
                .isTrue();
        assertThat(challenge.isMetBy("dBjftJeZ4CVP-mB92K27uhbUJU1p1r_wW1gFWFOEjXl"))
                .isFalse();
        assertThat(challenge.isMetBy("short")).isFalse();
        assertThatIllegalArgumentException().isThrownBy(() -> new CodeChallenge("plain"));
    }

    @Test
    void aUserCodeIsReadInEverySpelling() {
        var code = new UserCode("WDJBMJHT");

        assertThat(code.shown()).isEqualTo("WDJB-MJHT");
        assertThat(Stream.of("WDJB-MJHT", "wdjb mjht", " WdjbMjht ").map(UserCode::typed))
                .allSatisfy(typed -> assertThat(typed).contains(code));
        assertThat(Stream.of("", "WDJB-MJH", "WDJB-MJHTX", "AEIO-UAEI", "WDJB/MJHT")
                        .map(UserCode::typed))
                .allSatisfy(typed -> assertThat(typed).isEmpty());
    }

    @Test
    void everyLetterIsEquallyLikelyInUserCodes() {
        var letters = Stream.iterate(0, i -> i + 1)
                .limit(5_000)
                .flatMap(i ->
                        UserCode.of(new Secret("drawn " + i)).value().chars().boxed())
                .collect(Collectors.groupingBy(Function.identity(), Collectors.counting()));

        assertThat(letters).hasSize(20);
        assertThat(letters.values()).allSatisfy(count -> assertThat(count).isBetween(1_800L, 2_200L));
    }

    @Test
    void onlyAKnownLevelIsAVerifiedRealName() {
        var person = new Person(NAME, new IdCardNumber("11010519491231002X"));

        assertThat(Stream.of("L3", "L4").map(level -> new IdentityAssertion("open", person, level).isRealName()))
                .containsOnly(true);
        assertThat(Stream.of("", "L2", "l3", "LOW", "UNKNOWN", "L", "L10", "实名")
                        .map(level -> new IdentityAssertion("open", person, level).isRealName()))
                .containsOnly(false);
    }

    @Test
    void anAccountIsGrantedOnlyItsOwnScopes() {
        assertThat(liNa.granted(Set.of(Scope.OPENID))).containsExactlyInAnyOrder(Scope.OPENID, Scope.CITIZEN);
        assertThat(liNa.granted(Set.of())).containsExactly(Scope.CITIZEN);
        assertThat(liNa.granted(Set.of(Scope.ADMIN, Scope.OPENID))).isEmpty();
        assertThat(chief.granted(Set.of())).containsExactlyInAnyOrder(Scope.OFFICER, Scope.APPROVER);
        assertThat(chief.granted(Set.of(Scope.OFFICER, Scope.CITIZEN))).containsExactly(Scope.OFFICER);
    }

    @Test
    void staffAndAdministratorsStaySignedInForADayAtMost() {
        assertThat(chief.staysSignedIn()).isLessThan(Duration.ofDays(1));
        assertThat(liNa.staysSignedIn()).isEqualTo(Duration.ofDays(30));
    }

    @Test
    void staffMustBeOfficersOrApprovers() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new StaffMember(
                        NAME, new OfficeCode("labour-inspection"), new DistrictCode("445200"), Set.of(Role.SYSTEM)));
    }

    @Test
    void waitsStartWithTheFifthFailureAndNeverExceedHalfAnHour() {
        var waits = Stream.iterate(FailedAttempts.NONE, tries -> tries.failedAt(NOON))
                .limit(14)
                .map(tries -> Duration.between(tries.last(), tries.openFrom()).toSeconds())
                .toList();

        assertThat(waits).containsExactly(0L, 0L, 0L, 0L, 0L, 30L, 60L, 120L, 240L, 480L, 960L, 1800L, 1800L, 1800L);
        assertThat(FailedAttempts.NONE.failedAt(NOON).left()).isEqualTo(4);
    }

    @Test
    void aDayWithoutAFailureClearsAllFailures() {
        var tries = FailedAttempts.NONE.failedAt(NOON).failedAt(NOON).failedAt(NOON);

        assertThat(tries.failedAt(NOON.plus(Duration.ofHours(25))).failures()).isEqualTo(1);
    }

    @Test
    void anAccountNameIsTheSameInCapitals() {
        assertThat(new LoginName(" Li.Na ")).isEqualTo(new LoginName("li.na"));
        assertThat(new LoginName("13812345678")).hasToString("1***");
        assertThat(LoginName.isValid("a b")).isFalse();
        assertThat(LoginName.isValid("")).isFalse();
    }

    private static Account account(AccountHolder holder) {
        return new Account(new PersonId(new UUID(0, 1)), holder);
    }

    @Test
    void aTokenNamesBothProofsOfAPasswordWithACode() {
        assertThat(Authentication.Method.PASSWORD_AND_CODE.amr()).containsExactly("pwd", "otp");
        assertThat(Authentication.Method.FACE.amr()).containsExactly("face");
    }
}
