package onething.application.service.upload;

import static onething.application.port.out.RefusedWith.refusedWith;
import static onething.application.service.People.ASSESSOR;
import static onething.application.service.People.A_FACTORY;
import static onething.application.service.People.DETERMINER;
import static onething.application.service.People.INSPECTOR;
import static onething.application.service.People.LI_NA;
import static onething.application.service.People.WANG_WEI;
import static onething.application.service.ServiceInMemory.LIMITS;
import static onething.application.service.ServiceInMemory.aKey;
import static onething.application.service.ServiceInMemory.everyAnswer;
import static onething.application.service.ServiceInMemory.now;
import static onething.application.service.SmallGuide.ASSESSMENT;
import static onething.application.service.SmallGuide.COMPLAINT;
import static onething.application.service.SmallGuide.CONTRACT;
import static onething.application.service.SmallGuide.DETERMINATION;
import static onething.application.service.SmallGuide.DIAGNOSIS;
import static onething.application.service.SmallGuide.EARLIER_DECISION;
import static onething.application.service.SmallGuide.FACTS;
import static onething.application.service.SmallGuide.ID_CARD;
import static onething.application.service.SmallGuide.PHONE;
import static onething.application.service.SmallGuide.RECOGNITION;
import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Proxy;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import onething.application.port.Versioned;
import onething.application.port.in.bundle.ReviseAnswers;
import onething.application.port.in.bundle.SubmitBundle;
import onething.application.port.in.desk.ActOnMatter;
import onething.application.port.in.reuse.ListOffers;
import onething.application.port.in.reuse.TakeOffer;
import onething.application.port.out.account.InMemoryReuseConsents;
import onething.application.port.out.bundle.Bundles;
import onething.application.port.out.licence.PlayedLicences;
import onething.application.port.out.matter.Matters.MatterRecord;
import onething.application.port.out.matter.Matters;
import onething.application.port.out.paper.IssuedPapers;
import onething.application.service.ServiceInMemory;
import onething.application.service.SmallGuide;
import onething.application.service.handling.KeptFiles;
import onething.application.service.handling.UnmaskedPapers;
import onething.domain.account.Account;
import onething.domain.account.AccountHolder;
import onething.domain.bundle.BundleId;
import onething.domain.bundle.Mandate;
import onething.domain.code.ActionCode;
import onething.domain.code.MaterialCode;
import onething.domain.code.MatterCode;
import onething.domain.code.OutcomeCode;
import onething.domain.form.Answers.Answer;
import onething.domain.form.Answers;
import onething.domain.form.FieldPath;
import onething.domain.material.Material;
import onething.domain.material.MaterialSource;
import onething.domain.material.Verdict.Finding;
import onething.domain.material.Verdict;
import onething.domain.matter.action.ActionInput;
import onething.domain.matter.action.SupplementNotice;
import onething.domain.paper.Paper;
import onething.domain.party.Actor;
import onething.domain.party.IdCardNumber;
import onething.domain.party.PersonName;
import onething.domain.refusal.Refusal.ConsentMissing;
import onething.domain.refusal.Refusal.OfferUnknown;
import onething.domain.refusal.Refusal.RoleLacking;
import onething.domain.refusal.Refusal.StepUpRequired;
import onething.domain.reuse.Offer;
import onething.domain.text.Line;
import onething.domain.text.Text;
import org.junit.jupiter.api.Test;
import reactor.core.publisher.Mono;
import reactor.test.StepVerifier;

class OffersTest {

    private static final IdCardNumber NUMBER = new IdCardNumber("445202199003071527");
    private static final IdCardNumber ANOTHERS = new IdCardNumber("440524199003070014");

    private final ServiceInMemory service = new ServiceInMemory(SmallGuide.aGuideWithReuse());
    private final InMemoryReuseConsents consents = new InMemoryReuseConsents();
    private final PlayedLicences licences = new PlayedLicences();
    private final OfferFinder finder = new OfferFinder(
            service.access,
            service.bundles,
            service.matters,
            service.matters.papers,
            licences,
            service.guides,
            service.offered);
    private final ListOffers listOffers = new ListOffersService(service.admission, finder);
    private final TakeOffer takeOffer = new TakeOfferService(
            service.admission,
            finder,
            new UnmaskedPapers(service.fullViews, service.ids, service.clock),
            new KeptFiles(service.matters.papers, new PlainRenderer(), service.store),
            service.store,
            service.bundles,
            new LicenceFetch(licences, service.store, service.clock, LIMITS),
            new GivenConsents(consents, service.ids, service.clock, new ConsentText("2026-11")),
            new AnswersOfPapers(service.bundles, service.offered, service.clock),
            service.ids,
            service.clock,
            LIMITS);

