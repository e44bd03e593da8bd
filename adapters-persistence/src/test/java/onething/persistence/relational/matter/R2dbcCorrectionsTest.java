package onething.persistence.relational.matter;

import onething.application.port.out.matter.Corrections;
import onething.application.port.out.matter.CorrectionsContract;
import onething.application.port.out.matter.Inquiries;
import onething.application.port.out.matter.InquiriesContract;
import onething.application.port.out.matter.InternalNotes;
import onething.application.port.out.matter.InternalNotesContract;
import onething.persistence.relational.TestPostgres;
import onething.persistence.relational.note.R2dbcInternalNotes;

/// What is stored together with a changed matter, and beside it.
class R2dbcCorrectionsTest extends OnPostgres implements CorrectionsContract, InquiriesContract, InternalNotesContract {

    @Override
    public Corrections corrections() {
        return new R2dbcCorrections(
                TestPostgres.database(),
                TestPostgres.cipher(),
                TestPostgres.reporterCipher(),
                TestPostgres.search(),
                TestPostgres.weekdays());
    }

    @Override
    public InternalNotes notes() {
        return new R2dbcInternalNotes(TestPostgres.database(), TestPostgres.reporterCipher());
    }

    @Override
    public Inquiries inquiries() {
        return new R2dbcInquiries(
                TestPostgres.database(),
                TestPostgres.cipher(),
                TestPostgres.reporterCipher(),
                TestPostgres.search(),
                TestPostgres.weekdays());
    }
}
