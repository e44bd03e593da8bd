package onething.application.service.announcement;

import java.time.Clock;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import onething.application.port.in.announcement.ReadNoticeBoard;
import onething.application.port.out.Announcements;
import onething.application.port.out.calendar.HolidayNotices;
import onething.domain.calendar.HolidayNotice;
import onething.domain.calendar.WorkingCalendar;
import reactor.core.publisher.Mono;

/// See [ReadNoticeBoard].
public final class ReadNoticeBoardService implements ReadNoticeBoard {

    private final Announcements announcements;
    private final HolidayNotices holidays;
    private final Clock clock;

    public ReadNoticeBoardService(Announcements announcements, HolidayNotices holidays, Clock clock) {
        this.announcements = announcements;
        this.holidays = holidays;
        this.clock = clock;
    }

    @Override
    public Mono<Board> read() {
        return Mono.zip(
                Mono.defer(() -> announcements
                        .shownOn(WorkingCalendar.dayOf(clock.instant()))
                        .collectList()),
                holidays.all().collectList().map(ReadNoticeBoardService::thoseThatHold),
                Board::new);
    }

    private static List<HolidayNotice> thoseThatHold(List<HolidayNotice> onRecord) {
        var replaced = onRecord.stream()
                .map(HolidayNotice::supersedes)
                .filter(Objects::nonNull)
                .collect(Collectors.toSet());
        return onRecord.stream()
                .filter(notice -> !replaced.contains(notice.number()))
                .sorted(Comparator.comparing(HolidayNotice::issued)
                        .thenComparing(HolidayNotice::number)
                        .reversed())
                .toList();
    }
}
