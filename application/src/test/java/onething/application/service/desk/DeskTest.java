package onething.application.service.desk;

import static onething.application.port.out.RefusedWith.refusedWith;
import static onething.application.port.out.matter.DeskContract.OPEN;
import static onething.application.service.People.ASSESSOR;
import static onething.application.service.People.DETERMINER;
import static onething.application.service.People.HER_APPROVER;
import static onething.application.service.People.HER_COLLEAGUE;
import static onething.application.service.People.INSPECTOR;
import static onething.application.service.People.LI_NA;
import static onething.application.service.People.WANG_WEI;
import static onething.application.service.ServiceInMemory.decision;
import static onething.application.service.ServiceInMemory.id;
import static onething.application.service.ServiceInMemory.now;
import static onething.application.service.SmallGuide.ASSESSMENT;
import static onething.application.service.SmallGuide.COMPLAINT;
import static onething.application.service.SmallGuide.CONTRACT;
import static onething.application.service.SmallGuide.DETERMINATION;
import static onething.application.service.SmallGuide.DIAGNOSIS;
import static onething.application.service.SmallGuide.FACTS;
import static onething.application.service.SmallGuide.ID_CARD;
import static onething.application.service.SmallGuide.NAME;
import static onething.application.service.SmallGuide.PLACE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.Duration;
import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import onething.application.port.DeskFilter;
import onething.application.port.DeskSort;
import onething.application.port.PeriodCounts;
import onething.application.port.Versioned;
import onething.application.port.in.desk.ClaimMatter;
import onething.application.port.in.desk.ListDesk;
import onething.application.port.in.desk.ReadDeskMatter;
import onething.application.port.in.desk.ReadLawfulActions;
import onething.application.port.in.desk.ReadLawfulActions.Possible;
import onething.application.port.in.desk.ReadPeriodStatistics.PeriodTally;
import onething.application.port.in.desk.ReadStatistics;
import onething.application.port.in.desk.ReadStatistics.Tally;
import onething.application.port.in.matter.SupplementMatter;
import onething.application.port.out.matter.Matters.MatterRecord;
import onething.application.service.ServiceInMemory;
import onething.application.service.matter.SupplementMatterService;
import onething.domain.calendar.WorkingCalendar;
import onething.domain.deadline.EscalationLevel;
import onething.domain.form.Answers.Answer;
import onething.domain.material.Material;
import onething.domain.matter.MatterId;
import onething.domain.matter.Standing;
import onething.domain.matter.watch.ReportPeriod;
import onething.domain.party.Actor;
import onething.domain.procedure.StandingKind;
import onething.domain.refusal.Refusal.ChangedMeanwhile;
import onething.domain.refusal.Refusal.RoleLacking;
import onething.domain.text.Text;
import org.junit.jupiter.api.Test;
import reactor.test.StepVerifier;

class DeskTest {

    private final ServiceInMemory service = new ServiceInMemory();
    private final ListDesk listDesk = new ListDeskService(service.matters, service.rows, service.contexts);
    private final ReadDeskMatter readDeskMatter =
            new ReadDeskMatterService(service.access, service.contexts, service.recorder);
    private final SupplementMatter supplementMatter =
            new SupplementMatterService(service.access, service.bundles, service.acts);
    private final ReadLawfulActions readLawfulActions =
            new ReadLawfulActionsService(service.access, service.contexts, service.bundles);
    private final ClaimMatter claimMatter = new ClaimMatterService(service.access, service.matters, service.contexts);
    private final ReadStatistics readStatistics =
            new ReadStatisticsService(service.matters, service.offered, service.clock);

    // Seen.

    @Test
    void theDeskListsTheOfficesMattersTheFirstToEndFirst() {
        var first = service.aMatter(LI_NA, DETERMINATION);
        service.clock.passes(Duration.ofDays(1));
        var second = service.aMatter(WANG_WEI, DETERMINATION);
        service.aMatter(WANG_WEI, COMPLAINT);

        assertThat(desk(DETERMINER, false)).containsExactly(id(first), id(second));
    }

