package onething.application.service.paper;

import static onething.application.service.People.DETERMINER;
import static onething.application.service.People.INSPECTOR;
import static onething.application.service.People.LI_NA;
import static onething.application.service.ServiceInMemory.MONDAY_MORNING;
import static onething.application.service.ServiceInMemory.id;
import static onething.application.service.ServiceInMemory.now;
import static onething.application.service.SmallGuide.COMPLAINT;
import static onething.application.service.SmallGuide.DETERMINATION;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import onething.application.port.TrailProof;
import onething.application.port.in.paper.VerifyPaper;
import onething.application.service.ServiceInMemory;
import onething.application.service.SmallGuide;
import onething.application.service.handling.TrailProofs;
import onething.application.service.transparency.SealTrailService;
import onething.domain.guide.paper.PaperRecipient;
import onething.domain.matter.MatterChange;
import onething.domain.matter.MatterId;
import onething.domain.paper.Paper;
import onething.domain.paper.PaperContent.Drawing;
import onething.domain.paper.PaperContent.Heading;
import onething.domain.paper.PaperContent.Items;
import onething.domain.paper.PaperContent.Paragraph;
import onething.domain.paper.PaperContent.Row;
import onething.domain.paper.PaperContent.Table;
import onething.domain.paper.PaperFormat;
import onething.domain.transparency.TreeHash;
import org.junit.jupiter.api.Test;

/// What the papers say, and that a paper is one file that can be verified.
class PapersTest extends PapersHouse {

    @Test
    void aSubmissionIssuesAReceiptThatNamesMattersAndFiles() {
        var bundle = service.aSubmittedBundle(LI_NA, DETERMINATION);

        var receipt = ofBundle(LI_NA, bundle.id()).getFirst();

        assertThat(receipt.content().title()).isEqualTo("收件凭证");
        assertThat(receipt.number().value()).isEqualTo(bundle.number() + "-P001");
        assertThat(paragraphs(receipt)).containsExactly("李娜：2026年11月23日收到申请。");
        assertThat(items(receipt)).contains("事项2（" + bundle.number() + "-02）", "id-card：身份证.pdf", "diagnosis：诊断证明.pdf");
    }

    @Test
    void theApplicationShowsEveryAnswerAsItWasSent() {
        var bundle = service.aSubmittedBundle(LI_NA, COMPLAINT);

        var application = ofBundle(LI_NA, bundle.id()).get(1);

        assertThat(rows(application)).contains(new Row("worker.name", "李娜"), new Row("dispute.facts", "拖欠工资三个月"));
    }

    @Test
    void eachMatterHasItsFormFilledIn() {
        var bundle = service.aSubmittedBundle(LI_NA, COMPLAINT, DETERMINATION);

        var papers = ofBundle(LI_NA, bundle.id());

        assertThat(papers).extracting(paper -> paper.content().title()).containsExactly("收件凭证", "申请表", "投诉登记表");
        var form = papers.getLast();
        assertThat(form.number().value()).isEqualTo(bundle.number() + "-P003");
        assertThat(rows(form))
                .contains(new Row("worker.name", "李娜"), new Row("dispute.facts", "拖欠工资三个月"))
                .contains(new Row("matter-number", bundle.number() + "-01"));
        assertThat(ofMatter(LI_NA, form.matter().orElseThrow())).containsExactly(form);
    }

    @Test
    void aPromiseIsAPaperOnlyForThosePromising() {
        var promise = ofBundle(LI_NA, submittedWithPhone()).getLast();

        assertThat(promise.content().title()).isEqualTo("承诺书");
        assertThat(paragraphs(promise)).containsExactly("承诺电话13800138000真实。");
        assertThat(promise.showsNumbers()).isTrue();
        assertThat(ofBundle(
                        LI_NA, service.aSubmittedBundle(LI_NA, DETERMINATION).id()))
                .extracting(paper -> paper.content().title())
                .doesNotContain("承诺书");
    }

