package onething.application.service.me;

import static onething.application.port.out.RefusedWith.refusedWith;
import static onething.application.service.People.INSPECTOR;
import static onething.application.service.People.LI_NA;
import static onething.application.service.People.WANG_WEI;
import static onething.application.service.ServiceInMemory.now;
import static onething.application.service.SmallGuide.COMPLAINT;
import static onething.application.service.SmallGuide.DETERMINATION;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import onething.application.port.in.me.ExportData;
import onething.application.port.in.me.ExportData.Export;
import onething.application.port.in.me.ExportData.Query;
import onething.application.port.in.me.ListFavourites;
import onething.application.port.out.InMemoryFavourites;
import onething.application.port.out.account.InMemoryConsents;
import onething.application.port.out.account.InMemoryReuseConsents;
import onething.application.port.out.matter.InMemoryMessages;
import onething.application.service.ServiceInMemory;
import onething.domain.favourite.Favourite;
import onething.domain.party.Actor;
import onething.domain.party.Consent;
import onething.domain.party.Consent.Purpose;
import onething.domain.refusal.Refusal.RoleLacking;
import onething.domain.refusal.Refusal.StepUpRequired;
import org.junit.jupiter.api.Test;
import reactor.test.StepVerifier;

class ExportDataTest {

    private final ServiceInMemory service = new ServiceInMemory();
    private final InMemoryConsents consents = new InMemoryConsents();
    private final InMemoryFavourites favourites = new InMemoryFavourites();
    private final InMemoryMessages messages = new InMemoryMessages(service.matters);
    private final ExportData exportData = new ExportDataService(
            service.accounts,
            consents,
            new InMemoryReuseConsents(),
            service.bundles,
            service.matters,
            service.inquiries,
            service.contexts,
            new ListFavouritesService(favourites, service.offered),
            service.guides,
            service.corrections,
            new ListAccessesService(service.accesses, service.guides),
            messages,
            service.fullViews,
            service.ids,
            service.clock);

    @Test
    void theExportHoldsAllDataOfThePersonAndNothingOfOthers() {
        IntStream.range(0, 120).forEach(_ -> service.aDraft(LI_NA, COMPLAINT));
        var matter = service.aMatter(LI_NA, DETERMINATION);
        service.aMatter(WANG_WEI, DETERMINATION);
        var consent = Consent.given(Purpose.FACE, "2026-01", service.clock.instant());
        consents.give(LI_NA.id(), consent).block();
        var favourite = new Favourite(
                UUID.randomUUID(),
                service.offered.all().blockFirst().id().code(),
                Optional.of(COMPLAINT),
                service.clock.instant());
        favourites.add(LI_NA.id(), favourite).block();
        messages.markRead(LI_NA.id(), service.clock.instant()).block();

        var export = export(LI_NA);

        assertThat(export.bundles().count().block()).isEqualTo(121);
        assertThat(export.matters().collectList().block()).singleElement().satisfies(each -> {
            assertThat(each.matter()).isEqualTo(matter.value().matter());
            assertThat(each.timeline()).hasSize(1);
        });
        assertThat(export.formerNames().collectList().block()).isEmpty();
        assertThat(export.consents().collectList().block()).containsExactly(consent);
        assertThat(export.favourites()
                        .map(ListFavourites.Row::favourite)
                        .collectList()
                        .block())
                .containsExactly(favourite);
        assertThat(export.messagesRead().block()).isEqualTo(service.clock.instant());
        assertThat(export.accesses().collectList().block()).isEmpty();
        assertThat(export.corrections().collectList().block()).isEmpty();
        assertThat(export.fullViews().collectList().block())
                .as("this one is written down")
                .singleElement()
                .satisfies(view -> assertThat(view.viewer()).isEqualTo(LI_NA.id()));
    }

    @Test
    void anOldProofHasToBeRenewed() {
        var signedIn = service.clock.instant();
        service.clock.passes(Duration.ofMinutes(5).plusSeconds(1));

        exportData
                .export(new Query(LI_NA, signedIn))
                .as(StepVerifier::create)
                .verifyErrorSatisfies(refusedWith(new StepUpRequired(Duration.ofMinutes(5))));
    }

    @Test
    void staffHaveNothingToExport() {
        exportData
                .export(new Query(INSPECTOR, service.clock.instant()))
                .as(StepVerifier::create)
                .verifyErrorSatisfies(refusedWith(new RoleLacking("APPLICANT")));
    }

    private Export export(Actor who) {
        return now(exportData.export(new Query(who, service.clock.instant())));
    }
}
