package onething.application.port.out.factor;

import static onething.application.port.out.account.KnownPeople.secret;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import onething.application.port.out.account.KnownPeople;
import onething.application.port.out.account.StaffAccounts;
import onething.application.port.out.token.Grants;
import onething.domain.account.Scope;
import onething.domain.account.StaffChange;
import onething.domain.account.StaffChange.Kind;
import onething.domain.factor.Enrolment;
import onething.domain.factor.FactorReset;
import onething.domain.factor.SecondFactor;
import onething.domain.factor.TotpSecret;
import onething.domain.party.PersonId;
import onething.domain.signin.Authentication;
import onething.domain.signin.RefreshFamily;
import onething.domain.text.Line;
import org.junit.jupiter.api.Test;
import reactor.core.publisher.Flux;

/// What [SecondFactors] and [FactorResets] promise.
public interface SecondFactorsContract extends KnownPeople {

    long STEP = 1_000;

    SecondFactors factors();

    FactorResets resets();

    StaffAccounts staff();

    Grants grants();

    @Test
    default void aConfirmedEnrolmentIsASecondFactorAndEndsEverySession() {
        var person = known();
        var session = aSessionOf(person);
        var secret = TotpSecret.of(secret());
        factors().begin(new Enrolment(person, TotpSecret.of(secret()), NOON)).block();
        factors().begin(new Enrolment(person, secret, NOON)).block();
        assertThat(factors().find(person).block()).isNull();
        assertThat(factors().findBegun(person).block()).isEqualTo(new Enrolment(person, secret, NOON));

        assertThat(confirms(person, secret)).isTrue();

        assertThat(factors().find(person).block()).isEqualTo(new SecondFactor(person, secret, NOON, STEP, 2));
        assertThat(factors().findBegun(person).block()).isNull();
        assertThat(kinds(person)).containsExactly(Kind.FACTOR_ADDED);
        assertThat(grants().isLive(session, NOON).block()).isFalse();
        assertThat(confirms(person, secret)).isFalse();
    }

    @Test
    default void anotherSecretThanTheOneBegunIsNotConfirmed() {
        var person = known();
        factors().begin(new Enrolment(person, TotpSecret.of(secret()), NOON)).block();

        assertThat(confirms(person, TotpSecret.of(secret()))).isFalse();
        assertThat(factors().find(person).block()).isNull();
        assertThat(kinds(person)).isEmpty();
    }

    @Test
    default void aSecondFactorIsNotReplacedByAnEnrolment() {
        var person = withFactor();
        var before = factors().find(person).block();

        factors().begin(new Enrolment(person, TotpSecret.of(secret()), NOON)).block();

        assertThat(factors().find(person).block()).isEqualTo(before);
        assertThat(factors().findBegun(person).block()).isNull();
    }

    @Test
    default void aStepIsUsedOnceAndNoEarlierOneAfterIt() {
        var person = withFactor();

        assertThat(factors().use(person, STEP).block()).isFalse();
        assertThat(Flux.range(0, 8)
                        .flatMap(_ -> factors().use(person, STEP + 2))
                        .filter(Boolean::booleanValue)
                        .count()
                        .block())
                .isEqualTo(1);
        assertThat(factors().use(person, STEP + 1).block()).isFalse();
        assertThat(factors().find(person).block().lastStep()).isEqualTo(STEP + 2);
        assertThat(factors().use(known(), STEP).block()).isFalse();
    }

    @Test
    default void aRecoveryCodeIsSpentOnceByItsOwner() {
        var person = withFactor();
        var codes = Set.of(secret().hash(), secret().hash(), secret().hash());
        assertThat(factors()
                        .replaceCodes(codes, change(person, Kind.RECOVERY_CODES_RENEWED))
                        .block())
                .isTrue();
        var code = codes.iterator().next();

        assertThat(factors()
                        .spend(code, change(known(), Kind.RECOVERY_CODE_USED))
                        .block())
                .isFalse();
        assertThat(Flux.range(0, 8)
                        .flatMap(_ -> factors().spend(code, change(person, Kind.RECOVERY_CODE_USED)))
                        .filter(Boolean::booleanValue)
                        .count()
                        .block())
                .isEqualTo(1);

        assertThat(factors().find(person).block().recoveryCodes()).isEqualTo(2);
        assertThat(kinds(person))
                .containsExactlyInAnyOrder(Kind.FACTOR_ADDED, Kind.RECOVERY_CODES_RENEWED, Kind.RECOVERY_CODE_USED);
        assertThat(factors()
                        .replaceCodes(codes, change(known(), Kind.RECOVERY_CODES_RENEWED))
                        .block())
                .isFalse();
    }

