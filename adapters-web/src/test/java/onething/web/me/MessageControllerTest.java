package onething.web.me;

import static onething.application.port.out.matter.StoredFixtures.DETERMINATION;
import static onething.application.port.out.matter.StoredFixtures.aSubmittedBundle;
import static onething.application.port.out.matter.StoredFixtures.closed;
import static onething.application.port.out.matter.StoredFixtures.received;
import static onething.web.Callers.LI_NA;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import onething.application.port.Page;
import onething.application.port.in.matter.ReadTimeline.Entry;
import onething.application.port.in.me.ListMessages;
import onething.application.port.in.me.ListMessages.Row;
import onething.application.port.in.me.MarkMessagesRead;
import onething.domain.message.Message;
import onething.domain.paper.PaperId;
import onething.web.Api;
import org.junit.jupiter.api.Test;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.test.web.reactive.server.WebTestClient;
import org.springframework.test.web.reactive.server.WebTestClient.ResponseSpec;
import reactor.core.publisher.Mono;

class MessageControllerTest {

    private final List<Object> asked = new ArrayList<>();
    private final Row row = aRow();

    @Test
    void aMessageNamesItsEventItsMatterAndWhetherItIsRead() {
        get("?limit=5")
                .expectStatus()
                .isOk()
                .expectBody()
                .jsonPath("$.items[0].id")
                .isEqualTo(row.message().id().toString())
                .jsonPath("$.items[0].read")
                .isEqualTo(false)
                .jsonPath("$.items[0].matter")
                .isEqualTo(row.message().file().id().value().toString())
                .jsonPath("$.items[0].number")
                .isEqualTo(row.message().file().number().toString())
                .jsonPath("$.items[0].title")
                .isEqualTo("工伤认定申请")
                .jsonPath("$.items[0].action.title")
                .isEqualTo("收件")
                .jsonPath("$.items[0].by")
                .isEqualTo("applicant")
                .jsonPath("$.items[0].after")
                .isEqualTo("closed")
                .jsonPath("$.items[0].stage.title")
                .isEqualTo("受理审查")
                .jsonPath("$.items[0].hash")
                .doesNotExist()
                .jsonPath("$.total")
                .isEqualTo(7);

        assertThat(asked).containsExactly(new ListMessages.Query(LI_NA, Optional.empty(), 5));
    }

    @Test
    void anUnchangedPageIsAnsweredWith304() {
        var tag = get("").expectBody().returnResult().getResponseHeaders().getETag();

        client().get()
                .uri("/api/v1/me/messages")
                .header(HttpHeaders.IF_NONE_MATCH, tag)
                .exchange()
                .expectStatus()
                .isNotModified();
    }

    @Test
    void theyAreReadUpToAMoment() {
        post("{\"until\": \"2026-11-23T03:00:00.123456Z\"}").expectStatus().isNoContent();

        assertThat(asked)
                .containsExactly(new MarkMessagesRead.Command(LI_NA, Instant.parse("2026-11-23T03:00:00.123456Z")));
    }

    @Test
    void withoutTheMomentNothingIsRead() {
        Api.problem(post("{}"), 422, "request-invalid");

        assertThat(asked).isEmpty();
    }

    private ResponseSpec get(String query) {
        return client().get().uri("/api/v1/me/messages" + query).exchange();
    }

    private ResponseSpec post(String json) {
        return client().post()
                .uri("/api/v1/me/messages/read")
                .contentType(MediaType.APPLICATION_JSON)
                .bodyValue(json)
                .exchange();
    }

    private WebTestClient client() {
        ListMessages list = query -> {
            asked.add(query);
            return Mono.just(new Page<>(List.of(row), Optional.of("more"), 7));
        };
        MarkMessagesRead mark = command -> Mono.fromRunnable(() -> asked.add(command));
        return Api.of(LI_NA, new MessageController(list, mark));
    }

    private static Row aRow() {
        var change = received(aSubmittedBundle(), 2, DETERMINATION, closed());
        return new Row(
                new Message(change.after().file(), change.event(), false),
                "工伤认定申请",
                new Entry(
                        change.event(),
                        "收件",
                        "受理审查",
                        Optional.of("收件凭证"),
                        Optional.of(new PaperId(UUID.randomUUID()))));
    }
}
