package onething.domain.notification;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import onething.domain.calendar.WorkingCalendar;
import onething.domain.deadline.Deadline;
import onething.domain.deadline.Due;
import onething.domain.deadline.rule.ResponsibleParty;
import onething.domain.guide.notification.WindowKind;
import onething.domain.matter.ActionContext;
import onething.domain.matter.Matter;
import onething.domain.matter.Standing;

/// A second notification, some days before a window ends in which the applicant has to act or may act. The guide
/// says how many days before.
///
/// A reminder is for one window that ends on one day. When the applicant has acted, or the end has moved, the old
/// reminder is void ([#isStillOpen]), and the event that moved it makes a new one.
///
/// @param at when it goes out: in the morning
public record Reminder(WindowKind window, LocalDate ends, Instant at) {

    private static final LocalTime MORNING = LocalTime.of(9, 0);

    /// The reminders for the windows that are open now. A window that ends too soon for one has none.
    ///
    /// @param visit when the applicant comes to the office; empty without an appointment
    public static List<Reminder> of(Matter matter, Optional<LocalDateTime> visit, ActionContext context) {
        var days = context.bundle().services().notifications().days();
        return windows(matter, visit, context).entrySet().stream()
                .flatMap(window -> Optional.ofNullable(days.get(window.getKey()))
                        .map(early -> before(window.getKey(), window.getValue(), early))
                        .stream())
                .filter(reminder -> reminder.at.isAfter(context.now()))
                .toList();
    }

    /// Whether the window of a reminder is open and still ends on the same day.
    public static boolean isStillOpen(
            String occasion, Matter matter, Optional<LocalDateTime> visit, ActionContext context) {
        return windows(matter, visit, context).entrySet().stream()
                .anyMatch(window -> occasion(window.getKey(), window.getValue()).equals(occasion));
    }

    /// Names the window and its end. A matter has one reminder for each of them.
    public String occasion() {
        return occasion(window, ends);
    }

    private static Reminder before(WindowKind window, LocalDate ends, int days) {
        var morning = ends.minusDays(days).atTime(MORNING).atZone(WorkingCalendar.ZONE);
        return new Reminder(window, ends, morning.toInstant());
    }

    private static String occasion(WindowKind window, LocalDate ends) {
        return window.wireName() + ":" + ends;
    }

    private static Map<WindowKind, LocalDate> windows(
            Matter matter, Optional<LocalDateTime> visit, ActionContext context) {
        var windows = new TreeMap<WindowKind, LocalDate>();
        for (var kind : WindowKind.values()) {
            end(kind, matter, visit, context)
                    .filter(day -> !day.isBefore(context.today()))
                    .ifPresent(day -> windows.put(kind, day));
        }
        return windows;
    }

    private static Optional<LocalDate> end(
            WindowKind kind, Matter matter, Optional<LocalDateTime> visit, ActionContext context) {
        return switch (kind) {
            case SUPPLEMENT ->
                matter.outstanding().isPresent()
                        ? first(matter.clocks().stream().filter(Reminder::runsForApplicant), context)
                        : Optional.empty();
            case EXAM ->
                matter.standing() instanceof Standing.UnderWay(var _, var exam, var _)
                        ? exam.filter(due -> !due.isOver(context.now())).map(due -> due.day())
                        : Optional.empty();
            case VISIT ->
                visit.filter(begins -> begins.isAfter(context.timeOfDay())).map(LocalDateTime::toLocalDate);
            case REMEDY -> first(context.remedies(matter).stream(), context);
        };
    }

    private static boolean runsForApplicant(Deadline clock) {
        return clock.isRunning() && clock.rule().turn() == ResponsibleParty.CITIZEN;
    }

    private static Optional<LocalDate> first(Stream<Deadline> clocks, ActionContext context) {
        return clocks.flatMap(
                        clock -> Stream.ofNullable(clock.due(clock.firstToEnd(context.calendar()), context.calendar())))
                .map(Due::day)
                .filter(day -> !day.isBefore(context.today()))
                .min(Comparator.naturalOrder());
    }
}
