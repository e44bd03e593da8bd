package onething.web.desk;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.UUID;
import onething.application.port.in.desk.ReadPastMatter;
import onething.application.port.in.desk.ReadPastMatter.PastMatter;
import onething.domain.matter.MatterId;
import onething.domain.party.Actor;
import onething.web.deadline.ClockMapper;
import onething.web.deadline.ClockView;
import onething.web.paper.PapersView;
import onething.web.paper.PapersView.PaperView;
import onething.web.problem.MalformedRequest;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

/// 回看: a matter as it stood at an earlier instant.
@RestController
class PastController {

    private final ReadPastMatter readPastMatter;

    PastController(ReadPastMatter readPastMatter) {
        this.readPastMatter = readPastMatter;
    }

    @GetMapping("/api/v1/desk/matters/{matter}/past")
    Mono<PastView> read(Actor who, @PathVariable UUID matter, @RequestParam(required = false) @Nullable String at) {
        return readPastMatter
                .read(new ReadPastMatter.Query(who, new MatterId(matter), instant(at)))
                .map(past -> PastView.of(past, who));
    }

    private static Instant instant(@Nullable String sent) {
        try {
            if (sent != null) {
                return OffsetDateTime.parse(sent).toInstant();
            }
        } catch (DateTimeParseException _) {
            // Refused below, as if nothing had been sent.
        }
        throw MalformedRequest.parameter("at", "请选择要回看的日期和时间", "an instant, such as 2026-11-23T09:00:00+08:00");
    }

    /// @param at the instant of the state
    record PastView(Instant at, DossierView dossier, List<ClockView> clocks, List<PaperView> papers) {

        static PastView of(PastMatter past, Actor who) {
            return new PastView(
                    past.at(),
                    DossierView.of(past.dossier(), who),
                    past.clocks().stream().map(ClockMapper.INSTANCE::toView).toList(),
                    PapersView.past(past.papers()));
        }
    }
}
