package onething.domain.guide.version;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import onething.domain.code.ClockCode;
import onething.domain.code.MatterCode;
import onething.domain.code.MilestoneCode;
import onething.domain.code.StageCode;

/// Follows the codes of one matter from an early version of a guide to a later one, through the versions between.
///
/// @param steps what each version moved, in their order
public record CodePath(List<MovedCodes> steps) {

    public CodePath {
        steps = List.copyOf(steps);
    }

    /// @param versions the versions after the early one, up to the later one
    public static CodePath of(MatterCode matter, List<InForce> versions) {
        return new CodePath(versions.stream()
                .flatMap(version -> version.moves().stream())
                .filter(moved -> moved.matter().equals(matter))
                .toList());
    }

    public StageCode stage(StageCode early) {
        return follow(early, MovedCodes::stages);
    }

    public ClockCode clock(ClockCode early) {
        return follow(early, MovedCodes::clocks);
    }

    public MilestoneCode milestone(MilestoneCode early) {
        return follow(early, MovedCodes::milestones);
    }

    private <C> C follow(C early, Function<MovedCodes, Map<C, C>> part) {
        var code = early;
        for (var step : steps) {
            code = part.apply(step).getOrDefault(code, code);
        }
        return code;
    }
}
