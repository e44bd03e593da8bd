package onething.application.service.correction;

import static onething.application.port.out.RefusedWith.refusedWith;
import static onething.application.service.People.DETERMINER;
import static onething.application.service.People.INSPECTOR;
import static onething.application.service.People.INSPECTOR_OF_PUNING;
import static onething.application.service.People.LI_NA;
import static onething.application.service.People.WANG_WEI;
import static onething.application.service.ServiceInMemory.now;
import static onething.application.service.SmallGuide.COMPLAINT;
import static onething.application.service.SmallGuide.DETERMINATION;
import static onething.application.service.SmallGuide.EARLIER_DECISION;
import static onething.application.service.SmallGuide.NAME;
import static onething.application.service.SmallGuide.PHONE;
import static onething.application.service.SmallGuide.PLACE;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Predicate;
import onething.application.port.Versioned;
import onething.application.port.in.correction.AskCorrection;
import onething.application.port.in.correction.CorrectionDetails;
import onething.application.port.in.correction.DecideCorrection;
import onething.application.port.in.correction.ListCorrectionsAtDesk;
import onething.application.port.in.correction.ListOwnCorrections;
import onething.application.port.in.correction.ReadCorrection;
import onething.application.port.in.desk.SearchDesk;
import onething.application.port.out.matter.DeskContract;
import onething.application.service.ServiceInMemory;
import onething.application.service.SmallGuide;
import onething.application.service.desk.SearchDeskService;
import onething.domain.access.PersonalDataAccess.Papers;
import onething.domain.bundle.Bundle;
import onething.domain.correction.Correction.State;
import onething.domain.form.Answers.Answer;
import onething.domain.form.FieldPath;
import onething.domain.matter.MatterId;
import onething.domain.party.Actor;
import onething.domain.refusal.Refusal;
import onething.domain.refusal.Refusal.AnswersInvalid;
import onething.domain.refusal.Refusal.BundleUnknown;
import onething.domain.refusal.Refusal.ChangedMeanwhile;
import onething.domain.refusal.Refusal.CorrectionDecided;
import onething.domain.refusal.Refusal.CorrectionUnknown;
import onething.domain.refusal.Refusal.InputsInvalid;
import onething.domain.refusal.Refusal.NotAssigned;
import onething.domain.refusal.Refusal.RoleLacking;
import onething.domain.refusal.Refusal.StepUpRequired;
import onething.domain.refusal.Refused;
import onething.domain.search.SearchQuery;
import onething.domain.signin.Secret;
import onething.domain.text.Text;
import onething.domain.trail.Trail;
import org.junit.jupiter.api.Test;
import reactor.core.publisher.Mono;
import reactor.test.StepVerifier;

class CorrectionsTest {

    private static final Answer LI_NA_NA = new Answer.Text("李娜娜");
    private static final Answer HER_PHONE = new Answer.Text("13900139000");

    private final House house = new House(new ServiceInMemory());
    private final ServiceInMemory service = house.service;
    private final AskCorrection askCorrection = house.askCorrection;
    private final ReadCorrection readCorrection = house.readCorrection;
    private final DecideCorrection decideCorrection = house.decideCorrection;
    private final Bundle bundle = house.bundle;
    private final ListOwnCorrections listOwn = new ListOwnCorrectionsService(service.corrections, service.guides);
    private final ListCorrectionsAtDesk atDesk = new ListCorrectionsAtDeskService(service.corrections, service.guides);

    @Test
    void aNameWaitsForEachOfficeThatUsesIt() {
        var asked = asks(NAME, LI_NA_NA);

        assertThat(asked).extracting(details -> details.file().code()).containsExactly(COMPLAINT, DETERMINATION);
        assertThat(asked).extracting(details -> details.correction().state()).containsOnly(State.WAITING);
        assertThat(atDesk(INSPECTOR)).containsExactly(asked.get(0).correction().id());
        assertThat(atDesk(DETERMINER)).containsExactly(asked.get(1).correction().id());
        assertThat(atDesk(INSPECTOR_OF_PUNING)).isEmpty();
        assertThat(answer(0, NAME)).contains(new Answer.Text("李娜"));
    }

