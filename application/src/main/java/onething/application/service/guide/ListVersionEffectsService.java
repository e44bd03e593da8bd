package onething.application.service.guide;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import onething.application.port.Page;
import onething.application.port.in.guide.ListVersionEffects;
import onething.application.port.out.Guides;
import onething.application.port.out.calendar.WorkingCalendars;
import onething.application.port.out.matter.RunningMatters;
import onething.application.service.access.Access;
import onething.domain.calendar.WorkingCalendar;
import onething.domain.code.Code;
import onething.domain.code.GuideCode;
import onething.domain.guide.GuideId;
import onething.domain.refusal.Refusal.GuideUnknown;
import onething.domain.refusal.Refusal.VersionUnknown;
import onething.domain.release.GuideVersions;
import onething.domain.release.VersionMove;
import reactor.core.publisher.Mono;

public final class ListVersionEffectsService implements ListVersionEffects {

    private final Guides guides;
    private final RunningMatters matters;
    private final WorkingCalendars calendars;

    public ListVersionEffectsService(Guides guides, RunningMatters matters, WorkingCalendars calendars) {
        this.guides = guides;
        this.matters = matters;
        this.calendars = calendars;
    }

    @Override
    public Mono<Page<Row>> list(Query query) {
        return Mono.fromCallable(() -> Access.administrator(query.who()))
                .flatMap(_ -> versions(query.guide()))
                .map(versions -> versions.movesTo(versionOf(versions, query)))
                .flatMap(moves -> page(moves, query));
    }

    private Mono<Page<Row>> page(List<VersionMove> moves, Query query) {
        var byVersion =
                moves.stream().collect(Collectors.toMap(move -> move.early().id(), Function.identity()));
        return calendars
                .current()
                .flatMap(calendar -> matters.under(byVersion.keySet(), query.after(), query.limit())
                        .map(page -> new Page<>(
                                page.items().stream()
                                        .map(matter -> row(matter, byVersion, calendar))
                                        .toList(),
                                page.next(),
                                page.total())));
    }

    private static Row row(RunningMatters.Running matter, Map<GuideId, VersionMove> moves, WorkingCalendar calendar) {
        var move = moves.get(matter.guide());
        if (move == null) {
            throw new IllegalStateException(matter.guide() + " was not asked for");
        }
        return new Row(
                matter.number(),
                matter.code(),
                matter.office(),
                matter.guide(),
                move.reason(),
                move.changes(matter.code(), matter.clocks(), calendar));
    }

    private Mono<GuideVersions> versions(String code) {
        return Mono.just(code)
                .filter(Code::isKebab)
                .flatMap(spelt -> guides.find(new GuideCode(spelt)))
                .switchIfEmpty(unknown(code));
    }

    private Mono<GuideVersions> unknown(String code) {
        return guides.all()
                .map(versions -> versions.all().getFirst().id().code().value())
                .sort()
                .collectList()
                .map(published -> new GuideUnknown(code, published).refused())
                .flatMap(Mono::error);
    }

    private static GuideId versionOf(GuideVersions versions, Query query) {
        return versions.version(query.version())
                .orElseThrow(() -> new VersionUnknown(query.guide(), query.version()).refused())
                .id();
    }
}
