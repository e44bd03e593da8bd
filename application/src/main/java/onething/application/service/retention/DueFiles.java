package onething.application.service.retention;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import onething.application.port.out.Guides;
import onething.application.port.out.bundle.Bundles;
import onething.application.port.out.retention.CaseFiles;
import onething.domain.bundle.Bundle;
import onething.domain.bundle.BundleId;
import onething.domain.calendar.WorkingCalendar;
import onething.domain.guide.BundleGuide;
import onething.domain.guide.GuideId;
import onething.domain.guide.retention.RetentionGuide;
import onething.domain.guide.retention.RetentionPeriod.Years;
import onething.domain.retention.CaseFile;
import onething.domain.retention.CaseFile.FiledMatter;
import onething.domain.retention.DestructionList.Entry;
import onething.domain.retention.Obstacle;
import onething.domain.search.SearchQuery;
import onething.domain.text.Line;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/// Finds the files whose retention period is over and that nothing needs.
public final class DueFiles {

    private static final int BATCH = 100;

    private final CaseFiles files;
    private final Bundles bundles;
    private final Guides guides;
    private final Clock clock;

    public DueFiles(CaseFiles files, Bundles bundles, Guides guides, Clock clock) {
        this.files = files;
        this.bundles = bundles;
        this.guides = guides;
        this.clock = clock;
    }

    LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), WorkingCalendar.ZONE);
    }

    /// As entries of a new list. Files that cannot be due yet are not read: nothing is received after it ended.
    Flux<Entry> all() {
        var today = today();
        return shortestPeriod().flatMapMany(years -> {
            var before = today.withDayOfYear(1)
                    .minusYears(years)
                    .atStartOfDay(WorkingCalendar.ZONE)
                    .toInstant();
            return Flux.defer(() -> files.received(before, today, Optional.empty(), BATCH))
                    .collectList()
                    .expand(page -> page.size() < BATCH
                            ? Mono.empty()
                            : files.received(
                                            before,
                                            today,
                                            Optional.of(page.getLast().bundle()),
                                            BATCH)
                                    .collectList())
                    .concatMapIterable(page -> page)
                    .concatMap(file -> due(file, today));
        });
    }

    /// What needs a file on a list by now; empty if nothing does. A file that is gone needs nothing.
    Mono<Obstacle> obstacle(BundleId bundle) {
        return files.find(bundle, today())
                .flatMap(file -> Mono.justOrEmpty(
                                file.obstacles().stream().sorted().findFirst())
                        .switchIfEmpty(sought(file)));
    }

    private Mono<Entry> due(CaseFile file, LocalDate today) {
        return periods(file)
                .map(file::retained)
                .filter(retained -> file.isDue(retained, today))
                .flatMap(Mono::justOrEmpty)
                .filterWhen(_ -> sought(file).hasElement().map(needed -> !needed))
                .map(file::entry);
    }

    /// Another open matter about the same person, as the guide says whom a bundle is about.
    private Mono<Obstacle> sought(CaseFile file) {
        return bundles.find(file.bundle())
                .map(found -> found.value())
                .ofType(Bundle.Submitted.class)
                .flatMap(bundle -> guides.get(bundle.guide())
                        .flatMap(guide -> Mono.justOrEmpty(guide.services()
                                .reuse()
                                .subjectOf(bundle.answers())
                                .map(Line::value)
                                .flatMap(SearchQuery::of))))
                .filterWhen(about -> files.isSought(about, file.bundle()))
                .map(_ -> Obstacle.OTHER_MATTER);
    }

    private Mono<Function<FiledMatter, Optional<RetentionGuide.Item>>> periods(CaseFile file) {
        return Flux.fromStream(file.matters().stream().map(FiledMatter::guide).distinct())
                .concatMap(guides::get)
                .collectMap(BundleGuide::id)
                .map(DueFiles::periods);
    }

    private static Function<FiledMatter, Optional<RetentionGuide.Item>> periods(Map<GuideId, BundleGuide> known) {
        return matter -> Optional.ofNullable(known.get(matter.guide()))
                .flatMap(guide -> guide.services().retention().item(matter.code()));
    }

    /// Of all guides; empty if all of them keep everything for ever.
    private Mono<Integer> shortestPeriod() {
        return guides.all()
                .flatMapIterable(versions -> versions.all())
                .flatMapIterable(guide -> guide.services().retention().items())
                .map(RetentionGuide.Item::keep)
                .ofType(Years.class)
                .map(Years::count)
                .reduce(Math::min);
    }
}