    @Test
    void anAcceptedCorrectionAppliesToItsOfficeAndIsOnTheTrailWithoutItsValue() {
        var asked = asks(NAME, LI_NA_NA).getFirst();

        var decided = now(decideCorrection.decide(accepting(INSPECTOR, asked)));

        assertThat(decided.correction().state()).isEqualTo(State.ACCEPTED);
        assertThat(answer(0, NAME)).contains(LI_NA_NA);
        assertThat(answer(1, NAME)).contains(new Answer.Text("李娜"));
        var trail = now(service.matters.trail(asked.file().id()).collectList());
        assertThat(new Trail(trail).flaw()).isEmpty();
        var event = trail.getLast();
        assertThat(event.action()).isEqualTo("correct");
        assertThat(event.actor()).contains(INSPECTOR.id());
        assertThat(event.note())
                .contains("worker.name", decided.correction().hash())
                .doesNotContain("李娜");
    }

    @Test
    void aMatterIsFoundByTheCorrectedAnswerAndNoLongerByTheFormerOne() {
        var named = asks(NAME, LI_NA_NA).getFirst();
        now(decideCorrection.decide(accepting(INSPECTOR, named)));
        asks(PHONE, HER_PHONE);

        assertThat(found(INSPECTOR, "李娜")).isEmpty();
        assertThat(found(INSPECTOR, "李娜娜")).containsExactly(named.file().id());
        assertThat(found(DETERMINER, "李娜"))
                .as("this office has not corrected the name")
                .hasSize(1);
        assertThat(found(INSPECTOR, "139 0013 9000"))
                .containsExactly(named.file().id());
    }

    private List<MatterId> found(Actor officer, String typed) {
        var search = new SearchDeskService(service.matters, service.rows, service.contexts, service.recorder);
        var query = new SearchDesk.Query(
                officer, SearchQuery.of(typed).orElseThrow(), DeskContract.OPEN, Optional.empty(), 10);
        return now(search.search(query)).items().stream()
                .map(row -> row.matter().value().file().id())
                .toList();
    }

    @Test
    void aRefusedCorrectionNeedsAReasonThatTheApplicantReads() {
        var asked = asks(NAME, LI_NA_NA).getFirst();

        refused(decideCorrection.decide(refusing(INSPECTOR, asked, " ")), error -> error instanceof InputsInvalid);
        now(decideCorrection.decide(refusing(INSPECTOR, asked, "与身份证不一致")));

        assertThat(answer(0, NAME)).contains(new Answer.Text("李娜"));
        assertThat(service.matter(asked.file().id()).value().last().action()).isEqualTo("refuse-correction");
        var own = now(listOwn.list(new ListOwnCorrections.Query(LI_NA, Optional.empty(), 20)));
        assertThat(own.items())
                .filteredOn(details ->
                        details.correction().id().equals(asked.correction().id()))
                .singleElement()
                .satisfies(details -> {
                    assertThat(details.correction().state()).isEqualTo(State.REFUSED);
                    assertThat(details.correction()
                                    .ruling()
                                    .orElseThrow()
                                    .reason()
                                    .value())
                            .isEqualTo("与身份证不一致");
                });
        refused(
                decideCorrection.decide(accepting(INSPECTOR, asked, 1)),
                new CorrectionDecided(asked.correction().id()));
    }

    @Test
    void aTelephoneNumberIsChangedAtOnceInEveryMatterAfterAFreshProof() {
        var asked = asks(PHONE, HER_PHONE);

        assertThat(asked).extracting(details -> details.correction().state()).containsOnly(State.ACCEPTED);
        assertThat(asked).extracting(CorrectionDetails::wanted).containsOnly("139****9000");
        assertThat(answer(0, PHONE)).contains(HER_PHONE);
        assertThat(answer(1, PHONE)).contains(HER_PHONE);
        assertThat(service.bundle(bundle.id()).value().answers()).isEqualTo(bundle.answers());
        assertThat(service.matter(asked.getFirst().file().id()).value().last().actor())
                .contains(LI_NA.id());
        assertThat(atDesk(INSPECTOR)).isEmpty();
    }

