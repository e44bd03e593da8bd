package onething.persistence.guides;

import static onething.application.service.People.LI_NA;
import static onething.application.service.ServiceInMemory.aKey;
import static onething.application.service.ServiceInMemory.now;
import static onething.application.service.ServiceInMemory.pdf;
import static onething.persistence.guides.LabourRights.GUIDE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import onething.application.port.Versioned;
import onething.application.port.in.bundle.HandInMaterial;
import onething.application.port.in.bundle.OpenBundle;
import onething.application.port.in.bundle.ReviseAnswers;
import onething.application.port.in.bundle.SubmitBundle;
import onething.application.port.in.bundle.SubmitBundle.Receipt;
import onething.application.service.ServiceInMemory;
import onething.domain.Thorough;
import onething.domain.bundle.Bundle;
import onething.domain.code.MatterCode;
import onething.domain.guide.MatterGuide;
import onething.domain.guide.Prerequisite;
import onething.domain.material.ChecklistFixtures;
import onething.domain.matter.Matter;
import onething.domain.matter.Standing;
import onething.domain.refusal.Refusal.MattersExclude;
import onething.domain.refusal.Refused;
import onething.domain.text.FileName;
import onething.persistence.SharesNothing;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

/// Each of the 127 ways to tick at least one of the seven matters is submitted, or refused with the reason.
@SharesNothing
class LabourRightsSubmissionTest {

    /// The largest number of options of a choice that requirements depend on.
    private static final int VARIANTS = Thorough.cases(2, 12);

    static final List<Set<MatterCode>> EVERY_SELECTION = LabourRights.selections();

    private ServiceInMemory service = new ServiceInMemory(GUIDE);

    @ParameterizedTest
    @FieldSource("EVERY_SELECTION")
    void isSubmittedForAnyAnswersOrNamesTheFaults(Set<MatterCode> ticked) {
        if (excludeEachOther(ticked)) {
            assertThatThrownBy(() -> open(ticked))
                    .isInstanceOfSatisfying(
                            Refused.class,
                            refused -> assertThat(refused.refusal()).isInstanceOf(MattersExclude.class));
            return;
        }
        for (int variant = 0; variant < VARIANTS; variant++) {
            // A person may store only so many files, so each variant begins with none.
            service = new ServiceInMemory(GUIDE);
            var matters = submitted(ticked, new FormFiller(GUIDE, variant)).matters();

            assertThat(matters).extracting(matter -> matter.file().code()).containsExactlyInAnyOrderElementsOf(ticked);
            assertThat(matters)
                    .allSatisfy(matter -> assertThat(isAwaiting(matter))
                            .isEqualTo(restsOnAnother(matter.file().code(), ticked)));
        }
    }

    private Receipt submitted(Set<MatterCode> ticked, FormFiller filler) {
        var draft = open(ticked);
        var id = draft.value().id();
        var filledIn = now(service.reviseAnswers.revise(new ReviseAnswers.Command(
                LI_NA, id, draft.version(), filler.answers(ticked).values(), Set.of(), Set.of())));
        ChecklistFixtures.toHandIn(filledIn.draft().checklist(GUIDE))
                .forEach(material -> now(service.handInMaterial.handIn(new HandInMaterial.Command(
                        LI_NA,
                        id,
                        new FileName(material.title() + ".pdf"),
                        Set.of(material.code().value()),
                        pdf(material.title())))));
        return now(service.submitBundle.submit(
                new SubmitBundle.Command(LI_NA, id, service.bundle(id).version(), aKey(), false)));
    }

    private Versioned<Bundle> open(Set<MatterCode> ticked) {
        return now(service.openBundle.open(new OpenBundle.Command(
                LI_NA,
                GUIDE.id().code().value(),
                ticked.stream().map(MatterCode::value).toList(),
                aKey())));
    }

    private static boolean excludeEachOther(Set<MatterCode> ticked) {
        return ticked.containsAll(
                List.of(new MatterCode("capacity-assessment"), new MatterCode("capacity-reassessment")));
    }

    private static boolean restsOnAnother(MatterCode matter, Set<MatterCode> ticked) {
        return Stream.of(GUIDE.matter(matter).orElseThrow())
                .map(each -> each.filing().prerequisites())
                .flatMap(List::stream)
                .map(Prerequisite::matter)
                .anyMatch(ticked::contains);
    }

    private static boolean isAwaiting(Matter matter) {
        return matter.standing() instanceof Standing.AwaitingPrerequisite;
    }
}
