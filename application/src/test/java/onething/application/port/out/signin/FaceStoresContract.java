package onething.application.port.out.signin;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import onething.application.port.out.account.Accounts;
import onething.application.port.out.account.Consents;
import onething.domain.account.Account;
import onething.domain.account.AccountHolder.Person;
import onething.domain.party.Consent;
import onething.domain.party.Consent.Purpose;
import onething.domain.party.IdCardNumber;
import onething.domain.party.PersonId;
import onething.domain.party.PersonName;
import onething.domain.signin.FaceOutcome;
import onething.domain.signin.FaceSignIn;
import onething.domain.signin.FaceSignIn.AtFace;
import onething.domain.signin.FaceSignIn.AtProvider;
import onething.domain.signin.FaceSignIn.Ended;
import onething.domain.signin.FaceSignIn.FaceCheck;
import onething.domain.signin.FaceSignIn.File;
import onething.domain.signin.FaceSignIn.IdentityAssertion;
import onething.domain.signin.FaceSignIn.WantsDetails;
import onething.domain.signin.FaceSignIn.Way;
import onething.domain.signin.Secret;
import onething.domain.signin.SecretHash;
import org.junit.jupiter.api.Test;
import reactor.core.publisher.Flux;

/// What the stores behind signing in by face must fulfil.
public interface FaceStoresContract {

    Instant NOON = Instant.parse("2026-09-01T04:00:00Z");
    Person LI_NA = new Person(new PersonName("李娜"), new IdCardNumber("11010519491231002X"));
    IdentityAssertion INTRODUCED = new IdentityAssertion("open-id", LI_NA, "L3");

    Accounts accounts();

    FaceSignIns faceSignIns();

    Consents consents();

    @Test
    default void everyStepIsFoundAsItWasStored() {
        var file = file();
        var begun = new AtProvider(file, hash(), Optional.of(LI_NA));
        faceSignIns().add(begun).block();
        assertThat(faceSignIns().find(file.id()).block()).isEqualTo(begun);

        FaceSignIn before = begun;
        var person = accounts()
                .addOrFind(new Account(new PersonId(UUID.randomUUID()), LI_NA))
                .map(Account::id)
                .block();
        for (FaceSignIn next : List.of(
                new WantsDetails(file.consented(true, true), INTRODUCED),
                new AtFace(
                        file.consented(true, true),
                        INTRODUCED,
                        new FaceCheck("verify-id", "out-seq-no", "open-id", LI_NA)),
                new Ended(file.consented(true, true), FaceOutcome.VERIFIED, Optional.of(person)))) {
            assertThat(faceSignIns().advance(before, next).block()).isEqualTo(next);
            assertThat(faceSignIns().find(file.id()).block()).isEqualTo(next);
            before = next;
        }
    }

    @Test
    default void ofSeveralUsesOfAStateOneSucceeds() {
        var begun = new AtProvider(file(), hash(), Optional.empty());
        faceSignIns().add(begun).block();

        var heard = Flux.range(0, 8)
                .flatMap(_ -> faceSignIns().takeByState(begun.state()))
                .collectList()
                .block();

        assertThat(heard).containsExactly(begun);
    }

    @Test
    default void ofSeveralRequestsForAStepOneSucceeds() {
        var begun = new AtProvider(file(), hash(), Optional.empty());
        faceSignIns().add(begun).block();

        var taken = Flux.range(0, 8)
                .flatMap(_ -> faceSignIns().advance(begun, begun.ended(FaceOutcome.CANCELLED)))
                .count()
                .block();

        assertThat(taken).isEqualTo(1);
    }

    @Test
    default void aConsentIsStoredOnceUntilItIsWithdrawn() {
        var person = accounts()
                .addOrFind(new Account(new PersonId(UUID.randomUUID()), LI_NA))
                .map(Account::id)
                .block();
        var face = Consent.given(Purpose.FACE, "2026-01", NOON);
        var agreement = Consent.given(Purpose.AGREEMENT, "2026-01", NOON);
        consents().give(person, agreement).block();
        consents().give(person, face).block();
        consents()
                .give(person, Consent.given(Purpose.FACE, "2026-01", NOON.plusSeconds(5)))
                .block();

        consents().withdraw(person, Purpose.FACE, NOON.plusSeconds(9)).block();
        consents().withdraw(person, Purpose.AGREEMENT, NOON.plusSeconds(9)).block();
        consents().withdraw(person, Purpose.AGREEMENT, NOON.plusSeconds(99)).block();
        consents()
                .give(person, Consent.given(Purpose.FACE, "2026-01", NOON.plusSeconds(20)))
                .block();

        assertThat(consents().of(person).collectList().block())
                .containsExactly(
                        new Consent(Purpose.AGREEMENT, "2026-01", NOON, Optional.of(NOON.plusSeconds(9))),
                        new Consent(Purpose.FACE, "2026-01", NOON, Optional.of(NOON.plusSeconds(9))),
                        Consent.given(Purpose.FACE, "2026-01", NOON.plusSeconds(20)));
    }

    private static File file() {
        return new File(hash(), hash(), hash(), Way.FACE, true, false, NOON.plusSeconds(600));
    }

    private static SecretHash hash() {
        return new Secret(UUID.randomUUID().toString()).hash();
    }
}
