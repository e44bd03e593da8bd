package onething.application.port.out.paper;

import static onething.application.port.out.matter.StoredFixtures.DETERMINATION;
import static onething.application.port.out.matter.StoredFixtures.REVIEW;
import static onething.application.port.out.matter.StoredFixtures.RONGCHENG;
import static onething.application.port.out.matter.StoredFixtures.WORK_INJURY;
import static onething.application.port.out.matter.StoredFixtures.aSubmittedBundle;
import static onething.application.port.out.matter.StoredFixtures.anOffice;
import static onething.application.port.out.matter.StoredFixtures.received;
import static onething.application.port.out.paper.IssuedPapersContract.paper;
import static onething.application.port.out.paper.IssuedPapersContract.submit;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import onething.application.port.out.bundle.Bundles;
import onething.application.port.out.paper.PaperSealer.SealedFiles;
import onething.application.port.out.paper.SealQueue.Taken;
import onething.application.port.out.paper.SealQueue.Waiting;
import onething.domain.matter.Standing;
import onething.domain.paper.Paper;
import onething.domain.paper.PaperContent;
import onething.domain.paper.PaperFile;
import onething.domain.paper.PaperFormat;
import onething.domain.paper.Seal;
import onething.domain.paper.SealObstacle;
import onething.domain.paper.SealProgress;
import onething.domain.paper.SealStatus;
import onething.domain.party.DistrictCode;
import onething.domain.party.OfficeCode;
import org.junit.jupiter.api.Test;
import reactor.test.StepVerifier;

/// What [SealQueue] promises, with the store of bundles that adds papers. The store also has papers of other tests.
public interface SealQueueContract {

    SealQueue queue();

    IssuedPapers papers();

    Bundles bundles();

    @Test
    default void aPaperThatGetsASealWaitsFromItsIssueOn() {
        var paper = aWaitingPaper();

        assertThat(status(paper))
                .isEqualTo(new SealStatus(
                        paper.id(),
                        paper.issued(),
                        new SealProgress(0, Optional.of(paper.issued()), Optional.empty(), Optional.empty())));
        assertThat(queue().oldestWaiting().block()).isBeforeOrEqualTo(paper.issued());
    }

    @Test
    default void aPaperWithoutASealDoesNotWait() {
        var paper = stored(false);

        queue().of(Set.of(paper.id())).as(StepVerifier::create).verifyComplete();
        assertThat(takenOf(paper, paper.issued())).isEmpty();
    }

    @Test
    default void oneCallerTakesAPaperUntilTheLeaseEnds() {
        var paper = aWaitingPaper();
        var now = paper.issued();

        assertThat(takenOf(paper, now.minusSeconds(1))).isEmpty();
        assertThat(takenOf(paper, now)).isPresent();
        assertThat(takenOf(paper, now)).isEmpty();
        assertThat(takenOf(paper, now.plus(LEASE))).isPresent();
    }

    @Test
    default void aSealedPaperIsKeptWithItsFiles() {
        var paper = aWaitingPaper();
        papers().keep(paper.id(), PaperFormat.PDF, file("unsealed")).block();
        papers().sealed(paper.id(), PaperFormat.PDF).as(StepVerifier::create).verifyComplete();
        var seal = aSeal(paper);

        assertThat(queue().keep(taken(paper), seal, files("sealed")).block()).isTrue();

        assertThat(status(paper).progress())
                .isEqualTo(new SealProgress(0, Optional.empty(), Optional.empty(), Optional.of(seal)));
        assertThat(papers().sealed(paper.id(), PaperFormat.PDF).block().bytes())
                .isEqualTo(file("sealed pdf").bytes());
        assertThat(papers().sealed(paper.id(), PaperFormat.OFD).block().sha256())
                .isEqualTo(file("sealed ofd").sha256());
        assertThat(papers().file(paper.id(), PaperFormat.PDF).block().sha256())
                .isEqualTo(file("unsealed").sha256());
        assertThat(takenOf(paper, paper.issued().plus(Duration.ofDays(9)))).isEmpty();
    }

    @Test
    default void aFailedAttemptSaysWhyAndWhenItIsTriedAgain() {
        var paper = aWaitingPaper();
        var taken = taken(paper);
        var later = taken.progress().failed(SealObstacle.REFUSED, paper.issued());

        assertThat(queue().later(taken, later).block()).isTrue();

        assertThat(status(paper).progress()).isEqualTo(later);
        assertThat(takenOf(paper, later.next().orElseThrow().minusSeconds(1))).isEmpty();
        assertThat(takenOf(paper, later.next().orElseThrow()))
                .hasValueSatisfying(
                        again -> assertThat(again.progress().attempts()).isOne());
    }

    @Test
    default void aCallerWhoseLeaseHasEndedKeepsNothing() {
        var paper = aWaitingPaper();
        var first = taken(paper);
        var second = takenOf(paper, paper.issued().plus(LEASE)).orElseThrow();

        assertThat(queue().keep(first, aSeal(paper), files("first")).block()).isFalse();
        assertThat(queue().later(first, first.progress().failed(SealObstacle.OFF, paper.issued()))
                        .block())
                .isFalse();
        papers().sealed(paper.id(), PaperFormat.PDF).as(StepVerifier::create).verifyComplete();

        assertThat(queue().keep(second, aSeal(paper), files("second")).block()).isTrue();
        assertThat(queue().keep(second, aSeal(paper), files("third")).block()).isFalse();
        assertThat(papers().sealed(paper.id(), PaperFormat.PDF).block().bytes())
                .isEqualTo(file("second pdf").bytes());
    }

