package onething.persistence.relational.live;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class StreamStormTest {

    @Test
    void readersWhoAreCutOffAgainAndAgainMissNothingAndGetNothingTwice() throws Exception {
        var figures = new StreamStorm().blow(50, 6);

        assertThat(figures.received()).isPositive();
    }
}
