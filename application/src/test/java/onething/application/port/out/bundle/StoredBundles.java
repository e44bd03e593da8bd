package onething.application.port.out.bundle;

import static onething.application.port.out.matter.StoredFixtures.aKeyOf;

import java.time.Duration;
import java.util.List;
import onething.application.port.Versioned;
import onething.application.port.out.FileQuotas;
import onething.application.port.out.matter.Matters;
import onething.domain.bundle.Bundle;
import onething.domain.bundle.BundleId;
import onething.domain.material.FileQuota;
import onething.domain.matter.MatterChange;

/// The fixture of the contracts of [Bundles]. Every test has its own applicants, so tests can share the
/// storage.
public interface StoredBundles {

    FileQuotas ROOMY =
            new FileQuotas(new FileQuota(100, 1_000_000_000), new FileQuota(1_000, 1_000_000_000), Duration.ofDays(30));

    Bundles bundles();

    /// Puts a content with that hash in the store.
    default void kept(String sha256) {}

    Matters matters();

    default Versioned<Bundle.Draft> added(Bundle.Draft draft) {
        var stored = bundles().add(draft, aKeyOf(draft.applicant())).block();
        return stored.map(_ -> draft);
    }

    default List<MatterChange> storedMatters(BundleId bundle) {
        return matters()
                .of(bundle)
                .map(record ->
                        new MatterChange(record.value().matter(), record.value().last(), false))
                .collectList()
                .block();
    }
}
