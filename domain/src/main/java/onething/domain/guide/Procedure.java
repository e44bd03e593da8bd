package onething.domain.guide;

import java.util.List;
import java.util.Optional;
import onething.domain.deadline.ClockCode;

/// 办理流程: how a matter runs. The first stage is the intake; the effects at receipt start its clocks.
///
/// @param onReceipt what receiving the matter does to the clocks; one that awaits another matter has none running, and
///                  its `release` action says what happens to them then
public record Procedure(List<ClockGuide> clocks, List<ClockEffect> onReceipt, List<Stage> stages) {

    public Procedure {
        clocks = List.copyOf(clocks);
        onReceipt = List.copyOf(onReceipt);
        stages = List.copyOf(stages);
    }

    public Stage intake() {
        return stages.getFirst();
    }

    public Optional<Stage> stage(StageCode wanted) {
        return stages.stream().filter(stage -> stage.code().equals(wanted)).findFirst();
    }

    public Optional<ClockGuide> clock(ClockCode wanted) {
        return clocks.stream()
                .filter(clock -> clock.rule().code().equals(wanted))
                .findFirst();
    }
}
