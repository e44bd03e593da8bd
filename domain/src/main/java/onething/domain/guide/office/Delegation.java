package onething.domain.guide.office;

import onething.domain.party.DistrictCode;
import onething.domain.source.Source;

/// The office of a division handles the matters of a development zone (委托), or of work across several counties.
///
/// @param zone the option of the form that names the zone or the case
public record Delegation(String zone, DistrictCode district, Source source) {}
