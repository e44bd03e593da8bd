package onething.persistence.relational.signin;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Optional;
import onething.application.port.out.signin.Accounts;
import onething.application.port.out.signin.Consents;
import onething.application.port.out.signin.FaceSignIns;
import onething.application.port.out.signin.FaceStoresContract;
import onething.domain.signin.FaceOutcome;
import onething.domain.signin.FaceSignIn.AtProvider;
import onething.domain.signin.FaceSignIn.File;
import onething.domain.signin.FaceSignIn.Way;
import onething.domain.signin.Fingerprint;
import onething.persistence.relational.TestPostgres;
import onething.persistence.relational.sealing.BlindIndex;
import onething.persistence.relational.sealing.ColumnSeal;
import onething.persistence.relational.sealing.KeyRing;
import onething.persistence.relational.sealing.ReporterSeal;
import onething.persistence.relational.sealing.Suite;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.r2dbc.core.DatabaseClient;

class R2dbcFaceStoresTest implements FaceStoresContract {

    private static final KeyRing KEYS = KeyRing.of(Suite.AES, "k1", Map.of("k1", new byte[32]));

    private final DatabaseClient database = TestPostgres.database();
    private final ColumnSeal seal = ColumnSeal.with(KEYS);
    private final Marks marks = new Marks(BlindIndex.with(KEYS));

    @BeforeEach
    void emptyTables() {
        TestPostgres.empty("accounts", "face_sign_ins", "consents");
    }

    @Override
    public Accounts accounts() {
        return new R2dbcAccounts(database, new AccountRows(new ReporterSeal(seal), marks), marks);
    }

    @Override
    public FaceSignIns faceSignIns() {
        return new R2dbcFaceSignIns(database, new FaceSignInRow(seal));
    }

    @Override
    public Consents consents() {
        return new R2dbcConsents(database);
    }

    @Test
    void nothingIsKeptOfWhomItWasAboutOnceItHasEnded() {
        var file = new File(
                new Fingerprint("i"), new Fingerprint("s"), new Fingerprint("b"), Way.FACE, true, true, NOON);
        var begun = new AtProvider(file, new Fingerprint("state"), Optional.of(LI_NA));
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
