package onething.application.port.in.inquiry;

import java.util.UUID;
import onething.domain.matter.MatterId;
import onething.domain.party.Actor;
import onething.domain.text.Text;
import reactor.core.publisher.Mono;

/// Answers what the other side of a matter asked. Only the head of the office answers a 催办.
@FunctionalInterface
public interface AnswerInquiry {

    /// Fails with a `Refused` for `MatterUnknown`, for `InquiryUnknown`, for `NotAssigned` if the matter is a
    /// report that is not assigned to the caller, for `RoleLacking` if it is not for the caller to answer, for
    /// `InquiryAnswered`, for `InputsInvalid` without words, for `ChangedMeanwhile`.
    Mono<InquiryDetails> answer(Command command);

    record Command(Actor who, MatterId matter, UUID inquiry, Text text) {}
}
