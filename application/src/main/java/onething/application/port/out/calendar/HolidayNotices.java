package onething.application.port.out.calendar;

import onething.domain.calendar.HolidayNotice;
import reactor.core.publisher.Flux;

/// 部分节假日安排的通知, as they have been published: the evidence that the working calendar rests on. How one
/// comes to count,
/// see [NoticeRegister].
public interface HolidayNotices {

    /// Every notice that counts, superseded ones too, in the order of their issue.
    Flux<HolidayNotice> all();
}
