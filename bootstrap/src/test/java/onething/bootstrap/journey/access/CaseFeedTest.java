package onething.bootstrap.journey.access;

import static java.util.stream.Collectors.toMap;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.github.tomakehurst.wiremock.http.MultiValue;
import com.standardwebhooks.Webhook;
import com.standardwebhooks.exceptions.WebhookVerificationException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import onething.bootstrap.journey.support.Applicant;
import onething.bootstrap.journey.support.Officer;
import onething.bootstrap.journey.support.Person;
import onething.bootstrap.journey.support.PlatformIssuer;
import onething.bootstrap.journey.support.Subscriber;
import onething.bootstrap.journey.support.WholeSystem;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;

/// 办件数据归集: the province's platform pulls the records of cases with a token of its own issuer.
class CaseFeedTest extends WholeSystem {

    @Test
    void theProvinceReadsWhatBecameOfACaseAndNothingAboutThePerson() {
        var worker = new Applicant(signedIn("lina"));
        var injury = worker.submits("injury-determination").get("injury-determination");
        new Officer(signedIn("injury")).does("accept", injury);
        worker.withdraws(injury).is(200);
        var number = worker.sees(injury).text("/number");
        var platform = PlatformIssuer.aPlatform(service());

        var pages = pull(platform, "");

        var records = records(pages, number);
        assertThat(records)
                .extracting(record -> record.at("/kind").asString() + " "
                        + record.at("/standing").asString())
                .containsExactly("application submitted", "acceptance under-way", "completion withdrawn");
        assertThat(records.getFirst().at("/of"))
                .hasToString("{\"item\":\"LOCAL-LABOUR-RIGHTS-02\",\"number\":\"" + number
                        + "\",\"title\":\"工伤认定——工伤认定申请\",\"office\":\"work-injury\",\"district\":\"445202\","
                        + "\"applicant\":\"person\"}");
        assertThat(pages.toString()).doesNotContain("李娜", "445202199003071527");
        assertThat(records(pull(platform, ""), number)).isEqualTo(records);
        var end = pages.getLast().at("/next").asString();
        assertThat(records(pull(platform, end), number)).isEmpty();
    }

    /// 推送: the same records, as CloudEvents that the official library of Standard Webhooks verifies.
    @Test
    void aSubscriberIsSentTheRecordsThatThePlatformPulls() throws WebhookVerificationException {
        var worker = new Applicant(signedIn("lina"));
        var injury = worker.submits("injury-determination").get("injury-determination");
        new Officer(signedIn("injury")).does("accept", injury);
        var number = worker.sees(injury).text("/number");

        var sent = await().until(() -> Subscriber.about(number), requests -> requests.size() == 2);

        var pulled = records(pull(PlatformIssuer.aPlatform(service()), ""), number);
        assertThat(sent)
                .extracting(request ->
                        new ObjectMapper().readTree(request.getBodyAsString()).at("/data"))
                .isEqualTo(pulled);
        for (var request : sent) {
            new Webhook(Subscriber.SECRET)
                    .verify(
                            request.getBodyAsString(),
                            request.getHeaders().all().stream()
                                    .collect(toMap(
                                            header -> header.key().toLowerCase(Locale.ROOT), MultiValue::values)));
        }
        var subscriber = signedIn("admin").get("/api/v1/admin/feed/subscribers").is(200);
        assertThat(subscriber.text("/items/0/name")).isEqualTo("province");
        assertThat(subscriber.body().at("/items/0/lastTaken").isString()).isTrue();
    }

    @Test
    void nothingIsSaidOfWhoComplainsOrReports() {
        var complaint =
                new Applicant(signedIn("lina")).submits("inspection-complaint").get("inspection-complaint");
        var number = new Applicant(signedIn("lina")).sees(complaint).text("/number");

        var record =
                records(pull(PlatformIssuer.aPlatform(service()), ""), number).getFirst();

        assertThat(record.at("/of").has("applicant")).isFalse();
    }

    @Test
    void theProvincesIssuerGrantsNothingElse() {
        for (var scope : List.of("citizen", "admin", "citizen case-feed officer")) {
            var person = Person.withToken(service(), PlatformIssuer.token(scope));
            assertThat(person.get("/api/v1/matters").status()).as(scope).isIn(401, 403);
            assertThat(person.get("/api/v1/admin/staff").status()).as(scope).isIn(401, 403);
        }
    }

    /// All pages from a cursor on, of two records each.
    private static List<JsonNode> pull(Person platform, String after) {
        var pages = new ArrayList<JsonNode>();
        var cursor = after;
        do {
            var page = platform.get("/api/v1/feed/records?limit=2" + (cursor.isEmpty() ? "" : "&after=" + cursor))
                    .is(200)
                    .body();
            pages.add(page);
            cursor = page.at("/next").asString();
        } while (pages.getLast().at("/more").asBoolean());
        return pages;
    }

    private static List<JsonNode> records(List<JsonNode> pages, String number) {
        return pages.stream()
                .flatMap(page -> page.at("/items").valueStream())
                .filter(record -> record.at("/of/number").asString().equals(number))
                .toList();
    }
}
