package onething.bootstrap.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import java.util.stream.StreamSupport;
import onething.bootstrap.journey.support.Answer;
import onething.bootstrap.journey.support.Applicant;
import onething.bootstrap.journey.support.GuideDesk;
import onething.bootstrap.journey.support.Officer;
import onething.bootstrap.journey.support.Person;
import onething.bootstrap.journey.support.Today;
import onething.bootstrap.journey.support.WholeSystem;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/// An administrator reads what an amendment would do to running matters before anyone approves it.
class AmendmentEffectsTest extends WholeSystem {

    private static final String PROMISE = "/matters/injury-determination/procedure/clocks/determination/committed/term";

    @Test
    void aRunningMatterIsNamedWithTheDayThatMovesAndWhyOnlyIfTheAmendmentIsForRunningCases() {
        var lina = new Applicant(signedIn("lina"));
        var matter = lina.submits("injury-determination").get("injury-determination");
        new Officer(signedIn("injury")).does("accept", matter);
        var number = lina.sees(matter).text("/number");
        var promised = promised(lina, matter);
        var administrator = signedIn("admin");
        var desk = new GuideDesk(administrator, signedIn("admin-second"));
        var tomorrow = Today.day().plusDays(1);

        var forNewCases = desk.amends(1, PROMISE, "10 days", tomorrow, "new-cases");
        assertThat(effectOn(number, administrator, forNewCases)).isEmpty();
        desk.discards(forNewCases);

        var forRunningCases = desk.amends(1, PROMISE, "10 days", tomorrow, "running-cases");
        var effect = effectOn(number, administrator, forRunningCases).orElseThrow();
        assertThat(effect.at("/changes").toString()).contains(promised);
        assertThat(effect.at("/reason").asString()).contains("新条例 第六十条");
        for (var account : new String[] {"lina", "injury", "injury-head"}) {
            assertThat(signedIn(account)
                            .get(GuideDesk.addressOf(forRunningCases) + "/effects")
                            .is(403)
                            .problem())
                    .isEqualTo("role-lacking");
        }
        assertThat(promised(lina, matter))
                .as("nothing moves before the amendment is published")
                .isEqualTo(promised);
        desk.discards(forRunningCases);
    }

    private static String promised(Applicant applicant, String matter) {
        return StreamSupport.stream(
                        applicant.sees(matter).body().at("/countdowns").spliterator(), false)
                .map(countdown -> countdown.at("/committed/day").asString(""))
                .filter(day -> !day.isEmpty())
                .findFirst()
                .orElseThrow();
    }

    /// Reads page after page.
    private static Optional<JsonNode> effectOn(String number, Person administrator, Answer amendment) {
        var after = "";
        do {
            var page = administrator
                    .get(GuideDesk.addressOf(amendment) + "/effects?limit=100" + after)
                    .is(200)
                    .body();
            for (var row : page.at("/items")) {
                if (row.at("/number").asString().equals(number)) {
                    return Optional.of(row);
                }
            }
            after = page.has("next") ? "&after=" + page.at("/next").asString() : "";
        } while (!after.isEmpty());
        return Optional.empty();
    }
}
