package onething.application.port.in.inquiry;

import java.util.Optional;
import onething.domain.code.ClockCode;
import onething.domain.matter.MatterId;
import onething.domain.party.Actor;
import onething.domain.text.Text;
import reactor.core.publisher.Mono;

/// Asks the other side of a matter: the applicant the office, or the office the applicant. With a clock that has
/// run out, the applicant urges the head of the office on (催办).
@FunctionalInterface
public interface AskInquiry {

    /// Fails with a `Refused` for `MatterUnknown`, for `NotAssigned` if the matter is a report that is not assigned
    /// to the caller, for `RoleLacking` if staff give a clock, for `ActionNotLawful` if the matter has ended, for
    /// `InputsInvalid` without words, for `ClockNotBreached` and `InquiryWaits` of a 催办, for `InquiriesOpen` if
    /// too many questions wait, for `KeyReused`, for `ChangedMeanwhile`.
    Mono<InquiryDetails> ask(Command command);

    /// @param clock only of a 催办
    /// @param text  may be blank of a 催办
    /// @param key   the same key with the same content asks once
    record Command(Actor who, MatterId matter, Optional<ClockCode> clock, Text text, String key) {}
}
