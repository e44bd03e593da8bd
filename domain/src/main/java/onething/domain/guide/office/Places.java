package onething.domain.guide.office;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import onething.domain.party.DistrictCode;
import onething.domain.party.OfficeCode;

/// The divisions and the offices that a guide serves.
///
/// @param city      the division that receives the matters of a city-wide office
/// @param districts the divisions, with their names
public record Places(DistrictCode city, Map<DistrictCode, String> districts, List<Office> offices) {

    public Places {
        districts = Map.copyOf(districts);
        offices = List.copyOf(offices);
    }

    public Optional<Office> office(OfficeCode wanted) {
        return offices.stream().filter(office -> office.code().equals(wanted)).findFirst();
    }

    /// The office of a division, with the division's name where each division has its own: 榕城区劳动保障监察机构.
    ///
    /// @throws IllegalArgumentException if the guide has no such office
    public Office office(OfficeCode wanted, DistrictCode district) {
        var office = office(wanted).orElseThrow(() -> new IllegalArgumentException("no office " + wanted));
        return office.districtWide() ? office.titled(districts.getOrDefault(district, "") + office.title()) : office;
    }
}
