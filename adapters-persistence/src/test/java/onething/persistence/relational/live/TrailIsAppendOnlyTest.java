package onething.persistence.relational.live;

import static onething.application.port.out.matter.StoredFixtures.aKeyOf;
import static onething.application.port.out.matter.StoredFixtures.aSubmittedBundle;
import static onething.application.port.out.matter.StoredFixtures.bothMatters;
import static onething.application.port.out.matter.StoredFixtures.draftOf;

import java.util.List;
import onething.application.port.Versioned;
import onething.persistence.relational.TestPostgres;
import onething.persistence.relational.bundle.StoredBundles;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TrailIsAppendOnlyTest {

    @BeforeEach
    void aTrail() {
        var bundle = aSubmittedBundle();
        StoredBundles.bundles().add(draftOf(bundle), aKeyOf(bundle.applicant())).block();
        StoredBundles.bundles()
                .submit(new Versioned<>(bundle, 0), bothMatters(bundle), List.of(), aKeyOf(bundle.applicant()))
                .block();
    }

    @ParameterizedTest
    @ValueSource(strings = {"update trail set commitment = ''", "delete from trail", "truncate trail cascade"})
    void notEvenTheDatabasesOwnerChangesAnEvent(String change) {
        TestPostgres.refuses(change);
    }
}
