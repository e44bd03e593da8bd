package onething.web.staff;

import java.util.Objects;
import onething.application.port.in.staff.EndAccountSessions;
import onething.domain.account.StaffChange;
import onething.domain.party.Actor;
import onething.web.ProvenAt;
import onething.web.wire.RequestReader;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

/// Ends the sessions of a person or an enterprise, for administrators. The number is in the body, so no address and
/// no log has it.
@RestController
@RequestMapping("/api/v1/admin/session-endings")
class SessionEndingController {

    private final EndAccountSessions endAccountSessions;

    SessionEndingController(EndAccountSessions endAccountSessions) {
        this.endAccountSessions = endAccountSessions;
    }

    @PostMapping
    Mono<ResponseEntity<EndingView>> end(Actor who, ProvenAt proven, @RequestBody EndingRequest request) {
        return endAccountSessions
                .end(request.toCommand(who, proven))
                .map(ended ->
                        ResponseEntity.ok().cacheControl(CacheControl.noStore()).body(new EndingView(ended)));
    }

    /// @param number of an identity card, or a credit code
    record EndingRequest(@Nullable String number, @Nullable String reason) {

        EndAccountSessions.Command toCommand(Actor who, ProvenAt proven) {
            var reader = new RequestReader();
            var whose = HolderNumber.read(reader, "/number", Objects.requireNonNullElse(number, ""));
            var why = reader.someLine("/reason", reason, StaffChange.LONGEST_REASON);
            reader.done();
            return new EndAccountSessions.Command(who, whose.orElseThrow(), why, proven.at());
        }

        @Override
        public String toString() {
            return "EndingRequest[…]";
        }
    }

    record EndingView(int ended) {}
}
