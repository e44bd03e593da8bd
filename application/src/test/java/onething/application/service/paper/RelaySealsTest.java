package onething.application.service.paper;

import static onething.application.service.People.LI_NA;
import static onething.application.service.ServiceInMemory.now;
import static onething.application.service.SmallGuide.DETERMINATION;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import onething.application.port.Unavailable;
import onething.application.port.in.paper.JoinPapers;
import onething.application.port.in.paper.ListMatterPapers;
import onething.application.port.in.paper.RelaySeals.Relayed;
import onething.application.port.in.paper.VerifyPaper;
import onething.application.port.in.paper.VerifyPaper.Sealing;
import onething.application.port.out.paper.NotSealed;
import onething.application.port.out.paper.Seals;
import onething.application.port.out.paper.TimeStamps;
import onething.application.service.handling.TrailProofs;
import onething.domain.matter.MatterId;
import onething.domain.paper.OfficeSeal;
import onething.domain.paper.Paper;
import onething.domain.paper.PaperFormat;
import onething.domain.paper.SealObstacle;
import onething.domain.paper.SealProgress;
import onething.domain.paper.SealStanding;
import org.junit.jupiter.api.Test;
import reactor.core.publisher.Mono;

/// The guide of these tests has the decision sealed, and no other paper.
class RelaySealsTest extends PapersHouse {

    private static final Instant STAMPED = Instant.parse("2026-11-23T02:00:07Z");

    private final Platform platform = new Platform();
    private final Authority authority = new Authority();
    private final NamingSealer sealer = new NamingSealer();

    @Test
    void aDecisionIsSealedAndReadSealedFromThenOn() {
        var decision = aDecision();
        var before = read(decision, PaperFormat.PDF);

        assertThat(relay()).isEqualTo(new Relayed(1, 0, 0));

        assertThat(before).startsWith("%PDF").doesNotContain("sealed");
        assertThat(read(decision, PaperFormat.PDF))
                .isEqualTo(before + " sealed by 工伤科: signature of PDF stamped " + STAMPED);
        assertThat(read(decision, PaperFormat.OFD))
                .startsWith("OFD")
                .endsWith(" sealed by 工伤科: signature of OFD stamped " + STAMPED);
        assertThat(relay()).isEqualTo(Relayed.NOTHING);
    }

    @Test
    void thePlatformSeesHashesAndTheOfficeAlone() {
        var decision = aDecision();

        relay();

        assertThat(platform.offices).containsOnly(decision.content().office());
        assertThat(platform.wanted)
                .extracting(wanted -> new String(wanted.digest(), StandardCharsets.UTF_8))
                .containsExactly("digest of PDF", "digest of OFD");
    }

    @Test
    void aPaperOfTheApplicantGetsNoSeal() {
        var bundle = service.aSubmittedBundle(LI_NA, DETERMINATION);

        assertThat(relay()).isEqualTo(Relayed.NOTHING);
        for (var paper : ofBundle(LI_NA, bundle.id())) {
            assertThat(sealing(paper)).isEmpty();
        }
    }

    @Test
    void aPaperThatCannotBeSealedStaysInTheQueueWithTheReason() {
        var decision = aDecision();
        platform.answers = () -> Mono.error(new NotSealed(SealObstacle.REFUSED, "no"));

        assertThat(relay()).isEqualTo(new Relayed(0, 1, 0));

        assertThat(progress(decision).obstacle()).contains(SealObstacle.REFUSED);
        assertThat(read(decision, PaperFormat.PDF)).startsWith("%PDF").doesNotContain("sealed");
        assertThat(sealing(decision)).contains(Sealing.WAITING);
    }

