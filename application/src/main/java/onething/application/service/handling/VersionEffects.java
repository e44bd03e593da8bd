package onething.application.service.handling;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import onething.application.port.Page;
import onething.application.port.in.guide.ListVersionEffects.Row;
import onething.application.port.out.calendar.WorkingCalendars;
import onething.application.port.out.matter.RunningMatters;
import onething.domain.calendar.WorkingCalendar;
import onething.domain.guide.GuideId;
import onething.domain.release.VersionMove;
import reactor.core.publisher.Mono;

/// Works out what moves to a version change of running matters, page by page.
public final class VersionEffects {

    private final RunningMatters matters;
    private final WorkingCalendars calendars;

    public VersionEffects(RunningMatters matters, WorkingCalendars calendars) {
        this.matters = matters;
        this.calendars = calendars;
    }

    /// Fails with a `Refused` for `CursorInvalid`.
    public Mono<Page<Row>> page(List<VersionMove> moves, Optional<String> after, int limit) {
        var byVersion =
                moves.stream().collect(Collectors.toMap(move -> move.early().id(), Function.identity()));
        return calendars
                .current()
                .flatMap(calendar -> matters.under(byVersion.keySet(), after, limit)
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
}
