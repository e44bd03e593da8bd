package onething.application.port.out.calendar;

import java.time.Instant;
import onething.domain.calendar.HolidayNotice;
import reactor.core.publisher.Flux;

/// 部分节假日安排的通知, as published: the source of the working calendar. [NoticeRegister] describes how a notice
/// takes effect.
public interface HolidayNotices {

    /// Gives every notice in effect, including superseded ones, in the order of issue.
    Flux<HolidayNotice> all();

    /// Gives those that were in effect at an instant, in the same order. A notice that came with a new database was
    /// in effect from the first day.
    Flux<HolidayNotice> all(Instant at);
}
