package onething.persistence.guides.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.HashSet;
import onething.domain.feed.RecordTable;
import onething.domain.source.Provenance;
import onething.persistence.SharesNothing;
import onething.persistence.guides.GuideReader;
import onething.persistence.guides.LabourRights;
import onething.persistence.guides.ShippedGuides;
import org.junit.jupiter.api.Test;

/// What the guide says about the feed of case records.
@SharesNothing
class FeedCodesTest {

    @Test
    void everyMatterHasACodeThatIsMarkedAsOurOwnWhereItIs() {
        var guide = LabourRights.GUIDE;

        for (var matter : guide.matters()) {
            assertThat(guide.services().feed().item(matter.code()))
                    .as(matter.title())
                    .isPresent();
        }
        assertThat(guide.services().feed().items())
                .filteredOn(item -> item.code().value().startsWith("LOCAL-"))
                .allSatisfy(item -> assertThat(item.source().provenance()).isEqualTo(Provenance.LOCAL));
    }

    /// An event names its action by the code alone.
    @Test
    void aCodeOfAnActionHasOneKindInAllStagesAndEachActionIsToldOrNot() {
        for (var matter : LabourRights.GUIDE.matters()) {
            for (var stage : matter.procedure().stages()) {
                for (var action : stage.actions()) {
                    assertThat(matter.procedure().kind(action.code()))
                            .as(matter.code() + " " + action.code())
                            .hasValue(action.kind());
                    RecordTable.row(action.code().value(), matter.procedure());
                }
            }
        }
    }

    @Test
    void everyMatterIsToldWhenItBeginsAndWhenItIsDecided() {
        for (var matter : LabourRights.GUIDE.matters()) {
            var kinds = new HashSet<String>();
            RecordTable.row("receive", matter.procedure())
                    .ifPresent(row -> kinds.add(row.kind().wireName()));
            matter.procedure().stages().stream()
                    .flatMap(stage -> stage.actions().stream())
                    .flatMap(action -> RecordTable.row(action.code().value(), matter.procedure()).stream())
                    .forEach(row -> kinds.add(row.kind().wireName()));
            assertThat(kinds).as(matter.title()).contains("application", "completion");
        }
    }

    @Test
    void aMatterWithoutACodeIsFound() {
        var files = new HashMap<>(ShippedGuides.read().getFirst().files());
        files.computeIfPresent("feed.yaml", (_, text) -> text.replaceFirst(".*matter: advance-payment.*\\n", ""));

        assertThat(GuideReader.read(files).report().faults())
                .anySatisfy(
                        fault -> assertThat(fault.path() + " " + fault.rule()).endsWith(" /feed/items required"));
    }

    @Test
    void aNumberThatTwoCasesCouldHaveIsFound() {
        var files = new HashMap<>(ShippedGuides.read().getFirst().files());
        files.computeIfPresent("feed.yaml", (_, text) -> text.replace("{bundle}-{ordinal}", "{item}-{bundle}"));

        assertThat(GuideReader.read(files).report().faults())
                .anySatisfy(fault -> assertThat(fault.path()).endsWith(" /feed/case-number"));
    }
}
