package onething.domain.status;

import java.time.Duration;
import java.util.Map;

/// What was found out about the parts of the service at one time.
///
/// @param database            whether the database answers
/// @param filesCanBeStored    whether the store of files answers and has room
/// @param filesCanBeScanned   whether the scanner answers; also true where files are not scanned
/// @param parties             how the other parties answer; one that is not listed counts as [PartyState#OFF]
/// @param oldestNotification  how long the oldest notification has been waiting that should have left by now
/// @param oldestSeal          how long the oldest paper has been waiting for its seal
public record Observations(
        boolean database,
        boolean filesCanBeStored,
        boolean filesCanBeScanned,
        Map<Party, PartyState> parties,
        Duration oldestNotification,
        Duration oldestSeal) {

    public Observations {
        parties = Map.copyOf(parties);
    }

    PartyState of(Party party) {
        return parties.getOrDefault(party, PartyState.OFF);
    }
}
