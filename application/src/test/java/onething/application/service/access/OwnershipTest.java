package onething.application.service.access;

import static onething.application.service.People.ADMINISTRATOR;
import static onething.application.service.People.ASSESSOR;
import static onething.application.service.People.A_FACTORY;
import static onething.application.service.People.HER_APPROVER;
import static onething.application.service.People.INSPECTOR;
import static onething.application.service.People.INSPECTOR_OF_PUNING;
import static onething.application.service.People.LI_NA;
import static onething.application.service.People.OF_THE_DISTRICT_ONLY;
import static onething.application.service.People.WANG_WEI;
import static onething.application.service.ServiceInMemory.aKey;
import static onething.application.service.ServiceInMemory.now;
import static onething.application.service.ServiceInMemory.pdf;
import static onething.application.service.SmallGuide.COMPLAINT;
import static onething.domain.rating.ContactPoint.END;
import static onething.domain.rating.Rating.Grade.SATISFIED;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import onething.application.port.DeskFilter;
import onething.application.port.DeskSort;
import onething.application.port.Versioned;
import onething.application.port.in.bundle.ArrangeMaterials;
import onething.application.port.in.bundle.ChooseMatters;
import onething.application.port.in.bundle.DiscardBundle;
import onething.application.port.in.bundle.HandInMaterial;
import onething.application.port.in.bundle.ListBundles;
import onething.application.port.in.bundle.ReadBundle;
import onething.application.port.in.bundle.ReadChecklist;
import onething.application.port.in.bundle.ReadMaterial;
import onething.application.port.in.bundle.RemoveMaterial;
import onething.application.port.in.bundle.ReviseAnswers;
import onething.application.port.in.bundle.SubmitBundle;
import onething.application.port.in.desk.ClaimMatter;
import onething.application.port.in.desk.ListDesk;
import onething.application.port.in.desk.ReadDeskMatter;
import onething.application.port.in.desk.ReadLawfulActions;
import onething.application.port.in.desk.ReadPastMatter;
import onething.application.port.in.matter.ConfirmExam;
import onething.application.port.in.matter.ListMatters;
import onething.application.port.in.matter.RateMatter;
import onething.application.port.in.matter.ReadDeadlines;
import onething.application.port.in.matter.ReadMatter;
import onething.application.port.in.matter.ReadTimeline;
import onething.application.port.in.matter.SimulateMatter;
import onething.application.port.in.matter.SupplementMatter;
import onething.application.port.in.matter.WithdrawMatter;
import onething.application.port.out.calendar.InMemoryHolidayNotices;
import onething.application.port.out.matter.Matters.MatterRecord;
import onething.application.service.ServiceInMemory;
import onething.application.service.bundle.ArrangeMaterialsService;
import onething.application.service.bundle.ChooseMattersService;
import onething.application.service.bundle.DiscardBundleService;
import onething.application.service.bundle.ListBundlesService;
import onething.application.service.bundle.ReadChecklistService;
import onething.application.service.bundle.RemoveMaterialService;
import onething.application.service.desk.ClaimMatterService;
import onething.application.service.desk.ListDeskService;
import onething.application.service.desk.ReadDeskMatterService;
import onething.application.service.desk.ReadLawfulActionsService;
import onething.application.service.desk.ReadPastMatterService;
import onething.application.service.desk.ReadPeriodStatisticsService;
import onething.application.service.desk.ReadStatisticsService;
import onething.application.service.matter.ConfirmExamService;
import onething.application.service.matter.ListMattersService;
import onething.application.service.matter.RateMatterService;
import onething.application.service.matter.ReachedPoints;
import onething.application.service.matter.ReadDeadlinesService;
import onething.application.service.matter.ReadMatterService;
import onething.application.service.matter.ReadTimelineService;
import onething.application.service.matter.SimulateMatterService;
import onething.application.service.matter.SupplementMatterService;
import onething.application.service.matter.WithdrawMatterService;
import onething.domain.bundle.Bundle;
import onething.domain.material.MaterialId;
import onething.domain.matter.MatterId;
import onething.domain.matter.watch.ReportPeriod;
import onething.domain.party.Actor;
import onething.domain.refusal.Refusal.BundleUnknown;
import onething.domain.refusal.Refusal.MatterUnknown;
import onething.domain.refusal.Refusal.RoleLacking;
import onething.domain.refusal.Refused;
import onething.domain.text.FileName;
import onething.domain.text.Text;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.reactivestreams.Publisher;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/// Which caller may use which port: every caller tries every port. The case is 李娜's complaint at the
/// inspection of 榕城区.
///
/// `LET_IN` means that the port read the matter or the bundle, with any result.
class OwnershipTest {

