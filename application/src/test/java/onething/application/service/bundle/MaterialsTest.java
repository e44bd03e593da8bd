package onething.application.service.bundle;

import static onething.application.port.out.RefusedWith.refusedWith;
import static onething.application.service.People.ASSESSOR;
import static onething.application.service.People.DETERMINER;
import static onething.application.service.People.INSPECTOR;
import static onething.application.service.People.LI_NA;
import static onething.application.service.ServiceInMemory.LIMIT;
import static onething.application.service.ServiceInMemory.now;
import static onething.application.service.ServiceInMemory.pdf;
import static onething.application.service.SmallGuide.APPLICATION;
import static onething.application.service.SmallGuide.COMPLAINT;
import static onething.application.service.SmallGuide.CONTRACT;
import static onething.application.service.SmallGuide.DETERMINATION;
import static onething.application.service.SmallGuide.DIAGNOSIS;
import static onething.application.service.SmallGuide.ID_CARD;
import static onething.application.service.SmallGuide.SOCIAL_SECURITY_CARD;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicBoolean;
import onething.application.port.in.bundle.ArrangeMaterials;
import onething.application.port.in.bundle.ChooseMatters;
import onething.application.port.in.bundle.HandInMaterial;
import onething.application.port.in.bundle.ReadChecklist;
import onething.application.port.in.bundle.ReadMaterial;
import onething.application.port.in.bundle.ReadMaterial.Form;
import onething.application.port.in.bundle.RemoveMaterial;
import onething.application.port.in.bundle.ReviseAnswers;
import onething.application.port.out.bundle.SampleFiles;
import onething.application.service.ServiceInMemory;
import onething.domain.bundle.BundleId;
import onething.domain.guide.MaterialType;
import onething.domain.material.ChecklistFixtures;
import onething.domain.material.FileType;
import onething.domain.material.Material;
import onething.domain.material.MaterialId;
import onething.domain.party.Actor;
import onething.domain.refusal.Refusal;
import onething.domain.refusal.Refusal.BundleSubmitted;
import onething.domain.refusal.Refusal.BundleUnknown;
import onething.domain.refusal.Refusal.ChangedMeanwhile;
import onething.domain.refusal.Refusal.MaterialNotShown;
import onething.domain.refusal.Refusal.MaterialTooLarge;
import onething.domain.refusal.Refusal.MaterialUnknown;
import onething.domain.refusal.Refusal.RequirementUnknown;
import onething.domain.text.FileName;
import org.junit.jupiter.api.Test;
import reactor.core.publisher.Flux;
import reactor.test.StepVerifier;

class MaterialsTest {

    private final ServiceInMemory service = new ServiceInMemory();
    private final HandInMaterial handInMaterial = service.handInMaterial;
    private final ReadMaterial readMaterial = service.readMaterial;
    private final ArrangeMaterials arrangeMaterials =
            new ArrangeMaterialsService(service.access, service.bundles, service.clock);
    private final ChooseMatters chooseMatters =
            new ChooseMattersService(service.access, service.bundles, service.offered, service.clock);
    private final RemoveMaterial removeMaterial =
            new RemoveMaterialService(service.access, service.bundles, service.offered, service.clock);
    private final ReadChecklist readChecklist =
            new ReadChecklistService(service.access, service.guides, service.offered);

    @Test
    void oneFileMayCountForSeveralMaterials() {
        var draft = service.aDraft(LI_NA, COMPLAINT, DETERMINATION).value().id();

        var material =
                service.handIn(LI_NA, draft, "全部.pdf", DIAGNOSIS, CONTRACT).value();

        assertThat(material.meets()).containsExactlyInAnyOrder(DIAGNOSIS, CONTRACT);
        assertThat(service.bundle(draft).value().materials()).containsExactly(material);
    }

