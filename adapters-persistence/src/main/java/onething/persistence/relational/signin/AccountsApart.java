package onething.persistence.relational.signin;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Optional;
import java.util.UUID;
import onething.persistence.relational.sealing.ColumnSeal;
import onething.persistence.relational.sealing.ReporterSeal;
import org.flywaydb.core.api.MigrationVersion;
import org.flywaydb.core.api.migration.Context;
import org.flywaydb.core.api.migration.JavaMigration;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Seals accounts with the keys kept for reporters that were sealed with those of the other columns before. It is done once a
/// database, after the tables are there; a new one has no such accounts.
@Component
class AccountsApart implements JavaMigration {

    private static final int AT_ONCE = 200;

    private final ColumnSeal before;
    private final ColumnSeal now;

    AccountsApart(ColumnSeal seal, ReporterSeal reporterSeal) {
        this.before = seal;
        this.now = reporterSeal.seal();
    }

    /// Without a version, it does not come before those that are there already.
    @Override
    public @Nullable MigrationVersion getVersion() {
        return null;
    }

    @Override
    public String getDescription() {
        return "accounts apart";
    }

    @Override
    public Integer getChecksum() {
        return 1;
    }

    @Override
    public boolean canExecuteInTransaction() {
        return true;
    }

    @Override
    public void migrate(Context context) throws SQLException {
        seal("accounts", "id", "name", context.getConnection());
        seal("accounts", "id", "identity", context.getConnection());
        seal("account_logins", "account", "login", context.getConnection());
    }

    /// In a transaction, so that rows come a few at a time.
    private void seal(String table, String key, String column, Connection connection) throws SQLException {
        var all = "select %1$s, %2$s from %3$s where %2$s is not null".formatted(key, column, table);
        var one = "update %3$s set %2$s = ? where %1$s = ?".formatted(key, column, table);
        try (var asking = connection.prepareStatement(all);
                var sealing = connection.prepareStatement(one)) {
            asking.setFetchSize(AT_ONCE);
            try (var rows = asking.executeQuery()) {
                for (int waiting = 1; rows.next(); waiting++) {
                    var again = again(table + "." + column, rows.getBytes(2));
                    if (again.isPresent()) {
                        sealing.setBytes(1, again.get());
                        sealing.setObject(2, rows.getObject(1, UUID.class));
                        sealing.addBatch();
                    }
                    if (waiting % AT_ONCE == 0) {
                        sealing.executeBatch();
                    }
                }
            }
            sealing.executeBatch();
        }
    }

    /// Empty where none of the keys of before opens it: it stays as it is.
    private Optional<byte[]> again(String place, byte[] sealed) {
        byte[] plain;
        try {
            plain = before.open(place, sealed);
        } catch (IllegalStateException notOpened) {
            return Optional.empty();
        }
        return Optional.of(now.seal(place, plain));
    }
}