    @Test
    void anOldProofMustBeRenewedAndNothingChanges() {
        var longAgo = service.clock.instant().minus(Duration.ofMinutes(6));

        refused(askCorrection.ask(asking(LI_NA, longAgo, PHONE, HER_PHONE)), new StepUpRequired(Duration.ofMinutes(5)));

        assertThat(answer(0, PHONE)).isEmpty();
        assertThat(now(askCorrection.ask(asking(LI_NA, longAgo, NAME, LI_NA_NA))))
                .as("an officer looks at it in any case")
                .hasSize(2);
    }

    @Test
    void onlyAskedFieldsCanBeCorrectedAndOnlyWithFittingAnswers() {
        faulty(asking(LI_NA, service.clock.instant(), EARLIER_DECISION, new Answer.Text("一号")), "/field");
        faulty(asking(LI_NA, service.clock.instant(), FieldPath.of("worker.height"), LI_NA_NA), "/field");
        faulty(asking(LI_NA, service.clock.instant(), NAME, new Answer.Flag(true)), "/value");
        faulty(asking(LI_NA, service.clock.instant(), NAME, new Answer.Text("1")), "/value");
        faulty(asking(LI_NA, service.clock.instant(), NAME, new Answer.Text("李娜")), "/value");
        faulty(asking(LI_NA, service.clock.instant(), PLACE, new Answer.Text("440100")), "/value");
        var draft = service.aCompleteDraft(LI_NA, COMPLAINT);
        refused(
                askCorrection.ask(new AskCorrection.Command(
                        LI_NA, service.clock.instant(), draft.value().id(), NAME, LI_NA_NA, new Text("错字"))),
                error -> error instanceof AnswersInvalid);
    }

    @Test
    void aMatterThatHasTheValueAlreadyIsUnchanged() {
        now(decideCorrection.decide(accepting(INSPECTOR, asks(NAME, LI_NA_NA).getFirst())));

        assertThat(asks(NAME, LI_NA_NA))
                .extracting(details -> details.file().code())
                .containsExactly(DETERMINATION);
    }

    @Test
    void anotherPersonsDataIsNeitherCorrectedNorShown() {
        refused(
                askCorrection.ask(asking(WANG_WEI, service.clock.instant(), NAME, LI_NA_NA)),
                new BundleUnknown(bundle.id().value()));
        var ofTheComplaint = asks(NAME, LI_NA_NA).getFirst();
        var id = ofTheComplaint.correction().id();
        refused(readCorrection.read(new ReadCorrection.Query(DETERMINER, id)), new CorrectionUnknown(id));
        refused(decideCorrection.decide(accepting(INSPECTOR_OF_PUNING, ofTheComplaint)), new CorrectionUnknown(id));
        refused(readCorrection.read(new ReadCorrection.Query(LI_NA, id)), new RoleLacking("OFFICER"));
        var nobodys = UUID.randomUUID();
        refused(readCorrection.read(new ReadCorrection.Query(INSPECTOR, nobodys)), new CorrectionUnknown(nobodys));
    }

    @Test
    void aRequestChangedMeanwhileIsNotDecidedUnread() {
        var read = asks(NAME, LI_NA_NA).getFirst();
        asks(NAME, new Answer.Text("李那"));

        refused(decideCorrection.decide(accepting(INSPECTOR, read)), new ChangedMeanwhile(1));
    }

    @Test
    void everyReadOfACorrectionIsRecorded() {
        var asked = asks(NAME, LI_NA_NA).getFirst();

        now(readCorrection.read(
                new ReadCorrection.Query(INSPECTOR, asked.correction().id())));

        assertThat(now(service.accesses.at(LI_NA.id(), Optional.empty(), 20)).items())
                .singleElement()
                .satisfies(found -> assertThat(found.access().papers()).isEqualTo(Papers.CORRECTION));
    }

