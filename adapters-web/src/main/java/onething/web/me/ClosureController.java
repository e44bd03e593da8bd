package onething.web.me;

import jakarta.validation.Valid;
import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.NotNull;
import java.util.List;
import onething.application.port.in.account.CloseAccount;
import onething.application.port.in.account.ReadClosure;
import onething.domain.party.Actor;
import onething.web.ProvenAt;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

/// 注销账号: closing the caller's own account.
@RestController
@RequestMapping("/api/v1/me/closure")
class ClosureController {

    private final ReadClosure readClosure;
    private final CloseAccount closeAccount;

    ClosureController(ReadClosure readClosure, CloseAccount closeAccount) {
        this.readClosure = readClosure;
        this.closeAccount = closeAccount;
    }

    @GetMapping
    Mono<ResponseEntity<ClosureView>> read(Actor who) {
        return readClosure
                .read(who)
                .map(MeMapper.INSTANCE::toView)
                .map(view ->
                        ResponseEntity.ok().cacheControl(CacheControl.noStore()).body(view));
    }

    @PostMapping
    @ResponseStatus(HttpStatus.NO_CONTENT)
    Mono<Void> close(Actor who, ProvenAt proven, @Valid @RequestBody ClosureRequest request) {
        return closeAccount.close(who, proven.at());
    }

    /// @param understood that the person has read what is deleted
    record ClosureRequest(@NotNull @AssertTrue Boolean understood) {}

    record ClosureView(List<String> obstacles, long drafts, long submitted) {}
}
