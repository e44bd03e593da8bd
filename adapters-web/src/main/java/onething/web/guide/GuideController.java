package onething.web.guide;

import java.time.Duration;
import java.util.List;
import onething.application.port.in.guide.ListGuides;
import onething.application.port.in.guide.ReadGuide;
import onething.web.guide.GuideView.SummaryView;
import onething.web.wire.Version;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

/// The guides, for anyone. They change seldom, so whoever has one need not ask for five minutes.
@RestController
@RequestMapping("/api/v1/guides")
class GuideController {

    private static final CacheControl FIVE_MINUTES =
            CacheControl.maxAge(Duration.ofMinutes(5)).cachePublic();

    private final ListGuides listGuides;
    private final ReadGuide readGuide;
    private final GuideMapper mapper;

    GuideController(ListGuides listGuides, ReadGuide readGuide, GuideMapper mapper) {
        this.listGuides = listGuides;
        this.readGuide = readGuide;
        this.mapper = mapper;
    }

    @GetMapping
    Mono<ResponseEntity<GuidesView>> list() {
        return listGuides
                .list()
                .map(mapper::toSummary)
                .collectList()
                .map(GuidesView::new)
                .map(guides -> Version.answer(guides, FIVE_MINUTES));
    }

    @GetMapping("/{guide}")
    Mono<ResponseEntity<GuideView>> read(@PathVariable String guide) {
        return readGuide.read(guide).map(mapper::toView).map(view -> Version.answer(view, FIVE_MINUTES));
    }

    record GuidesView(List<SummaryView> guides) {}
}
