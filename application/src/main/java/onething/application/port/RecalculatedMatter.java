package onething.application.port;

import java.util.List;
import onething.domain.code.ClockCode;
import onething.domain.code.MatterCode;
import onething.domain.deadline.Recalculation.Change;
import onething.domain.matter.MatterId;
import onething.domain.matter.MatterNumber;
import onething.domain.party.OfficeCode;

/// A matter of which a day moves by a notice, or would have moved had it not been told. It says nothing
/// of whoever
/// the matter is about.
public record RecalculatedMatter(
        MatterId id, MatterNumber number, MatterCode code, OfficeCode office, List<ChangedSide> changes) {

    public RecalculatedMatter {
        changes = List.copyOf(changes);
    }

    public record ChangedSide(ClockCode clock, Change change) {}
}
