package onething.persistence.relational.signin;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Optional;
import java.util.UUID;
import onething.persistence.relational.EarlierRows;
import onething.persistence.relational.sealing.ColumnSeal;
import onething.persistence.relational.sealing.ReporterSeal;
import org.flywaydb.core.api.migration.Context;
import org.springframework.stereotype.Component;

/// Seals accounts with the keys kept for reporters that were sealed with those of the other columns before.
@Component
class AccountsApart extends EarlierRows {

    private final ColumnSeal before;
    private final ColumnSeal now;

    AccountsApart(ColumnSeal seal, ReporterSeal reporterSeal) {
        super("accounts apart");
        this.before = seal;
        this.now = reporterSeal.seal();
    }

    @Override
    public void migrate(Context context) throws SQLException {
        seal("accounts", "id", "name", context.getConnection());
        seal("accounts", "id", "identity", context.getConnection());
        seal("account_logins", "account", "login", context.getConnection());
    }

    private void seal(String table, String key, String column, Connection connection) throws SQLException {
        var all = "select %1$s, %2$s from %3$s where %2$s is not null".formatted(key, column, table);
        var one = "update %3$s set %2$s = ? where %1$s = ?".formatted(key, column, table);
        rewrite(connection, all, one, (row, sealing) -> {
            var again = again(table + "." + column, row.getBytes(2));
            if (again.isPresent()) {
                sealing.setBytes(1, again.get());
                sealing.setObject(2, row.getObject(1, UUID.class));
            }
            return again.isPresent();
        });
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
