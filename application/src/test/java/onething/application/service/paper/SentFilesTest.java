package onething.application.service.paper;

import static onething.application.service.People.A_FACTORY;
import static onething.application.service.People.LI_NA;
import static onething.application.service.ServiceInMemory.now;
import static onething.application.service.SmallGuide.DETERMINATION;
import static onething.application.service.SmallGuide.DIAGNOSIS;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import onething.application.port.out.bundle.MaterialCopies;
import onething.application.port.out.paper.PaperRenderer.ShownFile;
import onething.application.service.ServiceInMemory;
import onething.application.service.SmallGuide;
import onething.domain.bundle.Bundle;
import onething.domain.code.MaterialCode;
import onething.domain.guide.BundleGuide;
import onething.domain.guide.paper.PaperRecipient;
import onething.domain.material.Material;
import onething.domain.material.MaterialId;
import onething.domain.party.Actor;
import onething.domain.text.FileName;
import org.junit.jupiter.api.Test;
import reactor.core.publisher.Mono;

/// The files in the copy of everything that was sent. Each file of these tests has 30 pages.
class SentFilesTest {

    private static final int PAGES = 30;
    private static final BundleGuide GUIDE = SmallGuide.aGuideWithPapers(PaperRecipient.APPLICANT);

    private final ServiceInMemory service = new ServiceInMemory(GUIDE);
    private int bytesOfAPage = 1_000;
    private Duration longDrawing = Duration.ZERO;

    @Test
    void atMostTwentyPagesOfAFileAreShownAndSixtyOfAll() {
        var shown = shown(bundle(5));

        assertThat(shown).extracting(file -> file.pages().size()).containsExactly(20, 20, 20, 0, 0);
    }

    @Test
    void ofLargePagesFewerAreShown() {
        bytesOfAPage = 1_000_000;

        assertThat(shown(bundle(5))).extracting(file -> file.pages().size()).containsExactly(20, 20, 0, 0, 0);
    }

    @Test
    void whereDrawingTakesLongTheRestIsLeftOut() {
        longDrawing = Duration.ofSeconds(7);

        assertThat(shown(bundle(5))).extracting(file -> file.pages().size()).containsExactly(20, 20, 0, 0, 0);
    }

    @Test
    void aFileThatIsNotShownWholeSaysSo() {
        var shown = shown(bundle(4));

        assertThat(shown).extracting(ShownFile::note).containsOnly("没有印出");
        assertThat(shown).extracting(ShownFile::title).allMatch(title -> title.endsWith("照片.jpg"));
    }

    @Test
    void whatWasAddedAfterTheSubmissionIsNotInTheCopy() {
        var bundle = bundle(2);
        var later = bundle.received().plus(Duration.ofDays(1));

        assertThat(shown(bundle.handIn(material(later), later))).hasSize(2);
    }

    @Test
    void anEnterprisesCopyDoesNotShowTheMedicalPapersOfAWorker() {
        var bundle = bundle(1);
        var withMedical = bundle.shown(
                bundle.answers(), List.of(material(bundle.received()), material(bundle.received(), Set.of(DIAGNOSIS))));

        assertThat(shown(A_FACTORY, withMedical)).hasSize(1);
        assertThat(shown(LI_NA, withMedical)).hasSize(2);
    }

    private List<ShownFile> shown(Bundle.Submitted bundle) {
        return shown(LI_NA, bundle);
    }

    private List<ShownFile> shown(Actor who, Bundle.Submitted bundle) {
        return now(new SentFiles(new Copies(), service.clock).of(who, bundle, GUIDE));
    }

    private Bundle.Submitted bundle(int files) {
        var submitted = service.aSubmittedBundle(LI_NA, DETERMINATION);
        var materials = IntStream.range(0, files)
                .mapToObj(_ -> material(submitted.received()))
                .toList();
        return submitted.shown(submitted.answers(), materials);
    }

    private static Material material(Instant handedIn) {
        return material(handedIn, Set.of());
    }

    private static Material material(Instant handedIn, Set<MaterialCode> meets) {
        var hash = "1".repeat(64);
        return new Material(
                new MaterialId(UUID.randomUUID()),
                new FileName("照片.jpg"),
                "image/jpeg",
                1,
                hash,
                hash,
                meets,
                handedIn);
    }

    private final class Copies implements MaterialCopies {

        @Override
        public Mono<ByteBuffer> copy(Material material, Kind kind) {
            return Mono.error(new AssertionError("no other copies are asked for here"));
        }

        @Override
        public Mono<Pages> pages(Material material, int most) {
            return Mono.fromSupplier(() -> {
                service.clock.passes(longDrawing);
                return new Pages(Collections.nCopies(Math.min(most, PAGES), new byte[bytesOfAPage]), most >= PAGES);
            });
        }
    }
}
