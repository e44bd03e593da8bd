package onething.web.me;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import onething.application.port.in.token.EndSession;
import onething.application.port.in.token.ListSessions;
import onething.domain.party.Actor;
import onething.web.OwnSession;
import onething.web.ProvenAt;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

/// 登录设备管理: where the caller is signed in, and how to end it there.
@RestController
@RequestMapping("/api/v1/me/sessions")
class SessionController {

    private final ListSessions listSessions;
    private final EndSession endSession;

    SessionController(ListSessions listSessions, EndSession endSession) {
        this.listSessions = listSessions;
        this.endSession = endSession;
    }

    @GetMapping
    Mono<SessionsView> list(Actor who, OwnSession own) {
        return listSessions
                .list(who.id(), own.id())
                .map(MeMapper.INSTANCE::toView)
                .collectList()
                .map(SessionsView::new);
    }

    @DeleteMapping("/{session}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    Mono<Void> end(Actor who, OwnSession own, ProvenAt proven, @PathVariable UUID session) {
        return endSession.end(new EndSession.Command(who.id(), session, own.id(), proven.at()));
    }

    record SessionsView(List<SessionView> items) {}

    record SessionView(
            UUID id, String client, Instant signedIn, String by, Instant lastUsed, Instant expires, boolean own) {}
}
