package onething.application.port.out;

import onething.domain.deadline.HolidayNotice;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/// 部分节假日安排的通知, as they have been published: the evidence that the working calendar rests on.
public interface HolidayNotices {

    /// Every notice on record, superseded ones too, in the order of their issue.
    Flux<HolidayNotice> all();

    /// Puts a notice on record, unless there is one by its number; gives the one that is on record then. The working
    /// calendar that [WorkingCalendars] gives afterwards knows of it.
    Mono<HolidayNotice> add(HolidayNotice notice);
}