    @Test
    void aMatterPastTheOfficesPeriodIsOverdue() {
        service.aMatter(LI_NA, DETERMINATION);
        assertThat(overdue()).containsExactly(false);

        service.clock.passes(Duration.ofDays(8));

        assertThat(overdue()).containsExactly(true);
    }

    @Test
    void aRowSaysWhetherSomethingWaitsForAnApprover() {
        var matter = service.aMatter(LI_NA, DETERMINATION);
        service.act(DETERMINER, matter, "accept", "");
        assertThat(rows(DETERMINER, false))
                .extracting(ListDesk.Row::awaitsApproval)
                .containsExactly(false);

        service.act(DETERMINER, service.matter(id(matter)), "propose-extension", "案情复杂");

        assertThat(rows(DETERMINER, false))
                .extracting(ListDesk.Row::awaitsApproval)
                .containsExactly(true);
    }

    @Test
    void aMatterThatWaitsForAnApproverIsListedUntilItIsDecided() {
        var matter = service.aMatter(LI_NA, DETERMINATION);
        service.aMatter(WANG_WEI, DETERMINATION);
        service.act(DETERMINER, matter, "accept", "");
        assertThat(awaitingApproval()).isEmpty();

        service.act(DETERMINER, service.matter(id(matter)), "propose-extension", "案情复杂");
        assertThat(awaitingApproval()).containsExactly(id(matter));

        service.act(HER_APPROVER, service.matter(id(matter)), "extend", "");
        assertThat(awaitingApproval()).isEmpty();
    }

    @Test
    void aRowShowsItsMostPressingClockTheReasonAndTheLevel() {
        var matter = service.aMatter(LI_NA, DETERMINATION);

        assertThat(rows(DETERMINER, false)).singleElement().satisfies(row -> {
            assertThat(row.urgency().slack().orElseThrow().reason()).contains("还剩");
            assertThat(row.urgency().reached()).isEmpty();
        });
        assertThat(reached(EscalationLevel.AMBER)).isEmpty();

        service.clock.passes(Duration.ofDays(8));

        assertThat(reached(EscalationLevel.MISSED)).singleElement().satisfies(row -> {
            assertThat(row.matter().value().file().id()).isEqualTo(id(matter));
            assertThat(row.urgency().slack().orElseThrow().missed()).isTrue();
            assertThat(row.urgency().reached().orElseThrow().level()).isGreaterThanOrEqualTo(EscalationLevel.MISSED);
        });
        assertThat(service.matter(id(matter))).isEqualTo(matter);
    }

    @Test
    void aDossierHoldsTheMattersOwnDataAndNoOtherOfTheBundle() {
        var bundle = service.aSubmittedBundle(LI_NA, COMPLAINT, DETERMINATION);

        var dossier =
                now(readDeskMatter.read(new ReadDeskMatter.Query(INSPECTOR, id(service.matter(bundle, COMPLAINT)))));

        assertThat(dossier.submission().answers().values().keySet()).containsExactlyInAnyOrder(NAME, PLACE, FACTS);
        assertThat(dossier.submission().materials())
                .flatExtracting(material -> material.meets())
                .containsExactlyInAnyOrder(ID_CARD, CONTRACT);
        assertThat(dossier.timeline()).hasSize(1);
        assertThat(dossier.alongWith()).extracting(other -> other.file().code()).containsExactly(DETERMINATION);
    }

    @Test
    void theFilesOfASupplementAreReadInTheApplicantsOrder() {
        var bundle = service.aSubmittedBundle(LI_NA, DETERMINATION);
        var matter = service.matter(bundle, DETERMINATION);
        service.requestSupplement(DETERMINER, matter);
        var back = service.handIn(LI_NA, bundle.id(), "第二页.pdf", DIAGNOSIS).value();
        var front = service.handIn(LI_NA, bundle.id(), "第一页.pdf", DIAGNOSIS).value();

        now(supplementMatter.supplement(new SupplementMatter.Command(
                LI_NA,
                id(matter),
                service.matter(id(matter)).version(),
                new LinkedHashSet<>(List.of(front.id(), back.id())),
                Map.of(NAME, new Answer.Text("李娜娜")),
                Map.of(),
                Text.NONE)));

        assertThat(now(readDeskMatter.read(new ReadDeskMatter.Query(DETERMINER, id(matter))))
                        .submission()
                        .materials())
                .extracting(Material::id)
                .endsWith(front.id(), back.id());
    }

