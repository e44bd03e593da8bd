package onething.web.appointment;

import static onething.web.Api.problem;
import static onething.web.Callers.LI_NA;
import static onething.web.Callers.OFFICER_WANG;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import onething.application.port.Page;
import onething.application.port.in.appointment.AnswerAppointment;
import onething.application.port.in.appointment.AnswerAppointment.Answer;
import onething.application.port.in.appointment.ListUnsuitable;
import onething.application.port.in.appointment.MarkAttendance;
import onething.application.port.in.appointment.OfferSlots;
import onething.application.port.in.appointment.ReadAppointments.FreeSlot;
import onething.application.port.in.appointment.ReadAppointments.OfPurpose;
import onething.domain.appointment.Appointment;
import onething.domain.appointment.AppointmentState;
import onething.domain.appointment.Purpose;
import onething.domain.appointment.Slot;
import onething.domain.appointment.SlotSeries;
import onething.domain.matter.MatterId;
import onething.domain.party.DistrictCode;
import onething.domain.party.OfficeCode;
import onething.domain.refusal.Refusal;
import onething.domain.refusal.Refusal.NotBooked;
import onething.domain.refusal.Refusal.SlotClosed;
import onething.domain.refusal.Refusal.SlotFull;
import onething.domain.refusal.Refusal.SlotUnknown;
import onething.domain.text.Line;
import onething.domain.text.Text;
import onething.web.Api;
import onething.web.LiNasMatter;
import org.junit.jupiter.api.Test;
import org.springframework.http.MediaType;
import org.springframework.test.json.JsonCompareMode;
import org.springframework.test.web.reactive.server.WebTestClient.ResponseSpec;
import reactor.core.publisher.Mono;

class AppointmentControllersTest {

    private static final UUID ID = new UUID(0x0190_0000_0000_7000L, 7);
    private static final String PATH = "/api/v1/matters/" + ID + "/appointments";
    private static final Slot SLOT = new Slot(
            ID,
            new OfficeCode("committee"),
            new DistrictCode("445200"),
            new Slot.Terms(
                    Purpose.EXAM, LocalDateTime.of(2026, 12, 3, 9, 0), 30, new Line("市人民医院"), new Text("身份证\n病历"), 4),
            Optional.empty());

    private final List<Object> commands = new ArrayList<>();

    @Test
    void aReaderSeesTimePlaceAndFreePlacesAndNothingOfOthers() {
        var mine = new Appointment(
                new MatterId(ID),
                Purpose.EXAM,
                AppointmentState.UNSUITABLE,
                Optional.empty(),
                new Text("周末"),
                Optional.of(LocalDate.of(2026, 12, 1)),
                false,
                Instant.parse("2026-11-24T01:12:00Z"));
        var read = new OfPurpose(Purpose.EXAM, true, Optional.of(mine), true, List.of(new FreeSlot(SLOT, 3)));

        Api.of(LI_NA, new AppointmentController(_ -> Mono.just(List.of(read)), _ -> Mono.empty()))
                .get()
                .uri(PATH)
                .exchange()
                .expectStatus()
                .isOk()
                .expectBody()
                .json("""
                        {"items": [{
                          "purpose": "exam", "title": "现场鉴定", "open": true, "needsNotice": true,
                          "appointment": {"state": "unsuitable", "wish": "周末", "answerBy": "2026-12-01", "at": "2026-11-24T01:12:00Z"},
                          "slots": [{"free": 3, "slot": {
                            "id": "%s", "purpose": "exam", "from": "2026-12-03T09:00:00", "minutes": 30,
                            "place": "市人民医院", "bring": "身份证\\n病历", "capacity": 4, "withdrawn": false}}]}]}
                        """.formatted(ID), JsonCompareMode.STRICT);
    }

    @Test
    void aCitizenPicksGivesBackOrAnswersThatNoneSuits() {
        answer("{\"answer\": \"pick\", \"slot\": \"" + ID + "\"}")
                .expectStatus()
                .isOk();
        answer("{\"answer\": \"give-back\"}").expectStatus().isOk();
        answer("{\"answer\": \"none-suits\", \"wish\": \"周末\"}").expectStatus().isOk();

        assertThat(commands)
                .extracting(command -> ((AnswerAppointment.Command) command).answer())
                .containsExactly(new Answer.Pick(ID), new Answer.GiveBack(), new Answer.NoneSuits(new Text("周末")));
    }

