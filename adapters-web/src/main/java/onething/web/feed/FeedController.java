package onething.web.feed;

import onething.application.port.in.feed.PullCaseRecords;
import onething.domain.party.Actor;
import onething.web.wire.RequestHeaders;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

/// The feed of case records (办件数据归集), which the platform of another authority pulls.
@RestController
@RequestMapping("/api/v1/feed")
class FeedController {

    private final PullCaseRecords pullCaseRecords;

    FeedController(PullCaseRecords pullCaseRecords) {
        this.pullCaseRecords = pullCaseRecords;
    }

    @GetMapping("/records")
    Mono<ResponseEntity<CaseRecordsView>> records(
            Actor who,
            @RequestParam(required = false) @Nullable String after,
            @RequestParam(defaultValue = "20") int limit) {
        return pullCaseRecords
                .pull(new PullCaseRecords.Query(who, RequestHeaders.after(after), RequestHeaders.limit(limit)))
                .map(FeedMapper.INSTANCE::toView)
                .map(records ->
                        ResponseEntity.ok().cacheControl(CacheControl.noStore()).body(records));
    }
}
