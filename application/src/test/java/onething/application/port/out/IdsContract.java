package onething.application.port.out;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Comparator;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// What [Ids] promises.
public interface IdsContract {

    Ids ids();

    @Test
    default void anIdIsAUuidOfVersionSeven() {
        var id = ids().next();

        assertThat(id.version()).isEqualTo(7);
        assertThat(id.variant()).isEqualTo(2);
    }

    @Test
    default void noIdComesTwiceAndLaterOnesSortAfterEarlierOnes() {
        var given = Stream.generate(ids()::next).limit(20_000).toList();

        assertThat(given).doesNotHaveDuplicates().isSortedAccordingTo(Comparator.comparing(UUID::toString));
    }
}
