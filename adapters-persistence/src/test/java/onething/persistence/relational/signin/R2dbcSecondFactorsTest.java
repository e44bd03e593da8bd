package onething.persistence.relational.signin;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import onething.application.port.out.account.Accounts;
import onething.application.port.out.account.KnownPeople;
import onething.application.port.out.account.StaffAccounts;
import onething.application.port.out.factor.FactorResets;
import onething.application.port.out.factor.SecondFactors;
import onething.application.port.out.factor.SecondFactorsContract;
import onething.application.port.out.token.Grants;
import onething.domain.factor.Enrolment;
import onething.domain.factor.TotpSecret;
import onething.persistence.relational.TestPostgres;
import onething.persistence.relational.encryption.ColumnCipher;
import onething.persistence.relational.encryption.ColumnCipherAlgorithm;
import onething.persistence.relational.encryption.KeyRing;
import onething.persistence.relational.encryption.ReporterCipher;
import onething.persistence.relational.encryption.ReporterIndex;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.r2dbc.core.DatabaseClient;

class R2dbcSecondFactorsTest implements SecondFactorsContract {

    private static final KeyRing KEYS = KeyRing.of(ColumnCipherAlgorithm.AES, "k1", Map.of("k1", new byte[32]));

    private final DatabaseClient database = TestPostgres.database();
    private final BlindIndexText blindIndex = new BlindIndexText(ReporterIndex.with(KEYS));
    private final AccountRows rows = new AccountRows(ReporterCipher.with(KEYS), blindIndex);
    private final SecondFactors factors = new R2dbcSecondFactors(database, ColumnCipher.with(KEYS));
    private final FactorResets resets = new R2dbcFactorResets(database);

    @BeforeEach
    void emptyTables() {
        TestPostgres.empty("accounts");
    }

    @Test
    void noSecretIsStoredInClear() {
        var secret = TotpSecret.of(KnownPeople.secret());
        factors.begin(new Enrolment(known(), secret, NOON)).block();

        assertThat(database.sql("select encode(secret, 'escape') from second_factors")
                        .mapValue(String.class)
                        .one()
                        .block())
                .isNotEmpty()
                .doesNotContain(secret.value());
    }

    @Override
    public Accounts accounts() {
        return new R2dbcAccounts(database, rows, blindIndex);
    }

    @Override
    public SecondFactors factors() {
        return factors;
    }

    @Override
    public FactorResets resets() {
        return resets;
    }

    @Override
    public StaffAccounts staff() {
        return new R2dbcStaffAccounts(database, rows, blindIndex);
    }

    @Override
    public Grants grants() {
        return new R2dbcGrants(database);
    }
}
