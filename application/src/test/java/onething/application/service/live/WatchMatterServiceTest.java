package onething.application.service.live;

import static onething.application.service.People.DETERMINER;
import static onething.application.service.People.HER_COLLEAGUE;
import static onething.application.service.People.LI_NA;
import static onething.application.service.People.WANG_WEI;
import static onething.application.service.ServiceInMemory.now;
import static onething.application.service.SmallGuide.COMMITTEE;
import static onething.application.service.SmallGuide.DETERMINATION;
import static onething.application.service.SmallGuide.WORK_INJURY;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import onething.application.port.LiveEvent;
import onething.application.port.LiveUpdate.Happened;
import onething.application.port.StreamPosition;
import onething.application.port.in.live.WatchMatter;
import onething.application.port.out.bundle.InMemoryDossiers;
import onething.application.port.out.bundle.Mandates;
import onething.application.service.ServiceInMemory;
import onething.application.service.access.Access;
import onething.domain.account.Account;
import onething.domain.account.AccountHolder;
import onething.domain.bundle.BundleId;
import onething.domain.bundle.Mandate;
import onething.domain.matter.MatterFile;
import onething.domain.matter.MatterId;
import onething.domain.party.Actor;
import onething.domain.party.IdCardNumber;
import onething.domain.party.OfficeCode;
import onething.domain.party.PersonName;
import onething.domain.text.Line;
import org.junit.jupiter.api.Test;
import reactor.core.Disposable;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/// Who loses the right to read a matter is told nothing that happened after.
class WatchMatterServiceTest {

    private static final IdCardNumber AGENTS_CARD = new IdCardNumber("440524199003070014");

    private final ServiceInMemory service = new ServiceInMemory();
    private final LiveNode node = new LiveNode();
    private final CountedMandates mandates = new CountedMandates(service.mandates);
    private final WatchMatter watch = new WatchMatterService(
            new Access(
                    service.bundles,
                    service.matters,
                    new InMemoryDossiers(service.matters, service.bundles),
                    service.accounts,
                    mandates,
                    service.clock),
            new EventStreams(node));
    private final MatterFile file =
            service.aMatter(LI_NA, DETERMINATION).value().matter().file();

    @Test
    void staffWhoseOfficeHasHandedTheMatterOverAreToldNothingOfIt() {
        var officer = new Stream(DETERMINER);
        var colleague = new Stream(HER_COLLEAGUE);
        var applicant = new Stream(LI_NA);

        happens("accept", WORK_INJURY);
        happens("hand-over", COMMITTEE);
        happens("decide", COMMITTEE);

        assertThat(officer.told).containsExactly("accept");
        assertThat(officer.isOver()).isTrue();
        assertThat(colleague.told).containsExactly("accept");
        assertThat(applicant.told).containsExactly("accept", "decide");
        assertThat(applicant.isOver()).isFalse();
    }

    @Test
    void staffWhoCatchUpAfterTheHandingOverAreToldNothingOfIt() {
        var before = node.position();
        happens("accept", WORK_INJURY);
        var officer = new Stream(DETERMINER, Optional.of(before));
        assertThat(officer.told).containsExactly("accept");
        node.isBehind();
        happens("hand-over", COMMITTEE);
        happens("decide", COMMITTEE);

        node.readsOn();

        assertThat(officer.told).containsExactly("accept");
        assertThat(officer.isOver()).isTrue();
    }

    @Test
    void anAgentWhoseMandateIsWithdrawnBetweenTwoEventsIsToldTheFirstAlone() {
        var mandate = granted();
        var streams = IntStream.range(0, 3).mapToObj(_ -> new Stream(WANG_WEI)).toList();

        happens("accept", WORK_INJURY);
        now(service.mandates.end(file.bundle(), mandate.id(), service.clock.instant()));
        happens("decide", WORK_INJURY);

        for (var stream : streams) {
            assertThat(stream.told).containsExactly("accept");
            assertThat(stream.isOver()).isTrue();
        }
    }

    @Test
    void anAgentWhoseLastDayHasPassedIsToldNothingMore() {
        granted();
        var stream = new Stream(WANG_WEI);

        happens("accept", WORK_INJURY);
        service.clock.passes(Duration.ofDays(2));
        happens("decide", WORK_INJURY);

        assertThat(stream.told).containsExactly("accept");
        assertThat(stream.isOver()).isTrue();
    }

    @Test
    void anAgentWhoComesBackIsToldNothingThatWasReadAfterTheMandateEnded() {
        var mandate = granted();
        var open = new Stream(WANG_WEI);
        var behind = new Stream(WANG_WEI);
        node.isBehind();
        happens("accept", WORK_INJURY);
        now(service.mandates.end(file.bundle(), mandate.id(), service.clock.instant()));
        happens("decide", WORK_INJURY);

        node.readsOn();

        assertThat(open.told).isEmpty();
        assertThat(behind.told).isEmpty();
    }

