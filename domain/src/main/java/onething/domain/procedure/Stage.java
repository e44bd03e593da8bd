package onething.domain.procedure;

import java.util.List;
import java.util.stream.Stream;
import onething.domain.code.ClockCode;
import onething.domain.code.StageCode;
import onething.domain.code.WireNamed;
import onething.domain.source.Source;

/// A stage of a procedure.
public record Stage(StageCode code, String title, Kind kind, List<ActionGuide> actions, Source source) {

    public Stage {
        actions = List.copyOf(actions);
    }

    /// The stages to which an action of this one can lead.
    public Stream<StageCode> leadsTo() {
        return actions.stream()
                .map(ActionGuide::target)
                .flatMap(target -> target instanceof Target.ToStage(var next) ? Stream.of(next) : Stream.empty());
    }

    /// The clocks that may be extended in this stage.
    public Stream<ClockCode> extended() {
        return actions.stream()
                .flatMap(action -> action.effects().stream())
                .flatMap(effect -> effect instanceof ClockEffect.Extend(var clock) ? Stream.of(clock) : Stream.empty());
    }

    /// The standing of a matter in the stage.
    public enum Kind implements WireNamed {
        /// 待受理: the first stage, before the office accepts the matter.
        INTAKE("intake", StandingKind.SUBMITTED),
        /// 办理中.
        HANDLING("handling", StandingKind.UNDER_WAY),
        /// 送达, after the decision.
        SERVICE("service", StandingKind.DECIDED);

        private final String wireName;
        private final StandingKind standing;

        Kind(String wireName, StandingKind standing) {
            this.wireName = wireName;
            this.standing = standing;
        }

        @Override
        public String wireName() {
            return wireName;
        }

        public StandingKind standing() {
            return standing;
        }
    }
}
