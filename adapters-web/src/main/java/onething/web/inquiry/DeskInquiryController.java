package onething.web.inquiry;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import onething.application.port.in.inquiry.ListInquiriesAtDesk;
import onething.domain.party.Actor;
import onething.web.wire.EntityTags;
import onething.web.wire.PageView;
import onething.web.wire.RequestHeaders;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

/// The inquiries that wait for an answer in the matters of an office.
@RestController
@RequestMapping("/api/v1/desk/inquiries")
class DeskInquiryController {

    private final ListInquiriesAtDesk listInquiries;

    DeskInquiryController(ListInquiriesAtDesk listInquiries) {
        this.listInquiries = listInquiries;
    }

    @GetMapping
    Mono<ResponseEntity<PageView<RowView>>> list(
            Actor who,
            @RequestParam(required = false) @Nullable String after,
            @RequestParam(defaultValue = "20") int limit) {
        return listInquiries
                .list(new ListInquiriesAtDesk.Query(who, RequestHeaders.after(after), RequestHeaders.limit(limit)))
                .map(page -> PageView.of(page, InquiryMapper.INSTANCE::toView))
                .map(EntityTags::answer);
    }

    record RowView(
            UUID id,
            UUID matter,
            String number,
            String title,
            String kind,
            Optional<String> clock,
            Instant asked,
            LocalDate answerBy,
            boolean overdue) {}
}
