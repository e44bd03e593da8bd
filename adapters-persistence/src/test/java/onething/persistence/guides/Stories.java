package onething.persistence.guides;

import static java.util.stream.Collectors.toUnmodifiableSet;

import java.util.stream.Stream;
import onething.domain.code.MatterCode;
import onething.domain.code.MilestoneCode;
import onething.domain.matter.Story;

/// Stories of matters of the published guide.
final class Stories {

    private Stories() {}

    /// Received on Monday, 2 March 2026, with these facts of the form.
    static Story received(String code, String... given) {
        return Story.of(
                LabourRights.GUIDE,
                new MatterCode(code),
                Stream.of(given).map(MilestoneCode::new).collect(toUnmodifiableSet()));
    }
}
