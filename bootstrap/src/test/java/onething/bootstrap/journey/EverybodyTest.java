package onething.bootstrap.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import onething.bootstrap.journey.support.Applicant;
import onething.bootstrap.journey.support.WholeSystem;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// People whom a form easily shuts out: each file of `journey/people` is one of them, with the account that
/// signs in, the chosen matters, the answers, and the materials that the checklist then asks for. Each of
/// them gets to a receipt.
class EverybodyTest extends WholeSystem {

    private static final Path PEOPLE = Path.of("src", "test", "resources", "journey", "people");

    @ParameterizedTest(name = "{0}")
    @MethodSource("people")
    void getsToAReceipt(String name) throws IOException {
        var story = JsonMapper.shared().readTree(Files.readString(PEOPLE.resolve(name), StandardCharsets.UTF_8));
        var applicant = new Applicant(signedIn(story.at("/account").asString()));
        var matters = texts(story.at("/matters"));

        var bundle = applicant.opens(matters.toArray(String[]::new));
        applicant.fillsIn(bundle, story.at("/answers").toString());

        assertThat(applicant
                        .person()
                        .get("/api/v1/bundles/" + bundle)
                        .is(200)
                        .body()
                        .at("/faults"))
                .as("faults of the form")
                .isEmpty();
        assertThat(applicant.handsInWhatTheChecklistAsksFor(bundle))
                .containsExactlyInAnyOrderElementsOf(texts(story.at("/asks")));
        var receipt = applicant
                .person()
                .submit(bundle, applicant.versionOf(bundle), UUID.randomUUID().toString())
                .is(201);
        assertThat(Applicant.mattersIn(receipt.body())).containsOnlyKeys(matters);
    }

    private static Stream<String> people() throws IOException {
        try (var files = Files.list(PEOPLE)) {
            return files.map(file -> file.getFileName().toString()).sorted().toList().stream();
        }
    }

    private static List<String> texts(JsonNode list) {
        return list.valueStream().map(JsonNode::asString).toList();
    }
}
