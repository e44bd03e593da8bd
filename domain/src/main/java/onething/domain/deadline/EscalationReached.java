package onething.domain.deadline;

import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.Objects;
import java.util.Optional;
import onething.domain.calendar.WorkingCalendar;
import onething.domain.deadline.rule.ClockRule;
import onething.domain.deadline.rule.LimitBasis;
import onething.domain.deadline.rule.ResponsibleParty;

/// A level that a clock has reached, and when. It says who is late and with what. It decides nothing: people decide
/// what follows, and where the law accepts a matter by silence, an action of the service says so.
///
/// @param clock a running clock
/// @param level the level
/// @param limitBasis the period that the level watches
/// @param due   the end of that period
/// @param since when the clock reached the level
public record EscalationReached(Deadline clock, EscalationLevel level, LimitBasis limitBasis, Due due, Instant since) {

    /// The highest level first. Among equal levels the office's own clocks come first, then the earliest.
    private static final Comparator<EscalationReached> HIGHEST_FIRST = Comparator.comparing(
                    EscalationReached::level, Comparator.reverseOrder())
            .thenComparing(reached -> reached.clock.rule().turn())
            .thenComparing(EscalationReached::since)
            .thenComparing(reached -> reached.clock.rule().code().value());

    /// Empty if the clock has not reached the level, is paused, or has stopped.
    public static Optional<EscalationReached> of(
            Deadline clock, EscalationLevel level, Instant now, WorkingCalendar calendar) {
        return Optional.ofNullable(level.reachedBy(clock, calendar))
                .filter(moment -> !moment.isAfter(now))
                .map(moment -> reached(clock, level, moment, calendar));
    }

    /// The highest level that any of the clocks has reached; empty if none has reached any.
    public static Optional<EscalationReached> highest(
            Collection<Deadline> clocks, Instant now, WorkingCalendar calendar) {
        return clocks.stream()
                .flatMap(clock -> EscalationLevel.of(clock, calendar).entrySet().stream()
                        .filter(reached -> !reached.getValue().isAfter(now))
                        .map(reached -> reached(clock, reached.getKey(), reached.getValue(), calendar)))
                .min(HIGHEST_FIRST);
    }

    /// A clock that reaches a level has an end.
    private static EscalationReached reached(
            Deadline clock, EscalationLevel level, Instant since, WorkingCalendar calendar) {
        var limitBasis = level.limitBasis(clock, calendar);
        return new EscalationReached(
                clock, level, limitBasis, Objects.requireNonNull(clock.due(limitBasis, calendar)), since);
    }

    /// The state in words for everyone:
    /// 受理审查：法定时限已于2026-10-09届满，承办机关尚未完成，已提请负责人督办.
    public String text() {
        var rule = clock.rule();
        var period = rule.title() + "：" + period(rule);
        return switch (level) {
            case AMBER -> "%s所余不足五分之一，%s届满".formatted(period, due.day());
            case RED -> "%s进入最后%s（%s）".formatted(period, due.instant() == null ? "一日" : "一小时", due.day());
            case MISSED, BREACHED ->
                "%s已于%s届满，%s尚未完成，%s".formatted(period, due.day(), rule.turn().text(), sequel(rule));
        };
    }

    /// The words “committed” and “statutory” are used only for the periods of an office.
    private String period(ClockRule rule) {
        return rule.turn() == ResponsibleParty.AGENCY ? limitBasis.text() : "期限";
    }

    private static String sequel(ClockRule rule) {
        return switch (rule.turn()) {
            case AGENCY -> "已提请负责人督办";
            case CITIZEN, EMPLOYER, POLICE ->
                switch (rule.whenMissed()) {
                    case ESCALATES, OFFICER_DECIDES -> "由经办人决定如何继续";
                    case DEEMED_ACCEPTED -> "依法由系统记录其后果";
                    case MAY_BE_ABANDONED -> "是否视为放弃由经办人决定，期满不自动视为放弃";
                };
        };
    }
}
