package onething.application.port.out.live;

import onething.domain.matter.MatterId;
import onething.domain.party.DistrictCode;
import onething.domain.party.OfficeCode;
import onething.domain.party.PersonId;

/// Which events a reader wants.
public sealed interface LiveScope {

    /// The events of all matters of an applicant.
    record OfApplicant(PersonId applicant) implements LiveScope {}

    /// The events of one matter.
    record OfMatter(MatterId matter) implements LiveScope {}

    /// The events of the matters of an office, in a district and those that it covers.
    record OfDesk(OfficeCode office, DistrictCode district) implements LiveScope {}
}
