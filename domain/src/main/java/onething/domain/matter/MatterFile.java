package onething.domain.matter;

import onething.domain.bundle.BundleId;
import onething.domain.code.MatterCode;
import onething.domain.guide.GuideId;
import onething.domain.party.DistrictCode;
import onething.domain.party.OfficeCode;
import onething.domain.party.PersonId;

/// Which matter it is, whose, and which office handles it. Nothing changes but the division, when the matter is
/// transferred to the office of another one.
public record MatterFile(
        MatterId id,
        MatterNumber number,
        BundleId bundle,
        GuideId guide,
        MatterCode code,
        PersonId applicant,
        OfficeCode office,
        DistrictCode district) {

    MatterFile transferredTo(DistrictCode another) {
        return new MatterFile(id, number, bundle, guide, code, applicant, office, another);
    }
}
