package onething.bootstrap.seal;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import onething.application.port.out.paper.Seals;
import onething.application.port.out.paper.TimeStamps;
import onething.persistence.papers.seal.SampleKey;
import onething.persistence.papers.seal.SealTrust;

/// The seals (样章) and time stamps that local mode makes itself.
class SampleSealsTest extends SealsContract {

    /// After the papers of the workshop were issued.
    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-12-08T02:30:05Z"), ZoneOffset.UTC);
    private static final Seals SEALS;
    private static final TimeStamps STAMPS;
    private static final SealTrust TRUST;

    static {
        try {
            var ofSeals = SampleKey.forSeals(CLOCK.instant());
            var ofStamps = SampleKey.forTimeStamps(CLOCK.instant());
            SEALS = ofSeals.seals();
            STAMPS = ofStamps.timeStamps(CLOCK);
            TRUST = new SealTrust(ofSeals.roots(), ofStamps.roots());
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

    @Override
    SealTrust trust() {
        return TRUST;
    }
}
