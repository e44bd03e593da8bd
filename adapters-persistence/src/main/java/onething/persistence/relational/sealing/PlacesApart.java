package onething.persistence.relational.sealing;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Optional;
import java.util.UUID;
import onething.persistence.relational.EarlierRows;

/// Seals with the keys kept for reporters what was sealed with those of the other columns before.
public abstract class PlacesApart extends EarlierRows {

    private final ColumnSeal before;
    private final ColumnSeal now;

    /// @param description under which the database remembers that it was done
    protected PlacesApart(String description, ColumnSeal seal, ReporterSeal reporterSeal) {
        super(description);
        this.before = seal;
        this.now = reporterSeal.seal();
    }

    /// @param key the column, a UUID, that tells the rows apart
    protected final void seal(String table, String key, String column, Connection connection) throws SQLException {
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
