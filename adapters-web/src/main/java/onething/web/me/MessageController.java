package onething.web.me;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import onething.application.port.in.me.ListMessages;
import onething.application.port.in.me.ListMessages.Row;
import onething.application.port.in.me.MarkMessagesRead;
import onething.domain.party.Actor;
import onething.web.guide.NamedView;
import onething.web.paper.PaperLinkView;
import onething.web.wire.EntityTags;
import onething.web.wire.PageView;
import onething.web.wire.RequestHeaders;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

/// 消息: what others did to the caller's matters, and how far the caller has read.
@RestController
@RequestMapping("/api/v1/me/messages")
class MessageController {

    private final ListMessages listMessages;
    private final MarkMessagesRead markMessagesRead;

    MessageController(ListMessages listMessages, MarkMessagesRead markMessagesRead) {
        this.listMessages = listMessages;
        this.markMessagesRead = markMessagesRead;
    }

    @GetMapping
    Mono<ResponseEntity<PageView<MessageView>>> list(
            Actor who,
            @RequestParam(required = false) @Nullable String after,
            @RequestParam(defaultValue = "20") int limit) {
        return listMessages
                .list(new ListMessages.Query(who, RequestHeaders.after(after), RequestHeaders.limit(limit)))
                .map(page -> PageView.of(page, MessageView::of))
                .map(EntityTags::answer);
    }

    @PostMapping("/read")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    Mono<Void> markRead(Actor who, @Valid @RequestBody ReadRequest request) {
        return markMessagesRead.mark(new MarkMessagesRead.Command(who, request.until()));
    }

    record ReadRequest(@NotNull Instant until) {}

    /// `by` names the capacity of the person who acted, as in the timeline.
    record MessageView(
            UUID id,
            Instant at,
            boolean read,
            UUID matter,
            String number,
            String title,
            String by,
            NamedView action,
            String after,
            NamedView stage,
            Optional<PaperLinkView> paper,
            String note) {

        static MessageView of(Row row) {
            var event = row.message().event();
            var file = row.message().file();
            return new MessageView(
                    row.message().id(),
                    event.at(),
                    row.message().read(),
                    file.id().value(),
                    file.number().toString(),
                    row.title(),
                    event.role().wireName(),
                    new NamedView(event.action(), row.entry().action()),
                    event.after(),
                    new NamedView(event.stage(), row.entry().stage()),
                    PaperLinkView.of(row.entry()),
                    event.note());
        }
    }
}