    @Test
    void onlyStaffOnTheCaseSeeTheCorrectionOfAReport() {
        var reports = new House(new ServiceInMemory(SmallGuide.aGuideWithReports()));
        var asked = reports.asks(NAME, LI_NA_NA).getFirst();
        var query = new ReadCorrection.Query(INSPECTOR, asked.correction().id());

        refused(
                reports.readCorrection.read(query),
                new NotAssigned(asked.file().id().value()));
        refused(
                reports.decideCorrection.decide(accepting(INSPECTOR, asked)),
                new NotAssigned(asked.file().id().value()));
        var record = reports.service.matter(asked.file().id());
        var claim = record.map(found ->
                found.matter().claim(INSPECTOR.id(), now(reports.service.contexts.of(asked.file())), found.last()));
        now(reports.service.matters.claim(claim, Optional.of(INSPECTOR.id())));

        assertThat(now(reports.readCorrection.read(query)).wanted()).isEqualTo("李娜娜");
    }

    private List<CorrectionDetails> asks(FieldPath field, Answer wanted) {
        return house.asks(field, wanted);
    }

    private AskCorrection.Command asking(Actor who, Instant proven, FieldPath field, Answer wanted) {
        return house.asking(who, proven, field, wanted);
    }

    private static DecideCorrection.Command accepting(Actor officer, CorrectionDetails asked) {
        return accepting(officer, asked, asked.version());
    }

    private static DecideCorrection.Command accepting(Actor officer, CorrectionDetails asked, long version) {
        return new DecideCorrection.Command(officer, asked.correction().id(), version, true, new Text("与身份证一致"));
    }

    private static DecideCorrection.Command refusing(Actor officer, CorrectionDetails asked, String reason) {
        return new DecideCorrection.Command(officer, asked.correction().id(), asked.version(), false, new Text(reason));
    }

    private List<UUID> atDesk(Actor officer) {
        return now(atDesk.list(new ListCorrectionsAtDesk.Query(officer, Optional.empty(), 20))).items().stream()
                .map(ListCorrectionsAtDesk.Row::id)
                .toList();
    }

    /// Gives the current answer of the bundle's first or second matter.
    private Optional<Answer> answer(int place, FieldPath field) {
        var matter = now(service.matters.of(bundle.id()).map(Versioned::value).elementAt(place))
                .matter();
        return matter.corrected(bundle.answers()).to(field);
    }

    private void faulty(AskCorrection.Command command, String path) {
        refused(
                askCorrection.ask(command),
                error -> error instanceof AnswersInvalid(var faults)
                        && faults.getFirst().path().equals(path));
    }

    private static void refused(Mono<?> asked, Refusal refusal) {
        asked.as(StepVerifier::create).verifyErrorSatisfies(refusedWith(refusal));
    }

    private static void refused(Mono<?> asked, Predicate<Refusal> kind) {
        asked.as(StepVerifier::create)
                .verifyErrorMatches(error -> error instanceof Refused refused && kind.test(refused.refusal()));
    }

    /// 李娜 has submitted a complaint and an application for determination.
    private static final class House {

        final ServiceInMemory service;
        final AskCorrection askCorrection;
        final ReadCorrection readCorrection;
        final DecideCorrection decideCorrection;
        final Bundle bundle;

        House(ServiceInMemory service) {
            this.service = service;
            this.askCorrection = new AskCorrectionService(
                    service.access,
                    service.matters,
                    service.corrections,
                    service.contexts,
                    () -> Mono.just(new Secret("salt")),
                    service.ids,
                    service.clock);
            var open = new CorrectionsAtDesk(service.access, service.bundles, service.corrections, service.contexts);
            this.readCorrection = new ReadCorrectionService(open, service.recorder);
            this.decideCorrection = new DecideCorrectionService(open, service.corrections, service.recorder);
            this.bundle = service.aSubmittedBundle(LI_NA, COMPLAINT, DETERMINATION);
        }

        List<CorrectionDetails> asks(FieldPath field, Answer wanted) {
            return now(askCorrection.ask(asking(LI_NA, service.clock.instant(), field, wanted)));
        }

        AskCorrection.Command asking(Actor who, Instant proven, FieldPath field, Answer wanted) {
            return new AskCorrection.Command(who, proven, bundle.id(), field, wanted, new Text("填写时写错了"));
        }
    }
}
