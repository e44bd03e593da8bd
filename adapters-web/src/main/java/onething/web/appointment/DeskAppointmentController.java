package onething.web.appointment;

import static onething.web.appointment.AppointmentController.purpose;

import jakarta.validation.Valid;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import onething.application.port.in.appointment.InviteToBook;
import onething.application.port.in.appointment.ListUnsuitable;
import onething.application.port.in.appointment.MarkAttendance;
import onething.domain.matter.MatterId;
import onething.domain.party.Actor;
import onething.web.appointment.AppointmentView.AppointmentsView;
import onething.web.wire.EntityTags;
import onething.web.wire.PageView;
import onething.web.wire.RequestHeaders;
import onething.web.wire.RequestReader;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

/// What an office does about the appointments of a matter.
@RestController
@RequestMapping("/api/v1/desk")
class DeskAppointmentController {

    private final InviteToBook inviteToBook;
    private final MarkAttendance markAttendance;
    private final ListUnsuitable listUnsuitable;

    DeskAppointmentController(InviteToBook inviteToBook, MarkAttendance markAttendance, ListUnsuitable listUnsuitable) {
        this.inviteToBook = inviteToBook;
        this.markAttendance = markAttendance;
        this.listUnsuitable = listUnsuitable;
    }

    @PostMapping("/matters/{matter}/appointments/{purpose}/invitation")
    Mono<ResponseEntity<AppointmentsView>> invite(Actor who, @PathVariable UUID matter, @PathVariable String purpose) {
        return inviteToBook
                .invite(new InviteToBook.Command(who, new MatterId(matter), purpose(purpose)))
                .map(AppointmentsView::of)
                .map(view ->
                        ResponseEntity.ok().cacheControl(CacheControl.noStore()).body(view));
    }

    @PostMapping("/matters/{matter}/appointments/{purpose}/attendance")
    Mono<ResponseEntity<AppointmentsView>> mark(
            Actor who,
            @PathVariable UUID matter,
            @PathVariable String purpose,
            @Valid @RequestBody AttendanceRequest request) {
        return markAttendance
                .mark(new MarkAttendance.Command(who, new MatterId(matter), purpose(purpose), request.hasCome()))
                .map(AppointmentsView::of)
                .map(view ->
                        ResponseEntity.ok().cacheControl(CacheControl.noStore()).body(view));
    }

    @GetMapping("/appointments/unsuitable")
    Mono<ResponseEntity<PageView<UnsuitableView>>> unsuitable(
            Actor who,
            @RequestParam(required = false) @Nullable String after,
            @RequestParam(defaultValue = "20") int limit) {
        return listUnsuitable
                .list(new ListUnsuitable.Query(who, RequestHeaders.after(after), RequestHeaders.limit(limit)))
                .map(page -> PageView.of(page, AppointmentMapper.INSTANCE::toView))
                .map(EntityTags::answer);
    }

    record AttendanceRequest(@Nullable Boolean came) {

        boolean hasCome() {
            var reader = new RequestReader();
            if (came == null) {
                reader.fault("/came", "required", "必须填写");
            }
            reader.done();
            return Boolean.TRUE.equals(came);
        }
    }

    record UnsuitableView(
            UUID matter,
            String number,
            String title,
            String purpose,
            Instant answered,
            Optional<LocalDate> answerBy,
            boolean overdue) {}
}
