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

/// The guides, open to everyone. The bytes of a guide are written once. The list names their hash, and a
/// client that asks for the guide with that hash may keep it for good. A version alone would not do: a new
/// release of the service can show the same version with one member more.
@RestController
@RequestMapping("/api/v1/guides")
class GuideController {

    private static final CacheControl FIVE_MINUTES =
            CacheControl.maxAge(Duration.ofMinutes(5)).cachePublic();

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
                .map(guide ->
                        GuideMapper.INSTANCE.toSummary(guide, bytesOf(guide).digest()))
                .collectList()
                .map(GuidesView::new)
                .map(guides -> EntityTags.answer(guides, FIVE_MINUTES));
    }

    @GetMapping("/{guide}")
    Mono<ResponseEntity<byte[]>> read(
            @PathVariable String guide,
            @RequestParam(required = false) @Nullable String content,
            @RequestHeader(name = HttpHeaders.ACCEPT_ENCODING, required = false) @Nullable String encoding) {
        return readGuide.read(guide).map(newest -> {
            var bytes = bytesOf(newest);
            return bytes.answer(encoding, bytes.digest().equals(content) ? FOR_GOOD : FIVE_MINUTES);
        });
    }

    private Encoded bytesOf(BundleGuide guide) {
        return made.get(guide.id(), _ -> encoded(guide));
    }

    private static Encoded encoded(BundleGuide guide) {
        return new Encoded(
                MediaType.APPLICATION_JSON, ApiJson.mapper().writeValueAsBytes(GuideMapper.INSTANCE.toView(guide)));
    }

    record GuidesView(List<SummaryView> guides) {}
}
