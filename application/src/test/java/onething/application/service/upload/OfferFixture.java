package onething.application.service.upload;

import static onething.application.service.People.A_FACTORY;
import static onething.application.service.People.DETERMINER;
import static onething.application.service.People.LI_NA;
import static onething.application.service.People.WANG_WEI;
import static onething.application.service.ServiceInMemory.LIMITS;
import static onething.application.service.ServiceInMemory.aKey;
import static onething.application.service.ServiceInMemory.everyAnswer;
import static onething.application.service.ServiceInMemory.now;
import static onething.application.service.SmallGuide.DETERMINATION;
import static onething.application.service.SmallGuide.DIAGNOSIS;
import static onething.application.service.SmallGuide.ID_CARD;

import java.time.Instant;
import java.time.LocalDate;
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
import onething.application.port.out.licence.PlayedLicences;
import onething.application.port.out.matter.Matters.MatterRecord;
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
import onething.domain.form.Answers;
import onething.domain.form.Answers.Answer;
import onething.domain.form.FieldPath;
import onething.domain.material.Material;
import onething.domain.material.MaterialSource;
import onething.domain.matter.action.ActionInput;
import onething.domain.paper.Paper;
import onething.domain.party.Actor;
import onething.domain.party.IdCardNumber;
import onething.domain.party.PersonName;
import onething.domain.reuse.Offer;
import onething.domain.text.Line;
import onething.domain.text.Text;
import reactor.core.publisher.Mono;

/// The service with everything that is offered instead of an upload (免提交).
abstract class OfferFixture {

    static final IdCardNumber NUMBER = new IdCardNumber("445202199003071527");
    static final IdCardNumber ANOTHERS = new IdCardNumber("440524199003070014");

    final ServiceInMemory service = new ServiceInMemory(SmallGuide.aGuideWithReuse());
    final InMemoryReuseConsents consents = new InMemoryReuseConsents();
    final PlayedLicences platform = new PlayedLicences();
    final OfferFinder finder = new OfferFinder(
            service.access,
            service.bundles,
            service.matters,
            service.matters.papers,
            platform,
            service.guides,
            service.offered);
    final UnmaskedPapers unmasked = new UnmaskedPapers(service.fullViews, service.ids, service.clock);
    final KeptFiles files = new KeptFiles(service.matters.papers, new PlainRenderer(), service.store);
    final ListOffers listOffers = new ListOffersService(service.admission, finder);
    final TakeOffer takeOffer = new TakeOfferService(
            service.admission,
            finder,
            unmasked,
            files,
            service.store,
            service.bundles,
            new LicenceFetch(platform, service.store, service.clock, LIMITS),
            new GivenConsents(consents, service.ids, service.clock, new ConsentText("2026-11")),
            new AnswersOfPapers(service.bundles, service.offered, service.clock),
            service.ids,
            service.clock,
            LIMITS);

    void mandate(BundleId draft) {
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

    Paper decided(Actor applicant, Map<FieldPath, Answer> answers) {
        var draft = completed(draft(applicant, answers, DETERMINATION), ID_CARD, DIAGNOSIS);
        var bundle = now(service.submitBundle.submit(command(applicant, draft))).bundle();
        return decided(service.matter(bundle, DETERMINATION));
    }

    Paper decided(Versioned<MatterRecord> matter) {
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
        return now(service.matters
                .papers
                .of(id)
                .filter(paper -> paper.content().title().equals("决定书"))
                .next());
    }

    BundleId draft(Actor who, MatterCode... matters) {
        return draft(who, Map.of(), matters);
    }

    BundleId draft(Actor who, Map<FieldPath, Answer> answers, MatterCode... matters) {
        var draft = service.aDraft(who, matters);
        var all = new HashMap<>(everyAnswer());
        all.putAll(answers);
        now(service.reviseAnswers.revise(
                new ReviseAnswers.Command(who, draft.value().id(), draft.version(), all, Set.of(), Set.of())));
        return draft.value().id();
    }

    BundleId completed(BundleId draft, MaterialCode... materials) {
        for (var material : materials) {
            service.handIn(owner(draft), draft, material.value() + ".pdf", material);
        }
        return draft;
    }

    Actor owner(BundleId draft) {
        var applicant = service.bundle(draft).value().applicant();
        return List.of(LI_NA, WANG_WEI, A_FACTORY).stream()
                .filter(who -> who.id().equals(applicant))
                .findFirst()
                .orElseThrow();
    }

    SubmitBundle.Command command(Actor who, BundleId draft) {
        return new SubmitBundle.Command(who, draft, service.bundle(draft).version(), aKey(), false);
    }

    void account(Actor who, String name, IdCardNumber number) {
        now(service.accounts.addOrFind(new Account(who.id(), new AccountHolder.Person(new PersonName(name), number))));
    }

    List<Offer> papers(Actor who, BundleId draft) {
        return offers(who, draft, MaterialSource.Kind.PAPER);
    }

    List<Offer> offers(Actor who, BundleId draft, MaterialSource.Kind kind) {
        return offers(who, draft).stream()
                .filter(offer -> offer.what().kind() == kind)
                .toList();
    }

    List<Offer> offers(Actor who, BundleId draft) {
        return now(listOffers.list(new ListOffers.Query(who, draft)).collectList());
    }

    Material take(Actor who, BundleId draft, Offer offer) {
        return now(taking(who, draft, offer.what().kind(), offer.what().reference(), service.clock.instant(), true));
    }

    Mono<Material> taking(
            Actor who, BundleId draft, MaterialSource.Kind kind, UUID reference, Instant provenAt, boolean consent) {
        return takeOffer
                .take(new TakeOffer.Command(who, provenAt, draft, kind, reference, Optional.empty(), consent))
                .map(taken -> taken.value());
    }

    static Answer text(String value) {
        return new Answer.Text(value);
    }
}
