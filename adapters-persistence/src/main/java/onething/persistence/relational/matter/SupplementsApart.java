package onething.persistence.relational.matter;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.UUID;
import onething.persistence.relational.matter.MatterSeal.Parted;
import onething.persistence.relational.sealing.ColumnSeal;
import onething.persistence.relational.sealing.ReporterSeal;
import org.flywaydb.core.api.MigrationVersion;
import org.flywaydb.core.api.migration.Context;
import org.flywaydb.core.api.migration.JavaMigration;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/// Parts what was supplied from the other particulars of matters that were stored when it lay among them, so that no key but
/// those kept for reporters opens it. It is done once a database, after the tables are there; a new one has no such matters.
@Component
class SupplementsApart implements JavaMigration {

    private static final Logger LOG = LoggerFactory.getLogger(SupplementsApart.class);
    private static final int AT_ONCE = 200;

    private static final String TOGETHER = "select id, particulars from matters where supplied is null";
    private static final String PART = "update matters set particulars = ?, supplied = ? where id = ?";

    private final MatterSeal seal;

    SupplementsApart(ColumnSeal seal, ReporterSeal reporterSeal) {
        this.seal = new MatterSeal(seal, reporterSeal);
    }

    /// Without a version, it does not come before those that are there already.
    @Override
    public @Nullable MigrationVersion getVersion() {
        return null;
    }

    @Override
    public String getDescription() {
        return "supplements of earlier matters apart";
    }

    @Override
    public Integer getChecksum() {
        return 1;
    }

    @Override
    public boolean canExecuteInTransaction() {
        return true;
    }

    /// In a transaction, so that rows come a few at a time.
    @Override
    public void migrate(Context context) throws SQLException {
        try (var asking = fewAtATime(context.getConnection());
                var matters = asking.executeQuery();
                var part = context.getConnection().prepareStatement(PART)) {
            for (int waiting = 1; matters.next(); waiting++) {
                part(matters.getObject(1, UUID.class), matters.getBytes(2), part);
                if (waiting % AT_ONCE == 0) {
                    part.executeBatch();
                }
            }
            part.executeBatch();
        }
    }

    /// What does not open is left as it is, and does not keep the service from starting: nobody can read it anyway.
    private void part(UUID matter, byte[] together, PreparedStatement part) throws SQLException {
        Parted parted;
        try {
            parted = seal.part(together);
        } catch (RuntimeException notOpened) {
            LOG.warn("the particulars of matter {} do not open: {}", matter, notOpened.getClass().getName());
            return;
        }
        part.setBytes(1, parted.particulars());
        part.setBytes(2, parted.supplied());
        part.setObject(3, matter);
        part.addBatch();
    }

    private static PreparedStatement fewAtATime(Connection connection) throws SQLException {
        var asking = connection.prepareStatement(TOGETHER);
        asking.setFetchSize(AT_ONCE);
        return asking;
    }
}
