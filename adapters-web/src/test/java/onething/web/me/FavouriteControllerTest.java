package onething.web.me;

import static onething.web.Callers.LI_NA;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import onething.application.port.in.me.ListFavourites.Row;
import onething.application.port.in.me.MarkFavourite;
import onething.domain.code.GuideCode;
import onething.domain.code.MatterCode;
import onething.domain.favourite.Favourite;
import onething.domain.refusal.Refusal.MatterNotOffered;
import onething.web.Api;
import org.junit.jupiter.api.Test;
import org.springframework.http.MediaType;
import org.springframework.test.web.reactive.server.WebTestClient;
import org.springframework.test.web.reactive.server.WebTestClient.ResponseSpec;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

class FavouriteControllerTest {

    private static final Row ROW = new Row(
            new Favourite(
                    UUID.randomUUID(),
                    new GuideCode("labour-rights"),
                    Optional.of(new MatterCode("injury-determination")),
                    Instant.parse("2026-11-23T03:00:00Z")),
            "工伤认定申请");

    private final List<Object> done = new ArrayList<>();

    @Test
    void aMatterIsMarked() {
        post("{\"guide\": \"labour-rights\", \"matter\": \"injury-determination\"}")
                .expectStatus()
                .isCreated()
                .expectHeader()
                .location("/api/v1/me/favourites/" + ROW.favourite().id())
                .expectBody()
                .jsonPath("$.title")
                .isEqualTo("工伤认定申请");

        assertThat(done)
                .containsExactly(
                        new MarkFavourite.Command(LI_NA, "labour-rights", Optional.of("injury-determination")));
    }

    @Test
    void anUnknownMatterIsRefusedWithTheKnownOnes() {
        var answer = post("{\"guide\": \"labour-rights\", \"matter\": \"moon\"}");

        Api.problem(answer, 422, "matter-not-offered");
    }

    @Test
    void markedMattersAreListed() {
        client().get()
                .uri("/api/v1/me/favourites")
                .exchange()
                .expectBody()
                .jsonPath("$.items[0].matter")
                .isEqualTo("injury-determination");
    }

    @Test
    void aFavouriteIsRemoved() {
        client().delete()
                .uri("/api/v1/me/favourites/{id}", ROW.favourite().id())
                .exchange()
                .expectStatus()
                .isNoContent();

        assertThat(done).containsExactly(ROW.favourite().id());
    }

    private ResponseSpec post(String json) {
        return client().post()
                .uri("/api/v1/me/favourites")
                .contentType(MediaType.APPLICATION_JSON)
                .bodyValue(json)
                .exchange();
    }

    private WebTestClient client() {
        MarkFavourite mark = command -> {
            if (command.matter().filter("moon"::equals).isPresent()) {
                return Mono.error(new MatterNotOffered("moon", List.of("injury-determination")).refused());
            }
            done.add(command);
            return Mono.just(ROW);
        };
        var controller = new FavouriteController(
                _ -> Flux.just(ROW), mark, (_, favourite) -> Mono.fromRunnable(() -> done.add(favourite)));
        return Api.of(LI_NA, controller);
    }
}
