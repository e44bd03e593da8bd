package onething.persistence.relational.signin;

import java.util.Map;
import onething.application.port.out.account.Accounts;
import onething.application.port.out.account.StaffAccounts;
import onething.application.port.out.factor.PasskeyChallenges;
import onething.application.port.out.factor.Passkeys;
import onething.application.port.out.factor.PasskeysContract;
import onething.application.port.out.factor.SecondFactors;
import onething.persistence.relational.TestPostgres;
import onething.persistence.relational.encryption.ColumnCipher;
import onething.persistence.relational.encryption.ColumnCipherAlgorithm;
import onething.persistence.relational.encryption.KeyRing;
import onething.persistence.relational.encryption.ReporterCipher;
import onething.persistence.relational.encryption.ReporterIndex;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.r2dbc.core.DatabaseClient;

class R2dbcPasskeysTest implements PasskeysContract {

    private static final KeyRing KEYS = KeyRing.of(ColumnCipherAlgorithm.AES, "k1", Map.of("k1", new byte[32]));

    private final DatabaseClient database = TestPostgres.database();
    private final BlindIndexText blindIndex = new BlindIndexText(ReporterIndex.with(KEYS));
    private final AccountRows rows = new AccountRows(ReporterCipher.with(KEYS), blindIndex);
    private final SecondFactors factors = new R2dbcSecondFactors(database, ColumnCipher.with(KEYS));
    private final R2dbcPasskeys passkeys = new R2dbcPasskeys(database);

    @BeforeEach
    void emptyTables() {
        TestPostgres.empty("accounts");
    }

    @Override
    public Accounts accounts() {
        return new R2dbcAccounts(database, rows, blindIndex);
    }

    @Override
    public Passkeys passkeys() {
        return passkeys;
    }

    @Override
    public PasskeyChallenges challenges() {
        return passkeys;
    }

    @Override
    public SecondFactors factors() {
        return factors;
    }

    @Override
    public StaffAccounts staff() {
        return new R2dbcStaffAccounts(database, rows, blindIndex);
    }
}
