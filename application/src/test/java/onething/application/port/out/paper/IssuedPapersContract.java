package onething.application.port.out.paper;

import static onething.application.port.out.RefusedWith.refusedWith;
import static onething.application.port.out.matter.StoredFixtures.DETERMINATION;
import static onething.application.port.out.matter.StoredFixtures.REVIEW;
import static onething.application.port.out.matter.StoredFixtures.aKeyOf;
import static onething.application.port.out.matter.StoredFixtures.aSubmittedBundle;
import static onething.application.port.out.matter.StoredFixtures.draftOf;
import static onething.application.port.out.matter.StoredFixtures.next;
import static onething.application.port.out.matter.StoredFixtures.received;
import static onething.application.port.out.matter.StoredFixtures.somebody;
import static onething.application.port.out.matter.StoredFixtures.underWay;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import onething.application.port.Versioned;
import onething.application.port.out.bundle.Bundles;
import onething.application.port.out.matter.Matters;
import onething.domain.bundle.Bundle;
import onething.domain.bundle.ReceiptCode;
import onething.domain.code.PaperCode;
import onething.domain.guide.paper.PaperRecipient;
import onething.domain.matter.MatterChange;
import onething.domain.matter.Standing;
import onething.domain.paper.Paper;
import onething.domain.paper.PaperContent;
import onething.domain.paper.PaperContent.Drawing;
import onething.domain.paper.PaperContent.Heading;
import onething.domain.paper.PaperContent.Items;
import onething.domain.paper.PaperContent.Paragraph;
import onething.domain.paper.PaperContent.Proof;
import onething.domain.paper.PaperContent.Row;
import onething.domain.paper.PaperContent.Signature;
import onething.domain.paper.PaperContent.Table;
import onething.domain.paper.PaperFile;
import onething.domain.paper.PaperFormat;
import onething.domain.paper.PaperId;
import onething.domain.paper.PaperNumber;
import onething.domain.party.IdCardNumber;
import onething.domain.refusal.Refusal.ChangedMeanwhile;
import onething.domain.search.SearchField;
import onething.domain.search.SearchTerm;
import onething.domain.search.SearchTerms;
import org.junit.jupiter.api.Test;
import reactor.test.StepVerifier;

/// What [IssuedPapers] promises, with the stores of bundles and matters that add the papers.
public interface IssuedPapersContract {

    IssuedPapers papers();

    Bundles bundles();

    Matters matters();

    @Test
    default void aSubmissionStoresItsPapers() {
        var bundle = aSubmittedBundle();
        var receipt = paper(bundle, 1);
        var application = paper(bundle, 2);
        submit(bundle, List.of(application, receipt));

        papers().find(receipt.id()).as(StepVerifier::create).expectNext(receipt).verifyComplete();
        papers().of(bundle.id()).as(StepVerifier::create).expectNextCount(2).verifyComplete();
        papers().findByNumber(application.number())
                .as(StepVerifier::create)
                .expectNext(application)
                .verifyComplete();
    }

    @Test
    default void anActionStoresItsPaperWithTheMatter() {
        var bundle = aSubmittedBundle();
        var first = submit(bundle, List.of());
        var accepted = next(first, underWay());
        var paper = paper(bundle, accepted);

        matters().save(new Versioned<>(accepted, 0), List.of(), List.of(paper)).block();

        papers().of(accepted.after().file().id())
                .as(StepVerifier::create)
                .expectNext(paper)
                .verifyComplete();
        papers().of(bundle.id()).as(StepVerifier::create).expectNext(paper).verifyComplete();
        papers().ofMatters(Set.of(accepted.after().file().id()))
                .as(StepVerifier::create)
                .expectNext(paper)
                .verifyComplete();
        papers().ofMatters(Set.of()).as(StepVerifier::create).verifyComplete();
        papers().summaries(Set.of(paper.number(), PaperNumber.of(bundle.number(), 9)))
                .as(StepVerifier::create)
                .expectNext(new IssuedPapers.Summary(paper.id(), paper.number(), PaperRecipient.EMPLOYER))
                .verifyComplete();
    }

    @Test
    default void papersAreFoundByTheApplicantAndByTheNumberOfWhoIsNamed() {
        var bundle = aSubmittedBundle();
        var number = new IdCardNumber("445202199003071527");
        var terms = new SearchTerms(Set.of(new SearchTerm(SearchField.ID_NUMBER, number.value())), Set.of());
        var first = submit(bundle, List.of());
        var decided = next(first, underWay());
        var naming = new MatterChange(decided.after(), decided.event(), decided.awaitsApproval(), Optional.of(terms));
        var paper = naming(number, paper(bundle, naming));
        matters().save(new Versioned<>(naming, 0), List.of(), List.of(paper)).block();
        var codes = Set.of(paper.code());

        papers().of(bundle.applicant(), codes)
                .as(StepVerifier::create)
                .expectNext(paper)
                .verifyComplete();
        papers().naming(number, codes)
                .filter(paper::equals)
                .as(StepVerifier::create)
                .expectNext(paper)
                .verifyComplete();
        papers().of(somebody(), codes).as(StepVerifier::create).verifyComplete();
        papers().naming(new IdCardNumber("11010519491231002X"), codes)
                .as(StepVerifier::create)
                .verifyComplete();
        papers().of(bundle.applicant(), Set.of(new PaperCode("another")))
                .as(StepVerifier::create)
                .verifyComplete();
    }

