package onething.application.service.sweep;

import java.time.Clock;
import java.util.List;
import onething.application.port.in.sweep.EscalateSlots;
import onething.application.port.in.sweep.SweepClocks.Fault;
import onething.application.port.in.sweep.SweepClocks.Swept;
import onething.application.port.out.appointment.Appointments;
import onething.application.port.out.matter.Matters;
import onething.application.service.handling.ActionContexts;
import onething.domain.appointment.Appointment;
import onething.domain.appointment.MatterAppointments;
import onething.domain.refusal.Refusal.ChangedMeanwhile;
import reactor.core.publisher.Mono;

public final class EscalateSlotsService implements EscalateSlots {

    private static final int BATCH = 100;

    private final Appointments appointments;
    private final Matters matters;
    private final ActionContexts contexts;
    private final Clock clock;

    public EscalateSlotsService(Appointments appointments, Matters matters, ActionContexts contexts, Clock clock) {
        this.appointments = appointments;
        this.matters = matters;
        this.contexts = contexts;
        this.clock = clock;
    }

    @Override
    public Mono<Swept> escalate() {
        return Mono.defer(() -> appointments
                .takeOverdue(clock.instant(), BATCH)
                .collectList()
                .flatMapIterable(taken -> taken)
                .concatMap(this::one)
                .reduce(Swept.NOTHING, Swept::plus));
    }

    /// The matter is read again: the office may have found a time meanwhile.
    private Mono<Swept> one(Appointment overdue) {
        return matters.find(overdue.matter())
                .flatMap(found -> Mono.zip(
                                contexts.of(found.value().matter().file()),
                                appointments.of(overdue.matter()).collectList())
                        .flatMap(read -> Mono.justOrEmpty(
                                new MatterAppointments(found.value().matter(), read.getT2())
                                        .escalate(
                                                overdue.purpose(),
                                                read.getT1(),
                                                found.value().last())))
                        .flatMap(change ->
                                appointments.save(found.map(_ -> change)).thenReturn(new Swept(1, 0, List.of()))))
                .defaultIfEmpty(new Swept(0, 1, List.of()))
                .onErrorResume(Exception.class, fault -> Mono.just(faulty(overdue, fault)));
    }

    private static Swept faulty(Appointment overdue, Exception fault) {
        return ChangedMeanwhile.isCauseOf(fault)
                ? new Swept(0, 1, List.of())
                : new Swept(
                        0,
                        0,
                        List.of(new Fault(overdue.matter(), fault.getClass().getSimpleName())));
    }
}
