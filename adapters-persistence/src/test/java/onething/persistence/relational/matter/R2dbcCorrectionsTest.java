package onething.persistence.relational.matter;

import onething.application.port.out.matter.Corrections;
import onething.application.port.out.matter.CorrectionsContract;
import onething.application.port.out.matter.Inquiries;
import onething.application.port.out.matter.InquiriesContract;
import onething.persistence.relational.TestPostgres;

/// What is stored together with a changed matter, and beside it.
class R2dbcCorrectionsTest extends OnPostgres implements CorrectionsContract, InquiriesContract {

    @Override
    public Corrections corrections() {
        return new R2dbcCorrections(
                TestPostgres.database(),
                StoredMatters.transitions(TestPostgres.database()),
                TestPostgres.reporterCipher());
    }

    @Override
    public Inquiries inquiries() {
        return new R2dbcInquiries(
                TestPostgres.database(),
                StoredMatters.transitions(TestPostgres.database()),
                TestPostgres.reporterCipher());
    }
}
