package onething.web.inquiry;

import static onething.web.Api.problem;
import static onething.web.Callers.LI_NA;
import static onething.web.Callers.OFFICER_WANG;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import onething.application.port.Page;
import onething.application.port.in.inquiry.AnswerInquiry;
import onething.application.port.in.inquiry.AskInquiry;
import onething.application.port.in.inquiry.InquiryDetails;
import onething.application.port.in.inquiry.ListInquiriesAtDesk;
import onething.application.port.in.inquiry.ReadInquiries;
import onething.domain.code.ClockCode;
import onething.domain.guide.inquiry.InquiryKind;
import onething.domain.inquiry.Inquiry;
import onething.domain.inquiry.Inquiry.Said;
import onething.domain.matter.MatterId;
import onething.domain.party.Role;
import onething.domain.refusal.Refusal;
import onething.domain.refusal.Refusal.ClockNotBreached;
import onething.domain.refusal.Refusal.InquiriesOpen;
import onething.domain.refusal.Refusal.InquiryAnswered;
import onething.domain.refusal.Refusal.InquiryUnknown;
import onething.domain.refusal.Refusal.InquiryWaits;
import onething.domain.text.Text;
import onething.web.Api;
import onething.web.LiNasMatter;
import org.junit.jupiter.api.Test;
import org.springframework.http.MediaType;
import org.springframework.test.web.reactive.server.WebTestClient;
import org.springframework.test.web.reactive.server.WebTestClient.ResponseSpec;
import reactor.core.publisher.Mono;

class InquiryControllersTest {

    private static final Instant NOW = Instant.parse("2026-11-24T01:12:00Z");
    private static final LocalDate FRIDAY = LocalDate.of(2026, 11, 27);
    private static final UUID ID = new UUID(0x0190_0000_0000_7000L, 7);
    private static final String PATH = "/api/v1/matters/" + ID + "/inquiries";

    private final List<Object> commands = new ArrayList<>();

    @Test
    void bothSidesReadWhatWasAskedAndNeverWhoAnswered() {
        var read = new ReadInquiries.MatterInquiries(
                List.of(details(Optional.of(new Said(OFFICER_WANG.id(), Role.APPROVER, new Text("明日办结"), NOW)))),
                true,
                List.of(new ReadInquiries.ExpeditableClock(new ClockCode("decision"), "作出决定")));

        api(_ -> Mono.just(read), Mono.empty())
                .get()
                .uri(PATH)
                .exchange()
                .expectStatus()
                .isOk()
                .expectBody()
                .jsonPath("$.mayAsk")
                .isEqualTo(true)
                .jsonPath("$.expeditable[0].title")
                .isEqualTo("作出决定")
                .jsonPath("$.items[0].kind")
                .isEqualTo("expedite")
                .jsonPath("$.items[0].clock.title")
                .isEqualTo("受理审查")
                .jsonPath("$.items[0].answerBy")
                .isEqualTo("2026-11-27")
                .jsonPath("$.items[0].answer.by")
                .isEqualTo("approver")
                .jsonPath("$.items[0].answer.text")
                .isEqualTo("明日办结");
    }

    @Test
    void aCitizenAsksWithWordsOrUrgesWithAClock() {
        ask("{\"text\": \"什么时候有结果\"}").expectStatus().isCreated();
        ask("{\"clock\": \"review\"}").expectStatus().isCreated();

        assertThat(commands)
                .extracting(command -> ((AskInquiry.Command) command).clock())
                .containsExactly(Optional.empty(), Optional.of(new ClockCode("review")));
        assertThat(commands.getFirst()).isInstanceOfSatisfying(AskInquiry.Command.class, command -> {
            assertThat(command.text()).isEqualTo(new Text("什么时候有结果"));
            assertThat(command.key()).isEqualTo("a-key");
        });
    }

    @Test
    void aTextThatIsTooLongIsRefusedWithItsPlace() {
        problem(ask("{\"text\": \"" + "长".repeat(501) + "\"}"), 422, "request-invalid")
                .jsonPath("$.faults[0].path")
                .isEqualTo("/text");
        assertThat(commands).isEmpty();
    }

