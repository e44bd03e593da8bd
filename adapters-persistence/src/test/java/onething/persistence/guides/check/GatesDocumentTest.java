package onething.persistence.guides.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import onething.persistence.SharesNothing;
import onething.persistence.guides.GuideReader;
import onething.persistence.guides.ShippedGuides;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// `docs/gates.md` names every gate of the guide, so none can be taken away unseen.
@SharesNothing
class GatesDocumentTest {

    private static final Path DOCUMENT = Path.of("../docs/gates.md");
    private static final Map<String, String> FILES =
            ShippedGuides.read().getFirst().files();

    @Test
    void everyGateOfTheGuideIsInTheDocumentAndNoOther() throws IOException {
        var text = document(FILES);
        Files.createDirectories(Path.of("target"));
        Files.writeString(Path.of("target/gates.md"), text);

        var document = Files.readString(DOCUMENT);
        assertThat(difference(GatesDocument.gates(document), GatesDocument.gates(text)))
                .as("gates that the document names and the guide lacks")
                .isEmpty();
        assertThat(difference(GatesDocument.gates(text), GatesDocument.gates(document)))
                .as("gates of the guide that the document lacks")
                .isEmpty();
        assertThat(document).isEqualTo(text);
    }

    /// One gate of each kind, and those without which one person could decide on their own proposal.
    @ParameterizedTest(name = "{1}: {2}")
    @CsvSource(delimiter = '|', textBlock = """
            inspection-complaint | needs: [defence-taken]                  | defence conclude: needs `defence-taken`
            inspection-complaint | , needs: [withdrawal-noted]             | investigation close-investigation: outcome dismiss-withdrawn needs `withdrawal-noted`
            inspection-complaint | , needs: [hearing-over ; hearing-not-due, decision-approved] | defence conclude: outcome penalty needs `decision-approved`
            inspection-complaint | needs: [hearing-over ; hearing-not-due] | defence propose-decision: needs `hearing-not-due` or `hearing-over`
            inspection-complaint | decides-on: decision-proposed           | defence approve-decision: decides on `decision-proposed`
            inspection-complaint | decides-on: review-asked                | defence review-legality: decides on `review-asked`
            inspection-complaint | apart-from: [legality-settled]          | defence approve-decision: by another than who gave `legality-settled`
            inspection-complaint | unless: [report, notice-given]          | filing-decision deem-accepted: unless `report`
            inspection-complaint | once-missed: [defence]                  | defence record-no-defence: once missed `defence`
            inspection-complaint | while-running: [higher-filing]          | service file-with-higher-office: while running `higher-filing`
            inspection-complaint | unless-running: [higher-filing]         | service serve: unless running `higher-filing`
            advance-payment      | decides-on: settlement-proposed         | service instruct-bank: decides on `settlement-proposed`
            crime-transfer       | decides-on: transfer-proposed           | head-decision approve: decides on `transfer-proposed`
            shared               | decides-on: recusal-requested           | determination decide-recusal: decides on `recusal-requested`
            """)
    void aGateThatIsTakenAwayIsMissedByItsName(String file, String gate, String missed) {
        var files = new HashMap<>(FILES);
        var name = "procedures/" + file + ".yaml";
        var text = files.get(name);
        var written = gate.replace(" ; ", " | ");
        assertThat(text).contains(written);
        var line = Pattern.compile("(?m)^ +" + Pattern.quote(written) + "\\n");
        files.put(
                name,
                written.startsWith(",")
                        ? text.replace(written, "")
                        : line.matcher(text).replaceAll(""));

        var gone = difference(GatesDocument.gates(document(FILES)), GatesDocument.gates(document(files)));

        assertThat(gone).anySatisfy(each -> assertThat(each).endsWith(missed));
    }

    private static Set<String> difference(Set<String> gates, Set<String> others) {
        var difference = new LinkedHashSet<>(gates);
        difference.removeAll(others);
        return difference;
    }

    private static String document(Map<String, String> files) {
        return GatesDocument.text(GuideReader.unchecked(files).report().guide().orElseThrow());
    }
}