    @Test
    void everyPossibleActionShowsItsEffectsOnTheClocks() {
        var matter = service.aMatter(LI_NA, DETERMINATION);

        var lawful = now(readLawfulActions.read(new ReadLawfulActions.Query(DETERMINER, id(matter))));

        assertThat(lawful.version()).isEqualTo(matter.version());
        assertThat(lawful.countdowns())
                .extracting(countdown -> countdown.clock().value())
                .containsExactly("review");
        assertThat(lawful.actions())
                .extracting(possible -> possible.action().code().value())
                .containsExactly("accept", "request-supplement");
        var afterAccepting = lawful.actions().getFirst().countdowns();
        assertThat(afterAccepting)
                .extracting(countdown -> countdown.clock().value())
                .containsExactly("decision");
        assertThat(afterAccepting.getFirst().committed().orElseThrow().day()).isEqualTo(LocalDate.of(2026, 12, 23));
        assertThat(lawful.actions().getLast().countdowns())
                .filteredOn(countdown -> countdown.paused())
                .hasSize(1);
        assertThat(service.matter(id(matter))).isEqualTo(matter);
    }

    @Test
    void anApproverSeesTheResultOfAnExtension() {
        var matter = service.aMatter(LI_NA, DETERMINATION);
        service.act(DETERMINER, matter, "accept", "");
        service.act(DETERMINER, service.matter(id(matter)), "propose-extension", "案情复杂");

        var lawful = now(readLawfulActions.read(new ReadLawfulActions.Query(HER_APPROVER, id(matter))));

        var extension = possible("extend", lawful.actions());
        assertThat(extension.countdowns().getFirst().committed().orElseThrow().day())
                .isEqualTo(LocalDate.of(2027, 1, 22));
        assertThat(now(readLawfulActions.read(new ReadLawfulActions.Query(DETERMINER, id(matter))))
                        .actions())
                .extracting(possible -> possible.action().code().value())
                .doesNotContain("extend");
    }

    @Test
    void aDecisionReleasesTheMatterThatWaitsForIt() {
        var bundle = service.aSubmittedBundle(LI_NA, DETERMINATION, ASSESSMENT);
        var determination = service.matter(bundle, DETERMINATION);
        service.act(DETERMINER, determination, "accept", "");

        var acted = now(service.actOnMatter.act(decision(DETERMINER, service.matter(id(determination)), "recognised")));

        var assessment = service.matter(bundle, ASSESSMENT).value();
        assertThat(acted.alongWith()).containsExactly(assessment.matter());
        assertThat(assessment.matter().standing()).isInstanceOf(Standing.Submitted.class);
        assertThat(assessment.matter().clocks()).hasSize(1);
        assertThat(assessment.last().action()).isEqualTo("release");
        assertThat(assessment.last().actor()).isEmpty();
        assertThat(desk(ASSESSOR, false))
                .containsExactly(assessment.matter().file().id());
    }

    // Claimed.

    @Test
    void aMatterIsClaimedAndHandedBack() {
        var matter = service.aMatter(LI_NA, DETERMINATION);

        var claimed = now(claimMatter.claim(claim(DETERMINER, matter)));
        assertThat(claimed.claimant()).contains(DETERMINER.id());
        assertThat(desk(DETERMINER, true)).containsExactly(id(matter));
        assertThat(desk(HER_COLLEAGUE, true)).isEmpty();

        var back = now(claimMatter.claim(new ClaimMatter.Command(DETERMINER, id(matter), claimed.version(), true)));
        assertThat(back.claimant()).isEmpty();
    }

    @Test
    void onlyAnApproverChangesAColleaguesClaim() {
        var matter = service.aMatter(LI_NA, DETERMINATION);
        now(claimMatter.claim(claim(DETERMINER, matter)));

        claimMatter
                .claim(claim(HER_COLLEAGUE, service.matter(id(matter))))
                .as(StepVerifier::create)
                .verifyErrorSatisfies(refusedWith(new RoleLacking("approver")));
        assertThat(now(claimMatter.claim(claim(HER_APPROVER, service.matter(id(matter)))))
                        .claimant())
                .contains(HER_APPROVER.id());
    }