    @Test
    default void aRemovedFactorIsGoneWithItsCodesAndEverySession() {
        var person = withFactor();
        var session = aSessionOf(person);

        assertThat(factors().remove(change(person, Kind.FACTOR_REMOVED)).block())
                .isTrue();

        assertThat(factors().find(person).block()).isNull();
        assertThat(grants().isLive(session, NOON).block()).isFalse();
        assertThat(kinds(person)).containsExactlyInAnyOrder(Kind.FACTOR_ADDED, Kind.FACTOR_REMOVED);
        assertThat(factors().remove(change(person, Kind.FACTOR_REMOVED)).block())
                .isFalse();
        factors().begin(new Enrolment(person, TotpSecret.of(secret()), NOON)).block();
        assertThat(factors().findBegun(person).block()).isNotNull();
    }

    @Test
    default void anApprovedResetRemovesTheFactorAndEndsEverySession() {
        var person = withFactor();
        var session = aSessionOf(person);
        var reset = aResetOf(person);
        var another = aResetOf(person);
        assertThat(resets().propose(reset, proposal(reset)).block()).isTrue();
        assertThat(resets().propose(another, proposal(another)).block()).isFalse();
        assertThat(resets().find(reset.id()).block()).isEqualTo(reset);
        assertThat(resets().waiting().collectList().block()).contains(reset);
        assertThat(factors().find(person).block()).isNotNull();

        assertThat(resets().approve(reset.id(), change(person, Kind.FACTOR_RESET))
                        .block())
                .isTrue();

        assertThat(factors().find(person).block()).isNull();
        assertThat(grants().isLive(session, NOON).block()).isFalse();
        assertThat(resets().find(reset.id()).block()).isNull();
        assertThat(resets().waiting().collectList().block()).doesNotContain(reset);
        assertThat(kinds(person)).containsExactlyInAnyOrder(Kind.FACTOR_ADDED, Kind.RESET_PROPOSED, Kind.FACTOR_RESET);
        assertThat(resets().approve(reset.id(), change(person, Kind.FACTOR_RESET))
                        .block())
                .isFalse();
        assertThat(resets().withdraw(reset.id(), change(person, Kind.RESET_WITHDRAWN))
                        .block())
                .isFalse();
    }

    @Test
    default void aWithdrawnResetChangesNothingAndAnotherMayFollow() {
        var person = withFactor();
        var reset = aResetOf(person);
        var another = aResetOf(person);
        resets().propose(reset, proposal(reset)).block();

        assertThat(resets().withdraw(reset.id(), change(person, Kind.RESET_WITHDRAWN))
                        .block())
                .isTrue();

        assertThat(factors().find(person).block()).isNotNull();
        assertThat(resets().propose(another, proposal(another)).block()).isTrue();
    }

    private PersonId withFactor() {
        var person = known();
        var secret = TotpSecret.of(secret());
        factors().begin(new Enrolment(person, secret, NOON)).block();
        confirms(person, secret);
        return person;
    }

    private boolean confirms(PersonId person, TotpSecret secret) {
        return factors()
                .confirm(secret, STEP, Set.of(secret().hash(), secret().hash()), change(person, Kind.FACTOR_ADDED))
                .block();
    }

    private FactorReset aResetOf(PersonId person) {
        return new FactorReset(UUID.randomUUID(), person, known(), NOON, new Line("当面核验过身份"));
    }

    private UUID aSessionOf(PersonId person) {
        var family = new RefreshFamily(
                UUID.randomUUID(),
                person,
                "desk",
                EnumSet.of(Scope.ADMIN),
                new Authentication(NOON, Authentication.Method.PASSWORD_AND_CODE),
                NOON.plus(Duration.ofHours(12)),
                Duration.ofHours(1));
        grants().open(family, secret().hash()).block();
        return family.id();
    }

    private List<Kind> kinds(PersonId person) {
        return staff().changes(person).map(StaffChange::kind).collectList().block();
    }

    private static StaffChange proposal(FactorReset reset) {
        return StaffChange.withoutPlace(UUID.randomUUID(), reset.person(), reset.by(), NOON, Kind.RESET_PROPOSED);
    }

    private static StaffChange change(PersonId person, Kind kind) {
        return StaffChange.withoutPlace(UUID.randomUUID(), person, person, NOON, kind);
    }
}
