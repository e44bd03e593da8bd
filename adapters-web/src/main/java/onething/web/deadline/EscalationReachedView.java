package onething.web.deadline;

import java.time.Instant;

/// The highest escalation level that a clock of a matter has reached, and since when.
public record EscalationReachedView(String rung, String clock, String title, String turn, Instant since, String text) {}
