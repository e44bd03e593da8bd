package onething.domain.presence;

import java.time.Duration;
import java.time.Instant;
import onething.domain.matter.MatterFile;
import onething.domain.matter.MatterId;
import onething.domain.party.Actor.Staff;
import onething.domain.party.DistrictCode;
import onething.domain.party.OfficeCode;
import onething.domain.party.PersonId;

/// An officer who has the page of a matter open at the desk.
///
/// The page says again and again that it is open. Who has not said so for [#LEASE] counts as gone, so a page that
/// was closed, a device that lost its network and a node that died need no other rule.
///
/// @param office   the office of the officer when the page said so last
/// @param district the district of the officer when the page said so last
/// @param until    when the officer counts as gone
public record Viewer(MatterId matter, PersonId officer, OfficeCode office, DistrictCode district, Instant until) {

    /// How long one announcement lasts. A page announces itself three times in it, so one lost request hides
    /// no one.
    public static final Duration LEASE = Duration.ofSeconds(30);

    public static Viewer of(MatterId matter, Staff officer, Instant now) {
        return new Viewer(matter, officer.id(), officer.office(), officer.district(), now.plus(LEASE));
    }

    /// Whether a colleague who may read the matter sees this officer beside it: not themselves, no one who has
    /// gone, and no one whose office does not have the matter any more.
    ///
    /// @param file the matter as it is now
    public boolean isShownTo(PersonId colleague, MatterFile file, Instant now) {
        return matter.equals(file.id())
                && !officer.equals(colleague)
                && now.isBefore(until)
                && office.equals(file.office())
                && district.covers(file.district());
    }
}