    // Papers of this service.

    @Test
    void aDecisionThatStandsIsOfferedAsTheMaterialThatItIs() {
        decided(LI_NA, Map.of());

        assertThat(papers(LI_NA, draft(LI_NA, ASSESSMENT))).singleElement().satisfies(offer -> {
            assertThat(offer.what().title()).isEqualTo("决定书");
            assertThat(offer.meets()).containsExactly(RECOGNITION);
            assertThat(offer.what().issued()).contains(LocalDate.of(2026, 11, 23));
        });
    }

    @Test
    void nothingIsOfferedToAMatterThatDoesNotRequestIt() {
        decided(LI_NA, Map.of());

        assertThat(papers(LI_NA, draft(LI_NA, COMPLAINT))).isEmpty();
    }

    @Test
    void aDecisionAboutAnotherPersonIsNotOffered() {
        decided(LI_NA, Map.of(EARLIER_DECISION, text(ANOTHERS.value())));

        assertThat(offers(LI_NA, draft(LI_NA, ASSESSMENT))).isEmpty();
    }

    @Test
    void anotherApplicantIsOfferedNothingOfIt() {
        decided(LI_NA, Map.of());

        assertThat(offers(WANG_WEI, draft(WANG_WEI, ASSESSMENT))).isEmpty();
    }

    @Test
    void thePersonIsOfferedTheDecisionThatTheEmployerAskedFor() {
        account(LI_NA, "李娜", NUMBER);
        decided(A_FACTORY, Map.of(EARLIER_DECISION, text(NUMBER.value())));

        var draft = draft(LI_NA, Map.of(EARLIER_DECISION, text(NUMBER.value())), ASSESSMENT);

        assertThat(offers(LI_NA, draft))
                .singleElement()
                .extracting(offer -> offer.what().kind())
                .isEqualTo(MaterialSource.Kind.PAPER);
    }

    @Test
    void aNumberThatTheEmployerTypedForAnotherNameShowsNothing() {
        account(WANG_WEI, "王伟", NUMBER);
        decided(A_FACTORY, Map.of(EARLIER_DECISION, text(NUMBER.value())));

        var draft = draft(WANG_WEI, Map.of(EARLIER_DECISION, text(NUMBER.value())), ASSESSMENT);

        assertThat(offers(WANG_WEI, draft)).isEmpty();
    }

    @Test
    void aTakenDecisionIsAMaterialWithItsSourceAndTheConsentIsRecorded() {
        var paper = decided(LI_NA, Map.of());
        var draft = draft(LI_NA, ASSESSMENT);

        var taken = take(LI_NA, draft, papers(LI_NA, draft).getFirst());

        assertThat(service.bundle(draft).value().materials()).containsExactly(taken);
        assertThat(taken.meets()).containsExactly(RECOGNITION);
        assertThat(taken.fileName().value()).isEqualTo("决定书.pdf");
        assertThat(taken.source()).hasValueSatisfying(source -> {
            assertThat(source.number().value()).isEqualTo(paper.number().value());
            assertThat(source.outcome()).contains(new OutcomeCode("recognised"));
            assertThat(source.consentedBy()).isEqualTo(LI_NA.id());
            assertThat(source.consented()).isEqualTo(service.clock.instant());
        });
        assertThat(now(consents.of(LI_NA.id()).collectList())).singleElement().satisfies(consent -> {
            assertThat(consent.what().takenBy(consent.consentedBy(), consent.at()))
                    .isEqualTo(taken.source().orElseThrow().deciding(Optional.empty()));
            assertThat(consent.bundle()).isEqualTo(draft);
            assertThat(consent.textVersion()).isEqualTo("2026-11");
        });
        assertThat(papers(LI_NA, draft)).as("it is there already").isEmpty();
    }

    @Test
    void takingItTwiceGivesTheSameMaterial() {
        decided(LI_NA, Map.of());
        var draft = draft(LI_NA, ASSESSMENT);
        var offer = papers(LI_NA, draft).getFirst();

        assertThat(take(LI_NA, draft, offer)).isEqualTo(take(LI_NA, draft, offer));
        assertThat(now(consents.of(LI_NA.id()).collectList())).hasSize(1);
    }

    @Test
    void aPaperWithWholeNumbersNeedsAFreshProof() {
        decided(LI_NA, Map.of(PHONE, text("13800138000")));
        var draft = draft(LI_NA, ASSESSMENT);
        var offer = papers(LI_NA, draft).getFirst();
        var signedIn = service.clock.instant();
        service.clock.passes(Duration.ofMinutes(6));

        taking(LI_NA, draft, offer.what().kind(), offer.what().reference(), signedIn, true)
                .as(StepVerifier::create)
                .verifyErrorSatisfies(refusedWith(new StepUpRequired(Duration.ofMinutes(5))));
        assertThat(now(consents.of(LI_NA.id()).collectList())).isEmpty();
    }

