package onething.persistence.relational.matter;

import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.UUID;
import onething.persistence.relational.EarlierRows;
import onething.persistence.relational.matter.MatterSeal.Parted;
import onething.persistence.relational.sealing.ColumnSeal;
import onething.persistence.relational.sealing.ReporterSeal;
import org.flywaydb.core.api.migration.Context;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/// Parts what was supplied from the other particulars of matters that were stored when it lay among them, so that no key but
/// those kept for reporters opens it.
@Component
class SupplementsApart extends EarlierRows {

    private static final Logger LOG = LoggerFactory.getLogger(SupplementsApart.class);

    private static final String TOGETHER = "select id, particulars from matters where supplied is null";
    private static final String PART = "update matters set particulars = ?, supplied = ? where id = ?";

    private final MatterSeal seal;

    SupplementsApart(ColumnSeal seal, ReporterSeal reporterSeal) {
        super("supplements of earlier matters apart");
        this.seal = new MatterSeal(seal, reporterSeal);
    }

    @Override
    public void migrate(Context context) throws SQLException {
        rewrite(
                context.getConnection(),
                TOGETHER,
                PART,
                (row, part) -> part(row.getObject(1, UUID.class), row.getBytes(2), part));
    }

    /// What does not open stays together: nobody can read it anyway.
    private boolean part(UUID matter, byte[] together, PreparedStatement part) throws SQLException {
        Parted parted;
        try {
            parted = seal.part(together);
        } catch (RuntimeException notOpened) {
            LOG.warn("the particulars of matter {} do not open: {}", matter, notOpened.getClass().getName());
            return false;
        }
        part.setBytes(1, parted.particulars());
        part.setBytes(2, parted.supplied());
        part.setObject(3, matter);
        return true;
    }
}