    @Test
    void whatCannotBeAskedIsRefusedInWords() {
        problem(asked(new ClockNotBreached("review")), 409, "clock-not-breached");
        problem(asked(new InquiryWaits(ID, FRIDAY)), 409, "inquiry-waits")
                .jsonPath("$.detail")
                .isEqualTo("这个时限已经催办，负责人须在2026年11月27日前答复。");
        problem(asked(new InquiriesOpen(3)), 409, "inquiries-open");
    }

    @Test
    void anAnswerIsGivenOnce() {
        AnswerInquiry answers = command -> {
            commands.add(command);
            return Mono.just(details(Optional.empty()));
        };
        var path = PATH + "/" + ID + "/answer";
        post(Api.of(OFFICER_WANG, controller(answers)), path, "{\"text\": \"明日办结\"}")
                .expectStatus()
                .isOk();
        assertThat(commands)
                .containsExactly(new AnswerInquiry.Command(OFFICER_WANG, new MatterId(ID), ID, new Text("明日办结")));

        problem(
                post(Api.of(OFFICER_WANG, controller(_ -> failing(new InquiryAnswered(ID)))), path, "{}"),
                409,
                "inquiry-answered");
        problem(
                post(Api.of(OFFICER_WANG, controller(_ -> failing(new InquiryUnknown(ID)))), path, "{}"),
                404,
                "inquiry-unknown");
    }

    @Test
    void theDesksListHasTheDayAndNoWords() {
        var file = LiNasMatter.of(ID, "injury-determination", "work-injury");
        var row = new ListInquiriesAtDesk.Row(
                ID, file, "工伤认定", InquiryKind.EXPEDITE, Optional.of("受理审查"), NOW, FRIDAY, true);

        Api.of(OFFICER_WANG, new DeskInquiryController(_ -> Mono.just(new Page<>(List.of(row), Optional.empty(), 1))))
                .get()
                .uri("/api/v1/desk/inquiries")
                .exchange()
                .expectStatus()
                .isOk()
                .expectBody()
                .jsonPath("$.items[0].clock")
                .isEqualTo("受理审查")
                .jsonPath("$.items[0].overdue")
                .isEqualTo(true)
                .jsonPath("$.items[0].text")
                .doesNotExist();
    }

    private ResponseSpec ask(String json) {
        return post(api(_ -> Mono.empty(), Mono.just(details(Optional.empty()))), PATH, json);
    }

    private ResponseSpec asked(Refusal refusal) {
        return post(api(_ -> Mono.empty(), failing(refusal)), PATH, "{\"clock\": \"review\"}");
    }

    private WebTestClient api(ReadInquiries read, Mono<InquiryDetails> asked) {
        AskInquiry ask = command -> {
            commands.add(command);
            return asked;
        };
        return Api.of(LI_NA, new InquiryController(read, ask, _ -> Mono.empty()));
    }

    private static InquiryController controller(AnswerInquiry answer) {
        return new InquiryController(_ -> Mono.empty(), _ -> Mono.empty(), answer);
    }

    private static <T> Mono<T> failing(Refusal refusal) {
        return Mono.error(refusal::refused);
    }

    private static ResponseSpec post(WebTestClient api, String path, String json) {
        return api.post()
                .uri(path)
                .header("Idempotency-Key", "a-key")
                .contentType(MediaType.APPLICATION_JSON)
                .bodyValue(json)
                .exchange();
    }

    private static InquiryDetails details(Optional<Said> answer) {
        var inquiry = new Inquiry(
                ID,
                new MatterId(ID),
                InquiryKind.EXPEDITE,
                Optional.of(new ClockCode("review")),
                new Said(LI_NA.id(), Role.APPLICANT, Text.NONE, NOW),
                FRIDAY,
                answer);
        return new InquiryDetails(inquiry, Optional.of("受理审查"), false, false);
    }
}
