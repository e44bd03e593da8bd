package onething.web.deadline;

import java.time.Instant;
import onething.domain.deadline.Reached;
import onething.web.wire.Values;

/// The highest rung that a clock of a matter has come to, and since when.
public record ReachedView(String rung, String clock, String title, String turn, Instant since, String text) {

    public static ReachedView of(Reached reached) {
        var rule = reached.clock().rule();
        return new ReachedView(
                Values.kebab(reached.rung()),
                rule.code().value(),
                rule.title(),
                Values.kebab(rule.turn()),
                reached.since(),
                reached.text());
    }
}