    @Test
    void fivePapersCostAsManyReadsAsOne() {
        decided(LI_NA, Map.of());
        var ofOne = readsForTheList();
        for (int more = 0; more < 4; more++) {
            decided(LI_NA, Map.of());
        }

        assertThat(papers(LI_NA, draft(LI_NA, ASSESSMENT))).hasSize(5);
        assertThat(readsForTheList()).isEqualTo(ofOne);
    }

    @Test
    void takingAPaperReadsNoFilesOfEarlierBundles() {
        decided(LI_NA, Map.of());
        var draft = draft(LI_NA, ASSESSMENT);
        var offer = papers(LI_NA, draft).getFirst();
        var reads = new ArrayList<String>();

        var request = now(service.admission.requested(LI_NA, draft));
        now(counting(reads)
                .find(LI_NA, request, offer.what().kind(), offer.what().reference()));

        assertThat(reads)
                .containsExactlyInAnyOrder(
                        "IssuedPapers.of", "Bundles.findAll", "Matters.findAll", "IssuedPapers.ofMatters");
    }

    private List<String> readsForTheList() {
        var reads = new ArrayList<String>();
        var request = now(service.admission.requested(LI_NA, draft(LI_NA, ASSESSMENT)));
        now(counting(reads).find(LI_NA, request).collectList());
        return reads;
    }

    private OfferFinder counting(List<String> reads) {
        return new OfferFinder(
                service.access,
                counted(Bundles.class, service.bundles, reads),
                counted(Matters.class, service.matters, reads),
                counted(IssuedPapers.class, service.matters.papers, reads),
                licences,
                service.guides,
                service.offered);
    }

    /// The port, with the name of each call added to the list.
    private static <T> T counted(Class<T> port, T adapter, List<String> calls) {
        return port.cast(
                Proxy.newProxyInstance(port.getClassLoader(), new Class<?>[] {port}, (_, method, arguments) -> {
                    calls.add(port.getSimpleName() + "." + method.getName());
                    return method.invoke(adapter, arguments);
                }));
    }

    // Files of earlier bundles.

    @Test
    void filesOfAnEarlierBundleAreOfferedAndTheBundleCanBeSubmittedWithThem() {
        var earlier = service.aSubmittedBundle(LI_NA, DETERMINATION);
        var draft = draft(LI_NA, ASSESSMENT);

        var offers = offers(LI_NA, draft);
        offers.forEach(offer -> take(LI_NA, draft, offer));

        assertThat(offers).extracting(Offer::meets).containsExactlyInAnyOrder(Set.of(ID_CARD), Set.of(DIAGNOSIS));
        assertThat(offers)
                .extracting(offer -> offer.what().number().orElseThrow())
                .containsOnly(new Line(earlier.number().value()));
        var submitted = now(service.submitBundle.submit(new SubmitBundle.Command(
                        LI_NA, draft, service.bundle(draft).version(), aKey(), false)))
                .bundle();
        assertThat(submitted.materials())
                .extracting(Material::sha256)
                .containsExactlyInAnyOrderElementsOf(
                        earlier.materials().stream().map(Material::sha256).toList());
    }

    @Test
    void theSameFileIsOfferedOnceAndNotWhereTheBundleHasIt() {
        service.aSubmittedBundle(LI_NA, DETERMINATION);
        service.aSubmittedBundle(LI_NA, DETERMINATION);
        var draft = draft(LI_NA, DETERMINATION);
        service.handIn(LI_NA, draft, "身份证.pdf", ID_CARD);

        assertThat(offers(LI_NA, draft)).extracting(Offer::meets).containsExactly(Set.of(DIAGNOSIS));
    }

    @Test
    void whatMustBeNewEachTimeIsNotOffered() {
        now(service.submitBundle.submit(command(
                LI_NA, completed(draft(LI_NA, Map.of(FACTS, text("没有签合同")), COMPLAINT), ID_CARD, CONTRACT))));

        assertThat(offers(LI_NA, draft(LI_NA, COMPLAINT)))
                .extracting(Offer::meets)
                .containsExactly(Set.of(ID_CARD));
    }

