package onething.persistence.relational.upload;

import static onething.application.port.out.matter.StoredFixtures.aDraftOf;
import static onething.application.port.out.matter.StoredFixtures.aKeyOf;
import static onething.application.port.out.matter.StoredFixtures.somebody;

import java.time.Instant;
import onething.application.port.out.upload.Uploads;
import onething.application.port.out.upload.UploadsContract;
import onething.domain.bundle.BundleId;
import onething.persistence.relational.TestPostgres;
import onething.persistence.relational.bundle.StoredBundles;

class R2dbcUploadsTest implements UploadsContract {

    @Override
    public Uploads uploads() {
        return new R2dbcUploads(TestPostgres.database(), TestPostgres.reporterCipher());
    }

    @Override
    public BundleId aBundle() {
        var draft = aDraftOf(somebody(), Instant.now());
        StoredBundles.bundles().add(draft, aKeyOf(draft.applicant())).block();
        return draft.id();
    }
}