    @Test
    default void anOfficeSeesThePapersOfItsDistrictThatWaitTheOldestFirst() {
        var office = anOffice();
        var first = stored(true, office, RONGCHENG);
        var second = stored(true, office, RONGCHENG);
        var sealed = stored(true, office, RONGCHENG);
        stored(false, office, RONGCHENG);
        stored(true, office, new DistrictCode("445203"));
        stored(true, anOffice(), RONGCHENG);
        var taken = taken(List.of(second, sealed), sealed.issued());
        var failed = taken.getFirst().progress().failed(SealObstacle.NO_SEAL, second.issued());
        queue().later(taken.getFirst(), failed).block();
        queue().keep(taken.getLast(), aSeal(sealed), files("sealed")).block();

        assertThat(waiting(office))
                .containsExactlyInAnyOrder(
                        new Waiting(first, status(first)),
                        new Waiting(second, new SealStatus(second.id(), second.issued(), failed)))
                .isSortedAccordingTo(
                        Comparator.comparing(waiting -> waiting.status().asked()));
        assertThat(queue().waiting(office, RONGCHENG, 1).collectList().block()).hasSize(1);
    }

    @Test
    default void aPaperIsTakenAtOnceAfterItIsWantedAgain() {
        var paper = aWaitingPaper();
        var taken = taken(paper);
        queue().later(taken, taken.progress().failed(SealObstacle.REFUSED, paper.issued()))
                .block();
        assertThat(takenOf(paper, paper.issued())).isEmpty();

        queue().again(paper.id(), paper.issued()).block();

        assertThat(takenOf(paper, paper.issued()))
                .hasValueSatisfying(
                        again -> assertThat(again.progress().attempts()).isOne());
    }

    @Test
    default void aPaperThatACallerHasIsNotGivenToAnotherOne() {
        var office = anOffice();
        var paper = stored(true, office, RONGCHENG);
        var taken = taken(paper);

        queue().again(paper.id(), paper.issued()).block();
        queue().allAgain(office, RONGCHENG, paper.issued()).block();

        assertThat(takenOf(paper, paper.issued())).isEmpty();
        assertThat(queue().keep(taken, aSeal(paper), files("sealed")).block()).isTrue();
    }

    @Test
    default void aSealedPaperIsNotTriedAgain() {
        var office = anOffice();
        var paper = stored(true, office, RONGCHENG);
        queue().keep(taken(paper), aSeal(paper), files("sealed")).block();

        queue().again(paper.id(), paper.issued()).block();
        queue().allAgain(office, RONGCHENG, paper.issued()).block();

        assertThat(takenOf(paper, paper.issued().plus(Duration.ofDays(9)))).isEmpty();
    }

    @Test
    default void allPapersOfAnOfficeAreTakenAtOnceAfterTheyAreWantedAgain() {
        var office = anOffice();
        var first = stored(true, office, RONGCHENG);
        var second = stored(true, office, RONGCHENG);
        var other = stored(true, anOffice(), RONGCHENG);
        var now = other.issued();
        for (var taken : taken(List.of(first, second, other), now)) {
            queue().later(taken, taken.progress().failed(SealObstacle.UNREACHABLE, now))
                    .block();
        }

        queue().allAgain(office, RONGCHENG, now).block();

        assertThat(taken(List.of(first, second, other), now))
                .extracting(Taken::paper)
                .containsExactly(first.id(), second.id());
    }

    Duration LEASE = Duration.ofMinutes(5);

    private List<Waiting> waiting(OfficeCode office) {
        return queue().waiting(office, RONGCHENG, 100).collectList().block();
    }

    private Taken taken(Paper paper) {
        return takenOf(paper, paper.issued()).orElseThrow();
    }

    private Optional<Taken> takenOf(Paper paper, Instant now) {
        return taken(List.of(paper), now).stream().findFirst();
    }

    /// Takes everything that waits, and gives what was taken of these papers.
    private List<Taken> taken(List<Paper> papers, Instant now) {
        var all = queue().take(now, now.plus(LEASE), 10_000).collectList().block();
        return papers.stream()
                .flatMap(paper -> all.stream().filter(taken -> taken.paper().equals(paper.id())))
                .toList();
    }

    private SealStatus status(Paper paper) {
        return queue().of(Set.of(paper.id())).single().block();
    }

    private Paper aWaitingPaper() {
        return stored(true);
    }

    private Paper stored(boolean sealed) {
        return stored(sealed, WORK_INJURY, RONGCHENG);
    }

    private Paper stored(boolean sealed, OfficeCode office, DistrictCode district) {
        var bundle = aSubmittedBundle();
        var paper = paper(bundle, 1);
        var received = received(bundle, 2, DETERMINATION, new Standing.Submitted(REVIEW), List.of(), office, district);
        var content = paper.content();
        var wanted = new Paper(
                paper.id(),
                paper.number(),
                paper.proof(),
                paper.code(),
                paper.to(),
                paper.bundle(),
                Optional.of(received.after().file().id()),
                paper.applicant(),
                paper.showsNumbers(),
                paper.issued(),
                new PaperContent(
                        content.title(),
                        content.number(),
                        content.blocks(),
                        content.office(),
                        content.day(),
                        content.proof(),
                        sealed));
        submit(bundles(), bundle, received, List.of(wanted));
        return wanted;
    }

    private static Seal aSeal(Paper paper) {
        return new Seal(
                "工伤科", false, paper.issued().plusSeconds(1), paper.issued().plusSeconds(2));
    }

    private static SealedFiles files(String name) {
        return new SealedFiles(file(name + " pdf"), file(name + " ofd"));
    }

    private static PaperFile file(String text) {
        return PaperFile.of(text.getBytes(StandardCharsets.UTF_8));
    }
}
