package onething.application.service.account;

import static onething.application.port.out.RefusedWith.refusedWith;
import static onething.application.service.signin.SignInHouse.LI_NA;
import static onething.application.service.signin.SignInHouse.PASSWORD;
import static onething.application.service.signin.SignInHouse.VERIFIER;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import onething.application.port.in.account.ChangePassword.Command;
import onething.application.port.in.account.RegisterAccount;
import onething.application.port.in.token.ExchangeCode;
import onething.application.port.in.token.RefreshTokens;
import onething.application.service.signin.SignInHouse;
import onething.domain.account.Account;
import onething.domain.account.AccountHolder.AdministratorAccount;
import onething.domain.account.LoginName;
import onething.domain.party.Actor;
import onething.domain.party.PersonId;
import onething.domain.party.PersonName;
import onething.domain.refusal.Refusal;
import onething.domain.refusal.Refusal.AccountTaken;
import onething.domain.refusal.Refusal.GrantRefused;
import onething.domain.refusal.Refusal.PasswordGuessable;
import onething.domain.refusal.Refusal.PasswordWeak;
import onething.domain.refusal.Refusal.RoleLacking;
import onething.domain.refusal.Refusal.StepUpRequired;
import onething.domain.signin.Secret;
import org.junit.jupiter.api.Test;
import reactor.core.publisher.Mono;
import reactor.test.StepVerifier;

class ChangePasswordTest {

    private static final String NEW = "staple battery";

    private final SignInHouse house = new SignInHouse();
    private final ChangePasswordService changePassword =
            new ChangePasswordService(house.accounts, house.hashes, house.grants, house.knownDevices, house.clock);

    @Test
    void theNewPasswordWorksAndAllEarlierSessionsEnd() {
        house.registered("lina");
        var refresh = signedIn();

        change(liNa(), "lina-2", NEW, house.now.minusSeconds(60)).block();

        refused(
                house.refreshTokens.refresh(new RefreshTokens.Command(refresh, "h5", Set.of())),
                new GrantRefused("invalid_grant"));
        assertThat(house.accounts.findCredential(new LoginName("lina")).block()).isNull();
        assertThat(house.tried(house.begun(), "lina-2", NEW).block()).contains("code=");
    }

    @Test
    void anUnusedCodeEndsToo() {
        house.registered("lina");
        var code =
                SignInHouse.codeIn(house.tried(house.begun(), "lina", PASSWORD).block());

        change(liNa(), "lina", NEW, house.now).block();

        refused(
                house.exchangeCode.exchange(new ExchangeCode.Command(code, VERIFIER, "h5", SignInHouse.BACK)),
                new GrantRefused("invalid_grant"));
    }

    @Test
    void aPersonWhoSignsInByFaceCanAddAPassword() {
        house.accounts
                .addOrFind(new Account(new PersonId(UUID.randomUUID()), LI_NA))
                .block();

        change(liNa(), "lina", NEW, house.now).block();

        assertThat(house.tried(house.begun(), "lina", NEW).block()).contains("code=");
    }

    @Test
    void anOldProofIsRefusedAndNothingIsChanged() {
        house.registered("lina");

        refused(change(liNa(), "lina", NEW, house.now.minusSeconds(301)), new StepUpRequired(Duration.ofMinutes(5)));
        assertThat(house.tried(house.begun(), "lina", PASSWORD).block()).contains("code=");
    }

    @Test
    void aTakenNameAWeakPasswordAndACallerWithoutAnAccountAreRefused() {
        house.registered("lina");
        house.registerAccount
                .register(new RegisterAccount.Command(
                        new LoginName("taken"), PASSWORD, new AdministratorAccount(new PersonName("陈系统"))))
                .block();
        var foreigner = new Actor.Citizen(new PersonId(UUID.randomUUID()), "外省");

        refused(change(liNa(), "taken", NEW, house.now), new AccountTaken());
        refused(change(liNa(), "lina", "Password-2026", house.now), new PasswordGuessable());
        refused(change(liNa(), "lina", "short", house.now), new PasswordWeak(10));
        refused(change(foreigner, "foreigner", NEW, house.now), new RoleLacking("account"));
    }

    private Secret signedIn() {
        var code =
                SignInHouse.codeIn(house.tried(house.begun(), "lina", PASSWORD).block());
        return house.exchangeCode
                .exchange(new ExchangeCode.Command(code, VERIFIER, "h5", SignInHouse.BACK))
                .block()
                .refreshToken();
    }

    private Actor liNa() {
        var account = house.accounts.findByIdCard(LI_NA.idCard()).block();
        return new Actor.Citizen(account.id(), "李娜");
    }

    private Mono<Void> change(Actor who, String login, String password, Instant provenAt) {
        return changePassword.change(new Command(who, new LoginName(login), password, provenAt));
    }

    private static void refused(Mono<?> asked, Refusal refusal) {
        asked.as(StepVerifier::create).verifyErrorSatisfies(refusedWith(refusal));
    }
}
