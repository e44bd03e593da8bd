package onething.domain.inquiry;

import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.UUID;
import onething.domain.code.ClockCode;
import onething.domain.guide.inquiry.InquiryKind;
import onething.domain.matter.MatterId;
import onething.domain.party.PersonId;
import onething.domain.party.Role;
import onething.domain.text.Text;

/// What one side of a matter asked the other, and the answer. Only the applicant and the office see the words. The
/// trail says that there was a question or an answer, and none of the words.
///
/// @param clock    the clock that had run out; only of a 催办
/// @param question what was asked; the words of a 催办 may be blank
/// @param answerBy the last day for the answer. The person who asked was told this day, so a later holiday notice
///                 does not move it
/// @param answer   empty while there is none
public record Inquiry(
        UUID id,
        MatterId matter,
        InquiryKind kind,
        Optional<ClockCode> clock,
        Said question,
        LocalDate answerBy,
        Optional<Said> answer) {

    /// The longest question or answer, in characters as people count them.
    public static final int LONGEST_TEXT = 500;

    /// What one side said.
    ///
    /// @param as the capacity in which the person spoke
    /// @param at truncated to microseconds, as it is stored
    public record Said(PersonId by, Role as, Text text, Instant at) {

        public Said {
            at = at.truncatedTo(ChronoUnit.MICROS);
        }
    }

    public boolean isOpen() {
        return answer.isEmpty();
    }

    /// Whether the last day for the answer has passed without one.
    public boolean isOverdue(LocalDate today) {
        return isOpen() && today.isAfter(answerBy);
    }

    Inquiry answered(Said said) {
        return new Inquiry(id, matter, kind, clock, question, answerBy, Optional.of(said));
    }

    /// Without the words, so that no log line reveals them.
    @Override
    public String toString() {
        return "Inquiry[" + id + " " + kind.wireName() + " by " + answerBy + "]";
    }
}
