package onething.domain.matter;

import onething.domain.bundle.BundleId;
import onething.domain.code.MatterCode;
import onething.domain.guide.GuideId;
import onething.domain.party.DistrictCode;
import onething.domain.party.OfficeCode;
import onething.domain.party.PersonId;

/// The data of a matter that never changes.
public record MatterFile(
        MatterId id,
        MatterNumber number,
        BundleId bundle,
        GuideId guide,
        MatterCode code,
        PersonId applicant,
        OfficeCode office,
        DistrictCode district) {}
