package onething.web.deadline;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import onething.application.port.in.calendar.ReadCalendar;
import onething.application.port.in.calendar.ReadCalendar.CalendarYear;
import onething.web.json.ApiJson;
import onething.web.wire.Encoded;
import onething.web.wire.RequestHeaders;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

/// The working calendar, open to everyone. The bytes of a year are written once, and again when a holiday
/// notice changes the year.
@RestController
class CalendarController {

    private static final CacheControl FIVE_MINUTES =
            CacheControl.maxAge(Duration.ofMinutes(5)).cachePublic();
    private static final int YEARS_KEPT = 32;

    private final Cache<CalendarYear, Encoded> made =
            Caffeine.newBuilder().maximumSize(YEARS_KEPT).build();
    private final ReadCalendar readCalendar;

    CalendarController(ReadCalendar readCalendar) {
        this.readCalendar = readCalendar;
    }

    @GetMapping("/api/v1/calendars/{year}")
    Mono<ResponseEntity<byte[]>> read(
            @PathVariable int year,
            @RequestHeader(name = HttpHeaders.ACCEPT_ENCODING, required = false) @Nullable String encoding) {
        return readCalendar
                .read((int) RequestHeaders.within("year", year, 1900, 9999))
                .map(calendar -> made.get(calendar, CalendarController::encoded).answer(encoding, FIVE_MINUTES));
    }

    private static Encoded encoded(CalendarYear calendar) {
        return new Encoded(
                MediaType.APPLICATION_JSON,
                ApiJson.mapper().writeValueAsBytes(CalendarMapper.INSTANCE.toView(calendar)));
    }

    record CalendarView(int year, boolean provisional, List<NoticeView> notices, List<DayView> days) {}

    record NoticeView(String number, LocalDate issued, String source) {}

    record DayView(LocalDate day, boolean working, String text, boolean provisional) {}
}
