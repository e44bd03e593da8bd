package onething.application.port.out.factor;

import static onething.application.port.out.account.KnownPeople.secret;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import onething.application.port.out.account.KnownPeople;
import onething.application.port.out.account.StaffAccounts;
import onething.domain.account.StaffChange;
import onething.domain.account.StaffChange.Kind;
import onething.domain.factor.Enrolment;
import onething.domain.factor.Passkey;
import onething.domain.factor.PasskeyChallenge;
import onething.domain.factor.PasskeyCredential;
import onething.domain.factor.TotpSecret;
import onething.domain.party.PersonId;
import onething.domain.text.Line;
import org.junit.jupiter.api.Test;
import reactor.core.publisher.Flux;

/// What [Passkeys] and [PasskeyChallenges] promise.
public interface PasskeysContract extends KnownPeople {

    Passkeys passkeys();

    PasskeyChallenges challenges();

    SecondFactors factors();

    StaffAccounts staff();

    @Test
    default void passkeysBelongToASecondFactorAndGoWithIt() {
        var person = known();
        var passkey = aPasskeyOf(person, 0);
        assertThat(added(passkey)).isFalse();
        giveFactor(person);
        var another = aPasskeyOf(person, 3);

        assertThat(added(passkey)).isTrue();
        assertThat(added(another)).isTrue();

        assertThat(passkeys().of(person).collectList().block()).containsExactlyInAnyOrder(passkey, another);
        assertThat(passkeys().of(known()).collectList().block()).isEmpty();
        factors().remove(change(person, Kind.FACTOR_REMOVED)).block();
        assertThat(passkeys().of(person).collectList().block()).isEmpty();
        assertThat(kinds(person))
                .containsExactlyInAnyOrder(
                        Kind.FACTOR_ADDED, Kind.PASSKEY_ADDED, Kind.PASSKEY_ADDED, Kind.FACTOR_REMOVED);
    }

    @Test
    default void oneCredentialIsAddedOnce() {
        var person = withFactor();
        var passkey = aPasskeyOf(person, 0);
        added(passkey);
        var another = withFactor();

        assertThat(added(new Passkey(
                        UUID.randomUUID(), another, passkey.name(), passkey.credential(), NOON, Optional.empty())))
                .isFalse();
        assertThat(kinds(another)).containsExactly(Kind.FACTOR_ADDED);
    }

    @Test
    default void aPasskeyIsRenamedAndRemovedByItsOwnerAlone() {
        var person = withFactor();
        var passkey = aPasskeyOf(person, 0);
        added(passkey);
        var stranger = withFactor();
        var name = new Line("办公室的安全密钥");

        assertThat(passkeys().rename(stranger, passkey.id(), name).block()).isFalse();
        assertThat(passkeys()
                        .remove(passkey.id(), change(stranger, Kind.PASSKEY_REMOVED))
                        .block())
                .isFalse();
        assertThat(passkeys().rename(person, passkey.id(), name).block()).isTrue();
        assertThat(passkeys().of(person).blockFirst().name()).isEqualTo(name);

        assertThat(passkeys()
                        .remove(passkey.id(), change(person, Kind.PASSKEY_REMOVED))
                        .block())
                .isTrue();
        assertThat(passkeys().of(person).blockFirst()).isNull();
        assertThat(passkeys()
                        .remove(passkey.id(), change(person, Kind.PASSKEY_REMOVED))
                        .block())
                .isFalse();
        assertThat(kinds(stranger)).containsExactly(Kind.FACTOR_ADDED);
        assertThat(kinds(person))
                .containsExactlyInAnyOrder(Kind.FACTOR_ADDED, Kind.PASSKEY_ADDED, Kind.PASSKEY_REMOVED);
    }

    @Test
    default void ofConcurrentAnswersWithOneCountOneSucceeds() {
        var person = withFactor();
        var passkey = aPasskeyOf(person, 3);
        added(passkey);

        assertThat(uses(passkey, 4, 8)).isEqualTo(1);
        assertThat(uses(passkey, 3, 1)).isZero();
        assertThat(uses(passkey, 0, 1)).isZero();

        var used = passkeys().of(person).blockFirst();
        assertThat(used.credential().uses()).isEqualTo(4);
        assertThat(used.used()).contains(NOON);
    }

    @Test
    default void anAuthenticatorThatDoesNotCountAnswersAgainAndAgain() {
        var passkey = aPasskeyOf(withFactor(), 0);
        added(passkey);

        assertThat(uses(passkey, 0, 2)).isEqualTo(2);
    }

    @Test
    default void theLastChallengeOfASubjectIsTakenOnce() {
        var signIn = secret().hash();
        var first = PasskeyChallenge.forSignIn(signIn, secret(), NOON);
        var second = PasskeyChallenge.forSignIn(signIn, secret(), NOON);
        challenges().keep(first).block();
        challenges().keep(second).block();

        assertThat(Flux.range(0, 8)
                        .flatMap(_ -> challenges().take(first.subject()))
                        .collectList()
                        .block())
                .containsExactly(second);
        assertThat(challenges().take(PasskeyChallenge.subjectOf(known())).block())
                .isNull();
    }

    private Long uses(Passkey passkey, long counted, int times) {
        return Flux.range(0, times)
                .flatMap(_ -> passkeys().use(passkey.id(), counted, NOON))
                .filter(Boolean::booleanValue)
                .count()
                .block();
    }

    private boolean added(Passkey passkey) {
        return passkeys()
                .add(passkey, change(passkey.person(), Kind.PASSKEY_ADDED))
                .block();
    }

    private PersonId withFactor() {
        var person = known();
        giveFactor(person);
        return person;
    }

    private void giveFactor(PersonId person) {
        var secret = TotpSecret.of(secret());
        factors().begin(new Enrolment(person, secret, NOON)).block();
        factors()
                .confirm(secret, 1, Set.of(secret().hash()), change(person, Kind.FACTOR_ADDED))
                .block();
    }

    private static Passkey aPasskeyOf(PersonId person, long uses) {
        var credential = new PasskeyCredential(secret().value(), secret().value(), true, uses);
        return new Passkey(UUID.randomUUID(), person, new Line("手机"), credential, NOON, Optional.empty());
    }

    private List<Kind> kinds(PersonId person) {
        return staff().changes(person).map(StaffChange::kind).collectList().block();
    }

    private static StaffChange change(PersonId person, Kind kind) {
        return StaffChange.withoutPlace(UUID.randomUUID(), person, person, NOON, kind);
    }
}
