package onething.domain.guide;

import java.time.LocalDate;
import java.util.List;
import onething.domain.guide.version.AppliesTo;
import onething.domain.guide.version.InForce;
import onething.domain.guide.version.MovedCodes;
import onething.domain.source.Provenance;
import onething.domain.source.Source;

/// Guides as later versions of themselves.
public final class Versions {

    public static final Source NEW_STATUTE = new Source(Provenance.STATUTE, "新条例 第六十条");

    private Versions() {}

    public static InForce forNewCases(String from) {
        return new InForce(LocalDate.parse(from), AppliesTo.NEW_CASES, List.of(), NEW_STATUTE);
    }

    public static InForce forRunningCases(String from, MovedCodes... moves) {
        return new InForce(LocalDate.parse(from), AppliesTo.RUNNING_CASES, List.of(moves), NEW_STATUTE);
    }

    /// The guide as that version.
    public static BundleGuide of(BundleGuide guide, int version, InForce inForce) {
        return of(guide, version, inForce, guide.matters());
    }

    public static BundleGuide of(BundleGuide guide, int version, InForce inForce, List<MatterGuide> matters) {
        var about = guide.about();
        return new BundleGuide(
                new BundleGuide.About(
                        new GuideId(guide.id().code(), version),
                        inForce,
                        about.title(),
                        about.summary(),
                        about.numberPrefix(),
                        about.source()),
                guide.places(),
                guide.form(),
                guide.materials(),
                matters,
                guide.exclusions(),
                guide.people(),
                guide.papers(),
                guide.services());
    }
}
