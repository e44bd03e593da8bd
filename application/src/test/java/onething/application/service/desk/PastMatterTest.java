package onething.application.service.desk;

import static onething.application.port.out.RefusedWith.refusedWith;
import static onething.application.service.People.DETERMINER;
import static onething.application.service.People.INSPECTOR;
import static onething.application.service.People.LI_NA;
import static onething.application.service.ServiceInMemory.decision;
import static onething.application.service.ServiceInMemory.id;
import static onething.application.service.ServiceInMemory.now;
import static onething.application.service.SmallGuide.ASSESSMENT;
import static onething.application.service.SmallGuide.COMPLAINT;
import static onething.application.service.SmallGuide.DETERMINATION;
import static onething.application.service.SmallGuide.DIAGNOSIS;
import static onething.application.service.SmallGuide.NAME;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import onething.application.port.in.desk.ReadDeskMatter;
import onething.application.port.in.desk.ReadDeskMatter.Dossier;
import onething.application.port.in.desk.ReadDeskMatter.Reporter;
import onething.application.port.in.desk.ReadPastMatter;
import onething.application.port.in.desk.ReadPastMatter.PastMatter;
import onething.application.port.in.matter.ReadDeadlines;
import onething.application.port.in.matter.SupplementMatter;
import onething.application.port.out.calendar.InMemoryHolidayNotices;
import onething.application.service.ServiceInMemory;
import onething.application.service.SmallGuide;
import onething.application.service.matter.ReadDeadlinesService;
import onething.application.service.matter.SupplementMatterService;
import onething.domain.access.PersonalDataAccess.Papers;
import onething.domain.calendar.HolidayNotice;
import onething.domain.calendar.NoticeNumber;
import onething.domain.form.Answers.Answer;
import onething.domain.material.Material;
import onething.domain.matter.MatterId;
import onething.domain.paper.Paper;
import onething.domain.party.Actor;
import onething.domain.procedure.StandingKind;
import onething.domain.refusal.Refusal.MatterUnknown;
import onething.domain.refusal.Refusal.NoStateThen;
import onething.domain.text.Line;
import onething.domain.text.Text;
import org.junit.jupiter.api.Test;
import reactor.test.StepVerifier;

/// 回看: a matter as it stood.
class PastMatterTest {

    private final ServiceInMemory service = new ServiceInMemory();
    private final InMemoryHolidayNotices notices = new InMemoryHolidayNotices();

    @Test
    void afterEachStepTheOfficeCanReadWhatItSawAtEachOfTheEarlierOnes() {
        var bundle = service.aSubmittedBundle(LI_NA, DETERMINATION, ASSESSMENT);
        var matter = id(service.matter(bundle, DETERMINATION));
        var seen = new ArrayList<Seen>();
        seen.add(seen(matter));
        service.clock.passes(Duration.ofDays(1));
        service.requestSupplement(DETERMINER, service.matter(matter));
        seen.add(seen(matter));
        service.clock.passes(Duration.ofDays(2));
        var sent = service.handIn(LI_NA, bundle.id(), "补正.pdf", DIAGNOSIS).value();
        seen.add(seen(matter));
        service.clock.passes(Duration.ofHours(1));
        supplement(matter, sent);
        seen.add(seen(matter));
        service.clock.passes(Duration.ofDays(1));
        service.act(DETERMINER, service.matter(matter), "accept", "");
        seen.add(seen(matter));
        service.clock.passes(Duration.ofDays(3));
        now(service.actOnMatter.act(decision(DETERMINER, service.matter(matter), "recognised")));
        seen.add(seen(matter));
        service.clock.passes(Duration.ofDays(30));

        assertThat(seen).allSatisfy(then -> {
            var past = past(DETERMINER, matter, then.at());
            assertThat(past.dossier()).isEqualTo(then.dossier());
            assertThat(past.clocks()).isEqualTo(then.clocks());
            assertThat(past.papers()).hasSameSizeAs(then.papers()).isEqualTo(then.papers());
        });
        assertThat(seen)
                .extracting(then -> then.dossier().matter().value().standing().kind())
                .contains(StandingKind.RETURNED, StandingKind.UNDER_WAY, StandingKind.DECIDED);
        assertThat(seen)
                .extracting(then -> then.dossier().submission().materials().size())
                .as("the new file")
                .isSorted()
                .startsWith(seen.getLast().dossier().submission().materials().size() - 1);
    }

