package onething.persistence.relational.signin;

import java.sql.SQLException;
import onething.persistence.relational.sealing.ColumnSeal;
import onething.persistence.relational.sealing.PlacesApart;
import onething.persistence.relational.sealing.ReporterSeal;
import org.flywaydb.core.api.migration.Context;
import org.springframework.stereotype.Component;

/// Whose an account is.
@Component
class AccountsApart extends PlacesApart {

    AccountsApart(ColumnSeal seal, ReporterSeal reporterSeal) {
        super("accounts apart", seal, reporterSeal);
    }

    @Override
    public void migrate(Context context) throws SQLException {
        seal("accounts", "id", "name", context.getConnection());
        seal("accounts", "id", "identity", context.getConnection());
        seal("account_logins", "account", "login", context.getConnection());
    }
}
