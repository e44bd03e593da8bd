package onething.domain.guide.office;

import onething.domain.party.OfficeCode;
import onething.domain.source.Source;

/// An office that handles matters.
///
/// @param districtWide whether each district has its own office; otherwise one serves the whole city
/// @param contact      where the telephone number and the address come from
/// @param reports      how the office assigns reports
public record Office(
        OfficeCode code,
        String title,
        boolean districtWide,
        String phone,
        String address,
        Source contact,
        ReportAssignment reports,
        Source source) {

    public Office titled(String another) {
        return new Office(code, another, districtWide, phone, address, contact, reports, source);
    }
}