    @Test
    void whereTheOfficeAskedForAnotherFileOnlyThatOneIsOffered() {
        var earlier = service.aSubmittedBundle(LI_NA, DETERMINATION);
        service.requestSupplement(DETERMINER, service.matter(earlier, DETERMINATION));
        service.clock.passes(Duration.ofDays(1));
        var second =
                service.handIn(LI_NA, earlier.id(), "清楚的诊断证明.pdf", DIAGNOSIS).value();

        assertThat(offers(LI_NA, draft(LI_NA, ASSESSMENT)))
                .filteredOn(offer -> offer.meets().contains(DIAGNOSIS))
                .extracting(offer -> offer.what().reference())
                .containsExactly(second.id().value());
    }

    @Test
    void aSupplementNoticeIsAnsweredWithAFileOfAnEarlierBundle() {
        now(service.submitBundle.submit(command(LI_NA, completed(draft(LI_NA, DETERMINATION), ID_CARD, DIAGNOSIS))));
        var bundle = service.aSubmittedBundle(LI_NA, DETERMINATION);
        service.requestSupplement(DETERMINER, service.matter(bundle, DETERMINATION));

        var offers = offers(LI_NA, bundle.id());
        var taken = take(LI_NA, bundle.id(), offers.getFirst());

        assertThat(offers).extracting(Offer::meets).containsExactly(Set.of(DIAGNOSIS));
        assertThat(service.bundle(bundle.id()).value().materials()).contains(taken);
    }

    @Test
    void nothingOfAReportIsOffered() {
        service.aSubmittedBundle(LI_NA, COMPLAINT);

        assertThat(offers(LI_NA, draft(LI_NA, ASSESSMENT))).isEmpty();
    }

    // Who, and with what consent.

    @Test
    void anEnterpriseIsNotOfferedTheMedicalPapersThatItHandedIn() {
        service.aSubmittedBundle(A_FACTORY, DETERMINATION);

        assertThat(offers(A_FACTORY, draft(A_FACTORY, ASSESSMENT)))
                .extracting(Offer::meets)
                .containsExactly(Set.of(ID_CARD));
    }

    @Test
    void anAgentIsOfferedNothingOfOtherBundles() {
        decided(LI_NA, Map.of());
        var draft = draft(LI_NA, ASSESSMENT);
        account(WANG_WEI, "王伟", ANOTHERS);
        mandate(draft);

        assertThat(offers(WANG_WEI, draft)).isEmpty();
        assertThat(offers(LI_NA, draft)).isNotEmpty();
    }

    @Test
    void anAgentIsOfferedAPaperOfTheBundleInWhichTheyAct() {
        var draft = completed(draft(LI_NA, DETERMINATION, ASSESSMENT), ID_CARD, DIAGNOSIS);
        var bundle = now(service.submitBundle.submit(command(LI_NA, draft))).bundle();
        var paper = decided(service.matter(bundle, DETERMINATION));
        askedFor(RECOGNITION, service.matter(bundle, ASSESSMENT));
        account(WANG_WEI, "王伟", ANOTHERS);
        mandate(draft);

        assertThat(offers(WANG_WEI, draft))
                .extracting(offer -> offer.what().reference())
                .containsExactly(paper.id().value());
        assertThat(take(WANG_WEI, draft, offers(WANG_WEI, draft).getFirst()).source())
                .hasValueSatisfying(source -> assertThat(source.consentedBy()).isEqualTo(WANG_WEI.id()));
    }

    private void askedFor(MaterialCode material, Versioned<MatterRecord> matter) {
        var notice = new SupplementNotice(
                List.of(new Verdict(material, Finding.REPLACE, "illegible", new Text("请提交"))), List.of());
        now(service.actOnMatter.act(new ActOnMatter.Command(
                ASSESSOR,
                matter.value().matter().file().id(),
                matter.version(),
                new ActionInput(
                        new ActionCode("request-supplement"),
                        new Text("请补正"),
                        Optional.empty(),
                        Optional.empty(),
                        List.of(),
                        new ActionInput.Details(
                                Optional.of(notice),
                                Optional.empty(),
                                Optional.empty(),
                                Optional.empty(),
                                Optional.empty()),
                        Answers.NONE))));
    }

    private void mandate(BundleId draft) {
        now(service.mandates.grant(new Mandate(
                UUID.randomUUID(),
                draft,
                new PersonName("王伟"),
                ANOTHERS,
                Mandate.Relationship.RELATIVE,
                new Line("授权委托书"),
                LocalDate.of(2027, 1, 1),
                service.clock.instant(),
                Optional.empty())));
    }

