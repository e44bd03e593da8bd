package onething.domain.release;

import static onething.domain.guide.Versions.forNewCases;
import static onething.domain.guide.Versions.forRunningCases;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.LocalDate;
import java.util.List;
import onething.domain.guide.BundleGuide;
import onething.domain.guide.GuideFixtures;
import onething.domain.guide.GuideId;
import onething.domain.guide.Versions;
import onething.domain.guide.version.InForce;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class GuideVersionsTest {

    private static final BundleGuide GUIDE = GuideFixtures.aBundleGuide();

    private final GuideVersions versions = new GuideVersions(List.of(
            version(3, forRunningCases("2028-01-01")),
            version(1, forNewCases("2023-03-22")),
            version(2, forNewCases("2027-01-01"))));

    @ParameterizedTest
    @CsvSource({"2023-03-22, 1", "2026-12-31, 1", "2027-01-01, 2", "2027-12-31, 2", "2028-01-01, 3", "2040-01-01, 3"})
    void aNewCaseTakesTheVersionThatIsInForceOnItsDay(LocalDate day, int version) {
        assertThat(versions.inForce(day)).map(BundleGuide::id).contains(id(version));
    }

    @Test
    void nothingIsOfferedBeforeTheFirstVersion() {
        assertThat(versions.inForce(LocalDate.of(2023, 3, 21))).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "1, 2027-06-01, 1", // the second version is for new cases
        "1, 2027-12-31, 1",
        "1, 2028-01-01, 3",
        "2, 2027-12-31, 2",
        "2, 2028-01-01, 3",
        "3, 2028-01-01, 3"
    })
    void aRunningMatterKeepsItsVersionUntilOneMovesRunningMatters(int kept, LocalDate day, int version) {
        assertThat(runningUnder(versions, kept, day)).isEqualTo(id(version));
    }

    @Test
    void aRunningMatterDoesNotGoBeyondTheLastVersionThatMovesIt() {
        var later = new GuideVersions(List.of(
                version(1, InForce.ALWAYS),
                version(2, forRunningCases("2027-01-01")),
                version(3, forNewCases("2028-01-01"))));

        assertThat(runningUnder(later, 1, LocalDate.of(2030, 1, 1))).isEqualTo(id(2));
        assertThat(later.movesTo(id(3))).isEmpty();
    }

    private static GuideId runningUnder(GuideVersions versions, int kept, LocalDate day) {
        return versions.moves(day).stream()
                .filter(move -> move.early().id().equals(id(kept)))
                .map(move -> move.late().id())
                .findFirst()
                .orElse(id(kept));
    }

    @Test
    void aGuideHasAVersion() {
        assertThatIllegalArgumentException().isThrownBy(() -> new GuideVersions(List.of()));
    }

    private static BundleGuide version(int number, InForce inForce) {
        return Versions.of(GUIDE, number, inForce);
    }

    private static GuideId id(int version) {
        return new GuideId(GUIDE.id().code(), version);
    }
}
