package onething.web;

import java.time.LocalDate;
import java.util.UUID;
import onething.domain.bundle.BundleId;
import onething.domain.bundle.BundleNumber;
import onething.domain.code.GuideCode;
import onething.domain.code.MatterCode;
import onething.domain.guide.GuideId;
import onething.domain.matter.MatterFile;
import onething.domain.matter.MatterId;
import onething.domain.matter.MatterNumber;
import onething.domain.party.DistrictCode;
import onething.domain.party.OfficeCode;

/// A matter for which Li Na applied on 23 November 2026.
public final class LiNasMatter {

    private LiNasMatter() {}

    /// @param id also of its bundle
    public static MatterFile of(UUID id, String matter, String office) {
        return new MatterFile(
                new MatterId(id),
                new MatterNumber(BundleNumber.of("JY", LocalDate.of(2026, 11, 23), 17), 2),
                new BundleId(id),
                new GuideId(new GuideCode("labour-rights"), 1),
                new MatterCode(matter),
                Callers.LI_NA.id(),
                new OfficeCode(office),
                new DistrictCode("445200"));
    }
}