    @Test
    void aPaperIsTriedAgainAfterGrowingPauses() {
        var decision = aDecision();
        platform.answers = () -> Mono.error(new NotSealed(SealObstacle.UNREACHABLE, "no"));
        var pauses = new ArrayList<Duration>();
        for (int i = 0; i < 6; i++) {
            assertThat(relay()).isEqualTo(new Relayed(0, 1, 0));
            assertThat(relay()).isEqualTo(Relayed.NOTHING);
            var pause = Duration.between(
                    service.clock.instant(), progress(decision).next().orElseThrow());
            pauses.add(pause);
            service.clock.passes(pause);
        }

        assertThat(pauses)
                .containsExactly(
                        Duration.ofSeconds(10),
                        Duration.ofMinutes(1),
                        Duration.ofMinutes(5),
                        Duration.ofMinutes(30),
                        Duration.ofMinutes(30),
                        Duration.ofMinutes(30));
        platform.answers = platform::signed;
        assertThat(relay()).isEqualTo(new Relayed(1, 0, 0));
        assertThat(progress(decision).obstacle()).isEmpty();
    }

    @Test
    void onePaperThatFailsDoesNotStopTheOthers() {
        var first = aDecision();
        var second = aDecision();
        platform.answers = () ->
                platform.wanted.size() == 1 ? Mono.error(new IllegalStateException("a defect")) : platform.signed();

        assertThat(relay()).isEqualTo(new Relayed(1, 0, 1));

        assertThat(List.of(progress(first), progress(second)))
                .extracting(SealProgress::obstacle)
                .containsExactlyInAnyOrder(Optional.of(SealObstacle.FAULT), Optional.empty());
    }

    @Test
    void aRelayThatDiesLeavesThePaperForAnother() {
        aDecision();
        var now = service.clock.instant();
        queue.take(now, now.plus(RelaySealsService.LEASE), 10).blockLast();

        assertThat(relay()).isEqualTo(Relayed.NOTHING);
        service.clock.passes(RelaySealsService.LEASE);
        assertThat(relay()).isEqualTo(new Relayed(1, 0, 0));
    }

    @Test
    void whileTheDatabaseIsUnavailableAPaperWaitsForItsLeaseAndNoAttemptCounts() {
        var decision = aDecision();
        platform.answers = () -> Mono.error(new Unavailable(Unavailable.What.DATABASE, Duration.ofSeconds(1), "down"));

        assertThat(relay()).isEqualTo(new Relayed(0, 0, 1));

        assertThat(progress(decision).attempts()).isZero();
    }

    @Test
    void papersInOneFileShowTheirSealsAsSoonAsTheyAreSealed() {
        var decision = aDecision();
        var all = new JoinPapers.AllOfMatter(decision.matter().orElseThrow());
        assertThat(joined(all)).endsWith("决定书");

        relay();

        assertThat(joined(all)).endsWith("决定书（打印件）").containsOnlyOnce("（打印件）");
    }

    private String joined(JoinPapers.Selection selection) {
        var join = new JoinPapersService(
                service.access,
                service.matters.papers,
                files(),
                renderer,
                service.guides,
                unmasked(),
                new SentFiles(service.copies, service.clock));
        return new String(
                now(join.join(new JoinPapers.Query(LI_NA, service.clock.instant(), selection)))
                        .pdf(),
                StandardCharsets.UTF_8);
    }

    @Test
    void theAuthorityOfTimeStampsIsAskedAboutTheSignaturesAlone() {
        aDecision();

        relay();

        assertThat(authority.queries).containsExactly("query of signature of PDF", "query of signature of OFD");
    }

    @Test
    void aPaperWhoseTimeStampFailsStaysInTheQueueWithTheReason() {
        var decision = aDecision();
        for (var obstacle : List.of(
                SealObstacle.STAMPS_OFF,
                SealObstacle.STAMPS_UNREACHABLE,
                SealObstacle.STAMP_REFUSED,
                SealObstacle.STAMP_UNUSABLE)) {
            authority.answers = () -> Mono.error(new NotSealed(obstacle, "no"));

            assertThat(relay()).isEqualTo(new Relayed(0, 1, 0));

            assertThat(progress(decision).obstacle()).contains(obstacle);
            assertThat(read(decision, PaperFormat.PDF)).doesNotContain("sealed");
            service.clock.passes(Duration.ofMinutes(30));
        }
    }

    @Test
    void theVerificationSaysWhenItWasStampedAndWhetherThatStillHolds() {
        var decision = aDecision();
        relay();

        assertThat(sealing(decision).orElseThrow().stampHolds()).isTrue();
        assertThat(progress(decision).seal().orElseThrow().stamped()).isEqualTo(STAMPED);

        sealer.stampsHold = false;

        assertThat(sealing(decision).orElseThrow().stampHolds()).isFalse();
    }

