package onething.domain.deadline;

import java.time.Instant;
import java.time.LocalDate;
import onething.domain.deadline.rule.LimitBasis;

/// A last day that somebody outside was told. Counting again, after a new holiday notice, never makes
/// it earlier.
public record NotifiedDate(LimitBasis side, LocalDate day, Instant at) {

    /// Whether that side's day was told already, or a later one.
    boolean covers(LimitBasis of, LocalDate another) {
        return side == of && !day.isBefore(another);
    }
}
