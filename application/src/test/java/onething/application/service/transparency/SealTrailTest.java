package onething.application.service.transparency;

import static onething.application.service.People.DETERMINER;
import static onething.application.service.People.LI_NA;
import static onething.application.service.SmallGuide.COMPLAINT;
import static onething.application.service.SmallGuide.DETERMINATION;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import java.util.UUID;
import onething.application.port.in.transparency.ReadLogHeads.PublishedHead;
import onething.application.port.in.transparency.SealTrail.Sealed;
import onething.application.port.out.transparency.PlainLogSigner;
import onething.application.service.ServiceInMemory;
import onething.application.service.handling.LogKeyring;
import onething.domain.transparency.Subtree;
import onething.domain.transparency.TreeHash;
import org.junit.jupiter.api.Test;

/// What happens becomes part of a log that only grows.
class SealTrailTest {

    private final ServiceInMemory service = new ServiceInMemory();
    private final SealTrailService seal = new SealTrailService(service.log, service.logKeyring, service.clock);
    private final ReadLogHeadsService read = new ReadLogHeadsService(service.log);

    @Test
    void eachNewEventEntersTheLogOnceAndItsHeadIsSigned() {
        service.aSubmittedBundle(LI_NA, COMPLAINT, DETERMINATION);

        assertThat(seal.seal().block()).isEqualTo(new Sealed(2, 2));
        assertThat(seal.seal().block()).isEqualTo(new Sealed(0, 2));
        assertThat(heads(0)).hasSize(1);
        assertThat(heads(0).getFirst().head().token()).contains("signed 2");
    }

    @Test
    void withoutEventsThereIsNoHead() {
        assertThat(seal.seal().block()).isEqualTo(new Sealed(0, 0));
        assertThat(heads(0)).isEmpty();
    }

    @Test
    void eachHeadContinuesTheOneBeforeIt() {
        for (int day = 0; day < 5; day++) {
            var matter = service.aMatter(LI_NA, DETERMINATION);
            service.act(DETERMINER, matter, "accept", "");
            seal.seal().block();
            service.clock.passes(Duration.ofDays(1));
        }

        var root = TreeHash.EMPTY;
        assertThat(heads(0)).hasSize(5);
        for (var published : heads(0)) {
            var head = published.head().statement();
            assertThat(published.continues().proves(root, head.root())).isTrue();
            root = head.root();
        }
    }

    @Test
    void aLogThatDoesNotContinueItsSignedHeadIsNotSigned() {
        service.aMatter(LI_NA, DETERMINATION);
        seal.seal().block();
        service.log.damage(new Subtree(0, 0));
        service.aMatter(LI_NA, DETERMINATION);

        assertThatThrownBy(() -> seal.seal().block()).hasMessageContaining("does not continue");

        assertThat(heads(0)).hasSize(1);
    }

    @Test
    void aReaderGoesOnWhereItStopped() {
        for (int day = 0; day < 3; day++) {
            service.aMatter(LI_NA, DETERMINATION);
            seal.seal().block();
        }
        var all = heads(0);

        var rest = heads(all.getFirst().head().statement().size());

        assertThat(rest).isEqualTo(all.subList(1, 3));
        assertThat(heads(all.getLast().head().statement().size())).isEmpty();
    }

    @Test
    void oneKeySignsAndIsPublished() {
        service.aMatter(LI_NA, DETERMINATION);
        seal.seal().block();

        var keys = new ReadLogKeysService(service.logKeys).read().collectList().block();

        assertThat(keys).hasSize(1);
        assertThat(heads(0).getFirst().head().token())
                .startsWith(keys.getFirst().id());
    }

    @Test
    void anotherKeySignsAfterAYearAndAllArePublished() {
        service.aMatter(LI_NA, DETERMINATION);
        seal.seal().block();
        var first = service.logKeys.all().blockLast().id();
        service.clock.passes(LogKeyring.LIFE.minus(Duration.ofSeconds(1)));
        sealed();
        assertThat(heads(0).getLast().head().token()).startsWith(first);

        service.clock.passes(Duration.ofSeconds(1));
        sealed();
        sealed();

        var published =
                new ReadLogKeysService(service.logKeys).read().collectList().block();
        assertThat(published).hasSize(2);
        assertThat(published.getFirst().id()).isEqualTo(first);
        assertThat(heads(0).getLast().head().token())
                .startsWith(published.getLast().id());
    }

    /// As by a node that has just started, and remembers no key.
    private void sealed() {
        service.aMatter(LI_NA, DETERMINATION);
        var keyring = new LogKeyring(service.logKeys, new PlainLogSigner(), UUID::randomUUID, service.clock);
        new SealTrailService(service.log, keyring, service.clock).seal().block();
    }

    private List<PublishedHead> heads(long greaterThan) {
        return read.read(greaterThan, 100).block();
    }
}
