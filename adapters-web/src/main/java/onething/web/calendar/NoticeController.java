package onething.web.calendar;

import static onething.web.wire.RequestHeaders.IDEMPOTENCY_KEY;

import jakarta.validation.Valid;
import java.net.URI;
import java.util.UUID;
import onething.application.port.in.calendar.ApplyNotice;
import onething.application.port.in.calendar.ListNotices;
import onething.application.port.in.calendar.ListRecalculated;
import onething.application.port.in.calendar.ProposeNotice;
import onething.application.port.in.calendar.ReadNotice;
import onething.application.port.in.calendar.WithdrawNotice;
import onething.domain.party.Actor;
import onething.web.calendar.NoticeView.RegisterView;
import onething.web.wire.EntityTags;
import onething.web.wire.PageView;
import onething.web.wire.RequestHeaders;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

/// Holiday notices: an administrator proposes one, reads what it would change, and applies it.
@RestController
@RequestMapping("/api/v1/admin/calendars")
class NoticeController {

    private final ListNotices listNotices;
    private final ReadNotice readNotice;
    private final ListRecalculated listRecalculated;
    private final ProposeNotice proposeNotice;
    private final ApplyNotice applyNotice;
    private final WithdrawNotice withdrawNotice;

    NoticeController(
            ListNotices listNotices,
            ReadNotice readNotice,
            ListRecalculated listRecalculated,
            ProposeNotice proposeNotice,
            ApplyNotice applyNotice,
            WithdrawNotice withdrawNotice) {
        this.listNotices = listNotices;
        this.readNotice = readNotice;
        this.listRecalculated = listRecalculated;
        this.proposeNotice = proposeNotice;
        this.applyNotice = applyNotice;
        this.withdrawNotice = withdrawNotice;
    }

    @GetMapping
    Mono<ResponseEntity<RegisterView>> list(Actor who) {
        return listNotices
                .list(who)
                .map(notices -> EntityTags.answer(new RegisterView(NoticeMapper.INSTANCE.toViews(notices))));
    }

    @PostMapping
    Mono<ResponseEntity<NoticeView>> propose(
            Actor who, @RequestHeader(IDEMPOTENCY_KEY) String key, @Valid @RequestBody NoticeRequest request) {
        return proposeNotice
                .propose(new ProposeNotice.Command(who, request.toNotice(), RequestHeaders.key(key)))
                .map(proposed -> ResponseEntity.created(URI.create("/api/v1/admin/calendars/" + proposed.id()))
                        .eTag(EntityTags.tag(proposed.version()))
                        .body(NoticeMapper.INSTANCE.toView(proposed)));
    }

    @GetMapping("/{notice}")
    Mono<ResponseEntity<NoticeView>> read(Actor who, @PathVariable UUID notice) {
        return readNotice.read(new ReadNotice.Query(who, notice)).map(found -> {
            var view = NoticeMapper.INSTANCE.toView(found);
            return EntityTags.answer(found.version(), view, view);
        });
    }

    @GetMapping("/{notice}/changes")
    Mono<ResponseEntity<PageView<RecalculatedView>>> changes(
            Actor who,
            @PathVariable UUID notice,
            @RequestParam(required = false) @Nullable String after,
            @RequestParam(defaultValue = "20") int limit) {
        return listRecalculated
                .list(new ListRecalculated.Query(who, notice, RequestHeaders.after(after), RequestHeaders.limit(limit)))
                .map(page -> EntityTags.answer(PageView.of(page, NoticeMapper.INSTANCE::toView)));
    }

    @PostMapping("/{notice}/application")
    Mono<ResponseEntity<NoticeView>> apply(
            Actor who, @PathVariable UUID notice, @RequestHeader(HttpHeaders.IF_MATCH) String ifMatch) {
        return applyNotice
                .apply(new ApplyNotice.Command(who, notice, EntityTags.of(ifMatch)))
                .map(applied -> EntityTags.answer(applied.version(), NoticeMapper.INSTANCE.toView(applied)));
    }

    @DeleteMapping("/{notice}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    Mono<Void> withdraw(Actor who, @PathVariable UUID notice, @RequestHeader(HttpHeaders.IF_MATCH) String ifMatch) {
        return withdrawNotice.withdraw(new WithdrawNotice.Command(who, notice, EntityTags.of(ifMatch)));
    }
}
