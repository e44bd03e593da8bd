package onething.application.service.account;

import static onething.application.port.out.RefusedWith.refusedWith;
import static onething.application.service.signin.SignInHouse.LI_NA;
import static onething.application.service.signin.SignInHouse.PASSWORD;
import static onething.application.service.signin.SignInHouse.VERIFIER;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import onething.application.port.in.account.ChangePassword.Command;
import onething.application.port.in.account.ChangePassword.Proof;
import onething.application.port.in.account.RegisterAccount;
import onething.application.port.in.token.ExchangeCode;
import onething.application.port.in.token.RefreshTokens;
import onething.application.service.signin.SignInHouse;
import onething.domain.account.Account;
import onething.domain.account.AccountHolder.AdministratorAccount;
import onething.domain.account.LoginName;
import onething.domain.account.StaffChange;
import onething.domain.account.StaffChange.Kind;
import onething.domain.party.Actor;
import onething.domain.party.PersonId;
import onething.domain.party.PersonName;
import onething.domain.refusal.Refusal;
import onething.domain.refusal.Refusal.AccountTaken;
import onething.domain.refusal.Refusal.CurrentPasswordMissing;
import onething.domain.refusal.Refusal.CurrentPasswordRefused;
import onething.domain.refusal.Refusal.GrantRefused;
import onething.domain.refusal.Refusal.PasswordGuessable;
import onething.domain.refusal.Refusal.PasswordUnchanged;
import onething.domain.refusal.Refusal.PasswordWeak;
import onething.domain.refusal.Refusal.RoleLacking;
import onething.domain.refusal.Refusal.SignInIncomplete;
import onething.domain.refusal.Refusal.StepUpRequired;
import onething.domain.refusal.Refusal.TriesExhausted;
import onething.domain.refusal.Refused;
import onething.domain.signin.Secret;
import org.junit.jupiter.api.Test;
import reactor.core.publisher.Mono;
import reactor.test.StepVerifier;

class ChangePasswordTest {

    private static final String NEW = "staple battery";
    private static final Instant NOW = Instant.parse("2026-09-01T04:00:00Z");
    private static final Proof LONG_AGO = new Proof(Instant.EPOCH, false);
    private static final Proof PASSWORD_NOW = new Proof(NOW, false);
    private static final Proof FACE_NOW = new Proof(NOW, true);
    private static final Proof FACE_THEN = new Proof(NOW.minusSeconds(301), true);

    private final SignInHouse house = new SignInHouse();
    private final ChangePasswordService changePassword = new ChangePasswordService(
            house.accounts, house.hashes, house.attempts, house.knownDevices, house.ids, house.clock);

    @Test
    void theNewPasswordWorksAndAllOtherSessionsEnd() {
        house.registered("lina");
        var elsewhere = signedIn();

        change(liNa(), Optional.of("lina-2"), Optional.of(PASSWORD), LONG_AGO).block();

        ended(elsewhere);
        assertThat(house.accounts.findCredential(new LoginName("lina")).block()).isNull();
        assertThat(house.tried(house.begun(), "lina-2", NEW).block()).contains("code=");
        assertThat(house.accounts.changes)
                .singleElement()
                .returns(Kind.PASSWORD_CHANGED, StaffChange::kind)
                .returns(liNa().id(), StaffChange::account)
                .returns(liNa().id(), StaffChange::by);
    }

    @Test
    void theSessionAtHandStays() {
        house.registered("lina");
        var elsewhere = signedIn();
        var here = signedIn();
        var command = new Command(
                liNa(),
                Optional.empty(),
                Optional.of(PASSWORD),
                NEW,
                LONG_AGO,
                Optional.of(house.grants
                        .rotate(here.hash(), "h5", new Secret("next").hash(), house.now)
                        .block()
                        .id()));
        changePassword.change(command).block();

        ended(elsewhere);
        house.refreshTokens
                .refresh(new RefreshTokens.Command(new Secret("next"), "h5", Set.of()))
                .block();
    }

    @Test
    void anUnusedCodeEndsToo() {
        house.registered("lina");
        var code =
                SignInHouse.codeIn(house.tried(house.begun(), "lina", PASSWORD).block());

        change(liNa(), Optional.empty(), Optional.of(PASSWORD), LONG_AGO).block();

        refused(
                house.exchangeCode.exchange(
                        new ExchangeCode.Command(code, VERIFIER, "h5", SignInHouse.BACK, Optional.empty())),
                new GrantRefused("invalid_grant"));
    }

    @Test
    void wrongPasswordsAreCountedAndMakeThePersonWait() {
        house.registered("lina");

        for (int left = 4; left > 0; left--) {
            refused(
                    change(liNa(), Optional.empty(), Optional.of("a guess at it"), FACE_NOW),
                    new CurrentPasswordRefused(left, Duration.ZERO));
        }
        change(liNa(), Optional.empty(), Optional.of("a guess at it"), FACE_NOW)
                .as(StepVerifier::create)
                .verifyError();
        change(liNa(), Optional.empty(), Optional.of(PASSWORD), FACE_NOW)
                .as(StepVerifier::create)
                .verifyErrorMatches(
                        error -> error instanceof Refused refused && refused.refusal() instanceof TriesExhausted);
        house.pass(Duration.ofHours(1));
        change(liNa(), Optional.empty(), Optional.of(PASSWORD), FACE_NOW).block();
    }

