package onething.persistence.relational.appointment;

import onething.application.port.out.appointment.Appointments;
import onething.persistence.relational.TestPostgres;
import onething.persistence.relational.matter.StoredMatters;

/// The appointments of the tests' PostgreSQL, for tests in other packages too.
public final class StoredAppointments {

    private StoredAppointments() {}

    public static Appointments appointments() {
        return new R2dbcAppointments(
                TestPostgres.database(),
                StoredMatters.transitions(TestPostgres.database()),
                TestPostgres.reporterCipher());
    }
}
