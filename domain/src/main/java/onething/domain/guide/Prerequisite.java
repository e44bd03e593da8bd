package onething.domain.guide;

import java.util.Set;
import onething.domain.code.MatterCode;
import onething.domain.code.MilestoneCode;
import onething.domain.code.OutcomeCode;
import onething.domain.form.FieldPath;
import onething.domain.source.Source;

/// A decision that must exist before a matter can start. If the matter that decides it is chosen too, this
/// matter waits, and no clock runs. If the form names an earlier decision, this matter starts at once.
///
/// @param matter     the matter that decides it
/// @param releasing  the outcomes of that matter with which this one starts; any other end closes this one
/// @param releasedBy the facts of that matter, each of which lets this one start at once
/// @param openAfter  the outcomes of that matter after which this one still waits, because such a fact may
///                   come later
/// @param knownBy    the field for the number of an earlier decision; it is asked if the other matter is
///                   not chosen
/// @param otherwise  the reason for closing this matter if the other one ends differently
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

    /// A prerequisite that depends only on the outcome of the other matter.
    public Prerequisite(
            MatterCode matter, Set<OutcomeCode> releasing, FieldPath knownBy, String otherwise, Source source) {
        this(matter, releasing, Set.of(), Set.of(), knownBy, otherwise, source);
    }
}
