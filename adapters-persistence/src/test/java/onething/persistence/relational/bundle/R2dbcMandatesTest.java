package onething.persistence.relational.bundle;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import onething.application.port.out.bundle.Bundles;
import onething.application.port.out.bundle.Mandates;
import onething.application.port.out.bundle.MandatesContract;
import onething.persistence.relational.TestPostgres;
import onething.persistence.relational.encryption.ColumnCipherAlgorithm;
import onething.persistence.relational.encryption.KeyRing;
import onething.persistence.relational.encryption.ReporterIndex;
import org.junit.jupiter.api.Test;

class R2dbcMandatesTest implements MandatesContract {

    private static final AgentIndex INDEX = new AgentIndex(
            ReporterIndex.with(KeyRing.of(ColumnCipherAlgorithm.AES, "index", Map.of("index", new byte[32]))));

    @Override
    public Bundles bundles() {
        return StoredBundles.bundles();
    }

    @Override
    public Mandates mandates() {
        return new R2dbcMandates(TestPostgres.database(), TestPostgres.reporterCipher(), INDEX);
    }

    @Test
    void noRowHoldsANameOrANumberInClear() {
        returnsTheGrantedMandate();

        var rows = TestPostgres.database()
                .sql("""
                        select encode(agent, 'escape') || encode(authority, 'escape') || agent_blind_index as all
                          from mandates
                        """)
                .map(row -> row.get("all", String.class))
                .all()
                .collectList()
                .block();

        assertThat(rows)
                .isNotEmpty()
                .allSatisfy(row -> assertThat(row).doesNotContain("445202198502142137", "黄磊", "授权委托书"));
    }
}
