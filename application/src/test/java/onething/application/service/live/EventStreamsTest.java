package onething.application.service.live;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import onething.application.port.LiveUpdate.CaughtUp;
import onething.application.port.StreamPosition;
import onething.application.port.out.live.LiveEvents;
import onething.application.port.out.live.LiveScope;
import onething.domain.matter.MatterId;
import org.junit.jupiter.api.Test;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

class EventStreamsTest {

    private static final StreamPosition NOW = new StreamPosition(100, 7);
    private static final StreamPosition LATEST_OF_THE_DATABASE = new StreamPosition(102, 0);
    private static final LiveScope SCOPE = new LiveScope.OfMatter(new MatterId(new UUID(0, 1)));

    @Test
    void aReaderGoesOnAfterTheLastPositionItGot() {
        assertThat(begins(Optional.of(new StreamPosition(90, 1)))).isEqualTo(new StreamPosition(90, 1));
    }

    @Test
    void aReaderMayComeFromANodeThatHasReadFurther() {
        assertThat(begins(Optional.of(new StreamPosition(101, 3)))).isEqualTo(new StreamPosition(101, 3));
    }

    @Test
    void aReaderWithAPositionOfAnotherDatabaseBeginsNow() {
        assertThat(begins(Optional.of(new StreamPosition(5_000, 0)))).isEqualTo(NOW);
        assertThat(begins(Optional.empty())).isEqualTo(NOW);
    }

    private static StreamPosition begins(Optional<StreamPosition> after) {
        var update = new EventStreams(new Node()).of(SCOPE, after).blockFirst();
        return ((CaughtUp) update).position();
    }

    /// A node that has read up to [#NOW], of a database that has got a little further.
    private static final class Node implements LiveEvents {

        @Override
        public Mono<Void> read() {
            return Mono.never();
        }

        @Override
        public Flux<Advance> advances() {
            return Flux.just(new Advance(NOW, List.of(), NOW));
        }

        @Override
        public Mono<Batch> after(StreamPosition position, LiveScope scope, int limit) {
            return Mono.just(new Batch(List.of(), position, true));
        }

        @Override
        public Mono<Boolean> hasBegun(StreamPosition position) {
            return Mono.just(position.isBefore(LATEST_OF_THE_DATABASE));
        }
    }
}
