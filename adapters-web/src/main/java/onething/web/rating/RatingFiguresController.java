package onething.web.rating;

import java.time.Duration;
import onething.application.port.in.rating.ReadRatingFigures;
import onething.domain.rating.PublishedRatings;
import onething.web.wire.EntityTags;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

/// 服务评价情况, open to everyone.
@RestController
@RequestMapping("/api/v1/rating-figures")
class RatingFiguresController {

    private static final CacheControl KEPT =
            CacheControl.maxAge(Duration.ofMinutes(10)).cachePublic();

    private final ReadRatingFigures readRatingFigures;

    RatingFiguresController(ReadRatingFigures readRatingFigures) {
        this.readRatingFigures = readRatingFigures;
    }

    @GetMapping
    Mono<ResponseEntity<RatingFiguresView>> read() {
        return readRatingFigures
                .read()
                .map(RatingFiguresMapper.INSTANCE::toView)
                .map(quarters -> new RatingFiguresView(PublishedRatings.SMALLEST, quarters))
                .map(view -> EntityTags.answer(view, KEPT));
    }
}
