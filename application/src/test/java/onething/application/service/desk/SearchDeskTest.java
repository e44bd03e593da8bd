package onething.application.service.desk;

import static onething.application.port.out.RefusedWith.refusedWith;
import static onething.application.port.out.matter.DeskContract.OPEN;
import static onething.application.service.People.DETERMINER;
import static onething.application.service.People.INSPECTOR;
import static onething.application.service.People.INSPECTOR_OF_PUNING;
import static onething.application.service.People.LI_NA;
import static onething.application.service.People.WANG_WEI;
import static onething.application.service.ServiceInMemory.id;
import static onething.application.service.ServiceInMemory.now;
import static onething.application.service.SmallGuide.COMPLAINT;
import static onething.application.service.SmallGuide.DETERMINATION;
import static onething.application.service.SmallGuide.INSPECTION;
import static onething.application.service.SmallGuide.RONGCHENG;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import onething.application.port.in.desk.ReadDeskMatter;
import onething.application.port.in.desk.SearchDesk;
import onething.application.port.in.me.ListAccesses;
import onething.application.service.ServiceInMemory;
import onething.application.service.SmallGuide;
import onething.application.service.me.ListAccessesService;
import onething.domain.access.PersonalDataAccess.Papers;
import onething.domain.matter.MatterId;
import onething.domain.party.Actor;
import onething.domain.party.PersonId;
import onething.domain.party.Role;
import onething.domain.refusal.Refusal.RoleLacking;
import onething.domain.search.SearchQuery;
import org.junit.jupiter.api.Test;
import reactor.test.StepVerifier;

class SearchDeskTest {

    private static final Actor HEAD_OF_INSPECTION =
            new Actor.Staff(new PersonId(new UUID(0x7000L, 99)), "负责人", INSPECTION, RONGCHENG, Set.of(Role.APPROVER));

    private final ServiceInMemory service = new ServiceInMemory(SmallGuide.aGuideWithReports());
    private final SearchDesk searchDesk =
            new SearchDeskService(service.matters, service.rows, service.contexts, service.recorder);
    private final ReadDeskMatter readDeskMatter =
            new ReadDeskMatterService(service.access, service.contexts, service.recorder);

    @Test
    void anOfficerFindsAPersonsMatterByNameAtTheOwnDeskOnly() {
        var determination = id(service.aMatter(LI_NA, DETERMINATION));

        assertThat(found(DETERMINER, "李娜")).containsExactly(determination);
        assertThat(found(DETERMINER, "王伟")).isEmpty();
        assertThat(found(INSPECTOR, "李娜")).isEmpty();
    }

    @Test
    void aReporterIsFoundOnlyByStaffOnTheCase() {
        var bundle = service.aSubmittedBundle(LI_NA, COMPLAINT, DETERMINATION);
        var report = id(service.matter(bundle, COMPLAINT));

        assertThat(found(INSPECTOR, "李娜")).isEmpty();
        assertThat(found(INSPECTOR_OF_PUNING, "李娜")).isEmpty();
        assertThat(found(HEAD_OF_INSPECTION, "李娜")).containsExactly(report);
        assertThat(found(DETERMINER, "李娜"))
                .as("the other matter of the bundle is no report")
                .containsExactly(id(service.matter(bundle, DETERMINATION)));
        assertThat(found(INSPECTOR, bundle.number().value()))
                .as("everyone at the desk sees its number in the queue")
                .containsExactly(report);
    }

    @Test
    void whatFindsAMatterIsWhatItsDossierShows() {
        var bundle = service.aSubmittedBundle(LI_NA, COMPLAINT, DETERMINATION);

        for (var code : List.of(COMPLAINT, DETERMINATION)) {
            var matter = id(service.matter(bundle, code));
            for (var officer : List.of(INSPECTOR, HEAD_OF_INSPECTION, DETERMINER)) {
                assertThat(found(officer, "李娜").contains(matter))
                        .as("%s for %s", code, officer)
                        .isEqualTo(showsTheName(officer, matter));
            }
        }
    }

    @Test
    void thePersonFoundSeesThatTheSearchShowedTheMatter() {
        service.aMatter(LI_NA, DETERMINATION);
        service.aMatter(WANG_WEI, DETERMINATION);

        found(DETERMINER, "李雷");
        assertThat(accesses(LI_NA)).isEmpty();

        found(DETERMINER, "李娜");
        assertThat(accesses(LI_NA)).containsExactly(Papers.SEARCH);
    }

    @Test
    void anApplicantCannotSearch() {
        searchDesk
                .search(query(LI_NA, "李娜"))
                .as(StepVerifier::create)
                .verifyErrorSatisfies(refusedWith(new RoleLacking("OFFICER")));
    }

    private boolean showsTheName(Actor officer, MatterId matter) {
        return readDeskMatter
                .read(new ReadDeskMatter.Query(officer, matter))
                .map(dossier ->
                        dossier.submission().answers().to(SmallGuide.NAME).isPresent())
                .onErrorReturn(false)
                .block();
    }

    private List<Papers> accesses(Actor who) {
        return now(new ListAccessesService(service.accesses, service.guides)
                        .list(new ListAccesses.Query(who, Optional.empty(), 20)))
                .items()
                .stream()
                .map(ListAccesses.Row::papers)
                .toList();
    }

    private List<MatterId> found(Actor officer, String typed) {
        return now(searchDesk.search(query(officer, typed))).items().stream()
                .map(row -> row.matter().value().file().id())
                .toList();
    }

    private static SearchDesk.Query query(Actor who, String typed) {
        return new SearchDesk.Query(who, SearchQuery.of(typed).orElseThrow(), OPEN, Optional.empty(), 10);
    }
}
