package onething.web.status;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import onething.application.port.in.status.ReadOperations;
import onething.application.port.in.status.ReadOperations.Operations;
import onething.domain.party.Actor;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

/// 运行情况, for administrators.
@RestController
@RequestMapping("/api/v1/admin/operations")
class OperationsController {

    private final ReadOperations readOperations;

    OperationsController(ReadOperations readOperations) {
        this.readOperations = readOperations;
    }

    @GetMapping
    Mono<OperationsView> read(Actor who) {
        return readOperations.read(who).map(OperationsView::of);
    }

    record OperationsView(
            Instant at,
            boolean filesCanBeStored,
            boolean filesCanBeScanned,
            List<PartyView> parties,
            long clocksMissed,
            long clocksDueSoon,
            List<QueueView> queues,
            List<JobView> jobs,
            List<KeyView> keys,
            Optional<Instant> tokenKey,
            Optional<Instant> logKey,
            Optional<Instant> trailSealed) {

        static OperationsView of(Operations found) {
            var figures = found.figures();
            return new OperationsView(
                    found.at(),
                    found.filesCanBeStored(),
                    found.filesCanBeScanned(),
                    found.parties().entrySet().stream()
                            .sorted(Map.Entry.comparingByKey())
                            .map(each -> new PartyView(
                                    each.getKey().wireName(), each.getValue().wireName()))
                            .toList(),
                    figures.clocksMissed(),
                    figures.clocksDueSoon(),
                    figures.queues().entrySet().stream()
                            .sorted(Map.Entry.comparingByKey())
                            .map(each -> new QueueView(
                                    each.getKey().wireName(),
                                    each.getValue().waiting(),
                                    each.getValue().dead(),
                                    each.getValue().oldest()))
                            .toList(),
                    found.jobs().stream().map(OperationsMapper.INSTANCE::toView).toList(),
                    found.keys().stream()
                            .map(each -> new KeyView(
                                    each.key().ring().wireName(),
                                    each.key().id(),
                                    each.key().current(),
                                    each.key().made(),
                                    each.due()))
                            .toList(),
                    figures.tokenKey(),
                    figures.logKey(),
                    figures.trailSealed());
        }
    }

    record JobView(
            String job,
            Optional<Instant> lastSuccess,
            Optional<Instant> lastFailure,
            long failures,
            Optional<Instant> next) {}

    record KeyView(String ring, String key, boolean current, LocalDate made, boolean due) {}

    record PartyView(String party, String state) {}

    record QueueView(String queue, long waiting, long dead, Optional<Instant> oldest) {}
}