    enum Answer {
        LET_IN,
        UNKNOWN,
        ROLE_LACKING
    }

    private final ServiceInMemory service = new ServiceInMemory();
    private final Versioned<Bundle> draft = service.aCompleteDraft(LI_NA, COMPLAINT);
    private final MaterialId material = draft.value().materials().getFirst().id();
    private final Bundle.Submitted submitted = service.aSubmittedBundle(LI_NA, COMPLAINT);
    private final Versioned<MatterRecord> matter = service.matter(submitted, COMPLAINT);
    private final MatterId id = matter.value().matter().file().id();

    @ParameterizedTest(name = "{0}: {1}")
    @MethodSource("everyoneAtEveryKindOfPort")
    void everyCallerReachesOnlyTheirOwnData(String kind, String whose, Actor who, Answer expected) {
        portsOf(kind)
                .forEach((port, asking) -> assertThat(answer(asking.apply(who)))
                        .as("%s, asked by %s", port, whose)
                        .isEqualTo(expected));
    }

    static Stream<Arguments> everyoneAtEveryKindOfPort() {
        return Stream.of(
                        at("bundle", Answer.LET_IN, Answer.UNKNOWN, Answer.UNKNOWN, Answer.UNKNOWN, Answer.UNKNOWN),
                        at(
                                "own list",
                                Answer.LET_IN,
                                Answer.LET_IN,
                                Answer.ROLE_LACKING,
                                Answer.ROLE_LACKING,
                                Answer.ROLE_LACKING),
                        at("own matter", Answer.LET_IN, Answer.UNKNOWN, Answer.UNKNOWN, Answer.UNKNOWN, Answer.UNKNOWN),
                        at(
                                "matter to read",
                                Answer.LET_IN,
                                Answer.UNKNOWN,
                                Answer.LET_IN,
                                Answer.UNKNOWN,
                                Answer.UNKNOWN),
                        at(
                                "submitted material",
                                Answer.LET_IN,
                                Answer.UNKNOWN,
                                Answer.LET_IN,
                                Answer.UNKNOWN,
                                Answer.UNKNOWN),
                        at(
                                "matter at the desk",
                                Answer.ROLE_LACKING,
                                Answer.ROLE_LACKING,
                                Answer.LET_IN,
                                Answer.UNKNOWN,
                                Answer.ROLE_LACKING),
                        at(
                                "desk",
                                Answer.ROLE_LACKING,
                                Answer.ROLE_LACKING,
                                Answer.LET_IN,
                                Answer.LET_IN,
                                Answer.ROLE_LACKING))
                .flatMap(arguments -> arguments);
    }

    private static Stream<Arguments> at(
            String kind, Answer owner, Answer anotherApplicant, Answer itsOfficer, Answer otherStaff, Answer admin) {
        return Stream.of(
                Arguments.of(kind, "its owner", LI_NA, owner),
                Arguments.of(kind, "another citizen", WANG_WEI, anotherApplicant),
                Arguments.of(kind, "an enterprise", A_FACTORY, anotherApplicant),
                Arguments.of(kind, "its officer", INSPECTOR, itsOfficer),
                Arguments.of(kind, "an officer of another district", INSPECTOR_OF_PUNING, otherStaff),
                Arguments.of(kind, "an officer of another office", ASSESSOR, otherStaff),
                Arguments.of(kind, "another office's officer of the district", OF_THE_DISTRICT_ONLY, otherStaff),
                Arguments.of(kind, "another office's approver", HER_APPROVER, otherStaff),
                Arguments.of(kind, "an administrator", ADMINISTRATOR, admin));
    }

