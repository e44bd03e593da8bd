package onething.application.port.in.inquiry;

import java.util.Optional;
import java.util.Set;
import onething.domain.inquiry.Conversation;
import onething.domain.inquiry.Inquiry;
import onething.domain.matter.ActionContext;
import onething.domain.party.Role;

/// An inquiry as one side of the matter sees it.
///
/// @param clock     the title of the clock that had run out; only of a 催办
/// @param overdue   whether the day for the answer has passed
/// @param mayAnswer whether the reader has to answer it
public record InquiryDetails(Inquiry inquiry, Optional<String> clock, boolean overdue, boolean mayAnswer) {

    /// @param roles the reader's
    public static InquiryDetails of(Inquiry inquiry, Set<Role> roles, ActionContext context) {
        return new InquiryDetails(
                inquiry,
                inquiry.clock()
                        .map(code -> context.guide()
                                .procedure()
                                .clock(code)
                                .map(clock -> clock.rule().title())
                                .orElse(code.value())),
                inquiry.isOverdue(context.today()),
                Conversation.mayAnswer(inquiry, roles));
    }
}
