package onething.persistence.relational.bundle;

import onething.application.port.out.Contents;
import onething.application.port.out.bundle.BundleNumbers;
import onething.application.port.out.bundle.Bundles;
import onething.application.port.out.bundle.Dossiers;
import onething.application.port.out.calendar.WorkingCalendars;
import onething.persistence.guides.PublishedGuides;
import onething.persistence.relational.TestPostgres;
import onething.persistence.relational.matter.MatterCipher;
import onething.persistence.relational.matter.StoredMatters;
import onething.persistence.relational.signin.StoredAccounts;
import org.springframework.r2dbc.core.DatabaseClient;

/// The bundles of the tests' PostgreSQL, for tests in other packages too.
public final class StoredBundles {

    private StoredBundles() {}

    public static Bundles bundles() {
        return bundles(TestPostgres.database());
    }

    public static Bundles bundles(DatabaseClient database) {
        return bundles(database, TestPostgres.weekdays());
    }

    public static Bundles bundles(DatabaseClient database, WorkingCalendars calendars) {
        var reporters = new ReporterAnswers(PublishedGuides.guides(), TestPostgres.reporterCipher());
        return new R2dbcBundles(
                database,
                TestPostgres.cipher(),
                TestPostgres.reporterCipher(),
                StoredMatters.cipher(),
                calendars,
                reporters,
                StoredAccounts.rows());
    }

    /// With other keys than those of all tests.
    public static Bundles bundles(DatabaseClient database, MatterCipher cipher) {
        return new R2dbcBundles(
                database,
                cipher.ours(),
                cipher.reporters(),
                cipher,
                TestPostgres.weekdays(),
                new ReporterAnswers(PublishedGuides.guides(), cipher.reporters()),
                StoredAccounts.rows());
    }

    public static Dossiers dossiers() {
        return new R2dbcDossiers(
                TestPostgres.database(),
                TestPostgres.cipher(),
                TestPostgres.reporterCipher(),
                StoredMatters.cipher(),
                new ReporterAnswers(PublishedGuides.guides(), TestPostgres.reporterCipher()));
    }

    public static Contents contents() {
        return new R2dbcContents(TestPostgres.database());
    }

    public static BundleNumbers numbers(DatabaseClient database) {
        return new R2dbcBundleNumbers(database);
    }
}
