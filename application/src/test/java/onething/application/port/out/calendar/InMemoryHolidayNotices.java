package onething.application.port.out.calendar;

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

    @Override
    public Flux<HolidayNotice> all() {
        return Flux.defer(() -> Flux.fromIterable(inOrder()));
    }

    /// Adds a notice that takes effect at once.
    public void add(HolidayNotice notice) {
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
