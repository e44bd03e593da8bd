package onething.domain.matter;

import java.util.List;
import java.util.Optional;
import onething.domain.deadline.ClockCode;
import onething.domain.deadline.Deadline;
import onething.domain.material.Verdict;

/// 事项办件: one matter of a submitted bundle, with its own standing and clocks.
///
/// @param clocks   every clock that has been started, the stopped ones too
/// @param verdicts what officers found about its materials so far
public record Matter(MatterFile file, Standing standing, List<Deadline> clocks, List<Verdict> verdicts) {

    public Matter {
        clocks = List.copyOf(clocks);
        verdicts = List.copyOf(verdicts);
    }

    public Optional<Deadline> clock(ClockCode code) {
        return clocks.stream().filter(clock -> clock.rule().code().equals(code)).findFirst();
    }

    public Tab tab() {
        return Tab.of(standing);
    }
}
