package onething.application.service.desk;

import java.util.Map;
import java.util.Optional;
import onething.application.service.handling.CurrentGuides;
import onething.domain.code.GuideCode;
import onething.domain.code.MatterCode;
import onething.domain.guide.BundleGuide;
import onething.domain.guide.MatterGuide;
import reactor.core.publisher.Mono;

/// The titles of matters in the guides that are offered now.
record MatterTitles(Map<GuideCode, BundleGuide> published) {

    static Mono<MatterTitles> of(CurrentGuides guides) {
        return guides.all().collectMap(guide -> guide.id().code()).map(MatterTitles::new);
    }

    /// A matter that is no longer offered is shown by its code.
    String of(GuideCode guide, MatterCode matter) {
        return Optional.ofNullable(published.get(guide))
                .flatMap(found -> found.matter(matter))
                .map(MatterGuide::title)
                .orElse(matter.value());
    }
}
