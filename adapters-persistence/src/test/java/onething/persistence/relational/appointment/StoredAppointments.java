package onething.persistence.relational.appointment;

import onething.application.port.out.appointment.Appointments;
import onething.persistence.relational.TestPostgres;

/// The appointments of the tests' PostgreSQL, for tests in other packages too.
public final class StoredAppointments {

    private StoredAppointments() {}

    public static Appointments appointments() {
        return new R2dbcAppointments(
                TestPostgres.database(),
                TestPostgres.cipher(),
                TestPostgres.reporterCipher(),
                TestPostgres.search(),
                TestPostgres.weekdays());
    }
}