    @Test
    void theSameFileForTheSameMaterialIsStoredOnce() {
        var draft = service.aDraft(LI_NA, COMPLAINT).value().id();

        var first = service.handIn(LI_NA, draft, "身份证.pdf", ID_CARD);
        var again = service.handIn(LI_NA, draft, "身份证.pdf", ID_CARD);

        assertThat(again).isEqualTo(first);
        assertThat(service.bundle(draft).value().materials()).hasSize(1);
    }

    @Test
    void aFormSavedMeanwhileDoesNotLoseTheFile() {
        var draft = service.aDraft(LI_NA, COMPLAINT);
        var id = draft.value().id();
        var savedMeanwhile = service.reviseAnswers
                .revise(new ReviseAnswers.Command(LI_NA, id, draft.version(), Map.of(), Set.of(), Set.of()))
                .thenMany(Flux.<ByteBuffer>empty());

        var material =
                now(handInMaterial.handIn(handingIn(id, "合同.pdf", savedMeanwhile.concatWith(pdf("合同")), "contract")));

        assertThat(service.bundle(id).value().materials()).containsExactly(material.value());
        assertThat(material.version()).isEqualTo(draft.version() + 2);
    }

    @Test
    void aFileForAMatterThatIsNoLongerChosenIsRefused() {
        var draft = service.aDraft(LI_NA, COMPLAINT, DETERMINATION);
        var id = draft.value().id();
        var chosenMeanwhile = chooseMatters
                .choose(new ChooseMatters.Command(LI_NA, id, draft.version(), List.of(COMPLAINT.value())))
                .thenMany(Flux.<ByteBuffer>empty());

        handInMaterial
                .handIn(handingIn(id, "诊断.pdf", chosenMeanwhile.concatWith(pdf("诊断")), "diagnosis"))
                .as(StepVerifier::create)
                .verifyErrorSatisfies(refusedWith(new RequirementUnknown(
                        "diagnosis", List.of("id-card", "social-security-card", "application", "contract"))));

        assertThat(service.bundle(id).value().materials()).isEmpty();
    }

    @Test
    void aFileForNoRequirementIsRefusedBeforeItIsRead() {
        var draft = service.aDraft(LI_NA, COMPLAINT).value().id();
        var read = new AtomicBoolean();
        var content = pdf("诊断").doOnSubscribe(_ -> read.set(true));

        handInMaterial
                .handIn(handingIn(draft, "诊断.pdf", content, "diagnosis"))
                .as(StepVerifier::create)
                .verifyErrorSatisfies(refusedWith(new RequirementUnknown(
                        "diagnosis", List.of("id-card", "social-security-card", "application", "contract"))));

        assertThat(read).isFalse();
    }

    @Test
    void theFormMayBeHandedInSigned() {
        var draft = service.aDraft(LI_NA, COMPLAINT).value().id();

        var signature = service.handIn(LI_NA, draft, "签名.pdf", APPLICATION).value();

        assertThat(signature.meets()).containsExactly(APPLICATION);
    }

    @Test
    void aFileTooLargeLeavesNothingBehind() {
        var draft = service.aDraft(LI_NA, COMPLAINT);
        var id = draft.value().id();

        handInMaterial
                .handIn(handingIn(id, "合同.pdf", pdf("长".repeat((int) LIMIT)), "contract"))
                .as(StepVerifier::create)
                .verifyErrorSatisfies(refusedWith(new MaterialTooLarge(LIMIT)));

        assertThat(service.bundle(id)).isEqualTo(draft);
    }

    @Test
    void aFileIsReadBackAsItWasHandedIn() {
        var draft = service.aDraft(LI_NA, COMPLAINT).value().id();
        var material = service.handIn(LI_NA, draft, "合同.pdf", CONTRACT).value();

        var content = now(readMaterial.read(ReadMaterial.Query.ofFile(LI_NA, draft, material.id())));

        assertThat(content.material()).isEqualTo(material);
        assertThat(now(content.bytes().next())).isEqualTo(now(pdf("合同.pdf").next()));
    }

