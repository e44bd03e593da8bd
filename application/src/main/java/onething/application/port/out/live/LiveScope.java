package onething.application.port.out.live;

import onething.application.port.LiveEvent;
import onething.domain.matter.MatterId;
import onething.domain.party.DistrictCode;
import onething.domain.party.OfficeCode;
import onething.domain.party.PersonId;

/// Which events a reader wants.
public sealed interface LiveScope {

    /// Whether the event is one that the reader wants. Where a matter is, is what the event says of it.
    static boolean covers(LiveScope scope, LiveEvent event) {
        return switch (scope) {
            case OfApplicant(var applicant) -> event.applicant().equals(applicant);
            case OfMatter(var matter) -> event.matter().equals(matter);
            case OfDesk(var office, var district) -> event.office().equals(office) && district.covers(event.district());
        };
    }

    /// The events of all matters of an applicant.
    record OfApplicant(PersonId applicant) implements LiveScope {}

    /// The events of one matter.
    record OfMatter(MatterId matter) implements LiveScope {}

    /// The events of the matters of an office, in a district and those that it covers.
    record OfDesk(OfficeCode office, DistrictCode district) implements LiveScope {}
}
