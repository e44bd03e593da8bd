package onething.domain.matter;

import java.time.Instant;
import onething.domain.deadline.WorkingCalendar;
import onething.domain.guide.MatterGuide;

/// What a step needs to know: the matter's guide, the working calendar, and now.
public record Handling(MatterGuide guide, WorkingCalendar calendar, Instant now) {}
