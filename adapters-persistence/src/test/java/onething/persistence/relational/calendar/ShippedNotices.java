package onething.persistence.relational.calendar;

import org.flywaydb.core.api.migration.JavaMigration;

/// The notices that ship with the service, for tests that migrate a database.
public final class ShippedNotices {

    private ShippedNotices() {}

    public static JavaMigration migration() {
        return new PublishedNotices();
    }
}
