package onething.domain.guide;

import onething.domain.party.OfficeCode;
import onething.domain.source.Source;

/// An office that handles matters.
///
/// @param districtWide whether each district has its own office; otherwise one serves the whole city
public record Office(
        OfficeCode code, String title, boolean districtWide, String phone, String address, Source source) {}