    @Test
    void ofTwoClaimsAtOnceOneSucceeds() {
        var matter = service.aMatter(LI_NA, DETERMINATION);
        now(claimMatter.claim(claim(DETERMINER, matter)));

        claimMatter
                .claim(claim(DETERMINER, matter))
                .as(StepVerifier::create)
                .verifyErrorSatisfies(refusedWith(new ChangedMeanwhile(matter.version() + 1)));
    }

    // Counted.

    @Test
    void statisticsCountByMatterAndStanding() {
        service.aMatter(LI_NA, DETERMINATION);
        service.act(DETERMINER, service.aMatter(WANG_WEI, DETERMINATION), "accept", "");
        service.clock.passes(Duration.ofDays(8));

        assertThat(now(readStatistics.read(DETERMINER)))
                .extracting(
                        Tally::matter,
                        Tally::title,
                        Tally::standing,
                        tally -> tally.counts().count(),
                        tally -> tally.counts().overdue(),
                        tally -> tally.counts().late())
                .containsExactlyInAnyOrder(
                        tuple(DETERMINATION, "事项2", StandingKind.SUBMITTED, 1L, 1L, 0L),
                        tuple(DETERMINATION, "事项2", StandingKind.UNDER_WAY, 1L, 0L, 0L));
    }

    @Test
    void aPeriodCountsWhatHappenedInItByMatter() {
        service.aMatter(LI_NA, DETERMINATION);
        var first = LocalDate.ofInstant(service.clock.instant(), WorkingCalendar.ZONE);
        service.clock.passes(Duration.ofDays(1));
        service.act(DETERMINER, service.aMatter(WANG_WEI, DETERMINATION), "accept", "");
        service.aMatter(WANG_WEI, COMPLAINT);
        var read = new ReadPeriodStatisticsService(service.matters, service.offered);

        assertThat(now(read.read(DETERMINER, new ReportPeriod(first, first))))
                .extracting(PeriodTally::matter, PeriodTally::title, PeriodTally::counts)
                .containsExactly(tuple(DETERMINATION, "事项2", new PeriodCounts(1, 0, 0, Map.of(), 0)));
        assertThat(now(read.read(DETERMINER, new ReportPeriod(first.plusDays(1), first.plusDays(7)))))
                .extracting(PeriodTally::counts)
                .containsExactly(new PeriodCounts(1, 1, 0, Map.of(), 0));
    }

    private List<MatterId> desk(Actor officer, boolean mine) {
        return rows(officer, mine).stream()
                .map(row -> row.matter().value().file().id())
                .toList();
    }

    private List<Boolean> overdue() {
        return rows(DETERMINER, false).stream()
                .map(row -> row.urgency().isOverdue())
                .toList();
    }

    private List<ListDesk.Row> rows(Actor officer, boolean mine) {
        return now(listDesk.list(new ListDesk.Query(officer, OPEN, DeskSort.PRESSING, mine, Optional.empty(), 10)))
                .items();
    }

    private List<MatterId> awaitingApproval() {
        var query = new ListDesk.Query(
                DETERMINER,
                new DeskFilter(Optional.empty(), Optional.empty(), false, true, true),
                DeskSort.PRESSING,
                false,
                Optional.empty(),
                10);
        return now(listDesk.list(query)).items().stream()
                .map(row -> row.matter().value().file().id())
                .toList();
    }

    private List<ListDesk.Row> reached(EscalationLevel level) {
        return now(listDesk.list(new ListDesk.Query(
                        DETERMINER,
                        new DeskFilter(Optional.empty(), Optional.of(level), false, false, true),
                        DeskSort.PRESSING,
                        false,
                        Optional.empty(),
                        10)))
                .items();
    }

    private static Possible possible(String action, List<Possible> actions) {
        return actions.stream()
                .filter(possible -> possible.action().code().value().equals(action))
                .findFirst()
                .orElseThrow();
    }

    private static ClaimMatter.Command claim(Actor officer, Versioned<MatterRecord> matter) {
        return new ClaimMatter.Command(officer, id(matter), matter.version(), false);
    }
}
