package onething.persistence.relational.sealing;

import java.sql.SQLException;
import org.flywaydb.core.api.migration.Context;
import org.springframework.stereotype.Component;

/// What is written beside a report: who acts for the reporter is near to them, people name a photograph after whoever is on
/// it, and how a matter went is told in words of one's own.
@Component
class WordsApart extends PlacesApart {

    WordsApart(ColumnSeal seal, ReporterSeal reporterSeal) {
        super("words beside a report apart", seal, reporterSeal);
    }

    @Override
    public void migrate(Context context) throws SQLException {
        seal("mandates", "id", "agent", context.getConnection());
        seal("mandates", "id", "authority", context.getConnection());
        seal("materials", "id", "file_name", context.getConnection());
        seal("ratings", "matter", "comment", context.getConnection());
    }
}
