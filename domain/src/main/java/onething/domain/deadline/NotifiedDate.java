package onething.domain.deadline;

import java.time.Instant;
import java.time.LocalDate;
import onething.domain.deadline.rule.LimitBasis;

/// A last day of which a person outside the office was notified. A recalculation after a new holiday notice
/// never makes the end earlier than this day.
public record NotifiedDate(LimitBasis limitBasis, LocalDate day, Instant at) {

    /// Whether this is a notified day of the same period and not earlier than the other day.
    boolean covers(LimitBasis of, LocalDate another) {
        return limitBasis == of && !day.isBefore(another);
    }
}
