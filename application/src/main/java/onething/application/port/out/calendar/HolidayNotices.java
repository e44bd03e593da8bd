package onething.application.port.out.calendar;

import onething.domain.calendar.HolidayNotice;
import reactor.core.publisher.Flux;

/// 部分节假日安排的通知, as published: the source of the working calendar. [NoticeRegister] describes how a notice
/// takes effect.
public interface HolidayNotices {

    /// Gives every notice in effect, including superseded ones, in the order of issue.
    Flux<HolidayNotice> all();
}
