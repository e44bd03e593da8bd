package onething.persistence.relational.signin;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Optional;
import onething.application.port.out.account.Accounts;
import onething.application.port.out.account.Consents;
import onething.application.port.out.signin.FaceSignIns;
import onething.application.port.out.signin.FaceStoresContract;
import onething.domain.signin.FaceOutcome;
import onething.domain.signin.FaceSignIn.AtProvider;
import onething.domain.signin.FaceSignIn.File;
import onething.domain.signin.FaceSignIn.Way;
import onething.domain.signin.SecretHash;
import onething.persistence.relational.TestPostgres;
import onething.persistence.relational.encryption.ColumnCipher;
import onething.persistence.relational.encryption.ColumnCipherAlgorithm;
import onething.persistence.relational.encryption.KeyRing;
import onething.persistence.relational.encryption.ReporterCipher;
import onething.persistence.relational.encryption.ReporterIndex;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.r2dbc.core.DatabaseClient;

class R2dbcFaceStoresTest implements FaceStoresContract {

    private static final KeyRing KEYS = KeyRing.of(ColumnCipherAlgorithm.AES, "k1", Map.of("k1", new byte[32]));

    private final DatabaseClient database = TestPostgres.database();
    private final ColumnCipher cipher = ColumnCipher.with(KEYS);
    private final BlindIndexText blindIndex = new BlindIndexText(ReporterIndex.with(KEYS));

    @BeforeEach
    void emptyTables() {
        TestPostgres.empty("accounts", "face_sign_ins", "consents");
    }

    @Override
    public Accounts accounts() {
        return new R2dbcAccounts(database, new AccountRows(new ReporterCipher(cipher), blindIndex), blindIndex);
    }

    @Override
    public FaceSignIns faceSignIns() {
        return new R2dbcFaceSignIns(database, new FaceSignInRow(cipher));
    }

    @Override
    public Consents consents() {
        return new R2dbcConsents(database);
    }

    @Test
    void anEndedSignInKeepsNoPersonalData() {
        var file = new File(new SecretHash("i"), new SecretHash("s"), new SecretHash("b"), Way.FACE, true, true, NOON);
        var begun = new AtProvider(file, new SecretHash("state"), Optional.of(LI_NA));
        faceSignIns().add(begun).block();
        assertThat(stored()).isOne();

        faceSignIns().advance(begun, begun.ended(FaceOutcome.CANCELLED)).block();

        assertThat(stored()).isZero();
    }

    private Long stored() {
        return database.sql("select count(*) from face_sign_ins where details is not null")
                .mapValue(Long.class)
                .one()
                .block();
    }
}
