package onething.application.port;

import java.util.Optional;
import onething.domain.party.PersonId;

/// The cases on which a member of the staff is, among those of the office. Only there does that member learn who
/// reports an employer (劳动保障监察条例 art. 9).
///
/// @param staff the member
/// @param all   whether every case counts, as for an approver; else only those that the member has claimed
public record Caseload(PersonId staff, boolean all) {

    /// @param claimant who has claimed the case
    public boolean holds(Optional<PersonId> claimant) {
        return all || claimant.filter(staff::equals).isPresent();
    }
}
