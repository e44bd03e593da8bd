package onething.application.service.paper;

import static onething.application.port.out.RefusedWith.refusedWith;
import static onething.application.service.People.ASSESSOR;
import static onething.application.service.People.DETERMINER;
import static onething.application.service.People.INSPECTOR;
import static onething.application.service.People.LI_NA;
import static onething.application.service.People.WANG_WEI;
import static onething.application.service.ServiceInMemory.MONDAY_MORNING;
import static onething.application.service.ServiceInMemory.id;
import static onething.application.service.ServiceInMemory.now;
import static onething.application.service.SmallGuide.COMPLAINT;
import static onething.application.service.SmallGuide.DETERMINATION;
import static onething.application.service.SmallGuide.PHONE;
import static org.assertj.core.api.Assertions.assertThat;

import onething.application.port.in.desk.ActOnMatter;
import onething.application.port.in.matter.ReadTimeline;
import onething.application.port.in.paper.PreviewPaper;
import onething.application.port.out.paper.PaperRenderer;
import onething.application.service.matter.ReadTimelineService;
import onething.domain.code.ActionCode;
import onething.domain.matter.action.ActionInput;
import onething.domain.paper.PaperContent;
import onething.domain.paper.PaperId;
import onething.domain.refusal.Refusal;
import onething.domain.refusal.Refusal.ChangedMeanwhile;
import onething.domain.refusal.Refused;
import onething.domain.text.Text;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import onething.application.port.in.bundle.ReviseAnswers;
import onething.application.port.in.bundle.SubmitBundle;
import onething.application.port.in.me.ListAccesses;
import onething.application.port.in.paper.JoinPapers;
import onething.application.port.in.paper.ListBundlePapers;
import onething.application.port.in.paper.ListMatterPapers;
import onething.application.port.in.paper.ReadPaper;
import onething.application.port.in.paper.VerifyPaper;
import onething.application.service.ServiceInMemory;
import onething.application.service.SmallGuide;
import onething.application.service.me.ListAccessesService;
import onething.domain.access.PersonalDataAccess.Papers;
import onething.domain.access.UnmaskedAccess;
import onething.domain.bundle.BundleId;
import onething.domain.form.Answers.Answer;
import onething.domain.guide.paper.PaperRecipient;
import onething.domain.matter.Matter;
import onething.domain.matter.MatterChange;
import onething.domain.matter.MatterId;
import onething.domain.paper.Paper;
import onething.domain.paper.PaperContent.Items;
import onething.domain.paper.PaperContent.Paragraph;
import onething.domain.paper.PaperContent.Row;
import onething.domain.paper.PaperContent.Table;
import onething.domain.paper.PaperFile;
import onething.domain.party.Actor;
import onething.domain.refusal.Refusal.BundleUnknown;
import onething.domain.refusal.Refusal.MatterUnknown;
import onething.domain.refusal.Refusal.PaperUnknown;
import onething.domain.refusal.Refusal.StepUpRequired;
import org.junit.jupiter.api.Test;
import reactor.core.publisher.Mono;
import reactor.test.StepVerifier;

class PapersTest {

    private final AtomicInteger rendered = new AtomicInteger();
    private final PaperRenderer renderer = new NamingRenderer();
    private ServiceInMemory service = new ServiceInMemory(SmallGuide.aGuideWithPapers(PaperRecipient.APPLICANT));

    // What they say.

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
    void aDecisionSaysWhatWasDecidedAndWhy() {
        var decision = ofMatter(LI_NA, decided()).getLast();

        assertThat(paragraphs(decision)).containsExactly("申请人李娜。", "事实清楚，决定予以认定。");
        assertThat(items(decision)).contains("diagnosis：诊断证明.pdf");
    }

