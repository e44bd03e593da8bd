package onething.web.desk;

import static onething.web.Callers.OFFICER_WANG;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import onething.application.port.DeskFilter;
import onething.application.port.DeskSort;
import onething.application.port.DeskView;
import onething.application.port.Versioned;
import onething.domain.code.MatterCode;
import onething.domain.deadline.EscalationLevel;
import onething.domain.text.Line;
import onething.web.Api;
import org.junit.jupiter.api.Test;
import org.springframework.http.MediaType;
import org.springframework.test.web.reactive.server.WebTestClient;
import org.springframework.test.web.reactive.server.WebTestClient.ResponseSpec;
import reactor.core.publisher.Mono;

class ViewControllerTest {

    private static final DeskView RED = new DeskView(
            new Line("红色预警"),
            new DeskFilter(
                    Optional.of(new MatterCode("injury-determination")),
                    Optional.of(EscalationLevel.RED),
                    true,
                    false,
                    true),
            true,
            DeskSort.OLDEST);

    private static final String RED_AS_SENT = """
            {"name": "红色预警", "matter": "injury-determination", "reached": "red", "mine": true, "overdue": true,
             "awaitsApproval": false, "open": true, "sort": "oldest"}
            """;

    private final List<Versioned<List<DeskView>>> saved = new ArrayList<>();

    @Test
    void theViewsAreReadWithTheirVersion() {
        client().get()
                .uri("/api/v1/desk/views")
                .exchange()
                .expectHeader()
                .valueEquals("ETag", "\"3\"")
                .expectBody()
                .json("{\"items\": [" + RED_AS_SENT + "]}");
    }

    @Test
    void allViewsAreSavedOverTheVersionThatWasRead() {
        put("[" + RED_AS_SENT + "]")
                .expectStatus()
                .isOk()
                .expectHeader()
                .valueEquals("ETag", "\"4\"")
                .expectBody()
                .json("{\"items\": [" + RED_AS_SENT + "]}");

        assertThat(saved).containsExactly(new Versioned<>(List.of(RED), 3));
    }

    @Test
    void everyMistakeIsNamedAtOnce() {
        put("""
                [{"name": " ", "sort": "newest"}, {"name": "一二三四五六七八九十一二三四五六七八九十一"},
                 {"name": "三", "reached": "purple"}, {"name": "四", "matter": "NO CODE"}]
                """)
                .expectStatus()
                .isEqualTo(422)
                .expectBody()
                .jsonPath("$.faults[*].path")
                .isEqualTo(List.of("/items/0/name", "/items/1/name", "/items/2/reached", "/items/3/matter"));
        assertThat(saved).isEmpty();
    }

    @Test
    void twoViewsOfOneNameAndTooManyAreRefused() {
        put("[" + RED_AS_SENT + "," + RED_AS_SENT + "]").expectStatus().isEqualTo(422);
        var many = IntStream.rangeClosed(0, DeskView.MOST)
                .mapToObj(number -> "{\"name\": \"" + number + "\"}")
                .collect(Collectors.joining(",", "[", "]"));
        put(many).expectStatus().isEqualTo(422);
        put("[null]").expectStatus().is4xxClientError();
        assertThat(saved).isEmpty();
    }

    private ResponseSpec put(String items) {
        return client().put()
                .uri("/api/v1/desk/views")
                .header("If-Match", "\"3\"")
                .contentType(MediaType.APPLICATION_JSON)
                .bodyValue("{\"items\": " + items + "}")
                .exchange();
    }

    private WebTestClient client() {
        return Api.of(OFFICER_WANG, new ViewController(_ -> Mono.just(new Versioned<>(List.of(RED), 3)), (_, views) -> {
            saved.add(views);
            return Mono.just(views.next());
        }));
    }
}
