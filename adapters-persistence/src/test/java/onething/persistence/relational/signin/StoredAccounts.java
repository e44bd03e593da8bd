package onething.persistence.relational.signin;

import java.util.Map;
import java.util.UUID;
import onething.application.port.out.account.Accounts;
import onething.application.port.out.account.StaffAccounts;
import onething.domain.party.PersonId;
import onething.domain.party.PersonName;
import onething.persistence.relational.TestPostgres;
import onething.persistence.relational.encryption.ColumnCipherAlgorithm;
import onething.persistence.relational.encryption.KeyRing;
import onething.persistence.relational.encryption.ReporterCipher;
import onething.persistence.relational.encryption.ReporterIndex;

/// The stores of accounts, for tests of other subjects.
public final class StoredAccounts {

    private static final KeyRing KEYS = KeyRing.of(ColumnCipherAlgorithm.AES, "k1", Map.of("k1", new byte[32]));
    private static final BlindIndexText INDEX = new BlindIndexText(ReporterIndex.with(KEYS));
    private static final AccountRows ROWS = new AccountRows(ReporterCipher.with(KEYS), INDEX);

    /// The first random numbers of a cipher are read from a file. That must not happen on an event loop.
    static {
        ROWS.name(new PersonId(new UUID(0, 0)), new PersonName("李娜"));
    }

    private StoredAccounts() {}

    public static Accounts accounts() {
        return new R2dbcAccounts(TestPostgres.database(), ROWS, INDEX);
    }

    /// For stores of other subjects that read accounts too.
    public static AccountRows rows() {
        return ROWS;
    }

    public static StaffAccounts staff() {
        return new R2dbcStaffAccounts(TestPostgres.database(), ROWS, INDEX);
    }
}
