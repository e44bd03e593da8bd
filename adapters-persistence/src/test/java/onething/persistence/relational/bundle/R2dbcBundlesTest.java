package onething.persistence.relational.bundle;

import static onething.application.port.out.matter.StoredFixtures.aDraft;
import static onething.application.port.out.matter.StoredFixtures.aKeyOf;

import onething.application.port.Versioned;
import onething.application.port.out.bundle.Bundles;
import onething.application.port.out.bundle.BundlesContract;
import onething.application.port.out.matter.Matters;
import onething.persistence.relational.TestPostgres;
import onething.persistence.relational.matter.StoredMatters;
import org.junit.jupiter.api.Test;
import reactor.test.StepVerifier;

class R2dbcBundlesTest implements BundlesContract {

    @Test
    void aSavedDraftKeepsTheVersionOfTheGuideToWhichItMoved() {
        var draft = aDraft();
        bundles().add(draft, aKeyOf(draft.applicant())).block();
        TestPostgres.database()
                .sql("update bundles set guide_version = 9 where id = :id")
                .bind("id", draft.id().value())
                .fetch()
                .rowsUpdated()
                .block();

        bundles()
                .save(new Versioned<>(draft, 0))
                .then(bundles().find(draft.id()))
                .map(found -> found.value().guide())
                .as(StepVerifier::create)
                .expectNext(draft.guide())
                .verifyComplete();
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