    @Test
    void theDaysAreCountedByTheCalendarOfThen() {
        var matter = id(service.aMatter(LI_NA, DETERMINATION));
        var then = service.clock.instant();
        service.clock.passes(Duration.ofDays(1));
        notices.add(offOn(LocalDate.of(2026, 11, 26)), service.clock.instant());
        service.clock.passes(Duration.ofHours(1));

        assertThat(due(past(DETERMINER, matter, then))).isEqualTo(LocalDate.of(2026, 11, 30));
        assertThat(due(past(DETERMINER, matter, service.clock.instant()))).isEqualTo(LocalDate.of(2026, 12, 1));
    }

    @Test
    void thereIsNoStateBeforeTheReceiptAndNoneInTheFuture() {
        var matter = id(service.aMatter(LI_NA, DETERMINATION));
        var received = service.clock.instant();

        assertThat(past(DETERMINER, matter, received).dossier().timeline()).hasSize(1);
        for (var at : List.of(Instant.MIN, received.minusNanos(1), received.plusSeconds(1), Instant.MAX)) {
            service(service)
                    .read(new ReadPastMatter.Query(DETERMINER, matter, at))
                    .as(StepVerifier::create)
                    .verifyErrorSatisfies(refusedWith(new NoStateThen(received)));
        }
    }

    @Test
    void theApplicantSeesThatTheDossierWasRead() {
        var matter = id(service.aMatter(LI_NA, DETERMINATION));

        past(DETERMINER, matter, service.clock.instant());

        assertThat(now(service.accesses.at(LI_NA.id(), Optional.empty(), 10)).items())
                .singleElement()
                .satisfies(found -> {
                    assertThat(found.access().papers()).isEqualTo(Papers.DOSSIER);
                    assertThat(found.access().matter()).isEqualTo(matter);
                });
    }

    @Test
    void anotherOfficeDoesNotLearnThatThereIsOne() {
        var matter = id(service.aMatter(LI_NA, DETERMINATION));

        service(service)
                .read(new ReadPastMatter.Query(INSPECTOR, matter, service.clock.instant()))
                .as(StepVerifier::create)
                .verifyErrorSatisfies(refusedWith(new MatterUnknown(matter.value())));
    }

    @Test
    void whoReportedIsHiddenInEarlierStatesToo() {
        var reports = new ServiceInMemory(SmallGuide.aGuideWithReports());
        var matter = id(reports.aMatter(LI_NA, COMPLAINT));

        var past = now(service(reports).read(new ReadPastMatter.Query(INSPECTOR, matter, reports.clock.instant())));

        assertThat(past.dossier().reporter()).isEqualTo(Reporter.HIDDEN);
        assertThat(past.dossier().submission().answers().values()).doesNotContainKey(NAME);
        assertThat(past.dossier().submission().materials()).isEmpty();
    }

    private ReadPastMatter service(ServiceInMemory of) {
        return new ReadPastMatterService(
                of.access, of.matters, of.matters.papers, of.guides, notices, of.contexts, of.recorder);
    }

    private PastMatter past(Actor who, MatterId matter, Instant at) {
        return now(service(service).read(new ReadPastMatter.Query(who, matter, at)));
    }

    private Seen seen(MatterId matter) {
        var dossier = now(new ReadDeskMatterService(service.access, service.contexts, service.recorder)
                .read(new ReadDeskMatter.Query(DETERMINER, matter)));
        var clocks = now(new ReadDeadlinesService(service.access, service.contexts)
                .read(new ReadDeadlines.Query(DETERMINER, matter))
                .collectList());
        return new Seen(
                service.clock.instant(),
                dossier,
                clocks,
                now(service.matters.papers.of(matter).collectList()));
    }

    private void supplement(MatterId matter, Material sent) {
        now(new SupplementMatterService(service.access, service.bundles, service.acts)
                .supplement(new SupplementMatter.Command(
                        LI_NA,
                        matter,
                        service.matter(matter).version(),
                        new LinkedHashSet<>(List.of(sent.id())),
                        Map.of(NAME, new Answer.Text("李娜娜")),
                        Map.of(),
                        Text.NONE)));
    }

    private static LocalDate due(PastMatter past) {
        return Optional.ofNullable(
                        past.clocks().getFirst().committed().orElseThrow().due())
                .orElseThrow()
                .day();
    }

    private static HolidayNotice offOn(LocalDate day) {
        return new HolidayNotice(
                new NoticeNumber("国办发明电〔2026〕9号"),
                day.minusDays(2),
                day.getYear(),
                new TreeSet<>(List.of(day)),
                new TreeSet<>(),
                Line.NONE,
                null);
    }

    private record Seen(Instant at, Dossier dossier, List<ReadDeadlines.Explained> clocks, List<Paper> papers) {}
}
