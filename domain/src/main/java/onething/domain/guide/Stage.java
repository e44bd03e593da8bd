package onething.domain.guide;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import onething.domain.deadline.ClockCode;

/// A stage of a procedure.
public record Stage(StageCode code, String title, Kind kind, List<ActionGuide> actions, Source source) {

    public Stage {
        actions = List.copyOf(actions);
    }

    public Optional<ActionGuide> action(ActionCode wanted) {
        return actions.stream().filter(action -> action.code().equals(wanted)).findFirst();
    }

    /// The clocks that may be extended in this stage.
    public Stream<ClockCode> extended() {
        return actions.stream()
                .flatMap(action -> action.effects().stream())
                .flatMap(effect -> effect instanceof ClockEffect.Extend(var clock) ? Stream.of(clock) : Stream.empty());
    }

    /// Which standing a matter has while it is in the stage.
    public enum Kind {
        /// 待受理: the first stage, before the office takes the matter up.
        INTAKE(StandingKind.SUBMITTED),
        /// 办理中.
        HANDLING(StandingKind.UNDER_WAY),
        /// 送达, after the decision.
        SERVICE(StandingKind.DECIDED);

        private final StandingKind standing;

        Kind(StandingKind standing) {
            this.standing = standing;
        }

        public StandingKind standing() {
            return standing;
        }
    }
}