    @Test
    void aPaperForTheEmployerDoesNotNameTheReporter() {
        service = new ServiceInMemory(SmallGuide.aGuideWithPapers(PaperRecipient.EMPLOYER));
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

    // Who reads them.

    @Test
    void onlyTheApplicantListsThePapersOfABundle() {
        var bundle = service.aSubmittedBundle(LI_NA, DETERMINATION).id();

        listBundlePapers()
                .list(new ListBundlePapers.Query(WANG_WEI, bundle))
                .as(StepVerifier::create)
                .verifyErrorSatisfies(refusedWith(new BundleUnknown(bundle.value())));
    }

    @Test
    void aPaperForTheEmployerIsNotTheApplicants() {
        service = new ServiceInMemory(SmallGuide.aGuideWithPapers(PaperRecipient.EMPLOYER));
        var matter = decided();

        assertThat(ofMatter(LI_NA, matter)).extracting(Paper::to).containsOnly(PaperRecipient.APPLICANT);
        var decision = ofMatter(DETERMINER, matter).getLast();
        reading(LI_NA, decision)
                .as(StepVerifier::create)
                .verifyErrorSatisfies(refusedWith(new PaperUnknown(decision.id().value())));
        assertThat(now(reading(DETERMINER, decision)).paper()).isEqualTo(decision);
    }

    @Test
    void strangersAndOtherOfficesReadNoPaper() {
        var matter = decided();
        var decision = ofMatter(LI_NA, matter).getLast();

        for (var stranger : List.of(WANG_WEI, ASSESSOR)) {
            reading(stranger, decision)
                    .as(StepVerifier::create)
                    .verifyErrorSatisfies(
                            refusedWith(new PaperUnknown(decision.id().value())));
            listMatterPapers()
                    .list(new ListMatterPapers.Query(stranger, matter))
                    .as(StepVerifier::create)
                    .verifyErrorSatisfies(refusedWith(new MatterUnknown(matter.value())));
        }
        assertThat(rendered).hasValue(0);
    }

    @Test
    void whatStaffReadIsRecorded() {
        var decision = ofMatter(LI_NA, decided()).getLast();

        now(reading(DETERMINER, decision));
        now(reading(LI_NA, decision));

        assertThat(now(new ListAccessesService(service.accesses, service.guides)
                                .list(new ListAccesses.Query(LI_NA, Optional.empty(), 10)))
                        .items())
                .extracting(ListAccesses.Row::papers)
                .containsExactly(Papers.PAPER);
    }

    @Test
    void aPaperWithNumbersNeedsAFreshProofAndItsReadingIsRecorded() {
        var bundle = submittedWithPhone();
        var application = ofBundle(LI_NA, bundle).get(1);
        assertThat(application.showsNumbers()).isTrue();

        service.clock.passes(Duration.ofMinutes(6));
        reading(LI_NA, application)
                .as(StepVerifier::create)
                .verifyErrorSatisfies(refusedWith(new StepUpRequired(Duration.ofMinutes(5))));
        service.clock.passes(Duration.ofMinutes(-6));
        now(reading(LI_NA, application));

        assertThat(now(service.fullViews.of(LI_NA.id()).collectList()))
                .extracting(UnmaskedAccess::bundle)
                .containsExactly(Optional.of(bundle));
        assertThat(ofBundle(LI_NA, bundle).getFirst().showsNumbers()).isFalse();
    }

    // The file.

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
    void aPaperIsVerifiedByItsNumberAndCode() {
        var decision = ofMatter(LI_NA, decided()).getLast();
        var file = now(reading(LI_NA, decision)).file();

        var found = now(verifyPaper()
                .verify(decision.number().value(), " " + decision.proof().shown()));

        assertThat(found.genuine()).isTrue();
        assertThat(found.paper().orElseThrow())
                .isEqualTo(new VerifyPaper.Genuine("决定书", "工伤科", LocalDate.of(2026, 11, 23), file.sha256()));
        assertThat(now(verifyPaper().verify(decision.number().value(), "0000000000"))
                        .genuine())
                .isFalse();
        assertThat(now(verifyPaper().verify("no number", decision.proof().shown()))
                        .genuine())
                .isFalse();
    }

    // All in one file.

    @Test
    void aCopyOfTheSubmissionHasEverythingThatWasSentAndNothingThatCameLater() {
        var bundle = submittedWithPhone();
        var matter = now(service.matters.of(bundle).collectList()).getFirst();
        service.act(DETERMINER, matter, "accept", "");

        assertThat(joined(LI_NA, new JoinPapers.Submission(bundle))).isEqualTo("收件凭证 申请表 承诺书");
        assertThat(joined(LI_NA, new JoinPapers.AllOfBundle(bundle))).isEqualTo("收件凭证 申请表 承诺书 受理通知书");
        assertThat(joined(LI_NA, new JoinPapers.AllOfMatter(id(matter)))).isEqualTo("承诺书 受理通知书");
    }

    @Test
    void oneFileWithNumbersNeedsAFreshProofAndIsRecordedOnce() {
        var bundle = submittedWithPhone();
        var copy = new JoinPapers.Submission(bundle);

        service.clock.passes(Duration.ofMinutes(6));
        joining(LI_NA, copy)
                .as(StepVerifier::create)
                .verifyErrorSatisfies(refusedWith(new StepUpRequired(Duration.ofMinutes(5))));
        service.clock.passes(Duration.ofMinutes(-6));
        joined(LI_NA, copy);

        assertThat(now(service.fullViews.of(LI_NA.id()).collectList())).hasSize(1);
    }

    @Test
    void oneFileHasNoPaperThatIsNotTheApplicants() {
        service = new ServiceInMemory(SmallGuide.aGuideWithPapers(PaperRecipient.EMPLOYER));
        var matter = decided();

        assertThat(joined(LI_NA, new JoinPapers.AllOfMatter(matter))).isEqualTo("受理通知书");
    }

    @Test
    void nobodyElseGetsPapersInOneFile() {
        var matter = decided();
        var bundle = now(service.matters.find(matter)).value().matter().file().bundle();

        for (var other : List.of(WANG_WEI, DETERMINER)) {
            joining(other, new JoinPapers.AllOfBundle(bundle))
                    .as(StepVerifier::create)
                    .verifyErrorSatisfies(refusedWith(new BundleUnknown(bundle.value())));
            joining(other, new JoinPapers.AllOfMatter(matter))
                    .as(StepVerifier::create)
                    .verifyErrorSatisfies(refusedWith(new MatterUnknown(matter.value())));
        }
    }

    @Test
    void aDraftHasNoPapers() {
        var draft = service.aCompleteDraft(LI_NA, DETERMINATION).value().id();

        joining(LI_NA, new JoinPapers.Submission(draft))
                .as(StepVerifier::create)
                .verifyErrorSatisfies(refusedWith(new PaperUnknown(draft.value())));
        assertThat(ofBundle(LI_NA, draft)).isEmpty();
    }

    // The preview.

    @Test
    void anOfficerSeesThePaperBeforeItIsIssuedAndNothingIsIssued() {
        var matter = service.aMatter(LI_NA, DETERMINATION);

        var preview = now(
                previewPaper().preview(ServiceInMemory.command(DETERMINER, service.matter(id(matter)), "accept", "")));

        assertThat(new String(preview.pdf(), StandardCharsets.UTF_8)).isEqualTo("预览 受理通知书 预览 ");
        assertThat(ofMatter(LI_NA, id(matter))).isEmpty();
        assertThat(service.matter(id(matter)).version()).isEqualTo(matter.version());
        assertThat(now(new ListAccessesService(service.accesses, service.guides)
                                .list(new ListAccesses.Query(LI_NA, Optional.empty(), 10)))
                        .items())
                .extracting(ListAccesses.Row::papers)
                .containsExactly(Papers.PAPER);
    }

    @Test
    void aPreviewIsRefusedAsTheActionIs() {
        var matter = service.aMatter(LI_NA, DETERMINATION);
        var stale = new ActOnMatter.Command(
                DETERMINER, id(matter), matter.version() + 1, ActionInput.of(new ActionCode("accept"), Text.NONE));
        var command = ServiceInMemory.command(DETERMINER, matter, "decide", "");

        previewPaper()
                .preview(stale)
                .as(StepVerifier::create)
                .verifyErrorSatisfies(refusedWith(new ChangedMeanwhile(matter.version())));
        assertThat(refusal(previewPaper().preview(command))).isEqualTo(refusal(service.actOnMatter.act(command)));
        previewPaper()
                .preview(ServiceInMemory.command(ASSESSOR, matter, "accept", ""))
                .as(StepVerifier::create)
                .verifyErrorSatisfies(refusedWith(new MatterUnknown(id(matter).value())));
    }

    // The link.

    @Test
    void theTimelineLeadsToThePapersThatTheReaderMayRead() {
        service = new ServiceInMemory(SmallGuide.aGuideWithPapers(PaperRecipient.EMPLOYER));
        var matter = decided();
        var acceptance = ofMatter(LI_NA, matter).getFirst();
        var decision = ofMatter(DETERMINER, matter).getLast();

        assertThat(linked(LI_NA, matter)).containsExactly(acceptance.id());
        assertThat(linked(DETERMINER, matter)).containsExactly(acceptance.id(), decision.id());
    }

    // Help.

    private Mono<JoinPapers.Joined> joining(Actor who, JoinPapers.Selection selection) {
        return joinPapers().join(new JoinPapers.Query(who, MONDAY_MORNING, selection));
    }

    private String joined(Actor who, JoinPapers.Selection selection) {
        return new String(now(joining(who, selection)).pdf(), StandardCharsets.UTF_8);
    }

    private List<PaperId> linked(Actor who, MatterId matter) {
        return now(new ReadTimelineService(
                                service.access, service.matters, service.contexts, service.recorder, service.links)
                        .read(new ReadTimeline.Query(who, matter))
                        .collectList())
                .stream()
                .flatMap(entry -> entry.issued().stream())
                .toList();
    }

    private static Refusal refusal(Mono<?> refused) {
        return refused.<Refusal>map(_ -> {
                    throw new AssertionError("not refused");
                })
                .onErrorResume(Refused.class, fault -> Mono.just(fault.refusal()))
                .block();
    }

    private MatterId accepted() {
        var matter = service.aMatter(LI_NA, DETERMINATION);
        service.act(DETERMINER, matter, "accept", "");
        return ServiceInMemory.id(matter);
    }

    private MatterId decided() {
        Matter decided =
                service.decide(DETERMINER, ServiceInMemory.id(service.aMatter(LI_NA, DETERMINATION)), "recognised");
        return decided.file().id();
    }

    private BundleId submittedWithPhone() {
        var draft = service.aCompleteDraft(LI_NA, DETERMINATION);
        var id = draft.value().id();
        now(service.reviseAnswers.revise(new ReviseAnswers.Command(
                LI_NA, id, draft.version(), Map.of(PHONE, new Answer.Text("13800138000")), Set.of(), Set.of())));
        now(service.submitBundle.submit(
                new SubmitBundle.Command(LI_NA, id, service.bundle(id).version(), ServiceInMemory.aKey())));
        return id;
    }

    private List<Paper> ofBundle(Actor who, BundleId bundle) {
        return now(
                listBundlePapers().list(new ListBundlePapers.Query(who, bundle)).collectList());
    }

    private List<Paper> ofMatter(Actor who, MatterId matter) {
        return now(
                listMatterPapers().list(new ListMatterPapers.Query(who, matter)).collectList());
    }

    private Mono<ReadPaper.Found> reading(Actor who, Paper paper) {
        return new ReadPaperService(
                        service.access,
                        service.matters.papers,
                        files(),
                        service.matters,
                        service.guides,
                        service.recorder,
                        unmasked())
                .read(new ReadPaper.Query(who, MONDAY_MORNING, paper.id()));
    }

    private ListBundlePapers listBundlePapers() {
        return new ListBundlePapersService(service.access, service.matters.papers);
    }

    private ListMatterPapers listMatterPapers() {
        return new ListMatterPapersService(service.access, service.matters.papers);
    }

    private VerifyPaper verifyPaper() {
        return new VerifyPaperService(service.matters.papers, files());
    }

    private KeptFiles files() {
        return new KeptFiles(service.matters.papers, renderer, service.store);
    }

    private JoinPapers joinPapers() {
        return new JoinPapersService(
                service.access, service.matters.papers, files(), renderer, service.guides, unmasked());
    }

    private UnmaskedPapers unmasked() {
        return new UnmaskedPapers(service.fullViews, service.ids, service.clock);
    }

    private PreviewPaper previewPaper() {
        return new PreviewPaperService(service.inHand, service.acts, service.papers, renderer, service.recorder);
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

    /// Writes only which paper it rendered, and how often it did.
    private final class NamingRenderer implements PaperRenderer {

        @Override
        public Mono<PaperFile> render(Paper paper, Map<String, byte[]> pictures) {
            return Mono.fromSupplier(() -> PaperFile.of(
                    ("%PDF " + paper.number() + rendered.incrementAndGet()).getBytes(StandardCharsets.UTF_8)));
        }

        @Override
        public Mono<byte[]> joined(String title, List<Rendered> papers) {
            return Mono.just(papers.stream()
                    .map(each -> each.paper().content().title())
                    .collect(Collectors.joining(" "))
                    .getBytes(StandardCharsets.UTF_8));
        }

        @Override
        public Mono<byte[]> preview(PaperContent content, String mark) {
            return Mono.just((mark + " " + content.title() + " " + content.number() + " "
                            + content.proof().link())
                    .getBytes(StandardCharsets.UTF_8));
        }
    }
}
