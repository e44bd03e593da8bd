package onething.application.port.out;

import static onething.application.port.out.StoredFixtures.aKeyOf;

import java.time.Duration;
import java.util.List;
import onething.application.port.Versioned;
import onething.domain.bundle.Bundle;
import onething.domain.bundle.BundleId;
import onething.domain.material.FileQuota;
import onething.domain.matter.Step;

/// What the contracts of [Bundles] are tried on. Every test brings its own applicants, so that storage may be shared.
public interface StoredBundles {

    FileQuotas ROOMY = new FileQuotas(
            new FileQuota(100, 1_000_000_000), new FileQuota(1_000, 1_000_000_000), Duration.ofDays(30));

    Bundles bundles();

    /// A content with that hash lies in the store.
    default void kept(String sha256) {}

    Matters matters();

    default Versioned<Bundle.Draft> added(Bundle.Draft draft) {
        var stored = bundles().add(draft, aKeyOf(draft.applicant())).block();
        return stored.map(_ -> draft);
    }

    default List<Step> storedMatters(BundleId bundle) {
        return matters()
                .of(bundle)
                .map(docket -> new Step(docket.value().matter(), docket.value().last(), false))
                .collectList()
                .block();
    }
}