    @Test
    void anAcceptanceSaysUntilWhenTheOfficeDecides() {
        var matter = accepted();

        var acceptance = ofMatter(LI_NA, matter).getFirst();

        assertThat(acceptance.content().office()).isEqualTo("工伤科");
        assertThat(acceptance.content().day()).isEqualTo("2026年11月23日");
        assertThat(items(acceptance)).containsExactly("作出决定：2026年12月23日");
        assertThat(acceptance.content().proof().link())
                .startsWith("https://example.cn/verify?number=" + acceptance.number() + "&code=");
    }

    @Test
    void aSupplementNoticeShowsTheOldAnswerAndTheDrawingOfWhatIsMissing() {
        var matter = service.aMatter(LI_NA, DETERMINATION);
        service.requestSupplement(DETERMINER, matter);

        var notice = ofMatter(LI_NA, id(matter)).getLast();

        assertThat(notice.content().title()).isEqualTo("补正告知书");
        assertThat(items(notice)).containsExactly("diagnosis：看不清，请重新拍照", "worker.name：与身份证不一致");
        assertThat(rows(notice)).containsExactly(new Row("worker.name", "李娜"));
        assertThat(notice.content().blocks())
                .contains(new Heading("样例"))
                .contains(new Drawing("diagnosis", "", SmallGuide.DRAWING));
        assertThat(notice.showsNumbers()).isFalse();
    }

    @Test
    void aDecisionSaysWhatWasDecidedAndWhy() {
        var decision = ofMatter(LI_NA, decided()).getLast();

        assertThat(paragraphs(decision)).containsExactly("申请人李娜。", "事实清楚，决定予以认定。");
        assertThat(items(decision)).contains("diagnosis：诊断证明.pdf");
    }

    @Test
    void aPaperForTheEmployerDoesNotNameTheReporter() {
        issuesTo(PaperRecipient.EMPLOYER);
        var matter = service.aMatter(LI_NA, COMPLAINT);
        service.matters
                .claim(
                        matter.map(record -> new MatterChange(record.matter(), record.last(), false)),
                        Optional.of(INSPECTOR.id()))
                .block();

        var decided = service.decide(INSPECTOR, ServiceInMemory.id(matter), "recognised");

        var decision = ofMatter(INSPECTOR, decided.file().id()).getLast();
        assertThat(decision.to()).isEqualTo(PaperRecipient.EMPLOYER);
        assertThat(paragraphs(decision)).containsExactly("事实清楚，决定予以认定。");
        assertThat(items(decision)).as("a name of a file can show who reports").isEmpty();
    }

    @Test
    void aPaperIsRenderedOnceAndKept() {
        var receipt = ofBundle(
                        LI_NA, service.aSubmittedBundle(LI_NA, DETERMINATION).id())
                .getFirst();

        var first = now(reading(LI_NA, receipt)).file();
        var second = now(reading(LI_NA, receipt)).file();

        assertThat(rendered).hasValue(1);
        assertThat(second.sha256()).isEqualTo(first.sha256());
    }

    @Test
    void anOfdShowsThePdfThatIsKeptAndIsKeptToo() {
        var decision = ofMatter(LI_NA, decided()).getLast();

        var ofd = now(reading(LI_NA, decision, PaperFormat.OFD)).file();
        var again = now(reading(LI_NA, decision, PaperFormat.OFD)).file();
        var pdf = now(reading(LI_NA, decision)).file();

        assertThat(rendered).as("the PDF, and the OFD of it").hasValue(2);
        assertThat(again.sha256()).isEqualTo(ofd.sha256());
        assertThat(new String(ofd.bytes(), StandardCharsets.UTF_8)).startsWith("OFD of " + pdf.sha256());
    }