    private Map<String, Function<Actor, Publisher<?>>> portsOf(String kind) {
        return switch (kind) {
            case "bundle" -> bundlePorts();
            case "own list" -> ownLists();
            case "own matter" -> ownMatterPorts();
            case "matter to read" -> matterReadingPorts();
            case "submitted material" ->
                Map.of(
                        "ReadMaterial",
                        who -> service.readMaterial.read(ReadMaterial.Query.ofFile(
                                who,
                                submitted.id(),
                                submitted.materials().getFirst().id())));
            case "matter at the desk" -> deskMatterPorts();
            case "desk" -> deskPorts();
            default -> throw new IllegalArgumentException(kind);
        };
    }

    private Map<String, Function<Actor, Publisher<?>>> bundlePorts() {
        var bundle = draft.value().id();
        var version = draft.version();
        var ports = new LinkedHashMap<String, Function<Actor, Publisher<?>>>();
        ports.put("ReadBundle", who -> service.readBundle.read(new ReadBundle.Query(who, bundle)));
        ports.put(
                "ReadChecklist",
                who -> new ReadChecklistService(service.access, service.guides, service.offered)
                        .read(new ReadChecklist.Query(who, bundle)));
        ports.put("ReadMaterial", who -> service.readMaterial.read(ReadMaterial.Query.ofFile(who, bundle, material)));
        ports.put(
                "ReviseAnswers",
                who -> service.reviseAnswers.revise(
                        new ReviseAnswers.Command(who, bundle, version, Map.of(), Set.of(), Set.of())));
        ports.put(
                "ChooseMatters",
                who -> new ChooseMattersService(service.access, service.bundles, service.offered, service.clock)
                        .choose(new ChooseMatters.Command(who, bundle, version, List.of("complaint"))));
        ports.put(
                "HandInMaterial",
                who -> service.handInMaterial.handIn(new HandInMaterial.Command(
                        who, bundle, new FileName("合同2.pdf"), Set.of("contract"), pdf("合同2"))));
        ports.put(
                "ArrangeMaterials",
                who -> new ArrangeMaterialsService(service.access, service.bundles, service.clock)
                        .arrange(new ArrangeMaterials.Command(
                                who, bundle, version, new LinkedHashSet<>(List.of(material)))));
        ports.put(
                "RemoveMaterial",
                who -> new RemoveMaterialService(service.access, service.bundles, service.offered, service.clock)
                        .remove(new RemoveMaterial.Command(who, bundle, version, material)));
        ports.put(
                "SubmitBundle",
                who -> service.submitBundle.submit(new SubmitBundle.Command(who, bundle, version, aKey(), false)));
        ports.put(
                "DiscardBundle",
                who -> new DiscardBundleService(service.access, service.bundles)
                        .discard(new DiscardBundle.Command(who, bundle, version)));
        return ports;
    }

    private Map<String, Function<Actor, Publisher<?>>> ownLists() {
        return Map.of(
                "ListBundles",
                who -> new ListBundlesService(service.bundles).list(new ListBundles.Query(who, Optional.empty(), 10)),
                "ListMatters",
                who -> new ListMattersService(service.matters, service.contexts)
                        .list(new ListMatters.Query(who, Optional.empty(), Optional.empty(), 10)));
    }

