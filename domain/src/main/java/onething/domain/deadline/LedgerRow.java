package onething.domain.deadline;

import java.time.LocalDate;

/// One day of a clock.
///
/// @param day     which
/// @param counted whether it counts
/// @param reason  why, or why not
/// @param cause   what makes it so: the festival, the notice of a make-up day, the decision that
///     suspends; empty for
///                plain days
/// @param basis   by what authority: the article behind the period, the holiday notice by its number,
///     the legal ground
/// @param running how many units of the period are counted by its end
public record LedgerRow(LocalDate day, boolean counted, DayReason reason, String cause, String basis, int running) {}
