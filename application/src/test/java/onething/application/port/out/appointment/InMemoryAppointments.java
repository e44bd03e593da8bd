package onething.application.port.out.appointment;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import onething.application.port.IdempotencyKey;
import onething.application.port.Page;
import onething.application.port.Versioned;
import onething.application.port.out.InMemoryListing;
import onething.application.port.out.matter.InMemoryMatters;
import onething.domain.appointment.Appointment;
import onething.domain.appointment.AppointmentState;
import onething.domain.appointment.MatterAppointments.Change;
import onething.domain.appointment.Purpose;
import onething.domain.appointment.Slot;
import onething.domain.calendar.WorkingCalendar;
import onething.domain.matter.MatterFile;
import onething.domain.matter.MatterId;
import onething.domain.party.DistrictCode;
import onething.domain.party.OfficeCode;
import onething.domain.refusal.Refusal.ChangedMeanwhile;
import onething.domain.refusal.Refusal.KeyReused;
import onething.domain.refusal.Refusal.SlotClosed;
import onething.domain.refusal.Refusal.SlotFull;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

public final class InMemoryAppointments implements Appointments {

    private static final Duration LEASE = Duration.ofMinutes(1);

    private static final Comparator<Places> BY_TIME = Comparator.comparing(
                    (Places places) -> places.slot().terms().from())
            .thenComparing(places -> places.slot().id());

    private final Map<UUID, Places> slots = new LinkedHashMap<>();
    private final Map<UUID, IdempotencyKey> keys = new LinkedHashMap<>();
    private final Map<Key, Appointment> appointments = new LinkedHashMap<>();
    private final InMemoryListing<Booked> byTime = new InMemoryListing<>(
            "unsuitable",
            booked -> booked.appointment().at() + " " + booked.appointment().matter());
    private final Map<Appointment, Instant> takenUntil = new ConcurrentHashMap<>();
    private final InMemoryMatters matters;

    public InMemoryAppointments(InMemoryMatters matters) {
        this.matters = matters;
    }

    @Override
    public Flux<Slot> offered(IdempotencyKey key) {
        return places().filter(places -> isOf(key, places.slot().id()))
                .doOnNext(places -> key.requireSame(keyOf(places.slot().id()).content()))
                .map(Places::slot);
    }

    @Override
    public Mono<Void> offer(List<Slot> offered, IdempotencyKey key) {
        return Mono.fromRunnable(() -> {
            synchronized (this) {
                if (keys.keySet().stream().anyMatch(slot -> isOf(key, slot))) {
                    throw new KeyReused(key.key()).refused();
                }
                offered.forEach(slot -> {
                    slots.put(slot.id(), new Places(slot, 0));
                    keys.put(slot.id(), key);
                });
            }
        });
    }

    @Override
    public Mono<Places> slot(UUID id) {
        return places().filter(places -> places.slot().id().equals(id)).next();
    }

    @Override
    public Flux<Places> slots(OfficeCode office, DistrictCode district, LocalDateTime from, LocalDateTime until) {
        return places().filter(places -> places.slot().office().equals(office)
                        && district.covers(places.slot().district()))
                .filter(places -> !places.slot().terms().from().isBefore(from)
                        && places.slot().terms().from().isBefore(until));
    }

    @Override
    public Flux<Places> open(MatterFile file, Purpose purpose, LocalDateTime after, int limit) {
        return places().filter(places -> places.free() > 0
                        && places.slot().isFor(file)
                        && places.slot().terms().purpose() == purpose
                        && places.slot().terms().from().isAfter(after))
                .take(limit);
    }

    @Override
    public Flux<Appointment> of(MatterId matter) {
        return all().filter(appointment -> appointment.matter().equals(matter));
    }

    @Override
    public Flux<Booked> in(Set<UUID> wanted) {
        return all().filter(appointment -> appointment
                        .slot()
                        .filter(slot -> wanted.contains(slot.id()))
                        .isPresent())
                .concatMap(this::booked);
    }

