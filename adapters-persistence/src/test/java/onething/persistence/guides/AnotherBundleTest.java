package onething.persistence.guides;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import onething.domain.bundle.Plan;
import onething.domain.bundle.Plan.Start;
import onething.domain.calendar.Calendars2022To2026;
import onething.domain.code.GuideCode;
import onething.domain.code.MaterialCode;
import onething.domain.code.MatterCode;
import onething.domain.deadline.Due;
import onething.domain.form.Answers;
import onething.domain.form.Form;
import onething.domain.form.FormCheck;
import onething.domain.guide.BundleGuide;
import onething.domain.guide.FormFixtures;
import onething.domain.guide.MatterGuide;
import onething.domain.guide.Selection;
import onething.domain.material.Checklist;
import onething.domain.material.ChecklistFixtures;
import onething.domain.party.DistrictCode;
import onething.domain.refusal.Fault;
import onething.persistence.SharesNothing;
import org.junit.jupiter.api.Test;

/// 新生儿出生“一件事”: another folder, without a line of Java.
@SharesNothing
class AnotherBundleTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 3, 2);
    private static final PublishedGuides GUIDES =
            PublishedGuides.of(ShippedGuides.bundlesIn(Path.of("src/test/resources/other-guides")));
    private static final BundleGuide GUIDE = GUIDES.find(new GuideCode("newborn"))
            .blockOptional()
            .orElseThrow()
            .all()
            .getLast();
    private static final Set<MatterCode> ALL = Selection.of(
                    GUIDE,
                    GUIDE.matters().stream()
                            .map(matter -> matter.code().value())
                            .toList())
            .matters();

    @Test
    void isOfferedBesideTheGuidesThatTheServiceBrings() {
        var both = PublishedGuides.read(Path.of("src/test/resources/other-guides"));

        assertThat(both.all()
                        .map(guide -> guide.all().getLast().id().code().value())
                        .collectList()
                        .blockOptional())
                .contains(List.of("labour-rights", "newborn"));
    }

    @Test
    void hasAPlan() {
        var plan = Plan.of(GUIDE, ALL, Answers.NONE, TODAY, Calendars2022To2026.CALENDAR);

        assertThat(plan.starts())
                .extracting(
                        Start::matter, start -> start.committed().map(Due::day).orElseThrow())
                .containsExactly(
                        tuple(code("birth-certificate"), LocalDate.of(2026, 3, 3)),
                        tuple(code("household-registration"), LocalDate.of(2026, 3, 6)),
                        tuple(code("medical-insurance"), LocalDate.of(2026, 3, 9)));
    }

    @Test
    void hasAChecklist() {
        var unmarried = Checklist.of(GUIDE, ALL, FormFixtures.answers("child.married", "false"));

        assertThat(ChecklistFixtures.toHandIn(unmarried))
                .extracting(material -> material.code())
                .containsExactly(new MaterialCode("household-register"), new MaterialCode("paternity-report"));
    }

    @Test
    void hasAForm() {
        var answers = FormFixtures.filledIn(GUIDE, ALL, Answers.NONE, TODAY);

        assertThat(FormCheck.submission(GUIDE, Form.of(GUIDE, ALL, answers), answers, TODAY.atTime(10, 0))
                        .faults())
                .isEmpty();
        assertThat(FormCheck.submission(GUIDE, Form.of(GUIDE, ALL, Answers.NONE), Answers.NONE, TODAY.atTime(10, 0))
                        .faults())
                .extracting(Fault::path)
                .contains("/answers/child/name", "/answers/household/district");
    }

    @Test
    void sendsEachMatterToItsDistrict() {
        var answers = FormFixtures.answers("household.district", "440104");

        assertThat(GUIDE.matters())
                .extracting(matter -> GUIDE.districtOf(matter, ALL, answers).orElseThrow())
                .containsExactly(new DistrictCode("440100"), new DistrictCode("440104"), new DistrictCode("440100"));
    }

    @Test
    void runsByItsOwnProcedures() {
        assertThat(GUIDE.matters())
                .extracting(MatterGuide::procedure)
                .allSatisfy(procedure -> assertThat(procedure.stages()).hasSize(3));
    }

    private static MatterCode code(String matter) {
        return new MatterCode(matter);
    }
}