    @Test
    void aStampOfAnotherTimeThanTheOneOnRecordDoesNotHold() {
        var decision = aDecision();
        relay();

        sealer.says = Optional.of(STAMPED.plusSeconds(1));

        assertThat(sealing(decision).orElseThrow().stampHolds()).isFalse();
    }

    @Test
    void theVerificationSaysWhoseSealItIsAndHasBothHashes() {
        var decision = aDecision();
        var unsealed = files().of(decision).block();
        relay();

        var sealing = sealing(decision).orElseThrow();

        assertThat(sealing.seal())
                .hasValueSatisfying(seal -> assertThat(seal.holder()).isEqualTo("工伤科"));
        assertThat(sealing.files().orElseThrow().pdf())
                .isEqualTo(files().sealed(decision, PaperFormat.PDF).block().sha256())
                .isNotEqualTo(unsealed.sha256());
        assertThat(genuine(decision).hashes().pdf()).isEqualTo(unsealed.sha256());
    }

    @Test
    void aListSaysWhereEachSealStands() {
        var matter = decided();
        assertThat(standings(matter)).containsOnlyOnce(SealStanding.WAITING);

        relay();

        assertThat(standings(matter)).containsOnlyOnce(SealStanding.SEALED).doesNotContain(SealStanding.WAITING);
    }

    private List<SealStanding> standings(MatterId matter) {
        return now(listMatterPapers()
                .list(new ListMatterPapers.Query(LI_NA, matter))
                .mapNotNull(listed -> listed.seal().orElse(null))
                .collectList());
    }

    private Relayed relay() {
        return now(new RelaySealsService(
                        queue, service.matters.papers, files(), platform, sealer, authority, service.clock)
                .relay());
    }

    private Paper aDecision() {
        return ofMatter(LI_NA, decided()).stream()
                .filter(paper -> paper.content().sealed())
                .findFirst()
                .orElseThrow();
    }

    private SealProgress progress(Paper paper) {
        return now(queue.of(Set.of(paper.id())).single()).progress();
    }

    private String read(Paper paper, PaperFormat format) {
        return new String(now(reading(LI_NA, paper, format)).file().bytes(), StandardCharsets.UTF_8);
    }

    private Optional<Sealing> sealing(Paper paper) {
        return genuine(paper).seal();
    }

    private VerifyPaper.Genuine genuine(Paper paper) {
        return now(new VerifyPaperService(service.matters.papers, files(), new TrailProofs(service.log), queue, sealer)
                        .verify(paper.number().value(), paper.proof().shown()))
                .paper()
                .orElseThrow();
    }

    /// Signs with words.
    private static final class Platform implements Seals {

        private final List<String> offices = new ArrayList<>();
        private final List<Wanted> wanted = new ArrayList<>();
        private Supplier<Mono<byte[]>> answers = this::signed;

        @Override
        public Mono<Boolean> isOn() {
            return Mono.just(true);
        }

        @Override
        public Mono<OfficeSeal> of(String office) {
            offices.add(office);
            return Mono.just(new OfficeSeal("工伤科", false, new byte[0], new byte[0]));
        }

        @Override
        public Mono<byte[]> sign(Wanted what) {
            wanted.add(what);
            return answers.get();
        }

        Mono<byte[]> signed() {
            return Mono.just(("signature of " + wanted.getLast().format()).getBytes(StandardCharsets.UTF_8));
        }
    }

    /// Says when it had what it is asked about.
    private static final class Authority implements TimeStamps {

        private final List<String> queries = new ArrayList<>();
        private Supplier<Mono<byte[]>> answers = () -> Mono.just(NamingSealer.stampOf(queries.getLast(), STAMPED));

        @Override
        public Mono<Boolean> isOn() {
            return Mono.just(true);
        }

        @Override
        public Mono<byte[]> answer(byte[] query) {
            queries.add(new String(query, StandardCharsets.UTF_8));
            return answers.get();
        }
    }
}
