package onething.persistence.relational.bundle;

import static onething.application.port.out.RefusedWith.refusedWith;
import static onething.application.port.out.matter.StoredFixtures.aDraft;
import static onething.application.port.out.matter.StoredFixtures.aKeyOf;
import static onething.application.port.out.matter.StoredFixtures.aMaterial;

import onething.application.port.Versioned;
import onething.application.port.out.bundle.Bundles;
import onething.application.port.out.bundle.BundlesContract;
import onething.application.port.out.matter.Matters;
import onething.domain.bundle.Bundle;
import onething.domain.refusal.Refusal.ChangedMeanwhile;
import onething.persistence.relational.TestPostgres;
import onething.persistence.relational.matter.StoredMatters;
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
