package onething.application.port.in.announcement;

import java.util.List;
import onething.domain.announcement.Announcement;
import onething.domain.calendar.HolidayNotice;
import reactor.core.publisher.Mono;

/// 站内通知公告, for anyone: today's announcements, and the holiday notices that the working calendar uses.
@FunctionalInterface
public interface ReadNoticeBoard {

    Mono<Board> read();

    /// @param announcements those that began last come first
    /// @param holidays      the last issued first; without those that another notice replaced
    record Board(List<Announcement> announcements, List<HolidayNotice> holidays) {

        public Board {
            announcements = List.copyOf(announcements);
            holidays = List.copyOf(holidays);
        }
    }
}
