package onething.application.service.inquiry;

import onething.application.port.IdempotencyKey;
import onething.application.port.in.inquiry.AskInquiry;
import onething.application.port.in.inquiry.InquiryDetails;
import onething.application.port.out.Ids;
import onething.application.port.out.matter.Inquiries;
import onething.application.service.handling.RetryOnConflict;
import onething.application.service.inquiry.Conversations.OpenConversation;
import onething.domain.code.ClockCode;
import onething.domain.guide.inquiry.InquiryKind;
import onething.domain.inquiry.Conversation.Change;
import onething.domain.inquiry.Inquiry;
import reactor.core.publisher.Mono;

/// See [AskInquiry].
public final class AskInquiryService implements AskInquiry {

    private final Conversations conversations;
    private final Inquiries inquiries;
    private final Ids ids;

    public AskInquiryService(Conversations conversations, Inquiries inquiries, Ids ids) {
        this.conversations = conversations;
        this.inquiries = inquiries;
        this.ids = ids;
    }

    @Override
    public Mono<InquiryDetails> ask(Command command) {
        return conversations
                .open(command.who(), command.matter())
                .flatMap(open -> inquiries
                        .find(key(command))
                        .switchIfEmpty(Mono.defer(() -> asked(command, open)))
                        .map(inquiry -> InquiryDetails.of(inquiry, open.who().roles(), open.context())))
                .retryWhen(RetryOnConflict.ifTheMatterWentOn());
    }

    private Mono<Inquiry> asked(Command command, OpenConversation open) {
        var change = change(command, open);
        return inquiries
                .ask(change.inquiry(), open.found().map(_ -> change.change()), key(command))
                .thenReturn(change.inquiry());
    }

    private Change change(Command command, OpenConversation open) {
        return command.clock()
                .map(clock -> open.conversation()
                        .expedite(ids.next(), clock, open.who(), command.text(), open.context(), open.last()))
                .orElseGet(() -> open.conversation()
                        .ask(
                                ids.next(),
                                open.isStaff() ? InquiryKind.OFFICE_QUESTION : InquiryKind.QUESTION,
                                open.who(),
                                command.text(),
                                open.context(),
                                open.last()));
    }

    private static IdempotencyKey key(Command command) {
        var clock = command.clock().map(ClockCode::value).orElse("");
        var sent = String.join(
                "\n",
                "inquiry",
                command.matter().toString(),
                clock,
                command.text().value());
        return IdempotencyKey.of(command.who().id(), command.key(), sent);
    }
}
