package onething.bootstrap.journey.notification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import onething.bootstrap.journey.support.Applicant;
import onething.bootstrap.journey.support.Officer;
import onething.bootstrap.journey.support.Person;
import onething.bootstrap.journey.support.WholeSystem;
import onething.identity.notification.ProviderAddress;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// An officer acts, the applicant gets an SMS, its link leads to the matter, and the officer sees that it was
/// delivered.
class NotifiedOutsideThePagesTest extends WholeSystem {

    private static final JsonMapper JSON = new JsonMapper();
    private static final String PREFERENCES = "/api/v1/me/notification-preferences";

    @Autowired
    private ProviderAddress stub;

    @Test
    void whatAnOfficerDoesArrivesByTheChosenChannelAndTheLinkOpensForItsRecipientOnly() throws Exception {
        var worker = new Applicant(signedIn("chenwei"));
        chooses(worker.person(), "{\"channels\": [\"email\"], \"email\": \"chenwei-7@example.com\"}");
        var matter = worker.submits("injury-determination").get("injury-determination");
        var officer = new Officer(signedIn("injury"));

        officer.does("accept", matter);

        var delivered = delivered(officer.person(), matter);
        assertThat(delivered.at("/channel").asString()).isEqualTo("email");
        assertThat(delivered.at("/kind").asString()).isEqualTo("progress");
        assertThat(delivered.at("/providerId").asString()).isEqualTo("mail-stub");
        var mail = received("chenwei-7@example.com").getFirst();
        var text = mail.at("/text").asString();
        assertThat(text).startsWith("您办理的事项有新进展，请登录查看：" + service() + "/go/");
        var code = text.substring(text.lastIndexOf('/') + 1);
        assertThat(worker.person().get("/api/v1/me/links/" + code).is(200).text("/matter"))
                .isEqualTo(matter);
        assertThat(signedIn("lina").get("/api/v1/me/links/" + code).is(404).problem())
                .isEqualTo("link-unknown");
        assertThat(worker.person().get("/go/" + code).status()).isEqualTo(200);
    }

    @Test
    void aRefusedNumberIsADeadLetterUntilTheOfficeSendsItAgain() {
        var worker = new Applicant(signedIn("zhouxiaoyan"));
        chooses(worker.person(), "{\"channels\": [\"sms\"], \"sms\": \"13800130422\"}");
        var matter = worker.submits("injury-determination").get("injury-determination");
        var officer = new Officer(signedIn("injury"));
        officer.does("accept", matter);

        var undelivered = await().until(
                        () -> undelivered(officer.person(), matter).toList(), letters -> letters.size() == 1)
                .getFirst();
        assertThat(undelivered.at("/reason").asString()).isEqualTo("address-refused");
        var again = "/api/v1/desk/undelivered/" + undelivered.at("/id").asString() + "/attempts";
        assertThat(signedIn("inspector").post(again, "").is(404).problem()).isEqualTo("notification-unknown");

        chooses(worker.person(), "{\"channels\": [\"sms\"], \"sms\": \"13800130007\"}");
        officer.person().post(again, "").is(204);

        assertThat(delivered(officer.person(), matter).at("/channel").asString())
                .isEqualTo("sms");
        assertThat(undelivered(officer.person(), matter)).isEmpty();
    }

    private static void chooses(Person person, String preferences) {
        person.send(
                        "PUT",
                        PREFERENCES,
                        Map.of("Content-Type", "application/json"),
                        BodyPublishers.ofString(preferences))
                .is(200);
    }

    /// The last notification of the matter, once all are delivered.
    private static JsonNode delivered(Person officer, String matter) {
        return await().until(
                        () -> officer.get("/api/v1/desk/matters/" + matter + "/notifications")
                                .is(200)
                                .body()
                                .at("/items")
                                .valueStream()
                                .toList(),
                        all -> !all.isEmpty()
                                && all.stream()
                                        .allMatch(each ->
                                                each.at("/state").asString().equals("delivered")))
                .getLast();
    }

    private static Stream<JsonNode> undelivered(Person officer, String matter) {
        return officer.get("/api/v1/desk/undelivered")
                .is(200)
                .body()
                .at("/items")
                .valueStream()
                .filter(letter -> letter.at("/matter").asString().equals(matter));
    }

    /// What the stub of the providers received for an address.
    private List<JsonNode> received(String address) throws IOException, InterruptedException {
        try (var http = HttpClient.newHttpClient()) {
            var requests = HttpRequest.newBuilder(stub.value().resolve("/__admin/requests"))
                    .build();
            return JSON.readTree(http.send(requests, BodyHandlers.ofString()).body())
                    .at("/requests")
                    .valueStream()
                    .map(request -> JSON.readTree(request.at("/request/body").asString()))
                    .filter(body -> body.at("/to").asString().equals(address))
                    .toList();
        }
    }
}