    @Test
    void aPaperIsVerifiedByItsNumberAndCode() {
        var decision = ofMatter(LI_NA, decided()).getLast();
        var file = now(reading(LI_NA, decision)).file();

        var found = now(verifyPaper()
                .verify(decision.number().value(), " " + decision.proof().shown()));

        assertThat(found.genuine()).isTrue();
        var paper = found.paper().orElseThrow();
        assertThat(paper.title()).isEqualTo("决定书");
        assertThat(paper.office()).isEqualTo("工伤科");
        assertThat(paper.issued()).isEqualTo(LocalDate.of(2026, 11, 23));
        assertThat(paper.hashes().pdf()).isEqualTo(file.sha256());
        assertThat(paper.hashes().ofd()).as("nobody asked for it").isEmpty();
        var ofd = now(reading(LI_NA, decision, PaperFormat.OFD)).file();
        assertThat(now(verifyPaper()
                                .verify(
                                        decision.number().value(),
                                        decision.proof().shown()))
                        .paper()
                        .flatMap(each -> each.hashes().ofd()))
                .contains(ofd.sha256());
        assertThat(now(verifyPaper().verify(decision.number().value(), "0000000000"))
                        .genuine())
                .isFalse();
        assertThat(now(verifyPaper().verify("no number", decision.proof().shown()))
                        .genuine())
                .isFalse();
    }

    @Test
    void aPaperCarriesThePromiseThatItsEventWillBeInTheLog() {
        var matter = decided();

        var event = service.matters.trail(matter).blockLast();
        var decision = ofMatter(LI_NA, matter).getLast();

        var promise = decision.content().proof().promise().orElseThrow().signed();
        assertThat(promise.statement().events()).containsExactly(event.hash());
        assertThat(promise.statement().by()).isEqualTo(MONDAY_MORNING.plus(Duration.ofDays(1)));
        assertThat(promise.token()).contains("promised");
    }

    @Test
    void aPaperOfOneMatterDoesNotTellThatThereIsAnother() {
        var bundle = service.aSubmittedBundle(LI_NA, COMPLAINT, DETERMINATION);

        var papers = ofBundle(LI_NA, bundle.id());

        assertThat(eventsOf(papers.getFirst())).hasSize(2);
        assertThat(eventsOf(papers.getLast()))
                .containsExactly(service.matters
                        .trail(papers.getLast().matter().orElseThrow())
                        .blockFirst()
                        .hash());
    }

    @Test
    void theEventBehindAPaperIsProvedOnceTheLogHasIt() {
        var matter = decided();
        var decision = ofMatter(LI_NA, matter).getLast();

        assertThat(trailOf(decision).isComplete()).isFalse();
        assertThat(trailOf(decision).promise()).isPresent();

        new SealTrailService(service.log, service.logKeyring, service.clock)
                .seal()
                .block();

        var proved = trailOf(decision);
        assertThat(proved.isComplete()).isTrue();
        assertThat(proved.events())
                .allMatch(event -> event.inclusion()
                        .orElseThrow()
                        .proves(
                                TreeHash.ofEvent(event.hash()),
                                proved.head().orElseThrow().statement().root()));
    }

    private TrailProof trailOf(Paper paper) {
        return now(verifyPaper().verify(paper.number().value(), paper.proof().shown()))
                .paper()
                .flatMap(VerifyPaper.Genuine::trail)
                .orElseThrow();
    }

    private static List<String> eventsOf(Paper paper) {
        return paper.content()
                .proof()
                .promise()
                .orElseThrow()
                .signed()
                .statement()
                .events();
    }

    private MatterId accepted() {
        var matter = service.aMatter(LI_NA, DETERMINATION);
        service.act(DETERMINER, matter, "accept", "");
        return ServiceInMemory.id(matter);
    }

    private VerifyPaper verifyPaper() {
        return new VerifyPaperService(
                service.matters.papers, files(), new TrailProofs(service.log), queue, new NamingSealer());
    }

    private static List<String> paragraphs(Paper paper) {
        return paper.content().blocks().stream()
                .filter(Paragraph.class::isInstance)
                .map(block -> ((Paragraph) block).text())
                .toList();
    }

    private static List<String> items(Paper paper) {
        return paper.content().blocks().stream()
                .filter(Items.class::isInstance)
                .flatMap(block -> ((Items) block).items().stream())
                .toList();
    }

    private static List<Row> rows(Paper paper) {
        return paper.content().blocks().stream()
                .filter(Table.class::isInstance)
                .flatMap(block -> ((Table) block).rows().stream())
                .toList();
    }
}
