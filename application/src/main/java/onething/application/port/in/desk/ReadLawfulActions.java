package onething.application.port.in.desk;

import java.util.List;
import java.util.Optional;
import onething.application.port.in.matter.Countdown;
import onething.domain.code.ActionCode;
import onething.domain.code.OutcomeCode;
import onething.domain.matter.MatterId;
import onething.domain.party.Actor;
import onething.domain.party.Role;
import onething.domain.procedure.ActionGuide;
import reactor.core.publisher.Mono;

/// Reads the actions that this caller may lawfully take on a matter now, and the effect of each on its
/// clocks.
@FunctionalInterface
public interface ReadLawfulActions {

    /// Fails with a `Refused` for `RoleLacking` or `MatterUnknown`.
    Mono<Lawful> read(Query query);

    record Query(Actor who, MatterId matter) {}

    /// @param version    the version of the matter that the answer describes
    /// @param countdowns the clocks as they are before any action
    /// @param blocked    what would be lawful, had been done what the law wants first
    /// @param forAnother what only another person may do, because this one proposed or reviewed it
    record Lawful(
            long version,
            List<Countdown> countdowns,
            List<Possible> actions,
            List<Blocked> blocked,
            List<ForAnother> forAnother) {

        public Lawful {
            countdowns = List.copyOf(countdowns);
            actions = List.copyOf(actions);
            blocked = List.copyOf(blocked);
            forAnother = List.copyOf(forAnother);
        }
    }

    /// @param by the roles of which the other person has one
    record ForAnother(ActionCode action, String title, List<Role> by) {

        public ForAnother {
            by = List.copyOf(by);
        }
    }

    /// @param outcome the outcome that is blocked; empty for the whole action
    /// @param missing in words
    record Blocked(ActionCode action, Optional<OutcomeCode> outcome, String title, List<String> missing) {

        public Blocked {
            missing = List.copyOf(missing);
        }
    }

    /// @param countdowns the clocks as they would be if the action were taken now: a clock that is missing
    ///     here is stopped by the action, a new one is started by it
    record Possible(ActionGuide action, List<Countdown> countdowns) {

        public Possible {
            countdowns = List.copyOf(countdowns);
        }
    }
}
