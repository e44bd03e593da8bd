package onething.application.port;

import java.util.List;
import onething.domain.code.ClockCode;
import onething.domain.code.MatterCode;
import onething.domain.deadline.Recalculation.Change;
import onething.domain.matter.MatterId;
import onething.domain.matter.MatterNumber;
import onething.domain.party.OfficeCode;

/// A matter with a due date that a notice moves, or would have moved if people had not been notified of the
/// date already. It holds nothing about the people in the matter.
public record RecalculatedMatter(
        MatterId id, MatterNumber number, MatterCode code, OfficeCode office, List<ChangedSide> changes) {

    public RecalculatedMatter {
        changes = List.copyOf(changes);
    }

    public record ChangedSide(ClockCode clock, Change change) {}
}
