package onething.application.service.appointment;

import onething.application.port.Page;
import onething.application.port.in.appointment.ListUnsuitable;
import onething.application.port.out.appointment.Appointments;
import onething.application.port.out.appointment.Appointments.Booked;
import onething.application.service.access.Access;
import onething.application.service.handling.ActionContexts;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/// See [ListUnsuitable].
public final class ListUnsuitableService implements ListUnsuitable {

    private final Appointments appointments;
    private final ActionContexts contexts;

    public ListUnsuitableService(Appointments appointments, ActionContexts contexts) {
        this.appointments = appointments;
        this.contexts = contexts;
    }

    @Override
    public Mono<Page<Row>> list(Query query) {
        return Mono.fromCallable(() -> Access.staff(query.who()))
                .flatMap(staff ->
                        appointments.unsuitable(staff.office(), staff.district(), query.after(), query.limit()))
                .flatMap(page -> Flux.fromIterable(page.items())
                        .concatMap(this::row)
                        .collectList()
                        .map(rows -> new Page<>(rows, page.next(), page.total())));
    }

    private Mono<Row> row(Booked booked) {
        var appointment = booked.appointment();
        return contexts.of(booked.file())
                .map(context -> new Row(
                        booked.file(),
                        context.guide().title(),
                        appointment.purpose(),
                        appointment.at(),
                        appointment.answerBy(),
                        appointment.isOverdue(context.today())));
    }
}
