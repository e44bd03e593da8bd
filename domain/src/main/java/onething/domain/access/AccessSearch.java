package onething.domain.access;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.UUID;
import onething.domain.matter.MatterNumber;
import onething.domain.party.PersonId;
import onething.domain.text.Line;

/// A record that an administrator looked for who had read whose papers, and why.
///
/// @param by     the administrator
/// @param at     truncated to microseconds, as it is stored
/// @param reason in the administrator's words, at most [#LONGEST_REASON]
public record AccessSearch(UUID id, PersonId by, Instant at, Line reason, Criteria criteria) {

    /// In characters, as people count them.
    public static final int LONGEST_REASON = 200;

    public AccessSearch {
        at = at.truncatedTo(ChronoUnit.MICROS);
    }

    /// What was looked for; a reading has to meet all that is there.
    ///
    /// @param whose       the person whose papers were read
    /// @param staffNumber of the member of the staff who read
    /// @param from        the first moment
    /// @param until       the first moment after
    public record Criteria(
            Optional<Whose> whose,
            Optional<StaffNumber> staffNumber,
            Optional<MatterNumber> matter,
            Optional<Instant> from,
            Optional<Instant> until) {

        /// Whether everything would be found.
        public boolean isEmpty() {
            return whose.isEmpty() && staffNumber.isEmpty() && matter.isEmpty() && from.isEmpty() && until.isEmpty();
        }
    }

    /// @param account empty if nobody with the number that was typed has an account
    public record Whose(Optional<PersonId> account) {}
}
