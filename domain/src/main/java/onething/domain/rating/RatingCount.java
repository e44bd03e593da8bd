package onething.domain.rating;

import onething.domain.code.GuideCode;
import onething.domain.code.MatterCode;
import onething.domain.party.DistrictCode;
import onething.domain.party.OfficeCode;
import onething.domain.rating.Rating.Grade;

/// How often a grade was given in a group at a contact point. A person rates a matter at each point once at most.
///
/// @param count        1 or more
/// @param mendedInTime how many of them were answered by their last day; 0 for a grade that is not low
public record RatingCount(Group group, ContactPoint point, Grade grade, long count, long mendedInTime) {

    /// What is compared: a matter at the office of a division.
    public record Group(GuideCode guide, MatterCode matter, OfficeCode office, DistrictCode district) {}
}