    @Test
    void nothingIsTakenWithoutConsent() {
        decided(LI_NA, Map.of());
        var draft = draft(LI_NA, ASSESSMENT);
        var offer = papers(LI_NA, draft).getFirst();

        taking(LI_NA, draft, offer.what().kind(), offer.what().reference(), service.clock.instant(), false)
                .as(StepVerifier::create)
                .verifyErrorSatisfies(refusedWith(new ConsentMissing()));
    }

    @Test
    void whatIsNotOfferedCannotBeTaken() {
        var paper = decided(LI_NA, Map.of());
        var draft = draft(WANG_WEI, ASSESSMENT);

        taking(WANG_WEI, draft, MaterialSource.Kind.PAPER, paper.id().value(), service.clock.instant(), true)
                .as(StepVerifier::create)
                .verifyErrorSatisfies(refusedWith(new OfferUnknown(paper.id().value())));
        assertThat(now(consents.of(WANG_WEI.id()).collectList())).isEmpty();
    }

    @Test
    void aSubmittedBundleThatNobodyAskedToSupplementIsOfferedNothing() {
        var submitted = service.aSubmittedBundle(LI_NA, DETERMINATION);

        assertThat(offers(LI_NA, submitted.id())).isEmpty();
    }

    @Test
    void staffHaveNoConsentsToRead() {
        new ListReuseConsentsService(consents)
                .list(INSPECTOR)
                .as(StepVerifier::create)
                .verifyErrorSatisfies(refusedWith(new RoleLacking("APPLICANT")));
    }

    private Paper decided(Actor applicant, Map<FieldPath, Answer> answers) {
        var draft = completed(draft(applicant, answers, DETERMINATION), ID_CARD, DIAGNOSIS);
        var bundle = now(service.submitBundle.submit(command(applicant, draft))).bundle();
        return decided(service.matter(bundle, DETERMINATION));
    }

    private Paper decided(Versioned<MatterRecord> matter) {
        var accepted = service.act(DETERMINER, matter, "accept", "");
        var id = accepted.file().id();
        now(service.actOnMatter.act(new ActOnMatter.Command(
                DETERMINER,
                id,
                service.matter(id).version(),
                new ActionInput(
                        new ActionCode("decide"),
                        new Text("证件号码" + NUMBER.value()),
                        Optional.empty(),
                        Optional.of(new OutcomeCode("recognised")),
                        List.of(),
                        ActionInput.Details.NONE,
                        Answers.NONE))));
        return now(service.matters.papers.of(id).collectList()).getLast();
    }

    private BundleId draft(Actor who, MatterCode... matters) {
        return draft(who, Map.of(), matters);
    }

    private BundleId draft(Actor who, Map<FieldPath, Answer> answers, MatterCode... matters) {
        var draft = service.aDraft(who, matters);
        var all = new HashMap<>(everyAnswer());
        all.putAll(answers);
        now(service.reviseAnswers.revise(
                new ReviseAnswers.Command(who, draft.value().id(), draft.version(), all, Set.of(), Set.of())));
        return draft.value().id();
    }

    private BundleId completed(BundleId draft, MaterialCode... materials) {
        for (var material : materials) {
            service.handIn(owner(draft), draft, material.value() + ".pdf", material);
        }
        return draft;
    }

    private Actor owner(BundleId draft) {
        var applicant = service.bundle(draft).value().applicant();
        return List.of(LI_NA, WANG_WEI, A_FACTORY).stream()
                .filter(who -> who.id().equals(applicant))
                .findFirst()
                .orElseThrow();
    }

    private SubmitBundle.Command command(Actor who, BundleId draft) {
        return new SubmitBundle.Command(who, draft, service.bundle(draft).version(), aKey(), false);
    }

    private void account(Actor who, String name, IdCardNumber number) {
        now(service.accounts.addOrFind(new Account(who.id(), new AccountHolder.Person(new PersonName(name), number))));
    }

    private List<Offer> papers(Actor who, BundleId draft) {
        return offers(who, draft).stream()
                .filter(offer -> offer.what().kind() == MaterialSource.Kind.PAPER)
                .toList();
    }

    private List<Offer> offers(Actor who, BundleId draft) {
        return now(listOffers.list(new ListOffers.Query(who, draft)).collectList());
    }

    private Material take(Actor who, BundleId draft, Offer offer) {
        return now(taking(who, draft, offer.what().kind(), offer.what().reference(), service.clock.instant(), true));
    }

    private Mono<Material> taking(
            Actor who, BundleId draft, MaterialSource.Kind kind, UUID reference, Instant provenAt, boolean consent) {
        return takeOffer
                .take(new TakeOffer.Command(who, provenAt, draft, kind, reference, Optional.empty(), consent))
                .map(taken -> taken.value());
    }

    private static Answer text(String value) {
        return new Answer.Text(value);
    }
}
