package onething.domain.deadline;

import java.time.LocalDate;
import java.util.List;
import onething.domain.deadline.rule.ClockRule;

/// A running clock went on by another rule, because the law changed.
///
/// @param before the rule until then
/// @param notified the last days of which people had been notified until then
/// @param from   the first day of the new law
/// @param basis  the article by which it governs running matters too
public record LawChange(ClockRule before, List<NotifiedDate> notified, LocalDate from, String basis) {

    public LawChange {
        notified = List.copyOf(notified);
    }
}
