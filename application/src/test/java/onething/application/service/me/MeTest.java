package onething.application.service.me;

import static onething.application.service.People.DETERMINER;
import static onething.application.service.People.INSPECTOR;
import static onething.application.service.People.LI_NA;
import static onething.application.service.People.WANG_WEI;
import static onething.application.service.ServiceInMemory.now;
import static onething.application.service.SmallGuide.COMPLAINT;
import static onething.application.service.SmallGuide.DETERMINATION;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import onething.application.port.in.me.ReadMe;
import onething.application.port.in.me.ReadMe.Me;
import onething.application.port.in.me.ReadSummary;
import onething.application.port.in.me.ReadSummary.Summary;
import onething.application.service.ServiceInMemory;
import org.junit.jupiter.api.Test;

class MeTest {

    private final ServiceInMemory service = new ServiceInMemory();
    private final ReadSummary readSummary = new ReadSummaryService(service.matters);
    private final ReadMe readMe = new ReadMeService(service.guides);

    @Test
    void theSummaryCountsMattersByTabAndDraftsAsToDo() {
        service.aDraft(LI_NA, COMPLAINT);
        var bundle = service.aSubmittedBundle(LI_NA, COMPLAINT, DETERMINATION);
        service.requestSupplement(DETERMINER, service.matter(bundle, DETERMINATION));

        assertThat(now(readSummary.read(LI_NA))).isEqualTo(new Summary(1, 1, 0, 1, 1));
    }

    @Test
    void aCallerWithoutBundlesHasNothingOnAnyTab() {
        service.aDraft(LI_NA, COMPLAINT);

        assertThat(now(readSummary.read(WANG_WEI))).isEqualTo(new Summary(0, 0, 0, 0, 0));
        assertThat(now(readSummary.read(INSPECTOR))).isEqualTo(new Summary(0, 0, 0, 0, 0));
    }

    @Test
    void staffSeeTheTitlesOfTheirOfficeAndDistrict() {
        assertThat(now(readMe.read(INSPECTOR)))
                .isEqualTo(new Me(INSPECTOR, Optional.of("劳动保障监察机构"), Optional.of("榕城区")));
        assertThat(now(readMe.read(LI_NA))).isEqualTo(new Me(LI_NA, Optional.empty(), Optional.empty()));
    }
}
