package onething.domain.guide.version;

import java.util.Map;
import onething.domain.code.ClockCode;
import onething.domain.code.MatterCode;
import onething.domain.code.MilestoneCode;
import onething.domain.code.StageCode;

/// Where codes of one matter have gone since the version before. A code that is not named here keeps its name.
public record MovedCodes(
        MatterCode matter,
        Map<StageCode, StageCode> stages,
        Map<ClockCode, ClockCode> clocks,
        Map<MilestoneCode, MilestoneCode> milestones) {

    public MovedCodes {
        stages = Map.copyOf(stages);
        clocks = Map.copyOf(clocks);
        milestones = Map.copyOf(milestones);
    }
}