    @Test
    void aPersonWhoHasForgottenItComesInThroughTheProviderAndSetsANewOne() {
        house.registered("lina");

        refused(change(liNa(), Optional.empty(), Optional.empty(), PASSWORD_NOW), new CurrentPasswordMissing());
        refused(
                change(liNa(), Optional.empty(), Optional.empty(), FACE_THEN),
                new StepUpRequired(Duration.ofMinutes(5)));
        assertThat(house.accounts.changes).isEmpty();

        change(liNa(), Optional.empty(), Optional.empty(), FACE_NOW).block();

        assertThat(house.tried(house.begun(), "lina", NEW).block()).contains("code=");
        assertThat(house.accounts.changes).singleElement().returns(Kind.PASSWORD_RECOVERED, StaffChange::kind);
    }

    @Test
    void aPersonWhoSignsInByFaceCanAddAPassword() {
        house.accounts
                .addOrFind(new Account(new PersonId(UUID.randomUUID()), LI_NA))
                .block();

        refused(
                change(liNa(), Optional.of("lina"), Optional.empty(), FACE_THEN),
                new StepUpRequired(Duration.ofMinutes(5)));
        change(liNa(), Optional.empty(), Optional.empty(), FACE_NOW)
                .as(StepVerifier::create)
                .verifyErrorMatches(
                        error -> error instanceof Refused refused && refused.refusal() instanceof SignInIncomplete);
        change(liNa(), Optional.of("lina"), Optional.empty(), FACE_NOW).block();

        assertThat(house.tried(house.begun(), "lina", NEW).block()).contains("code=");
        assertThat(house.accounts.changes).singleElement().returns(Kind.PASSWORD_SET, StaffChange::kind);
    }

    @Test
    void theStaffNeedTheirSecondFactorTooAndHaveNoOtherWay() {
        var keeper = house.registerAccount
                .register(new RegisterAccount.Command(
                        new LoginName("keeper"), PASSWORD, new AdministratorAccount(new PersonName("陈系统"))))
                .map(account -> new Actor.Administrator(account.id(), "陈系统"))
                .block();

        refused(
                change(keeper, Optional.empty(), Optional.of(PASSWORD), LONG_AGO),
                new StepUpRequired(Duration.ofMinutes(5)));
        refused(change(keeper, Optional.empty(), Optional.empty(), FACE_NOW), new CurrentPasswordMissing());

        change(keeper, Optional.empty(), Optional.of(PASSWORD), PASSWORD_NOW).block();
    }

    @Test
    void aTakenNameAWeakOrUnchangedPasswordAndACallerWithoutAnAccountAreRefused() {
        house.registered("lina");
        house.registerAccount
                .register(new RegisterAccount.Command(
                        new LoginName("taken"), PASSWORD, new AdministratorAccount(new PersonName("陈系统"))))
                .block();
        var foreigner = new Actor.Citizen(new PersonId(UUID.randomUUID()), "外省");

        refused(change(liNa(), Optional.of("taken"), Optional.of(PASSWORD), LONG_AGO), new AccountTaken());
        refused(changed(liNa(), "Password-2026"), new PasswordGuessable());
        refused(changed(liNa(), "short"), new PasswordWeak(10));
        refused(changed(liNa(), PASSWORD), new PasswordUnchanged());
        refused(changed(foreigner, NEW), new RoleLacking("account"));
    }

    private Secret signedIn() {
        var code =
                SignInHouse.codeIn(house.tried(house.begun(), "lina", PASSWORD).block());
        return house.exchangeCode
                .exchange(new ExchangeCode.Command(code, VERIFIER, "h5", SignInHouse.BACK, Optional.empty()))
                .block()
                .refreshToken();
    }

    private Actor liNa() {
        var account = house.accounts.findByIdCard(LI_NA.idCard()).block();
        return new Actor.Citizen(account.id(), "李娜");
    }

    private Mono<Void> change(Actor who, Optional<String> login, Optional<String> current, Proof proof) {
        return changePassword.change(
                new Command(who, login.map(LoginName::new), current, NEW, proof, Optional.empty()));
    }

    private Mono<Void> changed(Actor who, String password) {
        return changePassword.change(
                new Command(who, Optional.empty(), Optional.of(PASSWORD), password, LONG_AGO, Optional.empty()));
    }

    private void ended(Secret refresh) {
        refused(
                house.refreshTokens.refresh(new RefreshTokens.Command(refresh, "h5", Set.of())),
                new GrantRefused("invalid_grant"));
    }

    private static void refused(Mono<?> asked, Refusal refusal) {
        asked.as(StepVerifier::create).verifyErrorSatisfies(refusedWith(refusal));
    }
}
