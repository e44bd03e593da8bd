package onething.domain.matter;

import java.util.Optional;
import onething.domain.code.PaperCode;
import onething.domain.matter.action.Exam;
import onething.domain.procedure.ActionGuide;

/// Shows what an action would do to the clocks of a matter now. It uses the same rules and changes nothing.
public final class ClockPreview {

    private ClockPreview() {}

    /// The matter with the clocks after the action; everything else is unchanged. An agreed day that is not
    /// known yet moves no clock. The cause of a suspension is assumed to end today; [MatterSimulation]
    /// supports other days.
    ///
    /// @param action one that is possible now
    public static Matter of(Matter matter, ActionGuide action, ActionContext context) {
        var clocks = Clocks.after(action.effects(), matter.clocks(), supposed(matter, action, context));
        return new Matter(
                matter.file(),
                matter.standing(),
                clocks.all(),
                matter.verdicts(),
                matter.supplements(),
                matter.findings(),
                matter.milestones());
    }

    private static Clocks.Cause supposed(Matter matter, ActionGuide action, ActionContext context) {
        var paper = action.paper(Optional.empty()).map(PaperCode::value).orElse(action.title());
        var ground = action.grounds().stream()
                .map(ActionGuide.Ground::title)
                .findFirst()
                .orElse("");
        var cause = Clocks.Cause.supposed(context, paper, ground).causeEnded(Optional.of(context.today()));
        if (!(matter.standing() instanceof Standing.UnderWay(var _, var exam, var proposed))) {
            return cause;
        }
        return cause.puttingOff(exam.map(Exam::day), exam.map(Exam::day)).grantingProposed(proposed);
    }
}