    @Test
    void theStreamsOfAnAgentShareOneCheckOfEachBatchOfEvents() {
        granted();
        var streams = IntStream.range(0, 5).mapToObj(_ -> new Stream(WANG_WEI)).toList();
        mandates.asked.set(0);

        happens("accept", WORK_INJURY);
        assertThat(mandates.asked).hasValue(1);
        node.isBehind();
        for (int i = 0; i < 40; i++) {
            happens("ask", WORK_INJURY);
        }
        node.readsOn();

        assertThat(mandates.asked).hasValue(2);
        for (var stream : streams) {
            assertThat(stream.told).hasSize(41);
        }
    }

    @Test
    void aCheckThatFailedIsMadeAgain() {
        granted();
        var interrupted = new Stream(WANG_WEI);
        var another = new Stream(WANG_WEI);
        mandates.isAway = true;
        happens("accept", WORK_INJURY);
        assertThat(interrupted.told).isEmpty();
        assertThat(interrupted.isOver()).isTrue();
        assertThat(another.isOver()).isTrue();

        mandates.isAway = false;
        var again = new Stream(WANG_WEI, Optional.of(interrupted.began));

        assertThat(again.told).containsExactly("accept");
    }

    @Test
    void applicantAndStaffCostNoQueryForAnEvent() {
        var found = service.matters.find(file.id());
        assertThat(found.block()).isNotNull();
        var streams = List.of(new Stream(LI_NA), new Stream(DETERMINER), new Stream(HER_COLLEAGUE));
        mandates.asked.set(0);
        node.batches.set(0);

        happens("accept", WORK_INJURY);
        happensToAnother();
        happens("decide", WORK_INJURY);

        assertThat(mandates.asked).hasValue(0);
        assertThat(node.batches)
                .as("what happens to another matter makes no stream read")
                .hasValue(2 * streams.size());
        for (var stream : streams) {
            assertThat(stream.told).containsExactly("accept", "decide");
        }
    }

    private Mandate granted() {
        service.accounts
                .addOrFind(new Account(WANG_WEI.id(), new AccountHolder.Person(new PersonName("王伟"), AGENTS_CARD)))
                .block();
        return now(service.mandates.grant(new Mandate(
                UUID.randomUUID(),
                file.bundle(),
                new PersonName("王伟"),
                AGENTS_CARD,
                Mandate.Relationship.RELATIVE,
                new Line("授权委托书"),
                LocalDate.of(2026, 11, 24),
                service.clock.instant(),
                Optional.empty())));
    }

    private void happens(String action, OfficeCode office) {
        node.append(position -> event(position, file.id(), action, office));
    }

    private void happensToAnother() {
        node.append(position -> event(position, new MatterId(new UUID(0, 99)), "accept", WORK_INJURY));
    }

    private LiveEvent event(StreamPosition position, MatterId matter, String action, OfficeCode office) {
        return new LiveEvent(position, matter, action, 1, file.applicant(), office, file.district());
    }

    /// An open stream, and what came on it.
    private final class Stream {

        private final List<String> told = new ArrayList<>();
        private final StreamPosition began = node.position();
        private final Disposable reading;

        Stream(Actor who) {
            this(who, Optional.empty());
        }

        Stream(Actor who, Optional<StreamPosition> after) {
            reading = watch.watch(new WatchMatter.Query(who, file.id(), after))
                    .ofType(Happened.class)
                    .subscribe(happened -> told.add(happened.event().action()), _ -> {});
        }

        boolean isOver() {
            return reading.isDisposed();
        }
    }

    private static final class CountedMandates implements Mandates {

        private final Mandates all;
        private final AtomicInteger asked = new AtomicInteger();
        private boolean isAway;

        CountedMandates(Mandates all) {
            this.all = all;
        }

        @Override
        public Mono<Boolean> holds(BundleId bundle, IdCardNumber agent, LocalDate day) {
            return Mono.defer(() -> {
                asked.incrementAndGet();
                return isAway ? Mono.error(new IllegalStateException("away")) : all.holds(bundle, agent, day);
            });
        }

        @Override
        public Mono<Mandate> grant(Mandate mandate) {
            return all.grant(mandate);
        }

        @Override
        public Flux<Mandate> of(BundleId bundle) {
            return all.of(bundle);
        }

        @Override
        public Mono<UUID> end(BundleId bundle, UUID mandate, Instant now) {
            return all.end(bundle, mandate, now);
        }

        @Override
        public Flux<BundleId> heldBy(IdCardNumber agent, LocalDate day) {
            return all.heldBy(agent, day);
        }
    }
}
