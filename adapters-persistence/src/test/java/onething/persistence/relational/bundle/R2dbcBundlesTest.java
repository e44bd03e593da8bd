package onething.persistence.relational.bundle;

import static onething.application.port.out.RefusedWith.refusedWith;
import static onething.application.port.out.matter.StoredFixtures.MONDAY_MORNING;
import static onething.application.port.out.matter.StoredFixtures.aDraft;
import static onething.application.port.out.matter.StoredFixtures.aDraftOf;
import static onething.application.port.out.matter.StoredFixtures.aKeyOf;
import static onething.application.port.out.matter.StoredFixtures.aMaterial;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import java.util.UUID;
import onething.application.port.Versioned;
import onething.application.port.out.bundle.Bundles;
import onething.application.port.out.bundle.BundlesContract;
import onething.application.port.out.matter.Matters;
import onething.domain.account.Account;
import onething.domain.account.AccountHolder;
import onething.domain.account.AccountHolder.Person;
import onething.domain.bundle.Bundle;
import onething.domain.party.IdCardNumber;
import onething.domain.party.PersonId;
import onething.domain.party.PersonName;
import onething.domain.refusal.Refusal.ChangedMeanwhile;
import onething.persistence.relational.TestPostgres;
import onething.persistence.relational.matter.StoredMatters;
import onething.persistence.relational.signin.StoredAccounts;
import org.junit.jupiter.api.Test;
import reactor.test.StepVerifier;

class R2dbcBundlesTest implements BundlesContract {

    @Test
    void aSavedDraftKeepsTheVersionOfTheGuideToWhichItMoved() {
        var draft = aDraft();
        bundles().add(draft, aKeyOf(draft.applicant())).block();
        move(draft, 9);

        bundles()
                .save(new Versioned<>(draft, 0))
                .then(bundles().find(draft.id()))
                .map(found -> found.value().guide())
                .as(StepVerifier::create)
                .expectNext(draft.guide())
                .verifyComplete();
    }

    @Test
    void aDraftThatMovedToAnotherVersionOfTheGuideTakesNoFileAsBefore() {
        var draft = aDraft();
        bundles().add(draft, aKeyOf(draft.applicant())).block();
        move(draft, 9);

        bundles()
                .handIn(draft, aMaterial("诊断.pdf"), ROOMY)
                .as(StepVerifier::create)
                .verifyErrorSatisfies(refusedWith(new ChangedMeanwhile(0)));
    }

    @Test
    void aDraftIsReadWithTheHolderOfItsApplicantsAccount() {
        var person = new Person(new PersonName("李娜"), new IdCardNumber("445202199304123319"));
        var account = StoredAccounts.accounts()
                .addOrFind(new Account(new PersonId(UUID.randomUUID()), person))
                .block();
        assertThat(applicantOf(aDraftOf(account.id(), MONDAY_MORNING))).contains(person);

        suspend(account.id());
        assertThat(applicantOf(aDraftOf(account.id(), MONDAY_MORNING))).isEmpty();
        assertThat(applicantOf(aDraft())).isEmpty();
    }

    private Optional<AccountHolder> applicantOf(Bundle.Draft draft) {
        var key = aKeyOf(draft.applicant());
        return bundles()
                .add(draft, key)
                .then(bundles().find(draft.id(), key))
                .block()
                .applicant();
    }

    private static void suspend(PersonId account) {
        TestPostgres.database()
                .sql("update accounts set suspended_at = now() where id = :id")
                .bind("id", account.value())
                .fetch()
                .rowsUpdated()
                .block();
    }

    private static void move(Bundle.Draft draft, int version) {
        TestPostgres.database()
                .sql("update bundles set guide_version = :version where id = :id")
                .bind("version", version)
                .bind("id", draft.id().value())
                .fetch()
                .rowsUpdated()
                .block();
    }

    @Override
    public Bundles bundles() {
        return StoredBundles.bundles();
    }

    @Override
    public void kept(String sha256) {
        StoredBundles.contents().keep(sha256).block();
    }

    @Override
    public Matters matters() {
        return StoredMatters.matters();
    }
}
