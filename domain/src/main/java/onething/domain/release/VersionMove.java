package onething.domain.release;

import static java.util.stream.Collectors.joining;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import onething.domain.calendar.WorkingCalendar;
import onething.domain.code.MatterCode;
import onething.domain.code.StageCode;
import onething.domain.deadline.Deadline;
import onething.domain.deadline.Recalculation;
import onething.domain.guide.BundleGuide;
import onething.domain.guide.version.CodePath;
import onething.domain.guide.version.InForce;
import onething.domain.matter.ActionContext;
import onething.domain.matter.Matter;
import onething.domain.matter.MatterChange;
import onething.domain.matter.MatterFile;
import onething.domain.matter.Standing;
import onething.domain.matter.action.LeftMilestone;
import onething.domain.procedure.ClockGuide;
import onething.domain.trail.Event;
import onething.domain.trail.EventDraft;
import onething.domain.trail.EventDraft.By;
import onething.domain.trail.EventDraft.Change;
import onething.domain.trail.Salts;
import onething.domain.trail.ServiceEvent;

/// The move of running matters from one version of a guide to a later one. Stage, clocks and established facts go
/// to the new procedure, under the names that they have there. What has happened stands.
/// [onething.domain.guide.check.VersionsCheck] has proved that each of them has its place.
///
/// @param between what the versions after the early one say of themselves, up to the late one
public record VersionMove(BundleGuide early, BundleGuide late, List<InForce> between) {

    public VersionMove {
        between = List.copyOf(between);
    }

    /// The change of a running matter, with the event that tells which dates moved. The event counts as
    /// notification of them. Empty for a matter that has ended.
    ///
    /// @param last the last event of its trail
    public Optional<MatterChange> move(Matter matter, WorkingCalendar calendar, Instant now, Event last, Salts salts) {
        if (matter.standing().kind().isEnd()) {
            return Optional.empty();
        }
        var at = now.isBefore(last.at()) ? last.at() : now;
        var changes = changes(matter.file().code(), matter.clocks(), calendar);
        var file = file(matter.file());
        var after = new Matter(
                file,
                standing(matter),
                clocks(matter, calendar, at),
                matter.verdicts(),
                matter.supplements(),
                matter.findings(),
                milestones(matter));
        var event = last.next(draft(matter, after, changes, at), salts);
        return Optional.of(new MatterChange(
                after, event, after.awaitsApproval(ActionContext.of(file, late, calendar, at, salts))));
    }

    /// What the move changes of the clocks of a matter: each period whose end or length differs.
    public List<ClockMove> changes(MatterCode matter, List<Deadline> clocks, WorkingCalendar calendar) {
        var path = path(matter);
        var changes = new ArrayList<ClockMove>();
        for (var clock : clocks) {
            var moved = moved(clock, matter, path);
            for (var change : Recalculation.of(clock, moved, calendar)) {
                ClockMove.of(clock, moved, change).ifPresent(changes::add);
            }
        }
        return List.copyOf(changes);
    }

    /// From when and why running matters move, such as 自2027-01-01起适用新的规定（新条例 第六十条）.
    public String reason() {
        var basis = late.about().inForce().source().basis();
        return "自%s起适用新的规定%s".formatted(late.about().inForce().from(), basis.isEmpty() ? "" : "（" + basis + "）");
    }

    private List<Deadline> clocks(Matter matter, WorkingCalendar calendar, Instant at) {
        var code = matter.file().code();
        var path = path(code);
        return matter.clocks().stream()
                .map(clock -> notified(clock, moved(clock, code, path), calendar, at))
                .toList();
    }

    private static Deadline notified(Deadline before, Deadline moved, WorkingCalendar calendar, Instant at) {
        var notified = moved;
        for (var change : Recalculation.of(before, moved, calendar)) {
            if (!change.before().equals(change.after())) {
                notified = notified.notify(change.limitBasis(), at, calendar);
            }
        }
        return notified;
    }

    private Deadline moved(Deadline clock, MatterCode matter, CodePath path) {
        return late.matter(matter)
                .flatMap(
                        guide -> guide.procedure().clock(path.clock(clock.rule().code())))
                .map(ClockGuide::rule)
                .map(rule -> clock.under(
                        rule,
                        late.about().inForce().from(),
                        late.about().inForce().source().basis()))
                .orElse(clock);
    }

    private CodePath path(MatterCode matter) {
        return CodePath.of(matter, between);
    }

    private MatterFile file(MatterFile before) {
        return new MatterFile(
                before.id(),
                before.number(),
                before.bundle(),
                late.id(),
                before.code(),
                before.applicant(),
                before.office(),
                before.district());
    }

    private List<LeftMilestone> milestones(Matter matter) {
        var path = path(matter.file().code());
        return matter.milestones().stream()
                .map(left -> new LeftMilestone(path.milestone(left.code()), left.by(), left.at()))
                .toList();
    }

    private Standing standing(Matter matter) {
        return inStage(
                matter.standing(),
                path(matter.file().code()).stage(matter.standing().stage()));
    }

    private static Standing inStage(Standing standing, StageCode stage) {
        return switch (standing) {
            case Standing.AwaitingPrerequisite(var _, var awaited) -> new Standing.AwaitingPrerequisite(stage, awaited);
            case Standing.Submitted _ -> new Standing.Submitted(stage);
            case Standing.Returned(var _, var notice) -> new Standing.Returned(stage, notice);
            case Standing.UnderWay(var _, var exam, var proposed) -> new Standing.UnderWay(stage, exam, proposed);
            case Standing.Suspended(var _, var ground, var since) -> new Standing.Suspended(stage, ground, since);
            case Standing.Decided(var _, var outcome, var statement, var at, var notice) ->
                new Standing.Decided(stage, outcome, statement, at, notice);
            case Standing.Closed _, Standing.Rejected _, Standing.Withdrawn _, Standing.Terminated _ -> standing;
        };
    }

    private EventDraft draft(Matter before, Matter after, List<ClockMove> changes, Instant at) {
        return new EventDraft(
                at,
                By.THE_SERVICE,
                ServiceEvent.NEW_LAW.wireName(),
                new Change(
                        before.standing().kind().wireName(),
                        after.standing().kind().wireName(),
                        after.standing().stage().value()),
                changes.stream()
                        .map(change -> "move:" + change.clock())
                        .distinct()
                        .toList(),
                Optional.empty(),
                Stream.concat(Stream.of(reason()), changes.stream().map(ClockMove::text))
                        .collect(joining("；", "", "。")));
    }
}
