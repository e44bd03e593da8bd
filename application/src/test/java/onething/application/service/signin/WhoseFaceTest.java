package onething.application.service.signin;

import static onething.application.service.signin.SignInHouse.LI_NA;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import onething.domain.account.Account;
import onething.domain.account.AccountHolder.Person;
import onething.domain.account.FormerName;
import onething.domain.party.IdCardNumber;
import onething.domain.party.PersonName;
import onething.domain.signin.FaceOutcome;
import onething.domain.signin.FaceSignIn.IdentityAssertion;
import onething.domain.signin.FaceSignIn.Way;
import org.junit.jupiter.api.Test;

/// Which account a face opens, and which name the account gets.
class WhoseFaceTest extends FaceSignInHouse {

    @Test
    void bothWaysOfSigningInLeadToOneAccount() {
        house.registered("lina");
        var known = house.accounts.findByIdCard(LI_NA.idCard()).block();
        passed();

        assertThat(house.accounts.findByIdCard(LI_NA.idCard()).block()).isEqualTo(known);
    }

    @Test
    void aNewNameAtTheProviderReplacesTheOldOne() {
        house.registered("lina");
        var known = house.accounts.findByIdCard(LI_NA.idCard()).block();
        var renamed = new Person(new PersonName("李娜妮"), LI_NA.idCard());
        provider.introduced = new IdentityAssertion("open-1", renamed, "L3");
        var face = sent().face();
        back(provider.state, "code");
        provider.outcome = FaceOutcome.NOT_SAME_PERSON;
        compared(face).block();
        assertThat(house.accounts.find(known.id()).block())
                .as("nothing was confirmed")
                .isEqualTo(known);

        begun = house.begun();
        passed();

        assertThat(house.accounts.find(known.id()).block()).isEqualTo(new Account(known.id(), renamed));
        assertThat(house.accounts.formerNames(known.id()).collectList().block())
                .containsExactly(new FormerName(LI_NA.name(), house.clock.instant()));
    }

    @Test
    void anotherNumberIsAnotherPersonEvenWithTheSameName() {
        house.registered("lina");
        var known = house.accounts.findByIdCard(LI_NA.idCard()).block();
        var another = new Person(new PersonName("李娜妮"), new IdCardNumber("445202198808170018"));
        provider.introduced = new IdentityAssertion("open-1", another, "L3");
        var face = sent().face();
        back(provider.state, "code");
        beginFace.begin(details(face, "李娜妮", "445202198808170018", true)).block();
        provider.outcome = FaceOutcome.VERIFIED;
        compared(face).block();

        assertThat(house.accounts.find(known.id()).block()).isEqualTo(known);
        assertThat(house.accounts.findByIdCard(another.idCard()).block().id()).isNotEqualTo(known.id());
    }

    @Test
    void anAccountWithoutARealNameDoesNotRenameAPerson() {
        house.registered("lina");
        var known = house.accounts.findByIdCard(LI_NA.idCard()).block();
        provider.introduced = new IdentityAssertion("open-1", new Person(new PersonName("李娜妮"), LI_NA.idCard()), "L2");
        beginFace
                .begin(command(Optional.empty(), Optional.empty(), Optional.empty(), false, false, Way.ACCOUNT))
                .block();
        back(provider.state, "code");

        assertThat(house.accounts.find(known.id()).block()).isEqualTo(known);
    }

    @Test
    void anotherPersonsNumberIsAMismatchEvenWithTheRightFace() {
        var face = sent().face();
        back(provider.state, "code");

        var goneOn =
                beginFace.begin(details(face, "王芳", "445202198808170018", true)).block();

        assertThat(goneOn.outcome()).isEqualTo(FaceOutcome.IDENTITY_MISMATCH);
        assertThat(goneOn.url()).isEmpty();
    }
}
