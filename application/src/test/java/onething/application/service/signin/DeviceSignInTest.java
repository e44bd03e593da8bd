package onething.application.service.signin;

import static onething.application.port.out.RefusedWith.refusedWith;
import static onething.application.service.signin.SignInHouse.LI_NA;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import onething.application.port.in.account.RegisterAccount;
import onething.application.port.in.signin.BeginDeviceSignIn;
import onething.application.port.in.signin.BeginDeviceSignIn.Begun;
import onething.application.port.in.signin.DecideDeviceSignIn;
import onething.application.port.in.token.RefreshTokens;
import onething.application.port.in.token.Tokens;
import onething.application.port.out.SequentialIds;
import onething.application.port.out.signin.InMemoryDeviceSignIns;
import onething.application.service.access.FreshProof;
import onething.application.service.token.ExchangeDeviceCodeService;
import onething.domain.account.AccountHolder.AdministratorAccount;
import onething.domain.account.LoginName;
import onething.domain.account.Scope;
import onething.domain.party.Actor;
import onething.domain.party.PersonId;
import onething.domain.party.PersonName;
import onething.domain.refusal.Refusal;
import onething.domain.refusal.Refusal.GrantRefused;
import onething.domain.refusal.Refusal.RoleLacking;
import onething.domain.refusal.Refusal.SignInUnknown;
import onething.domain.refusal.Refusal.StepUpRequired;
import onething.domain.refusal.Refusal.TriesExhausted;
import onething.domain.refusal.Refused;
import onething.domain.signin.DeviceSignIn.Whereabouts;
import onething.domain.signin.Secret;
import onething.domain.signin.UserCode;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import reactor.core.publisher.Mono;
import reactor.test.StepVerifier;

class DeviceSignInTest {

    private static final Whereabouts AT_THE_DESK = new Whereabouts("Chrome · Windows", "203.0.113.*");

    private final SignInHouse house = new SignInHouse();
    private final InMemoryDeviceSignIns devices = new InMemoryDeviceSignIns();
    private final UserCodeGuesses guesses = new UserCodeGuesses(house.triesMade, house.clock);
    private final BeginDeviceSignInService begin =
            new BeginDeviceSignInService(house.clients, devices, house.secrets, house.clock);
    private final ReadDeviceSignInService read =
            new ReadDeviceSignInService(devices, house.clients, guesses, house.clock);
    private final DecideDeviceSignInService decide =
            new DecideDeviceSignInService(devices, house.clients, house.accounts, guesses, house.clock);
    private final ExchangeDeviceCodeService exchange = new ExchangeDeviceCodeService(
            devices,
            house.clients,
            house.accounts,
            house.grants,
            house.secrets,
            house.tokens,
            new SequentialIds(),
            house.clock);

    private Actor liNa;

    @BeforeEach
    void liNaHasHerPhone() {
        house.registered("lina");
        var account = house.accounts.findByIdCard(LI_NA.idCard()).block();
        liNa = new Actor.Citizen(account.id(), "李娜");
    }

    @Test
    void aDeviceThatIsAdmittedGetsItsTokensOnce() {
        var begun = begun();
        refused(asks(begun), "authorization_pending");

        assertThat(read.read(liNa, begun.userCode().shown()).block())
                .satisfies(asking -> assertThat(asking.clientName()).isEqualTo("智慧人社"))
                .satisfies(asking -> assertThat(asking.device().whereabouts()).isEqualTo(AT_THE_DESK));
        decided(liNa, begun.userCode(), true).block();
        house.pass(Duration.ofSeconds(3));

        var tokens = asks(begun).block();
        assertThat(tokens.accessToken()).endsWith("李娜 citizen");
        refused(asks(begun), "invalid_grant");
        assertThat(house.refreshTokens
                        .refresh(new RefreshTokens.Command(tokens.refreshToken(), "h5", Set.of()))
                        .block()
                        .accessToken())
                .endsWith("李娜 citizen");
    }

    /// A thief of a token has no fresh proof and cannot admit a device that would outlast the token.
    @Test
    void aDeviceIsAdmittedOnlyWithAFreshProofAndRejectedAtAnyTime() {
        var begun = begun();
        var sixMinutesAgo = house.now.minus(Duration.ofMinutes(6));

        unknown(
                decide.decide(
                        new DecideDeviceSignIn.Command(liNa, begun.userCode().value(), true, sixMinutesAgo)),
                new StepUpRequired(Duration.ofMinutes(5)));
        refused(asks(begun), "authorization_pending");
        decide.decide(new DecideDeviceSignIn.Command(liNa, begun.userCode().value(), false, sixMinutesAgo))
                .block();
        house.pass(Duration.ofSeconds(3));
        refused(asks(begun), "access_denied");
    }

