package onething.persistence.guides.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import onething.persistence.SharesNothing;
import onething.persistence.guides.GuideReader;
import onething.persistence.guides.ShippedGuides;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// A guide that looks into low ratings (差评) has a period for each step: with one of them missing, no low rating
/// would be looked into at all.
@SharesNothing
class LowRatingPeriodsTest {

    @ParameterizedTest
    @ValueSource(strings = {"verify", "simple", "complicated"})
    void aMissingPeriodIsFound(String period) {
        var files = new HashMap<>(ShippedGuides.read().getFirst().files());
        files.computeIfPresent("inquiries.yaml", (_, text) -> text.replaceFirst("(?m)^ {2}" + period + ": .*\\n", ""));

        assertThat(GuideReader.read(files).report().faults())
                .anySatisfy(fault -> assertThat(fault.path() + " " + fault.rule())
                        .endsWith(" /inquiries/review-within/" + period + " required"));
    }
}
