package onething.web.deadline;

import java.time.Instant;
import onething.domain.deadline.EscalationReached;

/// The highest escalation level that a clock of a matter has reached, and since when.
public record EscalationReachedView(String rung, String clock, String title, String turn, Instant since, String text) {

    public static EscalationReachedView of(EscalationReached reached) {
        var rule = reached.clock().rule();
        return new EscalationReachedView(
                reached.level().wireName(),
                rule.code().value(),
                rule.title(),
                rule.turn().wireName(),
                reached.since(),
                reached.text());
    }
}
