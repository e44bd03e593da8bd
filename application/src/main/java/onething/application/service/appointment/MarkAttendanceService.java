package onething.application.service.appointment;

import java.util.List;
import onething.application.port.in.appointment.MarkAttendance;
import onething.application.port.in.appointment.ReadAppointments.OfPurpose;
import onething.application.service.access.Access;
import reactor.core.publisher.Mono;

/// See [MarkAttendance].
public final class MarkAttendanceService implements MarkAttendance {

    private final AppointmentsInHand inHand;

    public MarkAttendanceService(AppointmentsInHand inHand) {
        this.inHand = inHand;
    }

    @Override
    public Mono<List<OfPurpose>> mark(Command command) {
        return Mono.fromCallable(() -> Access.staff(command.who()))
                .flatMap(staff -> inHand.change(
                        staff,
                        command.matter(),
                        open -> Mono.fromCallable(() -> open.appointments()
                                .attend(command.purpose(), command.came(), open.who(), open.context(), open.last()))));
    }
}
