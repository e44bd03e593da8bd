package onething.persistence.relational.matter;

import onething.application.port.out.matter.Corrections;
import onething.application.port.out.matter.CorrectionsContract;
import onething.persistence.relational.TestPostgres;

class R2dbcCorrectionsTest extends OnPostgres implements CorrectionsContract {

    @Override
    public Corrections corrections() {
        return new R2dbcCorrections(
                TestPostgres.database(),
                TestPostgres.cipher(),
                TestPostgres.reporterCipher(),
                TestPostgres.search(),
                TestPostgres.weekdays());
    }
}
