package onething.application.service.rating;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import onething.application.port.in.rating.ReadRatingFigures;
import onething.application.port.out.matter.Ratings;
import onething.application.service.handling.CurrentGuides;
import onething.domain.calendar.WorkingCalendar;
import onething.domain.code.GuideCode;
import onething.domain.guide.BundleGuide;
import onething.domain.guide.MatterGuide;
import onething.domain.guide.office.Office;
import onething.domain.rating.PublishedRatings;
import onething.domain.rating.Quarter;
import onething.domain.rating.RatingCount.Group;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/// See [ReadRatingFigures]. Everyone may ask, so the ratings are counted every ten minutes at most.
public final class ReadRatingFiguresService implements ReadRatingFigures {

    private static final int QUARTERS = 4;
    private static final Duration FRESH = Duration.ofMinutes(10);

    private final Ratings ratings;
    private final CurrentGuides guides;
    private final Mono<List<QuarterFigures>> recent;

    public ReadRatingFiguresService(Ratings ratings, CurrentGuides guides, Clock clock) {
        this.ratings = ratings;
        this.guides = guides;
        this.recent = Mono.defer(() -> counted(WorkingCalendar.dayOf(clock.instant())))
                .cache(_ -> FRESH, _ -> Duration.ZERO, () -> Duration.ZERO);
    }

    @Override
    public Mono<List<QuarterFigures>> read() {
        return recent;
    }

    private Mono<List<QuarterFigures>> counted(LocalDate today) {
        return guides.all()
                .collectMap(guide -> guide.id().code())
                .flatMap(offered -> Flux.fromIterable(Quarter.endedBefore(today, QUARTERS))
                        .concatMap(quarter -> counted(quarter, offered))
                        .collectList());
    }

    private Mono<QuarterFigures> counted(Quarter quarter, Map<GuideCode, BundleGuide> offered) {
        return ratings.counts(quarter.first(), quarter.last())
                .collectList()
                .map(PublishedRatings::of)
                .map(published -> new QuarterFigures(
                        quarter,
                        published.groups().stream()
                                .map(each -> inWords(each, offered))
                                .toList(),
                        published.others()));
    }

    /// What is no longer offered is shown by its code.
    private static GroupFigures inWords(PublishedRatings.GroupFigures found, Map<GuideCode, BundleGuide> offered) {
        var group = found.group();
        var guide = Optional.ofNullable(offered.get(group.guide()));
        return new GroupFigures(
                guide.flatMap(offers -> offers.matter(group.matter()))
                        .map(MatterGuide::title)
                        .orElse(group.matter().value()),
                guide.flatMap(offers -> office(group, offers))
                        .map(Office::title)
                        .orElse(group.office().value()),
                found.figures(),
                found.points());
    }

    private static Optional<Office> office(Group group, BundleGuide guide) {
        return guide.places()
                .office(group.office())
                .map(known -> guide.places().office(known.code(), group.district()));
    }
}