    private Map<String, Function<Actor, Publisher<?>>> ownMatterPorts() {
        var version = matter.version();
        return Map.of(
                "ReadMatter",
                who -> new ReadMatterService(
                                service.access, service.contexts, service.bundles, new ReachedPoints(service.ratings))
                        .read(new ReadMatter.Query(who, id)),
                "SupplementMatter",
                who -> new SupplementMatterService(service.access, service.bundles, service.acts)
                        .supplement(new SupplementMatter.Command(
                                who, id, version, new LinkedHashSet<>(), Map.of(), Map.of(), Text.NONE)),
                "WithdrawMatter",
                who -> new WithdrawMatterService(service.access, service.acts)
                        .withdraw(new WithdrawMatter.Command(who, id, version, Text.NONE)),
                "ConfirmExam",
                who -> new ConfirmExamService(service.access, service.acts)
                        .confirm(new ConfirmExam.Command(who, id, version)),
                "RateMatter",
                who -> new RateMatterService(
                                service.access, service.ratings, new ReachedPoints(service.ratings), service.contexts)
                        .rate(new RateMatter.Command(who, id, END, SATISFIED, Text.NONE)));
    }

    private Map<String, Function<Actor, Publisher<?>>> matterReadingPorts() {
        return Map.of(
                "ReadTimeline",
                who -> new ReadTimelineService(service.access, service.contexts, service.recorder, service.links)
                        .read(new ReadTimeline.Query(who, id)),
                "ReadDeadlines",
                who -> new ReadDeadlinesService(service.access, service.contexts)
                        .read(new ReadDeadlines.Query(who, id)),
                "SimulateMatter",
                who -> new SimulateMatterService(service.access, service.contexts)
                        .simulate(new SimulateMatter.Query(who, id, List.of())));
    }

    private Map<String, Function<Actor, Publisher<?>>> deskMatterPorts() {
        return Map.of(
                "ReadDeskMatter",
                who -> new ReadDeskMatterService(service.access, service.contexts, service.recorder)
                        .read(new ReadDeskMatter.Query(who, id)),
                "ReadPastMatter",
                who -> new ReadPastMatterService(
                                service.access,
                                service.matters,
                                service.matters.papers,
                                service.guides,
                                new InMemoryHolidayNotices(),
                                service.contexts,
                                service.recorder)
                        .read(new ReadPastMatter.Query(who, id, service.clock.instant())),
                "ReadLawfulActions",
                who -> new ReadLawfulActionsService(service.access, service.contexts, service.bundles)
                        .read(new ReadLawfulActions.Query(who, id)),
                "ActOnMatter",
                who -> service.actOnMatter.act(ServiceInMemory.command(who, matter, "accept", "")),
                "ClaimMatter",
                who -> new ClaimMatterService(service.access, service.matters, service.contexts)
                        .claim(new ClaimMatter.Command(who, id, matter.version(), false)));
    }

    private Map<String, Function<Actor, Publisher<?>>> deskPorts() {
        return Map.of(
                "ListDesk",
                who -> new ListDeskService(service.matters, service.rows, service.contexts)
                        .list(new ListDesk.Query(
                                who,
                                new DeskFilter(Optional.empty(), Optional.empty(), false, false, true),
                                DeskSort.PRESSING,
                                false,
                                Optional.empty(),
                                10)),
                "ReadStatistics",
                who -> new ReadStatisticsService(service.matters, service.offered, service.clock).read(who),
                "ReadPeriodStatistics",
                who -> new ReadPeriodStatisticsService(service.matters, service.offered)
                        .read(who, new ReportPeriod(LocalDate.of(2026, 11, 1), LocalDate.of(2026, 11, 30))));
    }

    private static Answer answer(Publisher<?> asked) {
        return now(Flux.from(asked)
                .then(Mono.just(Answer.LET_IN))
                .onErrorResume(Refused.class, refused -> Mono.just(answer(refused))));
    }

    private static Answer answer(Refused refused) {
        return switch (refused.refusal()) {
            case BundleUnknown _, MatterUnknown _ -> Answer.UNKNOWN;
            case RoleLacking _ -> Answer.ROLE_LACKING;
            default -> Answer.LET_IN;
        };
    }
}
