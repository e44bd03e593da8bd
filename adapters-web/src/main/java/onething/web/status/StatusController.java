package onething.web.status;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import onething.application.port.in.status.ReadServiceStatus;
import onething.domain.status.ServiceStatus;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

/// 服务状态, open to everyone.
@RestController
@RequestMapping("/api/v1/status")
class StatusController {

    /// As long as one look at the parts is shared.
    private static final CacheControl SHARED =
            CacheControl.maxAge(Duration.ofSeconds(10)).cachePublic();

    private final ReadServiceStatus readServiceStatus;

    StatusController(ReadServiceStatus readServiceStatus) {
        this.readServiceStatus = readServiceStatus;
    }

    @GetMapping
    Mono<ResponseEntity<StatusView>> read() {
        return readServiceStatus
                .read()
                .map(status -> ResponseEntity.ok().cacheControl(SHARED).body(StatusView.of(status)));
    }

    /// @param at        when the parts were looked at
    /// @param functions those that this service has
    record StatusView(Instant at, List<FunctionView> functions) {

        static StatusView of(ServiceStatus status) {
            return new StatusView(
                    status.at(),
                    status.functions().entrySet().stream()
                            .map(each -> StatusText.of(each.getKey(), each.getValue()))
                            .toList());
        }
    }

    /// @param function the wire name
    /// @param state    the wire name
    /// @param title    what a person calls it
    /// @param detail   what a person meets now
    /// @param instead  what is possible meanwhile; absent while it works
    record FunctionView(String function, String state, String title, String detail, Optional<String> instead) {}
}