    @Override
    public Mono<Void> save(Versioned<Change> change) {
        return Mono.defer(() -> {
                    reserve(change.value());
                    return matters.save(change.map(Change::change), List.of(), List.of())
                            .doOnError(_ -> count(change.value().taken(), -1));
                })
                .doOnNext(_ -> {
                    count(change.value().freed(), -1);
                    store(change.value().after());
                })
                .then();
    }

    private synchronized void reserve(Change change) {
        change.taken().ifPresent(slot -> {
            var places = slots.get(slot.id());
            if (places.slot().withdrawn().isPresent()) {
                throw new SlotClosed(slot.id()).refused();
            }
            if (places.free() == 0) {
                throw new SlotFull(slot.id()).refused();
            }
        });
        count(change.taken(), 1);
    }

    private synchronized void count(Optional<Slot> in, int more) {
        in.ifPresent(slot ->
                slots.computeIfPresent(slot.id(), (_, places) -> new Places(places.slot(), places.taken() + more)));
    }

    @Override
    public Mono<Void> withdraw(Slot withdrawn, List<Versioned<Change>> changes) {
        return Mono.defer(() -> {
                    requireTaken(withdrawn, changes.size());
                    if (changes.isEmpty()) {
                        return Mono.empty();
                    }
                    return matters.save(
                                    changes.getFirst().map(Change::change),
                                    changes.stream()
                                            .skip(1)
                                            .map(change -> change.map(Change::change))
                                            .toList(),
                                    List.of())
                            .then();
                })
                .then(Mono.fromRunnable(() -> {
                    synchronized (this) {
                        slots.put(withdrawn.id(), new Places(withdrawn, 0));
                    }
                    changes.forEach(change -> store(change.value().after()));
                }));
    }

    private synchronized void requireTaken(Slot slot, int taken) {
        var places = slots.get(slot.id());
        if (places.slot().withdrawn().isPresent() || places.taken() != taken) {
            throw new ChangedMeanwhile(0).refused();
        }
    }

    @Override
    public Mono<Page<Booked>> unsuitable(OfficeCode office, DistrictCode district, Optional<String> after, int limit) {
        return all().filter(appointment -> appointment.state() == AppointmentState.UNSUITABLE)
                .concatMap(this::booked)
                .filter(booked -> booked.file().office().equals(office)
                        && district.covers(booked.file().district()))
                .collectList()
                .flatMap(found -> byTime.page(found, after, limit));
    }

    @Override
    public Flux<Appointment> takeOverdue(Instant now, int limit) {
        return all().filter(appointment -> appointment.state() == AppointmentState.UNSUITABLE
                        && !appointment.escalated()
                        && appointment.isOverdue(WorkingCalendar.dayOf(now)))
                .sort(Comparator.comparing(appointment -> appointment.answerBy().orElseThrow()))
                .filterWhen(appointment -> matters.find(appointment.matter())
                        .map(found -> !found.value().matter().standing().kind().isEnd()))
                .filter(appointment -> !isTaken(appointment, now))
                .take(limit)
                .doOnNext(appointment -> takenUntil.put(appointment, now.plus(LEASE)));
    }

    private boolean isTaken(Appointment appointment, Instant now) {
        return takenUntil.getOrDefault(appointment, Instant.MIN).isAfter(now);
    }

    private Mono<Booked> booked(Appointment appointment) {
        return matters.find(appointment.matter())
                .map(found -> new Booked(found.value().matter().file(), appointment));
    }

    private synchronized boolean isOf(IdempotencyKey key, UUID slot) {
        var stored = keyOf(slot);
        return stored.owner().equals(key.owner()) && stored.key().equals(key.key());
    }

    private synchronized IdempotencyKey keyOf(UUID slot) {
        return keys.get(slot);
    }

    private synchronized void store(Appointment appointment) {
        appointments.put(new Key(appointment.matter(), appointment.purpose()), appointment);
    }

    private Flux<Places> places() {
        return Flux.defer(() -> {
            synchronized (this) {
                return Flux.fromIterable(slots.values().stream().sorted(BY_TIME).toList());
            }
        });
    }

    private Flux<Appointment> all() {
        return Flux.defer(() -> {
            synchronized (this) {
                return Flux.fromIterable(List.copyOf(appointments.values()));
            }
        });
    }

    private record Key(MatterId matter, Purpose purpose) {}
}
