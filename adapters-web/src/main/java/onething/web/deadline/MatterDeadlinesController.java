package onething.web.deadline;

import java.util.List;
import java.util.UUID;
import onething.application.port.in.matter.ReadDeadlines;
import onething.domain.matter.MatterId;
import onething.domain.party.Actor;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

/// Explains a matter's due dates.
@RestController
class MatterDeadlinesController {

    private final ReadDeadlines readDeadlines;

    MatterDeadlinesController(ReadDeadlines readDeadlines) {
        this.readDeadlines = readDeadlines;
    }

    @GetMapping("/api/v1/matters/{matter}/deadlines")
    Mono<DeadlinesView> read(Actor who, @PathVariable UUID matter) {
        return readDeadlines
                .read(new ReadDeadlines.Query(who, new MatterId(matter)))
                .map(ClockMapper.INSTANCE::toView)
                .collectList()
                .map(DeadlinesView::new);
    }

    record DeadlinesView(List<ClockView> clocks) {}
}
