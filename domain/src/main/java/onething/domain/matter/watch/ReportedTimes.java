package onething.domain.matter.watch;

import java.time.Instant;
import java.util.Optional;
import onething.domain.code.WireNamed;
import onething.domain.procedure.StandingKind;
import onething.domain.trail.Event;

/// When there happened to a matter what an office reports for a period. Each counts once, the first time.
///
/// @param accepted 受理: the office took up the work, or decided without taking it up first
/// @param returned 补正: the applicant was asked to supplement something
/// @param ended    办结 or another end
public record ReportedTimes(Optional<Instant> accepted, Optional<Instant> returned, Optional<Instant> ended) {

    public static final ReportedTimes NONE = new ReportedTimes(Optional.empty(), Optional.empty(), Optional.empty());

    /// What one event is.
    public static ReportedTimes of(Event event) {
        if (event.before().equals(event.after())) {
            return NONE;
        }
        var before = WireNamed.find(StandingKind.class, event.before());
        var after = WireNamed.get(StandingKind.class, event.after());
        var at = Optional.of(event.at());
        return new ReportedTimes(
                at.filter(_ -> isAcceptance(before, after)),
                at.filter(_ -> after == StandingKind.RETURNED),
                at.filter(_ -> after.isEnd()));
    }

    private static boolean isAcceptance(Optional<StandingKind> before, StandingKind after) {
        return switch (after) {
            case UNDER_WAY -> true;
            case DECIDED, CLOSED ->
                before.filter(StandingKind.SUBMITTED::equals).isPresent();
            case AWAITING_PREREQUISITE, SUBMITTED, RETURNED, SUSPENDED, REFUSED, WITHDRAWN, TERMINATED -> false;
        };
    }
}
