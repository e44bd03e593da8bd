package onething.web.guide;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Duration;
import java.util.List;
import onething.application.port.in.guide.ListGuides;
import onething.application.port.in.guide.ReadGuide;
import onething.domain.guide.BundleGuide;
import onething.domain.guide.GuideId;
import onething.web.guide.GuideView.SummaryView;
import onething.web.json.ApiJson;
import onething.web.wire.Encoded;
import onething.web.wire.EntityTags;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

/// The guides, open to everyone. The bytes of a version are written once. A client that names the version
/// may keep it for good; a client that asks for the newest may keep it for five minutes.
@RestController
@RequestMapping("/api/v1/guides")
class GuideController {

    private static final CacheControl FIVE_MINUTES =
            CacheControl.maxAge(Duration.ofMinutes(5)).cachePublic();

    /// A version never changes.
    private static final CacheControl FOR_GOOD =
            CacheControl.maxAge(Duration.ofDays(365)).cachePublic().immutable();

    private static final int VERSIONS_KEPT = 16;

    private final Cache<GuideId, Encoded> made =
            Caffeine.newBuilder().maximumSize(VERSIONS_KEPT).build();
    private final ListGuides listGuides;
    private final ReadGuide readGuide;

    GuideController(ListGuides listGuides, ReadGuide readGuide) {
        this.listGuides = listGuides;
        this.readGuide = readGuide;
    }

    @GetMapping
    Mono<ResponseEntity<GuidesView>> list() {
        return listGuides
                .list()
                .map(GuideMapper.INSTANCE::toSummary)
                .collectList()
                .map(GuidesView::new)
                .map(guides -> EntityTags.answer(guides, FIVE_MINUTES));
    }

    @GetMapping("/{guide}")
    Mono<ResponseEntity<byte[]>> read(
            @PathVariable String guide,
            @RequestParam(required = false) @Nullable Integer version,
            @RequestHeader(name = HttpHeaders.ACCEPT_ENCODING, required = false) @Nullable String encoding) {
        return readGuide.read(guide).map(newest -> {
            var encoded = made.get(newest.id(), _ -> encoded(newest));
            return encoded.answer(encoding, isThat(version, newest) ? FOR_GOOD : FIVE_MINUTES);
        });
    }

    private Encoded encoded(BundleGuide guide) {
        return new Encoded(
                MediaType.APPLICATION_JSON, ApiJson.mapper().writeValueAsBytes(GuideMapper.INSTANCE.toView(guide)));
    }

    /// An older version gets the newest one as its answer, so the client may not keep it for good.
    private static boolean isThat(@Nullable Integer version, BundleGuide newest) {
        return version != null && version == newest.id().version();
    }

    record GuidesView(List<SummaryView> guides) {}
}
