package onething.persistence.guides;

import onething.domain.code.MatterCode;
import onething.domain.matter.Story;

/// Matters of the published guide, as stories to be told.
final class Stories {

    private Stories() {}

    /// Received on Monday, 2 March 2026.
    static Story received(String code) {
        return Story.of(LabourRights.GUIDE, new MatterCode(code));
    }
}
