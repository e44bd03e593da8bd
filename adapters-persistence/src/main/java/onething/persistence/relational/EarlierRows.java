package onething.persistence.relational;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import org.flywaydb.core.api.MigrationVersion;
import org.flywaydb.core.api.migration.JavaMigration;
import org.jspecify.annotations.Nullable;

/// Writes anew what was stored before a table was as it is, where that takes more than SQL. It is done once a database,
/// after the tables are there; a new one has no such rows.
public abstract class EarlierRows implements JavaMigration {

    private static final int AT_ONCE = 200;

    private final String description;

    /// @param description under which the database remembers that it was done
    protected EarlierRows(String description) {
        this.description = description;
    }

    /// Without a version, it does not come before those that are there already.
    @Override
    public final @Nullable MigrationVersion getVersion() {
        return null;
    }

    @Override
    public final String getDescription() {
        return description;
    }

    @Override
    public final Integer getChecksum() {
        return 1;
    }

    /// In a transaction, so that rows come a few at a time.
    @Override
    public final boolean canExecuteInTransaction() {
        return true;
    }

    /// @param which  asks for the rows
    /// @param change writes one of them
    protected static void rewrite(Connection connection, String which, String change, Rewriting rewriting)
            throws SQLException {
        try (var asking = connection.prepareStatement(which);
                var changing = connection.prepareStatement(change)) {
            asking.setFetchSize(AT_ONCE);
            try (var rows = asking.executeQuery()) {
                for (int waiting = 1; rows.next(); waiting++) {
                    if (rewriting.bind(rows, changing)) {
                        changing.addBatch();
                    }
                    if (waiting % AT_ONCE == 0) {
                        changing.executeBatch();
                    }
                }
            }
            changing.executeBatch();
        }
    }

    /// What becomes of one row.
    @FunctionalInterface
    protected interface Rewriting {

        /// Whether the row is to be changed. One that cannot be understood is left as it is, and does not keep the service
        /// from starting.
        boolean bind(ResultSet row, PreparedStatement change) throws SQLException;
    }
}
