package onething.web.inquiry;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import onething.application.port.in.inquiry.InquiryDetails;
import onething.domain.code.ClockCode;

/// An inquiry, as the applicant and the office see it.
public record InquiryView(
        UUID id,
        String kind,
        Optional<ClockView> clock,
        SaidView question,
        LocalDate answerBy,
        Optional<SaidView> answer,
        boolean overdue,
        boolean mayAnswer) {

    public static InquiryView of(InquiryDetails details) {
        var inquiry = details.inquiry();
        return new InquiryView(
                inquiry.id(),
                inquiry.kind().wireName(),
                inquiry.clock().map(code -> ClockView.of(code, details.clock().orElse(code.value()))),
                InquiryMapper.INSTANCE.toView(inquiry.question()),
                inquiry.answerBy(),
                inquiry.answer().map(InquiryMapper.INSTANCE::toView),
                details.overdue(),
                details.mayAnswer());
    }

    /// `by` names the capacity of the person who spoke, never the person.
    public record SaidView(String by, String text, Instant at) {}

    public record ClockView(String code, String title) {

        static ClockView of(ClockCode code, String title) {
            return new ClockView(code.value(), title);
        }
    }
}
