package onething.persistence.guides.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import onething.persistence.SharesNothing;
import onething.persistence.guides.GuideReader;
import onething.persistence.guides.LabourRights;
import onething.persistence.guides.ShippedGuides;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// How long the files of the shipped guide are kept.
@SharesNothing
class RetentionPeriodsTest {

    @Test
    void everyMatterHasAPeriodAndSaysWhatSaysSo() {
        for (var matter : LabourRights.GUIDE.matters()) {
            assertThat(LabourRights.GUIDE.services().retention().item(matter.code()))
                    .as(matter.title())
                    .hasValueSatisfying(
                            item -> assertThat(item.source().basis()).isNotBlank());
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"30", "30 days", "0 years", "-1 years", "forever", "5 years"})
    void anotherKindOfPeriodAndOneTooShortAreFound(String written) {
        var files = new HashMap<>(ShippedGuides.read().getFirst().files());
        files.computeIfPresent(
                "retention.yaml", (_, text) -> text.replaceFirst("keep: 30 years", "keep: '" + written + "'"));

        assertThat(GuideReader.read(files).report().faults())
                .anySatisfy(fault -> assertThat(fault.path()).contains("/retention/periods/"));
    }

    @Test
    void aMatterWithoutAPeriodIsFound() {
        var files = new HashMap<>(ShippedGuides.read().getFirst().files());
        files.computeIfPresent("retention.yaml", (_, text) -> text.replaceFirst(".*matter: crime-transfer.*\\n", ""));

        assertThat(GuideReader.read(files).report().faults())
                .anySatisfy(fault ->
                        assertThat(fault.path() + " " + fault.rule()).endsWith(" /retention/periods required"));
    }
}
