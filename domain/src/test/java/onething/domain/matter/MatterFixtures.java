package onething.domain.matter;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import onething.domain.bundle.BundleId;
import onething.domain.bundle.BundleNumber;
import onething.domain.calendar.Calendars2022To2026;
import onething.domain.code.MatterCode;
import onething.domain.guide.BundleGuide;
import onething.domain.trail.Salts;

/// Matters of any guide, with Li Na as the applicant.
public final class MatterFixtures {

    /// 2 March 2026, ten in the morning in Jieyang.
    public static final Instant MONDAY = Instant.parse("2026-03-02T02:00:00Z");

    private MatterFixtures() {}

    public static MatterFile aFile(BundleGuide guide, MatterCode code) {
        var matter = guide.matter(code).orElseThrow();
        return new MatterFile(
                new MatterId(UUID.nameUUIDFromBytes(code.value().getBytes(StandardCharsets.UTF_8))),
                new MatterNumber(BundleNumber.of("JY", LocalDate.of(2026, 3, 2), 1), matter.ordinal()),
                new BundleId(UUID.fromString("01938e00-0000-7000-8000-0000000000b1")),
                guide.id(),
                code,
                ActFixtures.LI_NA,
                matter.office(),
                guide.city());
    }

    public static ActionContext handling(MatterFile file, BundleGuide guide, Instant now) {
        return ActionContext.of(file, guide, Calendars2022To2026.CALENDAR, now, Salts.from("of a test"));
    }
}
