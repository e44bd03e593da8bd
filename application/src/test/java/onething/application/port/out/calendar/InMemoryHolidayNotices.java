package onething.application.port.out.calendar;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import onething.domain.calendar.HolidayNotice;
import onething.domain.calendar.NoticeNumber;
import onething.domain.calendar.WorkingCalendar;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

public final class InMemoryHolidayNotices implements HolidayNotices, WorkingCalendars {

    private final Map<NoticeNumber, HolidayNotice> stored = new ConcurrentHashMap<>();
    private final Map<NoticeNumber, Instant> applied = new ConcurrentHashMap<>();

    @Override
    public Flux<HolidayNotice> all() {
        return Flux.defer(() -> Flux.fromIterable(inOrder()));
    }

    @Override
    public Flux<HolidayNotice> all(Instant at) {
        return all().filter(notice -> !applied.get(notice.number()).isAfter(at));
    }

    /// Adds a notice that was in effect from the first day.
    public void add(HolidayNotice notice) {
        add(notice, Instant.MIN);
    }

    /// Adds a notice that was applied at that instant.
    public void add(HolidayNotice notice, Instant at) {
        applied.put(notice.number(), at);
        stored.put(notice.number(), notice);
    }

    @Override
    public Mono<WorkingCalendar> current() {
        return Mono.fromSupplier(() -> WorkingCalendar.of(inOrder()));
    }

    private List<HolidayNotice> inOrder() {
        return stored.values().stream()
                .sorted(Comparator.comparing(HolidayNotice::issued).thenComparing(HolidayNotice::number))
                .toList();
    }
}
