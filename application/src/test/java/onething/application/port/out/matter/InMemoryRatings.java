package onething.application.port.out.matter;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import onething.application.port.out.matter.Matters.MatterRecord;
import onething.domain.calendar.WorkingCalendar;
import onething.domain.matter.MatterId;
import onething.domain.party.PersonId;
import onething.domain.rating.Rating;
import onething.domain.rating.RatingCount;
import onething.domain.rating.RatingKey;
import onething.domain.rating.RatingReview;
import onething.domain.rating.RatingReview.Step;
import onething.domain.refusal.Refusal.ReviewNotAtStep;
import onething.domain.trail.Event;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

public final class InMemoryRatings implements Ratings {

    private final Map<RatingKey, Rating> stored = new ConcurrentHashMap<>();
    private final InMemoryMatters matters;

    public InMemoryRatings(InMemoryMatters matters) {
        this.matters = matters;
    }

    @Override
    public Flux<Rating> of(MatterId matter) {
        return Flux.defer(() -> Flux.fromStream(stored.values().stream()))
                .filter(rating -> rating.matter().equals(matter))
                .sort(Comparator.comparing(Rating::at).reversed());
    }

    @Override
    public Mono<Contacts> contacts(MatterId matter) {
        return Mono.zip(
                matters.trail(matter).map(Event::action).collectList(),
                of(matter).collectList(),
                Contacts::new);
    }

    @Override
    public Mono<Rating> add(Rating rating) {
        return Mono.fromSupplier(() -> stored.merge(rating.key(), rating, (first, _) -> first));
    }

    @Override
    public Flux<Reviewed> reviews(Wanted wanted) {
        return Flux.defer(() -> Flux.fromStream(stored.values().stream()))
                .filter(rating -> stepOf(rating) != Step.DONE)
                .filter(rating ->
                        wanted.only().filter(only -> !only.equals(rating.key())).isEmpty())
                .sort(Comparator.comparing(
                                (Rating rating) -> rating.review().orElseThrow().due())
                        .thenComparing(rating -> rating.matter().value().toString()))
                .concatMap(rating -> matters.find(rating.matter())
                        .map(found -> found.value())
                        .filter(record -> isAt(wanted, record))
                        .filterWhen(record -> tookPart(record, wanted.reader()).map(took -> !took))
                        .map(record -> new Reviewed(rating, record.matter().file())))
                .take(wanted.limit());
    }

    private static boolean isAt(Wanted wanted, MatterRecord record) {
        var file = record.matter().file();
        return file.office().equals(wanted.office()) && wanted.district().covers(file.district());
    }

    private Mono<Boolean> tookPart(MatterRecord record, PersonId person) {
        return matters.trail(record.matter().file().id())
                .any(event -> event.actor().filter(person::equals).isPresent())
                .map(acted -> acted || record.claimant().filter(person::equals).isPresent());
    }

    @Override
    public Mono<Rating> review(Rating changed) {
        return Mono.fromSupplier(() -> stored.compute(changed.key(), (_, present) -> {
            if (present == null
                    || stepOf(present).ordinal() + 1 != stepOf(changed).ordinal()) {
                throw new ReviewNotAtStep(present == null ? "" : stepOf(present).wireName()).refused();
            }
            return changed;
        }));
    }

    @Override
    public Flux<RatingCount> counts(LocalDate first, LocalDate last) {
        return Flux.defer(() -> Flux.fromStream(stored.values().stream()))
                .filter(rating -> isWithin(WorkingCalendar.dayOf(rating.at()), first, last))
                .concatMap(rating -> matters.find(rating.matter())
                        .map(found -> found.value().matter().file())
                        .map(file -> new RatingCount(
                                new RatingCount.Group(file.guide().code(), file.code(), file.office(), file.district()),
                                rating.point(),
                                rating.grade(),
                                1,
                                rating.review()
                                                .filter(RatingReview::wasMendedInTime)
                                                .isPresent()
                                        ? 1
                                        : 0)))
                .groupBy(one -> List.of(one.group(), one.point(), one.grade()))
                .flatMap(same -> same.reduce((some, one) -> new RatingCount(
                        one.group(),
                        one.point(),
                        one.grade(),
                        some.count() + 1,
                        some.mendedInTime() + one.mendedInTime())));
    }

    private static boolean isWithin(LocalDate day, LocalDate first, LocalDate last) {
        return !day.isBefore(first) && !day.isAfter(last);
    }

    private static Step stepOf(Rating rating) {
        return rating.review().map(RatingReview::step).orElse(Step.DONE);
    }
}
