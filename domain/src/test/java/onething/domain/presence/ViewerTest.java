package onething.domain.presence;

import static onething.domain.matter.MatterFixtures.MONDAY;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;
import onething.domain.bundle.BundleId;
import onething.domain.bundle.BundleNumber;
import onething.domain.code.GuideCode;
import onething.domain.code.MatterCode;
import onething.domain.guide.GuideId;
import onething.domain.matter.MatterFile;
import onething.domain.matter.MatterId;
import onething.domain.matter.MatterNumber;
import onething.domain.party.Actor.Staff;
import onething.domain.party.DistrictCode;
import onething.domain.party.OfficeCode;
import onething.domain.party.PersonId;
import onething.domain.party.Role;
import org.junit.jupiter.api.Test;

class ViewerTest {

    private static final DistrictCode CITY = new DistrictCode("445200");
    private static final DistrictCode RONGCHENG = new DistrictCode("445202");
    private static final DistrictCode PUNING = new DistrictCode("445281");
    private static final OfficeCode INSPECTION = new OfficeCode("labour-inspection");
    private static final PersonId COLLEAGUE = person(2);
    private static final MatterFile MATTER = aMatter(1, INSPECTION, RONGCHENG);

    private static final Viewer VIEWER = Viewer.of(MATTER.id(), officer(INSPECTION, RONGCHENG), MONDAY);

    @Test
    void anOfficerIsShownToColleaguesAndNotToThemselves() {
        assertThat(VIEWER.isShownTo(COLLEAGUE, MATTER, MONDAY)).isTrue();
        assertThat(VIEWER.isShownTo(VIEWER.officer(), MATTER, MONDAY)).isFalse();
    }

    @Test
    void whoHasNotSaidSoForHalfAMinuteHasGone() {
        assertThat(VIEWER.isShownTo(COLLEAGUE, MATTER, MONDAY.plusSeconds(30).minusNanos(1)))
                .isTrue();
        assertThat(VIEWER.isShownTo(COLLEAGUE, MATTER, MONDAY.plusSeconds(30))).isFalse();
    }

    @Test
    void whoseOfficeHasTheMatterNoMoreIsNotShown() {
        assertThat(VIEWER.isShownTo(COLLEAGUE, aMatter(1, INSPECTION, PUNING), MONDAY))
                .isFalse();
        assertThat(VIEWER.isShownTo(COLLEAGUE, aMatter(1, new OfficeCode("fund"), RONGCHENG), MONDAY))
                .isFalse();
    }

    @Test
    void anOfficerOfTheCityIsShownInItsDistricts() {
        var ofTheCity = Viewer.of(MATTER.id(), officer(INSPECTION, CITY), MONDAY);

        assertThat(ofTheCity.isShownTo(COLLEAGUE, MATTER, MONDAY)).isTrue();
        assertThat(ofTheCity.isShownTo(COLLEAGUE, aMatter(1, INSPECTION, PUNING), MONDAY))
                .isTrue();
    }

    @Test
    void anOfficerIsShownAtTheirMatterOnly() {
        assertThat(VIEWER.isShownTo(COLLEAGUE, aMatter(2, INSPECTION, RONGCHENG), MONDAY))
                .isFalse();
    }

    private static Staff officer(OfficeCode office, DistrictCode district) {
        return new Staff(person(1), "林志强", office, district, Set.of(Role.OFFICER));
    }

    private static MatterFile aMatter(int number, OfficeCode office, DistrictCode district) {
        return new MatterFile(
                new MatterId(new UUID(0x7000L, number)),
                new MatterNumber(BundleNumber.of("JY", LocalDate.of(2026, 3, 2), number), 1),
                new BundleId(new UUID(0x7001L, number)),
                new GuideId(new GuideCode("labour-rights"), 1),
                new MatterCode("inspection-complaint"),
                person(3),
                office,
                district);
    }

    private static PersonId person(int number) {
        return new PersonId(new UUID(0x7002L, number));
    }
}
