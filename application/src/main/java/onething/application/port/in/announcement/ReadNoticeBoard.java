package onething.application.port.in.announcement;

import java.util.List;
import onething.domain.announcement.Announcement;
import onething.domain.calendar.HolidayNotice;
import reactor.core.publisher.Mono;

/// 站内通知公告, for anyone: the announcements of today, and the holiday notices that days are counted by.
@FunctionalInterface
public interface ReadNoticeBoard {

    Mono<Board> read();

    /// @param announcements the last begun first
    /// @param holidays      the last issued first; those that another one replaced are left out
    record Board(List<Announcement> announcements, List<HolidayNotice> holidays) {

        public Board {
            announcements = List.copyOf(announcements);
            holidays = List.copyOf(holidays);
        }
    }
}
