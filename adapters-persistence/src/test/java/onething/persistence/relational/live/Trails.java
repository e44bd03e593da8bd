package onething.persistence.relational.live;

import static onething.application.port.out.matter.StoredFixtures.DETERMINATION;
import static onething.application.port.out.matter.StoredFixtures.REVIEW;
import static onething.application.port.out.matter.StoredFixtures.aKeyOf;
import static onething.application.port.out.matter.StoredFixtures.aSubmittedBundle;
import static onething.application.port.out.matter.StoredFixtures.draftOf;
import static onething.application.port.out.matter.StoredFixtures.received;
import static org.awaitility.Awaitility.await;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import onething.application.port.Versioned;
import onething.domain.matter.Matter;
import onething.domain.matter.Standing;
import onething.persistence.relational.bundle.StoredBundles;

/// Matters, and transactions that write their trails.
final class Trails {

    private Trails() {}

    static Matter aMatter() {
        var bundle = aSubmittedBundle();
        var change = received(bundle, 1, DETERMINATION, new Standing.Submitted(REVIEW));
        StoredBundles.bundles().add(draftOf(bundle), aKeyOf(bundle.applicant())).block();
        StoredBundles.bundles()
                .submit(new Versioned<>(bundle, 0), List.of(change), List.of(), aKeyOf(bundle.applicant()))
                .block();
        return change.after();
    }

    static void append(Connection transaction, Matter matter, String action) throws SQLException {
        try (var statement = transaction.prepareStatement("""
                insert into trail (matter, sequence, at, role, action, standing_before, standing_after, stage, effects,
                                   commitment, previous, hash)
                select matter, max(sequence) + 1, now(), 'SYSTEM', ?, 'submitted', 'submitted', 'review', '[]', '', '', ''
                  from trail where matter = ? group by matter
                """)) {
            statement.setString(1, action);
            statement.setObject(2, matter.file().id().value());
            statement.execute();
        }
    }

    static void eventually(Runnable assertion) {
        await().atMost(Duration.ofMinutes(2)).untilAsserted(assertion::run);
    }
}
