package onething.persistence.relational.appointment;

import onething.application.port.out.appointment.Appointments;
import onething.application.port.out.appointment.AppointmentsContract;
import onething.application.port.out.bundle.Bundles;
import onething.application.port.out.matter.Matters;
import onething.persistence.relational.bundle.StoredBundles;
import onething.persistence.relational.matter.StoredMatters;

class R2dbcAppointmentsTest implements AppointmentsContract {

    @Override
    public Bundles bundles() {
        return StoredBundles.bundles();
    }

    @Override
    public Matters matters() {
        return StoredMatters.matters();
    }

    @Override
    public Appointments appointments() {
        return StoredAppointments.appointments();
    }
}