    @Test
    void aFileIsShownSmallAndAsABrowserShowsIt() {
        var draft = service.aDraft(LI_NA, COMPLAINT).value().id();
        var paper = service.handIn(LI_NA, draft, "合同.pdf", CONTRACT).value();

        var small = now(readMaterial.read(new ReadMaterial.Query(LI_NA, draft, paper.id(), Form.THUMBNAIL)));
        var shown = now(readMaterial.read(new ReadMaterial.Query(LI_NA, draft, paper.id(), Form.VIEW)));

        assertThat(small.mediaType()).isEqualTo("image/jpeg");
        assertThat(small.size()).isEqualTo("THUMBNAIL".length());
        assertThat(shown.mediaType()).isEqualTo("application/pdf");
        assertThat(shown.size()).isEqualTo(paper.size());
    }

    @Test
    void aFileOfWhichThereIsNoPictureIsRefusedInWords() {
        var draft = service.aDraft(LI_NA, COMPLAINT).value().id();
        var heic = now(handInMaterial.handIn(handingIn(
                        draft, "合同.heic", Flux.just(ByteBuffer.wrap(SampleFiles.of(FileType.HEIC))), CONTRACT.value())))
                .value();

        for (var form : List.of(Form.THUMBNAIL, Form.VIEW)) {
            readMaterial
                    .read(new ReadMaterial.Query(LI_NA, draft, heic.id(), form))
                    .as(StepVerifier::create)
                    .verifyErrorSatisfies(refusedWith(new MaterialNotShown("HEIC")));
        }
    }

    @Test
    void picturesOfAFileHaveItsAccessRules() {
        var bundle = service.aSubmittedBundle(LI_NA, COMPLAINT, DETERMINATION);
        var diagnosis = meeting(DIAGNOSIS.value(), bundle.materials());

        for (var form : Form.values()) {
            readMaterial
                    .read(new ReadMaterial.Query(INSPECTOR, bundle.id(), diagnosis.id(), form))
                    .as(StepVerifier::create)
                    .verifyErrorSatisfies(
                            refusedWith(new MaterialUnknown(diagnosis.id().value())));
        }
    }

    @Test
    void staffReadTheMaterialsOfTheirMattersAndNothingElse() {
        var bundle = service.aSubmittedBundle(LI_NA, COMPLAINT, DETERMINATION);
        var contract = meeting(CONTRACT.value(), bundle.materials());
        var diagnosis = meeting(DIAGNOSIS.value(), bundle.materials());

        reads(INSPECTOR, bundle.id(), contract);
        reads(DETERMINER, bundle.id(), diagnosis);
        readingIsRefused(
                INSPECTOR,
                bundle.id(),
                diagnosis,
                new MaterialUnknown(diagnosis.id().value()));
        readingIsRefused(
                ASSESSOR, bundle.id(), diagnosis, new BundleUnknown(bundle.id().value()));
    }

    @Test
    void aFileIsRemovedFromADraft() {
        var id = service.aDraft(LI_NA, COMPLAINT).value().id();
        var material = service.handIn(LI_NA, id, "合同.pdf", CONTRACT);

        var without = now(removeMaterial.remove(new RemoveMaterial.Command(
                LI_NA, id, material.version(), material.value().id())));

        assertThat(without.value().materials()).isEmpty();
    }

