package onething.web.inquiry;

import static onething.web.wire.RequestHeaders.IDEMPOTENCY_KEY;

import jakarta.validation.Valid;
import java.util.List;
import java.util.UUID;
import onething.application.port.in.inquiry.AnswerInquiry;
import onething.application.port.in.inquiry.AskInquiry;
import onething.application.port.in.inquiry.ReadInquiries;
import onething.domain.code.ClockCode;
import onething.domain.inquiry.Inquiry;
import onething.domain.matter.MatterId;
import onething.domain.party.Actor;
import onething.web.inquiry.InquiryView.ClockView;
import onething.web.wire.EntityTags;
import onething.web.wire.RequestHeaders;
import onething.web.wire.RequestReader;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

/// What the two sides of a matter ask each other. Both use the same operations; who asks says of which side it is.
@RestController
@RequestMapping("/api/v1/matters/{matter}/inquiries")
class InquiryController {

    private final ReadInquiries readInquiries;
    private final AskInquiry askInquiry;
    private final AnswerInquiry answerInquiry;

    InquiryController(ReadInquiries readInquiries, AskInquiry askInquiry, AnswerInquiry answerInquiry) {
        this.readInquiries = readInquiries;
        this.askInquiry = askInquiry;
        this.answerInquiry = answerInquiry;
    }

    @GetMapping
    Mono<ResponseEntity<InquiriesView>> read(Actor who, @PathVariable UUID matter) {
        return readInquiries
                .read(new ReadInquiries.Query(who, new MatterId(matter)))
                .map(InquiriesView::of)
                .map(EntityTags::answer);
    }

    @PostMapping
    Mono<ResponseEntity<InquiryView>> ask(
            Actor who,
            @PathVariable UUID matter,
            @RequestHeader(IDEMPOTENCY_KEY) String key,
            @Valid @RequestBody InquiryRequest request) {
        return askInquiry
                .ask(request.toCommand(who, new MatterId(matter), RequestHeaders.key(key)))
                .map(InquiryView::of)
                .map(asked -> ResponseEntity.status(HttpStatus.CREATED)
                        .cacheControl(CacheControl.noStore())
                        .body(asked));
    }

    @PostMapping("/{inquiry}/answer")
    Mono<ResponseEntity<InquiryView>> answer(
            Actor who,
            @PathVariable UUID matter,
            @PathVariable UUID inquiry,
            @Valid @RequestBody AnswerRequest request) {
        return answerInquiry
                .answer(request.toCommand(who, new MatterId(matter), inquiry))
                .map(InquiryView::of)
                .map(answered ->
                        ResponseEntity.ok().cacheControl(CacheControl.noStore()).body(answered));
    }

    /// @param clock only of a 催办
    record InquiryRequest(@Nullable String clock, @Nullable String text) {

        AskInquiry.Command toCommand(Actor who, MatterId matter, String key) {
            var reader = new RequestReader();
            var code = reader.code("/clock", clock, ClockCode::new);
            var words = reader.text("/text", text, Inquiry.LONGEST_TEXT);
            reader.done();
            return new AskInquiry.Command(who, matter, code, words, key);
        }

        @Override
        public String toString() {
            return "InquiryRequest[" + clock + "]";
        }
    }

    record AnswerRequest(@Nullable String text) {

        AnswerInquiry.Command toCommand(Actor who, MatterId matter, UUID inquiry) {
            var reader = new RequestReader();
            var words = reader.text("/text", text, Inquiry.LONGEST_TEXT);
            reader.done();
            return new AnswerInquiry.Command(who, matter, inquiry, words);
        }

        @Override
        public String toString() {
            return "AnswerRequest[]";
        }
    }

    record InquiriesView(List<InquiryView> items, boolean mayAsk, List<ClockView> expeditable) {

        static InquiriesView of(ReadInquiries.MatterInquiries read) {
            return new InquiriesView(
                    read.items().stream().map(InquiryView::of).toList(),
                    read.mayAsk(),
                    read.expeditable().stream()
                            .map(clock -> ClockView.of(clock.clock(), clock.title()))
                            .toList());
        }
    }
}
