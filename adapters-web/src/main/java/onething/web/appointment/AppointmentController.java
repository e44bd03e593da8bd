package onething.web.appointment;

import jakarta.validation.Valid;
import java.util.Optional;
import java.util.UUID;
import onething.application.port.in.appointment.AnswerAppointment;
import onething.application.port.in.appointment.AnswerAppointment.Answer;
import onething.application.port.in.appointment.ReadAppointments;
import onething.domain.appointment.Appointment;
import onething.domain.appointment.Purpose;
import onething.domain.code.WireNamed;
import onething.domain.matter.MatterId;
import onething.domain.party.Actor;
import onething.web.appointment.AppointmentView.AppointmentsView;
import onething.web.wire.EntityTags;
import onething.web.wire.RequestReader;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

/// The appointments of a matter: both sides read them, and its applicant answers.
@RestController
@RequestMapping("/api/v1/matters/{matter}/appointments")
class AppointmentController {

    private final ReadAppointments readAppointments;
    private final AnswerAppointment answerAppointment;

    AppointmentController(ReadAppointments readAppointments, AnswerAppointment answerAppointment) {
        this.readAppointments = readAppointments;
        this.answerAppointment = answerAppointment;
    }

    @GetMapping
    Mono<ResponseEntity<AppointmentsView>> read(Actor who, @PathVariable UUID matter) {
        return readAppointments
                .read(new ReadAppointments.Query(who, new MatterId(matter)))
                .map(AppointmentsView::of)
                .map(EntityTags::answer);
    }

    @PutMapping("/{purpose}")
    Mono<ResponseEntity<AppointmentsView>> answer(
            Actor who,
            @PathVariable UUID matter,
            @PathVariable String purpose,
            @Valid @RequestBody AnswerRequest request) {
        return answerAppointment
                .answer(new AnswerAppointment.Command(who, new MatterId(matter), purpose(purpose), request.toAnswer()))
                .map(AppointmentsView::of)
                .map(view ->
                        ResponseEntity.ok().cacheControl(CacheControl.noStore()).body(view));
    }

    static Purpose purpose(String sent) {
        return RequestReader.parameter("purpose", sent, Purpose.class).orElseThrow();
    }

    /// @param slot only to pick
    /// @param wish only of 都不合适
    record AnswerRequest(
            @Nullable String answer,
            @Nullable UUID slot,
            @Nullable String wish) {

        Answer toAnswer() {
            var reader = new RequestReader();
            var kind = reader.choice("/answer", answer, AnswerKind.class);
            var words = reader.text("/wish", wish, Appointment.LONGEST_WISH);
            if (answer == null) {
                reader.fault("/answer", "required", "必须填写");
            }
            if (kind.filter(AnswerKind.PICK::equals).isPresent() && slot == null) {
                reader.fault("/slot", "required", "请选择一个时段");
            }
            reader.done();
            return switch (kind.orElseThrow()) {
                case PICK -> new Answer.Pick(Optional.ofNullable(slot).orElseThrow());
                case GIVE_BACK -> new Answer.GiveBack();
                case NONE_SUITS -> new Answer.NoneSuits(words);
            };
        }

        @Override
        public String toString() {
            return "AnswerRequest[" + answer + "]";
        }
    }

    /// What the applicant answers, on the wire.
    enum AnswerKind implements WireNamed {
        PICK("pick"),
        GIVE_BACK("give-back"),
        NONE_SUITS("none-suits");

        private final String wireName;

        AnswerKind(String wireName) {
            this.wireName = wireName;
        }

        @Override
        public String wireName() {
            return wireName;
        }
    }
}
