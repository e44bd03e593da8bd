package onething.application.service.inquiry;

import onething.application.port.in.inquiry.AnswerInquiry;
import onething.application.port.in.inquiry.InquiryDetails;
import onething.application.port.out.matter.Inquiries;
import onething.application.service.access.ReadRecorder;
import onething.application.service.handling.RetryOnConflict;
import onething.application.service.inquiry.Conversations.OpenConversation;
import onething.domain.access.PersonalDataAccess.Papers;
import reactor.core.publisher.Mono;

/// See [AnswerInquiry].
public final class AnswerInquiryService implements AnswerInquiry {

    private final Conversations conversations;
    private final Inquiries inquiries;
    private final ReadRecorder recorder;

    public AnswerInquiryService(Conversations conversations, Inquiries inquiries, ReadRecorder recorder) {
        this.conversations = conversations;
        this.inquiries = inquiries;
        this.recorder = recorder;
    }

    /// The reply contains the question, so a member of the staff reads it.
    @Override
    public Mono<InquiryDetails> answer(Command command) {
        return conversations
                .open(command.who(), command.matter())
                .flatMap(open -> recorder.sees(
                        command.who(), open.file(), Papers.INQUIRY, Mono.defer(() -> answered(command, open))))
                .retryWhen(RetryOnConflict.ifTheMatterWentOn());
    }

    private Mono<InquiryDetails> answered(Command command, OpenConversation open) {
        var change =
                open.conversation().answer(command.inquiry(), open.who(), command.text(), open.context(), open.last());
        return inquiries
                .answer(change.inquiry(), open.found().map(_ -> change.change()))
                .thenReturn(InquiryDetails.of(change.inquiry(), open.who().roles(), open.context()));
    }
}
