package onething.domain.trail;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import onething.domain.party.PersonId;
import onething.domain.party.Role;

/// An event before it gets its place in a trail. The components are those of [Event].
public record EventDraft(
        Instant at,
        Optional<PersonId> actor,
        Role role,
        String action,
        String before,
        String after,
        String stage,
        List<String> effects,
        Optional<String> paper,
        String note) {

    public EventDraft {
        effects = List.copyOf(effects);
    }
}
