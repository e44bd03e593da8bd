package onething.domain.factor;

import java.time.Instant;
import java.util.UUID;
import onething.domain.party.PersonId;
import onething.domain.refusal.Refusal.OwnReset;
import onething.domain.text.Line;

/// The proposal of an administrator to remove the second factor of a person who has lost it. Another administrator
/// approves it, so that no single administrator can take over an account.
///
/// @param person whose factor it is
/// @param by     the administrator who proposed it
/// @param reason how the administrator made sure that the person asked for it
public record FactorReset(UUID id, PersonId person, PersonId by, Instant at, Line reason) {

    /// The most characters of a reason.
    public static final int LONGEST_REASON = 200;

    /// Refuses an approval by the administrator who proposed the reset, and by the person themselves.
    public FactorReset approvedBy(PersonId approver) {
        if (approver.equals(by) || approver.equals(person)) {
            throw new OwnReset().refused();
        }
        return this;
    }
}
