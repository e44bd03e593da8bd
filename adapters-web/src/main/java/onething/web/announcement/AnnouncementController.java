package onething.web.announcement;

import static onething.web.wire.RequestHeaders.IDEMPOTENCY_KEY;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.net.URI;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import onething.application.port.in.announcement.ListAnnouncements;
import onething.application.port.in.announcement.PublishAnnouncement;
import onething.application.port.in.announcement.WithdrawAnnouncement;
import onething.domain.announcement.Announcement;
import onething.domain.party.Actor;
import onething.web.wire.EntityTags;
import onething.web.wire.RequestHeaders;
import onething.web.wire.RequestReader;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

/// Announcements for everyone: an administrator publishes and withdraws them.
@RestController
@RequestMapping("/api/v1/admin/notices")
class AnnouncementController {

    private final ListAnnouncements listAnnouncements;
    private final PublishAnnouncement publishAnnouncement;
    private final WithdrawAnnouncement withdrawAnnouncement;

    AnnouncementController(
            ListAnnouncements listAnnouncements,
            PublishAnnouncement publishAnnouncement,
            WithdrawAnnouncement withdrawAnnouncement) {
        this.listAnnouncements = listAnnouncements;
        this.publishAnnouncement = publishAnnouncement;
        this.withdrawAnnouncement = withdrawAnnouncement;
    }

    @GetMapping
    Mono<ResponseEntity<AnnouncementsView>> list(Actor who) {
        return listAnnouncements
                .list(who)
                .map(AnnouncementMapper.INSTANCE::toView)
                .collectList()
                .map(AnnouncementsView::new)
                .map(EntityTags::answer);
    }

    @PostMapping
    Mono<ResponseEntity<AnnouncementView>> publish(
            Actor who, @RequestHeader(IDEMPOTENCY_KEY) String key, @Valid @RequestBody AnnouncementRequest request) {
        return publishAnnouncement
                .publish(request.toCommand(who, RequestHeaders.key(key)))
                .map(published -> ResponseEntity.created(URI.create("/api/v1/admin/notices/" + published.id()))
                        .body(AnnouncementMapper.INSTANCE.toView(published)));
    }

    @DeleteMapping("/{announcement}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    Mono<Void> withdraw(Actor who, @PathVariable UUID announcement) {
        return withdrawAnnouncement.withdraw(who, announcement).then();
    }

    record AnnouncementRequest(
            @Nullable String title,
            @Nullable String text,
            @NotNull LocalDate from,
            @Nullable LocalDate until) {

        PublishAnnouncement.Command toCommand(Actor who, String key) {
            var reader = new RequestReader();
            var itsTitle = reader.someLine("/title", title, Announcement.LONGEST_TITLE);
            var itsText = reader.someText("/text", text, Announcement.LONGEST_TEXT);
            reader.done();
            return new PublishAnnouncement.Command(who, itsTitle, itsText, from, Optional.ofNullable(until), key);
        }
    }

    record AnnouncementsView(List<AnnouncementView> items) {}

    record AnnouncementView(
            UUID id,
            String title,
            String text,
            LocalDate from,
            Optional<LocalDate> until,
            MarkView published,
            Optional<MarkView> withdrawn) {}

    record MarkView(UUID by, Instant at) {}
}
