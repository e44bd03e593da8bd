package onething.application.service.paper;

import static onething.application.service.People.DETERMINER;
import static onething.application.service.People.LI_NA;
import static onething.application.service.ServiceInMemory.MONDAY_MORNING;
import static onething.application.service.ServiceInMemory.id;
import static onething.application.service.ServiceInMemory.now;
import static onething.application.service.SmallGuide.DETERMINATION;
import static onething.application.service.SmallGuide.PHONE;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import onething.application.port.in.bundle.ReviseAnswers;
import onething.application.port.in.bundle.SubmitBundle;
import onething.application.port.in.paper.ListBundlePapers;
import onething.application.port.in.paper.ListMatterPapers;
import onething.application.port.in.paper.ListedPaper;
import onething.application.port.in.paper.ReadPaper;
import onething.application.port.out.paper.InMemorySealQueue;
import onething.application.port.out.paper.PaperRenderer;
import onething.application.service.ServiceInMemory;
import onething.application.service.SmallGuide;
import onething.application.service.handling.KeptFiles;
import onething.application.service.handling.UnmaskedPapers;
import onething.domain.bundle.BundleId;
import onething.domain.form.Answers.Answer;
import onething.domain.guide.paper.PaperRecipient;
import onething.domain.matter.Matter;
import onething.domain.matter.MatterId;
import onething.domain.paper.Paper;
import onething.domain.paper.PaperContent;
import onething.domain.paper.PaperFile;
import onething.domain.paper.PaperFormat;
import onething.domain.party.Actor;
import onething.domain.text.Text;
import reactor.core.publisher.Mono;

/// A service in memory that issues papers, and the use cases that read them.
abstract class PapersHouse {

    final AtomicInteger rendered = new AtomicInteger();

    final PaperRenderer renderer = new NamingRenderer();

    ServiceInMemory service = new ServiceInMemory(SmallGuide.aGuideWithPapers(PaperRecipient.APPLICANT));

    InMemorySealQueue queue = new InMemorySealQueue(service.matters);

    void issuesTo(PaperRecipient recipient) {
        service = new ServiceInMemory(SmallGuide.aGuideWithPapers(recipient));
        queue = new InMemorySealQueue(service.matters);
    }

    MatterId decided() {
        Matter decided =
                service.decide(DETERMINER, ServiceInMemory.id(service.aMatter(LI_NA, DETERMINATION)), "recognised");
        return decided.file().id();
    }

    BundleId submittedWithPhone() {
        var draft = service.aCompleteDraft(LI_NA, DETERMINATION);
        var id = draft.value().id();
        now(service.reviseAnswers.revise(new ReviseAnswers.Command(
                LI_NA, id, draft.version(), Map.of(PHONE, new Answer.Text("13800138000")), Set.of(), Set.of())));
        now(service.submitBundle.submit(
                new SubmitBundle.Command(LI_NA, id, service.bundle(id).version(), ServiceInMemory.aKey(), false)));
        return id;
    }

    List<Paper> ofBundle(Actor who, BundleId bundle) {
        return now(listBundlePapers()
                .list(new ListBundlePapers.Query(who, bundle))
                .map(ListedPaper::paper)
                .collectList());
    }

    List<Paper> ofMatter(Actor who, MatterId matter) {
        return now(listMatterPapers()
                .list(new ListMatterPapers.Query(who, matter))
                .map(ListedPaper::paper)
                .collectList());
    }

    Mono<ReadPaper.Found> reading(Actor who, Paper paper) {
        return reading(who, paper, PaperFormat.PDF);
    }

    Mono<ReadPaper.Found> reading(Actor who, Paper paper, PaperFormat format) {
        return new ReadPaperService(
                        service.access,
                        service.matters.papers,
                        files(),
                        service.matters,
                        service.guides,
                        service.recorder,
                        unmasked())
                .read(new ReadPaper.Query(who, MONDAY_MORNING, paper.id(), format));
    }

    ListBundlePapers listBundlePapers() {
        return new ListBundlePapersService(service.access, service.matters.papers, queue);
    }

    ListMatterPapers listMatterPapers() {
        return new ListMatterPapersService(service.access, service.matters.papers, queue);
    }

    KeptFiles files() {
        return new KeptFiles(service.matters.papers, renderer, service.store);
    }

    UnmaskedPapers unmasked() {
        return new UnmaskedPapers(service.fullViews, service.ids, service.clock);
    }

    /// Writes only which paper it rendered, and how often it did.
    final class NamingRenderer implements PaperRenderer {

        @Override
        public Mono<PaperFile> render(Paper paper, Map<String, byte[]> pictures) {
            return Mono.fromSupplier(() -> PaperFile.of(
                    ("%PDF " + paper.number() + rendered.incrementAndGet()).getBytes(StandardCharsets.UTF_8)));
        }

        @Override
        public Mono<PaperFile> ofd(Paper paper, PaperFile pdf) {
            return Mono.fromSupplier(() -> PaperFile.of(
                    ("OFD of " + pdf.sha256() + rendered.incrementAndGet()).getBytes(StandardCharsets.UTF_8)));
        }

        @Override
        public Mono<byte[]> joined(Joining joining) {
            return Mono.just(joining.papers().stream()
                    .map(each -> each.paper().content().title() + mark(joining, each.file()))
                    .collect(Collectors.joining(" "))
                    .concat(joining.files().stream()
                            .map(file ->
                                    " [" + file.title() + " " + file.pages().size() + file.note() + "]")
                            .collect(Collectors.joining()))
                    .getBytes(StandardCharsets.UTF_8));
        }

        private static String mark(Joining joining, PaperFile file) {
            return new String(file.bytes(), StandardCharsets.UTF_8).contains(" sealed by ")
                    ? "（" + joining.print() + "）"
                    : "";
        }

        @Override
        public Mono<byte[]> preview(PaperContent content, String mark) {
            return Mono.just((mark + " " + content.title() + " " + content.number() + " "
                            + content.proof().link())
                    .getBytes(StandardCharsets.UTF_8));
        }
    }
}
