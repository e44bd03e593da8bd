package onething.bootstrap.journey.live;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.net.URI;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import onething.bootstrap.journey.support.Applicant;
import onething.bootstrap.journey.support.Browser;
import onething.bootstrap.journey.support.Officer;
import onething.bootstrap.journey.support.SigningIn;
import onething.bootstrap.journey.support.WholeSystem;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.core.ParameterizedTypeReference;
import org.springframework.http.MediaType;
import org.springframework.http.codec.ServerSentEvent;
import org.springframework.web.reactive.function.client.WebClient;
import reactor.core.Disposable;

/// An officer acts, and the pages of everybody who may see it are told at once.
class EventStreamsTest extends WholeSystem {

    private final List<Stream> streams = new CopyOnWriteArrayList<>();

    @AfterEach
    void closed() {
        streams.forEach(Stream::close);
    }

    @Test
    void whatAnOfficerDoesIsToldToTheApplicantAndToTheDeskAndToNobodyElse() {
        var applicant = new Applicant(signedIn("lina"));
        var officer = new Officer(signedIn("injury"));
        var matter = applicant.submits("injury-determination").get("injury-determination");
        var mine = open("/api/v1/me/events", token("lina"));
        var ofMatter = open("/api/v1/matters/" + matter + "/events", token("lina"));
        var desk = open("/api/v1/desk/events", token("injury"));
        var anotherDesk = open("/api/v1/desk/events", token("fund"));
        var another = open("/api/v1/me/events", token("chenwei"));
        for (var stream : List.of(mine, ofMatter, desk, anotherDesk, another)) {
            await().untilAsserted(() -> assertThat(stream.kinds()).startsWith("ready"));
        }

        officer.person()
                .change(
                        "/api/v1/desk/matters/" + matter + "/claim",
                        officer.sees(matter).header("ETag"),
                        "{}")
                .is(200);
        officer.does("accept", matter);

        await().untilAsserted(() -> assertThat(mine.about(matter)).containsExactly("accept"));
        await().untilAsserted(() -> assertThat(ofMatter.about(matter)).containsExactly("accept"));
        await().untilAsserted(() -> assertThat(desk.about(matter)).containsExactly("claim", "accept"));
        assertThat(another.about(matter)).isEmpty();
        assertThat(anotherDesk.about(matter)).isEmpty();
        assertThat(mine.text()).doesNotContain("李娜", "note", "stage");
    }

    @Test
    void aClientThatWasCutOffGoesOnWhereItWas() {
        var applicant = new Applicant(signedIn("lina"));
        var officer = new Officer(signedIn("injury"));
        var matter = applicant.submits("injury-determination").get("injury-determination");
        var first = open("/api/v1/matters/" + matter + "/events", token("lina"));
        await().untilAsserted(() -> assertThat(first.kinds()).contains("ready"));
        officer.does("accept", matter);
        await().untilAsserted(() -> assertThat(first.about(matter)).containsExactly("accept"));
        first.close();

        applicant.withdraws(matter).is(200);

        await().untilAsserted(() -> assertThat(rest(applicant, matter, first.lastId()))
                .containsOnlyOnce("event:changed")
                .contains("\"kind\":\"withdraw\"", "event:ready"));
    }

    @Test
    void aStreamEndsWhenItsReaderSignsOut() {
        var browser = new Browser(service());
        var begun = browser.begins();
        var tokens = browser.exchanges(browser.codeFor(begun, "zhouxiaoyan"), begun.verifier())
                .is(200);
        var stream = open("/api/v1/me/events", tokens.text("/access_token"));
        await().untilAsserted(() -> assertThat(stream.kinds()).contains("ready"));

        browser.signsOut(tokens.text("/refresh_token")).is(200);

        await().untilAsserted(() -> assertThat(stream.isOver()).isTrue());
    }

    private static String rest(Applicant applicant, String matter, String after) {
        return applicant
                .person()
                .get("/api/v1/matters/" + matter + "/events?wait=0", "Last-Event-ID", after)
                .is(200)
                .response()
                .body();
    }

    private String token(String account) {
        return SigningIn.byPassword(service(), account);
    }

    private Stream open(String path, String token) {
        var stream = new Stream(service(), path, token);
        streams.add(stream);
        return stream;
    }

    /// One open stream, and what came on it.
    private static final class Stream {

        private final List<ServerSentEvent<String>> events = new CopyOnWriteArrayList<>();
        private final Disposable reading;

        Stream(URI service, String path, String token) {
            reading = WebClient.create(service.toString())
                    .get()
                    .uri(path)
                    .headers(headers -> headers.setBearerAuth(token))
                    .accept(MediaType.TEXT_EVENT_STREAM)
                    .retrieve()
                    .bodyToFlux(new ParameterizedTypeReference<ServerSentEvent<String>>() {})
                    .filter(event -> event.event() != null)
                    .subscribe(events::add, _ -> {});
        }

        List<String> kinds() {
            return events.stream().map(ServerSentEvent::event).toList();
        }

        /// The kinds of what happened to a matter after its submission.
        List<String> about(String matter) {
            return events.stream()
                    .filter(event -> String.valueOf(event.data()).contains(matter))
                    .map(event -> String.valueOf(event.data()).replaceAll(".*\"kind\":\"([^\"]*)\".*", "$1"))
                    .filter(kind -> !kind.equals("receive"))
                    .toList();
        }

        String text() {
            return String.valueOf(events);
        }

        String lastId() {
            return String.valueOf(events.getLast().id());
        }

        boolean isOver() {
            return reading.isDisposed();
        }

        void close() {
            reading.dispose();
        }
    }
}