    @Test
    void onlyStaffAdmitADeviceOfTheDesk() {
        var begun = begin.begin(new BeginDeviceSignIn.Command("desk", Set.of(), AT_THE_DESK))
                .block();

        unknown(decided(liNa, begun.userCode(), true), new RoleLacking("OFFICER"));
        refused(exchange.exchange(begun.deviceCode(), "desk", Optional.empty()), "authorization_pending");
        decided(anAdministrator(), begun.userCode(), true).block();
        house.pass(Duration.ofSeconds(3));

        assertThat(exchange.exchange(begun.deviceCode(), "desk", Optional.empty())
                        .block()
                        .accessToken())
                .endsWith("陈系统 admin");
    }

    /// A person who was tricked into admitting a device has not also given it their password.
    @Test
    void anAdmissionByPhoneIsNoFreshProof() {
        var begun = begun();
        decided(liNa, begun.userCode(), true).block();
        var tokens = asks(begun).block();

        var family = house.grants
                .rotate(tokens.refreshToken().hash(), "h5", new Secret("next").hash(), house.now)
                .block();

        FreshProof.required(family.signedIn().at(), Clock.fixed(house.now, ZoneOffset.UTC))
                .as(StepVerifier::create)
                .verifyErrorSatisfies(refusedWith(new StepUpRequired(Duration.ofMinutes(5))));
    }

    @Test
    void aDeviceThatPollsTooSoonMustSlowDown() {
        var begun = begun();
        refused(asks(begun), "authorization_pending");
        refused(asks(begun), "slow_down");
    }

    @Test
    void aRejectedDeviceIsDenied() {
        var begun = begun();
        decided(liNa, begun.userCode(), false).block();

        refused(asks(begun), "access_denied");
    }

    @Test
    void itEndsAfterFiveMinutes() {
        var begun = begun();
        house.pass(Duration.ofMinutes(5));

        unknown(read.read(liNa, begun.userCode().value()), new SignInUnknown());
        refused(asks(begun), "expired_token");
    }

    @Test
    void anotherClientsDeviceCodeIsInvalid() {
        var begun = begun();
        decided(liNa, begun.userCode(), true).block();

        refused(exchange.exchange(begun.deviceCode(), "desk", Optional.empty()), "invalid_grant");
    }

    @Test
    void anUnknownClientBeginsNothing() {
        refused(begin.begin(new BeginDeviceSignIn.Command("unknown", Set.of(), AT_THE_DESK)), "invalid_client");
    }

    @Test
    void aRoleThatThePersonLacksIsDenied() {
        var begun = begin.begin(new BeginDeviceSignIn.Command("h5", Set.of(Scope.ADMIN), AT_THE_DESK))
                .block();

        unknown(decided(liNa, begun.userCode(), true), new RoleLacking("OFFICER"));
    }

    @Test
    void aCallerWithoutAnAccountAdmitsNoDevice() {
        var begun = begun();
        var foreigner = new Actor.Citizen(new PersonId(UUID.randomUUID()), "外省");

        unknown(decided(foreigner, begun.userCode(), true), new RoleLacking("account"));
        refused(asks(begun), "authorization_pending");
    }

    @Test
    void guessedCodesAreCountedAndARightCodeDoesNotResetTheCount() {
        var begun = begun();
        for (int i = 0; i < 5; i++) {
            unknown(read.read(liNa, "BBBB-BBBB"), new SignInUnknown());
            if (i < 4) {
                read.read(liNa, begun.userCode().value()).block();
            }
        }

        read.read(liNa, begun.userCode().value())
                .as(StepVerifier::create)
                .verifyErrorSatisfies(
                        error -> assertThat(((Refused) error).refusal()).isInstanceOf(TriesExhausted.class));
    }

    private Actor anAdministrator() {
        var account = house.registerAccount
                .register(new RegisterAccount.Command(
                        new LoginName("keeper"), SignInHouse.PASSWORD, new AdministratorAccount(new PersonName("陈系统"))))
                .block();
        return new Actor.Administrator(account.id(), "陈系统");
    }

    private Begun begun() {
        return begin.begin(new BeginDeviceSignIn.Command("h5", Set.of(Scope.CITIZEN), AT_THE_DESK))
                .block();
    }

    private Mono<Tokens> asks(Begun begun) {
        return exchange.exchange(begun.deviceCode(), "h5", Optional.empty());
    }

    private Mono<Void> decided(Actor who, UserCode code, boolean admitted) {
        return decide.decide(new DecideDeviceSignIn.Command(who, code.shown(), admitted, house.now));
    }

    private static void refused(Mono<?> asked, String error) {
        unknown(asked, new GrantRefused(error));
    }

    private static void unknown(Mono<?> asked, Refusal refusal) {
        asked.as(StepVerifier::create).verifyErrorSatisfies(refusedWith(refusal));
    }
}
