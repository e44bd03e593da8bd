package onething.application.service.appointment;

import java.util.List;
import onething.application.port.in.appointment.InviteToBook;
import onething.application.port.in.appointment.ReadAppointments.OfPurpose;
import onething.application.service.access.Access;
import reactor.core.publisher.Mono;

/// See [InviteToBook].
public final class InviteToBookService implements InviteToBook {

    private final AppointmentsInHand inHand;

    public InviteToBookService(AppointmentsInHand inHand) {
        this.inHand = inHand;
    }

    @Override
    public Mono<List<OfPurpose>> invite(Command command) {
        return Mono.fromCallable(() -> Access.staff(command.who()))
                .flatMap(staff -> inHand.change(
                        staff,
                        command.matter(),
                        open -> Mono.fromCallable(() -> open.appointments()
                                        .invite(command.purpose(), open.who(), open.context(), open.last()))
                                .filter(_ -> !open.appointments().isInvited(command.purpose()))));
    }
}
