package onething.application.service.appointment;

import java.util.List;
import onething.application.port.in.appointment.ReadAppointments;
import reactor.core.publisher.Mono;

/// See [ReadAppointments].
public final class ReadAppointmentsService implements ReadAppointments {

    private final AppointmentsInHand inHand;

    public ReadAppointmentsService(AppointmentsInHand inHand) {
        this.inHand = inHand;
    }

    @Override
    public Mono<List<OfPurpose>> read(Query query) {
        return inHand.read(query.who(), query.matter());
    }
}
