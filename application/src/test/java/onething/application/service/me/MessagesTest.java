package onething.application.service.me;

import static onething.application.port.out.RefusedWith.refusedWith;
import static onething.application.service.People.ADMINISTRATOR;
import static onething.application.service.People.A_FACTORY;
import static onething.application.service.People.DETERMINER;
import static onething.application.service.People.INSPECTOR;
import static onething.application.service.People.LI_NA;
import static onething.application.service.People.WANG_WEI;
import static onething.application.service.ServiceInMemory.now;
import static onething.application.service.SmallGuide.COMPLAINT;
import static onething.application.service.SmallGuide.DETERMINATION;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import onething.application.port.in.me.ListMessages;
import onething.application.port.in.me.ListMessages.Row;
import onething.application.port.in.me.MarkMessagesRead;
import onething.application.port.in.me.ReadSummary;
import onething.application.port.in.me.ReadSummary.Summary;
import onething.application.port.out.matter.InMemoryMessages;
import onething.application.service.ServiceInMemory;
import onething.domain.party.Actor;
import onething.domain.refusal.Refusal.RoleLacking;
import org.junit.jupiter.api.Test;
import org.reactivestreams.Publisher;
import reactor.core.publisher.Flux;
import reactor.test.StepVerifier;

class MessagesTest {

    private final ServiceInMemory service = new ServiceInMemory();
    private final InMemoryMessages stored = new InMemoryMessages(service.matters);
    private final ListMessages list = new ListMessagesService(stored, service.guides, service.links);
    private final MarkMessagesRead markRead = new MarkMessagesReadService(stored, service.clock);
    private final ReadSummary readSummary = new ReadSummaryService(service.matters);

    @Test
    void anOfficersActionsAreShownInTheWordsOfTheGuide() {
        var matter = service.aMatter(LI_NA, DETERMINATION);
        var guide = service.offered.all().blockFirst().matter(DETERMINATION).orElseThrow();
        service.decide(DETERMINER, matter.value().matter().file().id(), "recognised");

        assertThat(list(LI_NA)).extracting(Row::title).containsOnly(guide.title());
        assertThat(list(LI_NA)).extracting(row -> row.entry().action()).containsExactly("DECIDE", "ACCEPT");
        assertThat(list(WANG_WEI)).isEmpty();
        assertThat(list(A_FACTORY)).isEmpty();
    }

    @Test
    void onlyTheReporterGetsTheMessages() {
        var report = service.aMatter(LI_NA, COMPLAINT);
        service.act(INSPECTOR, report, "accept", "");

        assertThat(list(LI_NA)).hasSize(1);
        assertThat(list(A_FACTORY)).isEmpty();
        assertThat(unread(A_FACTORY)).isZero();
    }

    @Test
    void readMessagesAreNoLongerCountedAndLaterOnesAre() {
        var matter = service.aMatter(LI_NA, DETERMINATION);
        var id = matter.value().matter().file().id();
        service.act(DETERMINER, matter, "accept", "");
        assertThat(unread(LI_NA)).isEqualTo(1);

        now(markRead.mark(new MarkMessagesRead.Command(
                        LI_NA, service.clock.instant().plus(Duration.ofDays(365))))
                .thenReturn(true));
        assertThat(unread(LI_NA)).isZero();

        service.clock.passes(Duration.ofMinutes(1));
        now(service.actOnMatter.act(ServiceInMemory.decision(DETERMINER, service.matter(id), "recognised")));
        assertThat(unread(LI_NA)).isEqualTo(1);
        assertThat(list(LI_NA)).extracting(row -> row.message().read()).containsExactly(false, true);
    }

    @Test
    void aCallerWithoutBundlesHasNoMessages() {
        var asked = Stream.of(INSPECTOR, ADMINISTRATOR)
                .flatMap(who -> Stream.<Publisher<?>>of(
                        list.list(new ListMessages.Query(who, Optional.empty(), 20)),
                        markRead.mark(new MarkMessagesRead.Command(who, service.clock.instant()))));

        assertThat(asked)
                .allSatisfy(each -> Flux.from(each)
                        .as(StepVerifier::create)
                        .verifyErrorSatisfies(refusedWith(new RoleLacking("APPLICANT"))));
    }

    private List<Row> list(Actor who) {
        return now(list.list(new ListMessages.Query(who, Optional.empty(), 20))).items();
    }

    private long unread(Actor who) {
        return now(readSummary.read(who).map(Summary::unread));
    }
}
