package onething.application.port.in.inquiry;

import java.util.List;
import onething.domain.code.ClockCode;
import onething.domain.matter.MatterId;
import onething.domain.party.Actor;
import reactor.core.publisher.Mono;

/// Reads what the applicant and the office of a matter asked each other, and what the caller may ask now.
@FunctionalInterface
public interface ReadInquiries {

    /// Fails with a `Refused` for `MatterUnknown`, for `NotAssigned` if the matter is a report that is not assigned
    /// to the caller. A read by staff is recorded.
    Mono<MatterInquiries> read(Query query);

    record Query(Actor who, MatterId matter) {}

    /// @param items       the earliest first
    /// @param mayAsk      whether the caller may ask a question now
    /// @param expeditable the clocks for which the caller may urge the office on (催办) now
    record MatterInquiries(List<InquiryDetails> items, boolean mayAsk, List<ExpeditableClock> expeditable) {

        public MatterInquiries {
            items = List.copyOf(items);
            expeditable = List.copyOf(expeditable);
        }
    }

    /// @param title what the clock limits
    record ExpeditableClock(ClockCode clock, String title) {}
}
