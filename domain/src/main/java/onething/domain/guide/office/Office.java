package onething.domain.guide.office;

import java.util.List;
import java.util.Optional;
import onething.domain.party.DistrictCode;
import onething.domain.party.OfficeCode;
import onething.domain.source.Source;

/// An office that handles matters.
///
/// @param districtWide whether each district has its own office; otherwise one serves the whole city
/// @param contact      where the telephone number and the address come from
/// @param reports      how the office assigns reports
/// @param delegations  the development zones whose matters the office of a division handles
public record Office(
        OfficeCode code,
        String title,
        boolean districtWide,
        String phone,
        String address,
        Source contact,
        ReportAssignment reports,
        List<Delegation> delegations,
        Source source) {

    public Office {
        delegations = List.copyOf(delegations);
    }

    /// An office to which no development zone is delegated.
    public Office(
            OfficeCode code,
            String title,
            boolean districtWide,
            String phone,
            String address,
            Source contact,
            ReportAssignment reports,
            Source source) {
        this(code, title, districtWide, phone, address, contact, reports, List.of(), source);
    }

    /// The division whose office handles the matters of a development zone.
    Optional<DistrictCode> delegate(String zone) {
        return delegations.stream()
                .filter(delegation -> delegation.zone().equals(zone))
                .map(Delegation::district)
                .findFirst();
    }

    public Office titled(String another) {
        return new Office(code, another, districtWide, phone, address, contact, reports, delegations, source);
    }
}
