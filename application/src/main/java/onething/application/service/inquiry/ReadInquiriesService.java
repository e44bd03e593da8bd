package onething.application.service.inquiry;

import java.util.List;
import onething.application.port.in.inquiry.InquiryDetails;
import onething.application.port.in.inquiry.ReadInquiries;
import onething.application.service.access.ReadRecorder;
import onething.application.service.inquiry.Conversations.OpenConversation;
import onething.domain.access.PersonalDataAccess.Papers;
import onething.domain.guide.inquiry.InquiryKind;
import reactor.core.publisher.Mono;

/// See [ReadInquiries].
public final class ReadInquiriesService implements ReadInquiries {

    private final Conversations conversations;
    private final ReadRecorder recorder;

    public ReadInquiriesService(Conversations conversations, ReadRecorder recorder) {
        this.conversations = conversations;
        this.recorder = recorder;
    }

    @Override
    public Mono<MatterInquiries> read(Query query) {
        return conversations
                .open(query.who(), query.matter())
                .flatMap(open ->
                        recorder.sees(query.who(), open.file(), Papers.INQUIRY, Mono.fromSupplier(() -> view(open))));
    }

    private static MatterInquiries view(OpenConversation open) {
        var kind = open.isStaff() ? InquiryKind.OFFICE_QUESTION : InquiryKind.QUESTION;
        return new MatterInquiries(
                open.conversation().inquiries().stream()
                        .map(inquiry -> InquiryDetails.of(inquiry, open.who().roles(), open.context()))
                        .toList(),
                open.conversation().mayAsk(kind, open.context()),
                open.isStaff() ? List.of() : expeditable(open));
    }

    private static List<ExpeditableClock> expeditable(OpenConversation open) {
        return open.conversation().expeditable(open.context()).stream()
                .map(clock ->
                        new ExpeditableClock(clock.rule().code(), clock.rule().title()))
                .toList();
    }
}
