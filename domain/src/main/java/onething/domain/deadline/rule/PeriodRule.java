package onething.domain.deadline.rule;

import org.jspecify.annotations.Nullable;

/// One of the two periods of a clock, the committed or the statutory one.
///
/// @param term         how long it is; `null` if there is none
/// @param basis        the source of the commitment, or the article of the statutory period; empty if there is none
/// @param onSupplement what a supplement does to it
public record PeriodRule(@Nullable Term term, String basis, SupplementEffect onSupplement) {

    /// A period that pauses for a supplement.
    public PeriodRule(@Nullable Term term, String basis) {
        this(term, basis, SupplementEffect.PAUSE);
    }
}
