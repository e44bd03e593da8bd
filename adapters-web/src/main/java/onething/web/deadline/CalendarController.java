package onething.web.deadline;

import java.time.LocalDate;
import java.util.List;
import onething.application.port.in.calendar.ReadCalendar;
import onething.application.port.in.calendar.ReadCalendar.CalendarDay;
import onething.application.port.in.calendar.ReadCalendar.CalendarYear;
import onething.domain.deadline.HolidayNotice;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

/// The working calendar, for anyone.
@RestController
class CalendarController {

    private final ReadCalendar readCalendar;

    CalendarController(ReadCalendar readCalendar) {
        this.readCalendar = readCalendar;
    }

    @GetMapping("/api/v1/calendars/{year}")
    Mono<CalendarView> read(@PathVariable int year) {
        return readCalendar.read(year).map(CalendarView::of);
    }

    record CalendarView(int year, boolean provisional, List<NoticeView> notices, List<DayView> days) {

        static CalendarView of(CalendarYear year) {
            return new CalendarView(
                    year.year(),
                    year.provisional(),
                    year.notices().stream().map(NoticeView::of).toList(),
                    year.days().stream().map(DayView::of).toList());
        }
    }

    record NoticeView(String number, LocalDate issued, String source) {

        static NoticeView of(HolidayNotice notice) {
            return new NoticeView(notice.number(), notice.issued(), notice.source());
        }
    }

    record DayView(LocalDate day, boolean working, String text, boolean provisional) {

        static DayView of(CalendarDay day) {
            return new DayView(day.day(), day.kind().isWorking(), day.kind().text(), day.provisional());
        }
    }
}
