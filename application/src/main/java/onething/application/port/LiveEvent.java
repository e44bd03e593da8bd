package onething.application.port;

import onething.domain.matter.MatterId;
import onething.domain.party.DistrictCode;
import onething.domain.party.OfficeCode;
import onething.domain.party.PersonId;
import onething.domain.trail.ServiceEvent;
import onething.domain.trail.ServiceEvent.Audience;

/// An event of a matter, as open pages are told of it: that something happened, and never the text of it. Who
/// wants to know more reads the matter, under the rules for reading it.
///
/// @param action    as in the trail
/// @param version   the version of the matter when the event was read. It has this version or a later one.
/// @param applicant the applicant of the matter
/// @param office    the office of the matter when the event was read
public record LiveEvent(
        StreamPosition position,
        MatterId matter,
        String action,
        long version,
        PersonId applicant,
        OfficeCode office,
        DistrictCode district) {

    /// Whether only the office sees it: which officer handles a matter is internal to the office.
    public boolean isInternal() {
        return ServiceEvent.find(action)
                .filter(event -> event.audience() == Audience.OFFICE)
                .isPresent();
    }
}
