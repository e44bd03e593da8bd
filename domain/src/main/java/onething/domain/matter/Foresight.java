package onething.domain.matter;

import java.time.LocalDate;
import java.util.Optional;
import onething.domain.guide.ActionGuide;
import onething.domain.guide.PaperCode;

/// What an action would do to the clocks of a matter, if it were taken now: the same rules, and nothing
/// happens.
public final class Foresight {

    private static final String SUPPOSED = "模拟";

    private Foresight() {}

    /// The matter with its clocks as they would be. All else is as it is now, an agreed day that is not known yet moves
    /// no clock, and a suspension's cause is supposed to have ended today: [MatterSimulation] tells of any other day.
    ///
    /// @param action one that is lawful now
    public static Matter of(Matter matter, ActionGuide action, Handling handling) {
        var clocks = Clocks.after(action.effects(), matter.clocks(), supposed(matter, action, handling));
        return new Matter(
                matter.file(),
                matter.standing(),
                clocks.all(),
                matter.verdicts(),
                matter.supplements(),
                matter.findings());
    }

    private static Clocks.Cause supposed(Matter matter, ActionGuide action, Handling handling) {
        var underWay = matter.standing() instanceof Standing.UnderWay here
                ? Optional.of(here)
                : Optional.<Standing.UnderWay>empty();
        Optional<LocalDate> examDay =
                underWay.flatMap(Standing.UnderWay::exam).map(exam -> exam.at().toLocalDate());
        return new Clocks.Cause(
                handling,
                Clocks.Told.NOTHING,
                SUPPOSED,
                action.paper(Optional.empty()).map(PaperCode::value).orElse(action.title()),
                action.grounds().stream()
                        .map(ActionGuide.Ground::title)
                        .findFirst()
                        .orElse(""),
                underWay.flatMap(Standing.UnderWay::proposed)
                        .map(proposal -> Clocks.granting(proposal, handling.now(), SUPPOSED)),
                examDay,
                examDay,
                Optional.of(handling.today()));
    }
}
