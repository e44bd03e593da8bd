package onething.application.port.in.matter;

import java.util.List;
import onething.domain.bundle.Plan;
import onething.domain.guide.MatterGuide;
import onething.domain.guide.office.Office;
import onething.domain.matter.Matter;
import onething.domain.matter.MatterId;
import onething.domain.party.Actor;
import onething.domain.procedure.ActionGuide;
import onething.domain.procedure.Stage;
import onething.domain.rating.ContactPoint;
import onething.domain.rating.Rating;
import reactor.core.publisher.Mono;

/// Reads the state of a matter: which party has to act until when, and what the applicant can do now.
@FunctionalInterface
public interface ReadMatter {

    /// Fails with a `Refused` for `MatterUnknown`.
    Mono<Found> read(Query query);

    record Query(Actor who, MatterId matter) {}

    /// @param guide      the matter's guide, in the version that its bundle began with
    /// @param office     the office that handles it
    /// @param stage      its current stage in the procedure, or its last one
    /// @param countdowns the clocks that have not finished yet
    /// @param possible   what the applicant can do now, such as `supplement` or `withdraw`
    /// @param rateable   the contact points that took place and wait to be rated (好差评), the latest first
    /// @param ratings    how it was rated, the latest rating first
    /// @param limits     the filing limits that applied, as they stood on the day of receipt
    /// @param remedies   the periods in which the applicant can use a remedy, by the code of the remedy; empty
    ///     until the decision was received
    record Found(
            Matter matter,
            long version,
            MatterGuide guide,
            Office office,
            Stage stage,
            List<Countdown> countdowns,
            List<ActionGuide> possible,
            List<ContactPoint> rateable,
            List<Rating> ratings,
            List<Plan.Limit> limits,
            List<Countdown> remedies) {

        public Found {
            countdowns = List.copyOf(countdowns);
            possible = List.copyOf(possible);
            rateable = List.copyOf(rateable);
            ratings = List.copyOf(ratings);
            limits = List.copyOf(limits);
            remedies = List.copyOf(remedies);
        }
    }
}
