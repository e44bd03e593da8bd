package onething.domain.deadline;

import java.time.LocalDate;

/// One day of a clock.
///
/// @param day     the day
/// @param counted whether the day counts
/// @param reason  why it counts or does not
/// @param cause   the festival, the notice of a make-up day, or the decision that suspends; empty for plain
///                days
/// @param basis   the source: the article behind the period, the number of the holiday notice, or the legal
///                ground
/// @param running how many units of the period are counted at the end of the day
public record LedgerRow(LocalDate day, boolean counted, DayReason reason, String cause, String basis, int running) {}
