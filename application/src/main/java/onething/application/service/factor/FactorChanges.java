package onething.application.service.factor;

import java.time.Clock;
import onething.application.port.out.Ids;
import onething.domain.account.StaffChange;
import onething.domain.account.StaffChange.Kind;
import onething.domain.party.PersonId;

/// Makes the entries about second factors in the record of an account.
public final class FactorChanges {

    private final Ids ids;
    private final Clock clock;

    public FactorChanges(Ids ids, Clock clock) {
        this.ids = ids;
        this.clock = clock;
    }

    StaffChange own(PersonId person, Kind kind) {
        return by(person, person, kind);
    }

    StaffChange by(PersonId by, PersonId person, Kind kind) {
        return StaffChange.withoutPlace(ids.next(), person, by, clock.instant(), kind);
    }
}
