package onething.web.announcement;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import onething.application.port.in.announcement.PublishAnnouncement;
import onething.application.port.in.announcement.ReadNoticeBoard.Board;
import onething.domain.announcement.Announcement;
import onething.domain.announcement.Announcement.Mark;
import onething.domain.calendar.HolidayNotice;
import onething.domain.party.Actor;
import onething.domain.party.PersonId;
import onething.domain.refusal.Refusal.AnnouncementUnknown;
import onething.domain.text.Line;
import onething.domain.text.Text;
import onething.web.Api;
import org.junit.jupiter.api.Test;
import org.springframework.http.MediaType;
import org.springframework.test.web.reactive.server.WebTestClient;
import org.springframework.test.web.reactive.server.WebTestClient.ResponseSpec;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

class AnnouncementControllerTest {

    private static final Actor ADMINISTRATOR = new Actor.Administrator(new PersonId(UUID.randomUUID()), "陈系统");
    private static final Mark PUBLISHED = new Mark(ADMINISTRATOR.id(), Instant.parse("2026-11-23T03:00:00Z"));
    private static final Announcement ANNOUNCEMENT = new Announcement(
            UUID.randomUUID(),
            new Line("系统维护"),
            new Text("周六上午暂停服务。"),
            LocalDate.of(2026, 11, 23),
            Optional.of(LocalDate.of(2026, 11, 28)),
            PUBLISHED,
            Optional.of(PUBLISHED));
    private static final HolidayNotice HOLIDAYS = new HolidayNotice(
            "国办发明电〔2025〕7号",
            LocalDate.of(2025, 11, 4),
            2026,
            List.of(LocalDate.of(2026, 1, 1)),
            List.of(LocalDate.of(2026, 1, 4)),
            "国务院办公厅");

    private final List<PublishAnnouncement.Command> published = new ArrayList<>();

    @Test
    void announcementsAndHolidayNoticesAreOpenToEveryoneWithoutTheirAuthors() {
        Api.of(
                        ADMINISTRATOR,
                        new NoticeBoardController(() -> Mono.just(new Board(List.of(ANNOUNCEMENT), List.of(HOLIDAYS)))))
                .get()
                .uri("/api/v1/notices")
                .exchange()
                .expectBody()
                .jsonPath("$.announcements[0].text")
                .isEqualTo("周六上午暂停服务。")
                .jsonPath("$.announcements[0].published")
                .doesNotExist()
                .jsonPath("$.holidays[0].workdays[0]")
                .isEqualTo("2026-01-04");
    }

    @Test
    void anAnnouncementIsPublishedWithItsDays() {
        publish("""
                {"title": " 系统维护 ", "text": "周六上午暂停服务。", "from": "2026-11-23", "until": "2026-11-28"}""").expectStatus().isCreated().expectHeader().location("/api/v1/admin/notices/" + ANNOUNCEMENT.id());

        assertThat(published)
                .containsExactly(new PublishAnnouncement.Command(
                        ADMINISTRATOR,
                        new Line("系统维护"),
                        new Text("周六上午暂停服务。"),
                        LocalDate.of(2026, 11, 23),
                        Optional.of(LocalDate.of(2026, 11, 28)),
                        "once"));
    }

    @Test
    void anAnnouncementNeedsAText() {
        Api.problem(
                publish("{\"title\": \" \", \"text\": \"\\u200b\", \"from\": \"2026-11-23\"}"), 422, "request-invalid");

        assertThat(published).isEmpty();
    }

    @Test
    void anAdministratorAlsoSeesWithdrawnAnnouncements() {
        client().get()
                .uri("/api/v1/admin/notices")
                .exchange()
                .expectBody()
                .jsonPath("$.items[0].withdrawn.at")
                .isEqualTo("2026-11-23T03:00:00Z");
    }

    @Test
    void anUnknownAnnouncementCannotBeWithdrawn() {
        var answer = client().delete()
                .uri("/api/v1/admin/notices/{id}", UUID.randomUUID())
                .exchange();

        Api.problem(answer, 404, "announcement-unknown");
    }

    private ResponseSpec publish(String json) {
        return client().post()
                .uri("/api/v1/admin/notices")
                .header("Idempotency-Key", "once")
                .contentType(MediaType.APPLICATION_JSON)
                .bodyValue(json)
                .exchange();
    }

    private WebTestClient client() {
        PublishAnnouncement publish = command -> {
            published.add(command);
            return Mono.just(ANNOUNCEMENT);
        };
        var controller = new AnnouncementController(
                _ -> Flux.just(ANNOUNCEMENT),
                publish,
                (_, announcement) -> Mono.error(new AnnouncementUnknown(announcement).refused()));
        return Api.of(ADMINISTRATOR, controller);
    }
}
