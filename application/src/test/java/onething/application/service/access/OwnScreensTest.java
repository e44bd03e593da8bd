package onething.application.service.access;

import static onething.application.port.out.RefusedWith.refusedWith;
import static onething.application.service.People.A_FACTORY;
import static onething.application.service.People.DETERMINER;
import static onething.application.service.People.LI_NA;
import static onething.application.service.People.WANG_WEI;
import static onething.application.service.ServiceInMemory.now;
import static onething.application.service.SmallGuide.DETERMINATION;
import static onething.application.service.SmallGuide.DIAGNOSIS;
import static onething.application.service.SmallGuide.ID_CARD;
import static onething.application.service.SmallGuide.NAME;
import static onething.application.service.SmallGuide.PHONE;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Map;
import java.util.Set;
import onething.application.port.in.bundle.ReadAnswers;
import onething.application.port.in.bundle.ReadBundle;
import onething.application.port.in.bundle.ReadMaterial;
import onething.application.port.in.bundle.ReviseAnswers;
import onething.application.port.in.bundle.SubmitBundle;
import onething.application.service.ServiceInMemory;
import onething.application.service.bundle.ReadAnswersService;
import onething.domain.bundle.Bundle;
import onething.domain.code.MaterialCode;
import onething.domain.form.Answers.Answer;
import onething.domain.material.Material;
import onething.domain.party.Actor;
import onething.domain.refusal.Refusal.BundleUnknown;
import onething.domain.refusal.Refusal.MaterialUnknown;
import onething.domain.refusal.Refusal.StepUpRequired;
import org.junit.jupiter.api.Test;
import reactor.test.StepVerifier;

/// What people see of their own data after the submission.
class OwnScreensTest {

    private final ServiceInMemory service = new ServiceInMemory();
    private final ReadBundle readBundle = service.readBundle;
    private final ReadAnswers readAnswers =
            new ReadAnswersService(service.access, service.fullViews, service.ids, service.clock);
    private final ReadMaterial readMaterial = service.readMaterial;

    @Test
    void aDraftIsShownAsTypedAndASubmittedBundleIsMasked() {
        var draft = aDraftWithAPhone(LI_NA);
        assertThat(seen(LI_NA, draft).answers().text(PHONE)).contains("13800138000");

        var submitted = submitted(LI_NA, draft);

        assertThat(seen(LI_NA, submitted).answers().text(PHONE)).contains("138****8000");
        assertThat(seen(LI_NA, submitted).answers().text(NAME)).contains("李娜");
    }

    @Test
    void aFreshProofShowsAllAndTheAccessIsRecorded() {
        var submitted = submitted(LI_NA, aDraftWithAPhone(LI_NA));

        var answers = now(readAnswers.read(new ReadAnswers.Query(LI_NA, service.clock.instant(), submitted.id())));

        assertThat(answers.text(PHONE)).contains("13800138000");
        assertThat(service.fullViews.of(LI_NA.id()).collectList().block())
                .singleElement()
                .satisfies(view -> assertThat(view.bundle()).contains(submitted.id()));
    }

    @Test
    void anOldProofShowsNothingMore() {
        var submitted = submitted(LI_NA, aDraftWithAPhone(LI_NA));
        var longAgo = service.clock.instant().minus(Duration.ofMinutes(6));

        readAnswers
                .read(new ReadAnswers.Query(LI_NA, longAgo, submitted.id()))
                .as(StepVerifier::create)
                .verifyErrorSatisfies(refusedWith(new StepUpRequired(Duration.ofMinutes(5))));
        readAnswers
                .read(new ReadAnswers.Query(LI_NA, service.clock.instant().plus(Duration.ofHours(1)), submitted.id()))
                .as(StepVerifier::create)
                .verifyErrorSatisfies(refusedWith(new StepUpRequired(Duration.ofMinutes(5))));
        readAnswers
                .read(new ReadAnswers.Query(WANG_WEI, longAgo, submitted.id()))
                .as(StepVerifier::create)
                .verifyErrorSatisfies(
                        refusedWith(new BundleUnknown(submitted.id().value())));
        assertThat(service.fullViews.of(LI_NA.id()).collectList().block()).isEmpty();
    }

    @Test
    void anEnterpriseOnlySeesThatItsMedicalPapersExistAfterHandingThemIn() {
        var draft = service.aCompleteDraft(A_FACTORY, DETERMINATION).value();
        var diagnosis = of(draft, DIAGNOSIS);
        assertThat(content(A_FACTORY, draft, diagnosis)).isEqualTo(diagnosis);

        var submitted = submitted(A_FACTORY, draft);

        assertThat(of(seen(A_FACTORY, submitted), DIAGNOSIS).fileName().value()).isEqualTo("diagnosis");
        assertThat(of(seen(A_FACTORY, submitted), ID_CARD).fileName().value()).isEqualTo("身份证.pdf");
        readMaterial
                .read(ReadMaterial.Query.ofFile(A_FACTORY, submitted.id(), diagnosis.id()))
                .as(StepVerifier::create)
                .verifyErrorSatisfies(
                        refusedWith(new MaterialUnknown(diagnosis.id().value())));
        assertThat(content(A_FACTORY, submitted, of(submitted, ID_CARD))).isNotNull();
        assertThat(content(DETERMINER, submitted, diagnosis))
                .as("the office needs them")
                .isEqualTo(diagnosis);
    }

    @Test
    void aWorkerSeesTheirOwnMedicalPapersAndNoEnterpriseDoes() {
        var submitted = service.aSubmittedBundle(LI_NA, DETERMINATION);
        var diagnosis = of(submitted, DIAGNOSIS);

        assertThat(content(LI_NA, submitted, diagnosis)).isEqualTo(diagnosis);
        assertThat(of(seen(LI_NA, submitted), DIAGNOSIS).fileName().value()).isEqualTo("诊断证明.pdf");
        readMaterial
                .read(ReadMaterial.Query.ofFile(A_FACTORY, submitted.id(), diagnosis.id()))
                .as(StepVerifier::create)
                .verifyErrorSatisfies(
                        refusedWith(new BundleUnknown(submitted.id().value())));
    }

    private Bundle aDraftWithAPhone(Actor who) {
        var draft = service.aCompleteDraft(who, DETERMINATION);
        now(service.reviseAnswers.revise(new ReviseAnswers.Command(
                who,
                draft.value().id(),
                draft.version(),
                Map.of(PHONE, new Answer.Text("13800138000")),
                Set.of(),
                Set.of())));
        return service.bundle(draft.value().id()).value();
    }

    private Bundle submitted(Actor who, Bundle draft) {
        var version = service.bundle(draft.id()).version();
        return now(service.submitBundle.submit(
                        new SubmitBundle.Command(who, draft.id(), version, ServiceInMemory.aKey(), false)))
                .bundle();
    }

    private Bundle seen(Actor who, Bundle bundle) {
        return now(readBundle.read(new ReadBundle.Query(who, bundle.id()))).bundle();
    }

    private Material content(Actor who, Bundle bundle, Material material) {
        return now(readMaterial.read(ReadMaterial.Query.ofFile(who, bundle.id(), material.id())))
                .material();
    }

    private static Material of(Bundle bundle, MaterialCode code) {
        return bundle.materials().stream()
                .filter(material -> material.meets().contains(code))
                .findFirst()
                .orElseThrow();
    }
}
