package onething.domain.matter;

import java.util.Optional;
import onething.domain.code.PaperCode;
import onething.domain.matter.action.Exam;
import onething.domain.procedure.ActionGuide;

/// What an action would do to the clocks of a matter, if it were taken now: the same rules, and nothing
/// happens.
public final class ClockPreview {

    private ClockPreview() {}

    /// The matter with its clocks as they would be. All else is as it is now, an agreed day that is not
    /// known yet moves
    /// no clock, and a suspension's cause is supposed to have ended today: [MatterSimulation] tells of
    /// any other day.
    ///
    /// @param action one that is lawful now
    public static Matter of(Matter matter, ActionGuide action, ActionContext handling) {
        var clocks = Clocks.after(action.effects(), matter.clocks(), supposed(matter, action, handling));
        return new Matter(
                matter.file(),
                matter.standing(),
                clocks.all(),
                matter.verdicts(),
                matter.supplements(),
                matter.findings(),
                matter.milestones());
    }

    private static Clocks.Cause supposed(Matter matter, ActionGuide action, ActionContext handling) {
        var paper = action.paper(Optional.empty()).map(PaperCode::value).orElse(action.title());
        var ground = action.grounds().stream()
                .map(ActionGuide.Ground::title)
                .findFirst()
                .orElse("");
        var cause = Clocks.Cause.supposed(handling, paper, ground).causeEnded(Optional.of(handling.today()));
        if (!(matter.standing() instanceof Standing.UnderWay(var _, var exam, var proposed))) {
            return cause;
        }
        return cause.puttingOff(exam.map(Exam::day), exam.map(Exam::day)).grantingProposed(proposed);
    }
}