    @Test
    void thePagesOfAMaterialAreKeptInTheOrderThatThePersonGivesThem() {
        var id = service.aDraft(LI_NA, COMPLAINT).value().id();
        var first = service.handIn(LI_NA, id, "合同1.pdf", CONTRACT);
        var card = service.handIn(LI_NA, id, "身份证.pdf", ID_CARD);
        var second = service.handIn(LI_NA, id, "合同2.pdf", CONTRACT);
        var order =
                new LinkedHashSet<>(List.of(second.value().id(), first.value().id()));

        var arranged = now(arrangeMaterials.arrange(new ArrangeMaterials.Command(LI_NA, id, second.version(), order)));
        var again = now(arrangeMaterials.arrange(new ArrangeMaterials.Command(LI_NA, id, arranged.version(), order)));

        assertThat(service.bundle(id).value().materials()).containsExactly(second.value(), card.value(), first.value());
        assertThat(again.version()).isEqualTo(arranged.version());
        arrangeMaterials
                .arrange(new ArrangeMaterials.Command(LI_NA, id, second.version(), order))
                .as(StepVerifier::create)
                .verifyErrorSatisfies(refusedWith(new ChangedMeanwhile(arranged.version())));
    }

    @Test
    void anUnknownFileCannotBeRemoved() {
        var draft = service.aDraft(LI_NA, COMPLAINT);
        var nothing = new MaterialId(new UUID(1, 2));

        removeMaterial
                .remove(new RemoveMaterial.Command(LI_NA, draft.value().id(), draft.version(), nothing))
                .as(StepVerifier::create)
                .verifyErrorSatisfies(refusedWith(new MaterialUnknown(nothing.value())));
    }

    @Test
    void theChecklistSaysWhatIsStillMissing() {
        var id = service.aDraft(LI_NA, COMPLAINT, DETERMINATION).value().id();
        service.handIn(LI_NA, id, "社保卡.pdf", SOCIAL_SECURITY_CARD);

        var found = now(readChecklist.read(new ReadChecklist.Query(LI_NA, id)));

        assertThat(ChecklistFixtures.toHandIn(found.checklist()))
                .extracting(MaterialType::code)
                .containsExactlyInAnyOrder(ID_CARD, CONTRACT, DIAGNOSIS);
        assertThat(found.missing()).containsExactlyInAnyOrder(CONTRACT, DIAGNOSIS);
        assertThat(found.handedIn()).hasSize(1);
    }

    @Test
    void afterSubmissionOnlyMaterialsOfANoticeAreHandedIn() {
        var bundle = service.aSubmittedBundle(LI_NA, COMPLAINT, DETERMINATION);
        handInMaterial
                .handIn(handingIn(bundle.id(), "新.pdf", pdf("新"), "diagnosis"))
                .as(StepVerifier::create)
                .verifyErrorSatisfies(
                        refusedWith(new BundleSubmitted(bundle.id().value())));

        service.requestSupplement(DETERMINER, service.matter(bundle, DETERMINATION));

        var another = service.handIn(LI_NA, bundle.id(), "新.pdf", DIAGNOSIS).value();
        assertThat(service.bundle(bundle.id()).value().material(another.id())).contains(another);
        handInMaterial
                .handIn(handingIn(bundle.id(), "合同2.pdf", pdf("合同2"), "contract"))
                .as(StepVerifier::create)
                .verifyErrorSatisfies(refusedWith(new RequirementUnknown("contract", List.of("diagnosis"))));
    }

    private void reads(Actor who, BundleId bundle, Material material) {
        assertThat(now(readMaterial.read(ReadMaterial.Query.ofFile(who, bundle, material.id())))
                        .material())
                .isEqualTo(material);
    }

    private void readingIsRefused(Actor who, BundleId bundle, Material material, Refusal refusal) {
        readMaterial
                .read(ReadMaterial.Query.ofFile(who, bundle, material.id()))
                .as(StepVerifier::create)
                .verifyErrorSatisfies(refusedWith(refusal));
    }

    private static Material meeting(String code, List<Material> materials) {
        return materials.stream()
                .filter(material ->
                        material.meets().stream().anyMatch(met -> met.value().equals(code)))
                .findFirst()
                .orElseThrow();
    }

    private static HandInMaterial.Command handingIn(
            BundleId bundle, String fileName, Flux<ByteBuffer> content, String meets) {
        return new HandInMaterial.Command(LI_NA, bundle, new FileName(fileName), Set.of(meets), content);
    }
}