    private static Paper naming(IdCardNumber number, Paper paper) {
        var content = paper.content();
        return new Paper(
                paper.id(),
                paper.number(),
                paper.proof(),
                paper.code(),
                paper.to(),
                paper.bundle(),
                paper.matter(),
                paper.applicant(),
                true,
                paper.issued(),
                new PaperContent(
                        content.title(),
                        content.number(),
                        List.of(new Table(List.of(new Row("身份证号码", number.value())))),
                        content.office(),
                        content.day(),
                        content.proof(),
                        content.sealed()));
    }

    @Test
    default void anActionThatIsNotStoredStoresNoPaper() {
        var bundle = aSubmittedBundle();
        var first = submit(bundle, List.of());
        var late = next(first, underWay());

        matters()
                .save(new Versioned<>(late, 7), List.of(), List.of(paper(bundle, late)))
                .as(StepVerifier::create)
                .verifyErrorSatisfies(refusedWith(new ChangedMeanwhile(0)));

        papers().of(late.after().file().id()).as(StepVerifier::create).verifyComplete();
    }

    @Test
    default void theFirstRenderedFileIsKept() {
        var bundle = aSubmittedBundle();
        var paper = paper(bundle, 1);
        submit(bundle, List.of(paper));
        papers().file(paper.id(), PaperFormat.PDF).as(StepVerifier::create).verifyComplete();
        var first = PaperFile.of("%PDF-1.7 one".getBytes(StandardCharsets.UTF_8));

        assertThat(papers().keep(paper.id(), PaperFormat.PDF, first).block().sha256())
                .isEqualTo(first.sha256());
        assertThat(papers().keep(
                                paper.id(),
                                PaperFormat.PDF,
                                PaperFile.of("%PDF-1.7 two".getBytes(StandardCharsets.UTF_8)))
                        .block()
                        .sha256())
                .isEqualTo(first.sha256());
        assertThat(papers().file(paper.id(), PaperFormat.PDF).block().bytes()).isEqualTo(first.bytes());
    }

    @Test
    default void eachFormatIsAFileOfItsOwn() {
        var bundle = aSubmittedBundle();
        var paper = paper(bundle, 1);
        submit(bundle, List.of(paper));
        var pdf = PaperFile.of("%PDF-1.7 one".getBytes(StandardCharsets.UTF_8));
        var ofd = PaperFile.of("PK one".getBytes(StandardCharsets.UTF_8));

        papers().keep(paper.id(), PaperFormat.PDF, pdf).block();
        papers().file(paper.id(), PaperFormat.OFD).as(StepVerifier::create).verifyComplete();
        papers().keep(paper.id(), PaperFormat.OFD, ofd).block();

        assertThat(papers().file(paper.id(), PaperFormat.PDF).block().bytes()).isEqualTo(pdf.bytes());
        assertThat(papers().file(paper.id(), PaperFormat.OFD).block().bytes()).isEqualTo(ofd.bytes());
    }

    private MatterChange submit(Bundle.Submitted bundle, List<Paper> papers) {
        return submit(bundles(), bundle, papers);
    }

    private static MatterChange submit(Bundles bundles, Bundle.Submitted bundle, List<Paper> papers) {
        var received = received(bundle, 2, DETERMINATION, new Standing.Submitted(REVIEW));
        submit(bundles, bundle, received, papers);
        return received;
    }

    static void submit(Bundles bundles, Bundle.Submitted bundle, MatterChange received, List<Paper> papers) {
        var draft = draftOf(bundle);
        bundles.add(draft, aKeyOf(bundle.applicant())).block();
        bundles.submit(new Versioned<>(bundle, 0), List.of(received), papers, aKeyOf(bundle.applicant()))
                .block();
    }

    static Paper paper(Bundle.Submitted bundle, int place) {
        var number = PaperNumber.of(bundle.number(), place);
        return new Paper(
                new PaperId(UUID.randomUUID()),
                number,
                new ReceiptCode("7K3QM9XF2B"),
                new PaperCode("receipt"),
                PaperRecipient.APPLICANT,
                bundle.id(),
                Optional.empty(),
                bundle.applicant(),
                place == 2,
                bundle.received(),
                content(number));
    }

    private static Paper paper(Bundle.Submitted bundle, MatterChange change) {
        var file = change.after().file();
        var number = PaperNumber.of(file.number(), change.event().sequence());
        return new Paper(
                new PaperId(UUID.randomUUID()),
                number,
                new ReceiptCode("7K3QM9XF2B"),
                new PaperCode("acceptance"),
                PaperRecipient.EMPLOYER,
                bundle.id(),
                Optional.of(file.id()),
                bundle.applicant(),
                false,
                change.event().at(),
                content(number));
    }

    private static PaperContent content(PaperNumber number) {
        return new PaperContent(
                "受理通知书",
                "编号：" + number,
                List.of(
                        new Paragraph("李娜："),
                        new Heading("事项"),
                        new Table(List.of(new Row("姓名", "李娜"))),
                        new Items(List.of("一", "二")),
                        new Drawing("身份证", "正面和反面", "<svg xmlns='http://www.w3.org/2000/svg'></svg>"),
                        new Signature("签名：", "0".repeat(64))),
                "工伤科",
                "2026年11月23日",
                new Proof("核验码：7K3QM-9XF2B", "扫描二维码核验。", "https://example.cn/verify"),
                true);
    }
}