    @Test
    void anAnswerThatIsNoneIsRefusedWithItsPlace() {
        problem(answer("{\"answer\": \"pick\"}"), 422, "request-invalid")
                .jsonPath("$.faults[0].path")
                .isEqualTo("/slot");
        problem(answer("{}"), 422, "request-invalid")
                .jsonPath("$.faults[0].path")
                .isEqualTo("/answer");
        problem(answer("{\"answer\": \"none-suits\", \"wish\": \"" + "长".repeat(201) + "\"}"), 422, "request-invalid")
                .jsonPath("$.faults[0].path")
                .isEqualTo("/wish");
        assertThat(commands).isEmpty();
    }

    @Test
    void whatCannotBePickedIsRefusedInWords() {
        problem(refused(new SlotFull(ID)), 409, "slot-full");
        problem(refused(new SlotClosed(ID)), 409, "slot-closed");
        problem(refused(new SlotUnknown(ID)), 404, "slot-unknown");
        problem(refused(new NotBooked("exam")), 409, "not-booked");
    }

    @Test
    void anOfficerMarksWhoCame() {
        MarkAttendance marks = command -> {
            commands.add(command);
            return Mono.just(List.of());
        };
        var controller = new DeskAppointmentController(_ -> Mono.empty(), marks, _ -> Mono.empty());
        var path = "/api/v1/desk/matters/" + ID + "/appointments/visit/attendance";

        Api.of(OFFICER_WANG, controller)
                .post()
                .uri(path)
                .contentType(MediaType.APPLICATION_JSON)
                .bodyValue("{\"came\": false}")
                .exchange()
                .expectStatus()
                .isOk();

        assertThat(commands)
                .containsExactly(new MarkAttendance.Command(OFFICER_WANG, new MatterId(ID), Purpose.VISIT, false));
        problem(
                Api.of(OFFICER_WANG, controller)
                        .post()
                        .uri(path)
                        .contentType(MediaType.APPLICATION_JSON)
                        .bodyValue("{}")
                        .exchange(),
                422,
                "request-invalid");
    }

    @Test
    void theOfficeSeesUntilWhenItHasToFindAnotherTime() {
        var file = LiNasMatter.of(ID, "capacity-assessment", "committee");
        var row = new ListUnsuitable.Row(
                file,
                "劳动能力鉴定",
                Purpose.EXAM,
                Instant.parse("2026-11-24T01:12:00Z"),
                Optional.of(LocalDate.of(2026, 12, 1)),
                true);
        ListUnsuitable rows = _ -> Mono.just(new Page<>(List.of(row), Optional.empty(), 1));

        Api.of(OFFICER_WANG, new DeskAppointmentController(_ -> Mono.empty(), _ -> Mono.empty(), rows))
                .get()
                .uri("/api/v1/desk/appointments/unsuitable")
                .exchange()
                .expectStatus()
                .isOk()
                .expectBody()
                .json("""
                        {"items": [{"title": "劳动能力鉴定", "purpose": "exam", "answered": "2026-11-24T01:12:00Z",
                                    "answerBy": "2026-12-01", "overdue": true}], "total": 1}""");
    }

    @Test
    void anOfficerOffersASeries() {
        OfferSlots offers = command -> {
            commands.add(command);
            return Mono.just(List.of(SLOT));
        };

        Api.of(OFFICER_WANG, new SlotController(_ -> Mono.empty(), offers, _ -> Mono.empty()))
                .post()
                .uri("/api/v1/desk/appointment-slots")
                .header("Idempotency-Key", "a-key")
                .contentType(MediaType.APPLICATION_JSON)
                .bodyValue("""
                        {"purpose": "exam", "from": "2026-12-03T09:00", "minutes": 30, "times": 4, "capacity": 4,
                         "place": " 市人民医院 ", "bring": "身份证\\n病历"}""")
                .exchange()
                .expectStatus()
                .isCreated()
                .expectBody()
                .jsonPath("$.items[0].from")
                .isEqualTo("2026-12-03T09:00:00");

        assertThat(commands)
                .containsExactly(new OfferSlots.Command(OFFICER_WANG, new SlotSeries(SLOT.terms(), 4), "a-key"));
    }

    private ResponseSpec answer(String json) {
        return put(
                command -> {
                    commands.add(command);
                    return Mono.just(List.of());
                },
                json);
    }

    private ResponseSpec refused(Refusal refusal) {
        return put(_ -> Mono.error(refusal::refused), "{\"answer\": \"give-back\"}");
    }

    private static ResponseSpec put(AnswerAppointment answers, String json) {
        return Api.of(LI_NA, new AppointmentController(_ -> Mono.empty(), answers))
                .put()
                .uri(PATH + "/visit")
                .contentType(MediaType.APPLICATION_JSON)
                .bodyValue(json)
                .exchange();
    }
}
