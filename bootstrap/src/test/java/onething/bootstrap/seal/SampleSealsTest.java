package onething.bootstrap.seal;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import onething.application.port.out.paper.Seals;
import onething.application.port.out.paper.TimeStamps;
import onething.persistence.papers.seal.SampleKey;

/// The seals (样章) and time stamps that local mode makes itself.
class SampleSealsTest extends SealsContract {

    private static final Clock CLOCK = Clock.systemUTC();
    private static final Seals SEALS;
    private static final TimeStamps STAMPS;

    static {
        try {
            SEALS = SampleKey.forSeals(CLOCK.instant()).seals();
            STAMPS = SampleKey.forTimeStamps(CLOCK.instant()).timeStamps(CLOCK);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    Seals seals() {
        return SEALS;
    }

    @Override
    TimeStamps timeStamps() {
        return STAMPS;
    }
}
