package onething.application.service.appointment;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toUnmodifiableSet;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import onething.application.port.in.appointment.ListSlots;
import onething.application.port.out.appointment.Appointments;
import onething.application.port.out.appointment.Appointments.Booked;
import onething.application.port.out.appointment.Appointments.Places;
import onething.application.service.access.Access;
import onething.application.service.handling.ActionContexts;
import onething.domain.appointment.Slot;
import onething.domain.calendar.WorkingCalendar;
import onething.domain.party.Actor.Staff;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/// See [ListSlots].
public final class ListSlotsService implements ListSlots {

    private final Appointments appointments;
    private final ActionContexts contexts;

    public ListSlotsService(Appointments appointments, ActionContexts contexts) {
        this.appointments = appointments;
        this.contexts = contexts;
    }

    @Override
    public Mono<List<Row>> list(Query query) {
        return Mono.fromCallable(() -> Access.staff(query.who())).flatMap(staff -> {
            var day = query.from().orElseGet(() -> WorkingCalendar.dayOf(contexts.now()));
            return slots(staff, day).flatMap(slots -> rows(staff, slots));
        });
    }

    private Mono<List<Places>> slots(Staff staff, LocalDate day) {
        return appointments
                .slots(
                        staff.office(),
                        staff.district(),
                        day.atStartOfDay(),
                        day.plusDays(DAYS).atStartOfDay())
                .collectList();
    }

    private Mono<List<Row>> rows(Staff staff, List<Places> slots) {
        var ids = slots.stream().map(places -> places.slot().id()).collect(toUnmodifiableSet());
        return appointments
                .in(ids)
                .filter(booked -> Access.sees(staff, booked.file()))
                .concatMap(this::comer)
                .collectList()
                .map(comers -> {
                    var bySlot = comers.stream().collect(groupingBy(InSlot::slot));
                    return slots.stream().map(places -> row(places, bySlot)).toList();
                });
    }

    private Flux<InSlot> comer(Booked booked) {
        return contexts.of(booked.file())
                .map(context -> new Comer(
                        booked.file(),
                        context.guide().title(),
                        booked.appointment().state()))
                .flatMapIterable(comer -> booked.appointment().slot().stream()
                        .map(Slot::id)
                        .map(slot -> new InSlot(slot, comer))
                        .toList());
    }

    private static Row row(Places places, Map<UUID, List<InSlot>> bySlot) {
        var comers = bySlot.getOrDefault(places.slot().id(), List.of()).stream()
                .map(InSlot::comer)
                .toList();
        return new Row(places.slot(), places.free(), comers);
    }

    private record InSlot(UUID slot, Comer comer) {}
}
