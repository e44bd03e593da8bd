package onething.domain.trail;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import onething.domain.party.PersonId;
import onething.domain.party.Role;

/// What happened to a matter: who did what and when, how the standing changed, and the effect on the clocks. It
/// becomes an [Event] when it gets its place in a trail.
///
/// @param action  the guide's code of the action, or the name of a [ServiceEvent]
/// @param effects the effects on clocks, each as `start:review`; or the level that a clock reached, as
///                `amber:review`; empty if there are none
/// @param paper   the code of the document that the action produced
/// @param note    a text for the applicant
public record EventDraft(
        Instant at, By by, String action, Change change, List<String> effects, Optional<String> paper, String note) {

    public EventDraft {
        effects = List.copyOf(effects);
    }

    /// Who acted.
    ///
    /// @param actor empty if the service itself acted
    /// @param role  the capacity of the actor
    public record By(Optional<PersonId> actor, Role role) {

        /// The service itself.
        public static final By THE_SERVICE = new By(Optional.empty(), Role.SYSTEM);

        public static By person(PersonId actor, Role role) {
            return new By(Optional.of(actor), role);
        }
    }

    /// How the standing changed.
    ///
    /// @param before the wire name of the standing before; blank for the first event
    /// @param after  the wire name of the standing after
    /// @param stage  the stage after
    public record Change(String before, String after, String stage) {}

    EventDraft with(Instant newTime, String newNote) {
        return new EventDraft(newTime, by, action, change, effects, paper, newNote);
    }
}
