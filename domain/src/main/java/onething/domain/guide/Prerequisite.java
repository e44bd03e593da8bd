package onething.domain.guide;

import java.util.Set;
import onething.domain.code.MatterCode;
import onething.domain.code.MilestoneCode;
import onething.domain.code.OutcomeCode;
import onething.domain.form.FieldPath;
import onething.domain.source.Source;

/// What must be decided before a matter can start. Where the matter that decides it is ticked along,
/// this one awaits it
/// and no clock runs; where an earlier decision is named in a field of the form, it starts at once.
///
/// @param matter    the matter that decides it
/// @param releasing the outcomes of that matter which let this one start; any other end closes this one
/// @param releasedBy the facts of that matter each of which lets this one start at once, however that
///     one goes on
/// @param openAfter the outcomes of that matter after which this one still waits: the fact may come later
/// @param knownBy   the field with the number of a decision made earlier, asked when the other matter
///     is not ticked
/// @param otherwise why this matter is closed when the other ends differently
public record Prerequisite(
        MatterCode matter,
        Set<OutcomeCode> releasing,
        Set<MilestoneCode> releasedBy,
        Set<OutcomeCode> openAfter,
        FieldPath knownBy,
        String otherwise,
        Source source) {

    public Prerequisite {
        releasing = Set.copyOf(releasing);
        releasedBy = Set.copyOf(releasedBy);
        openAfter = Set.copyOf(openAfter);
    }

    /// One that only the other's outcome decides.
    public Prerequisite(
            MatterCode matter, Set<OutcomeCode> releasing, FieldPath knownBy, String otherwise, Source source) {
        this(matter, releasing, Set.of(), Set.of(), knownBy, otherwise, source);
    }
}
