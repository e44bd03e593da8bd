package onething.web.desk;

import jakarta.validation.Valid;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import onething.application.port.in.desk.ActOnMatter;
import onething.application.port.in.desk.ActOnMatter.Acted;
import onething.application.port.in.desk.ReadLawfulActions;
import onething.application.port.in.paper.PreviewPaper;
import onething.domain.matter.MatterId;
import onething.domain.party.Actor;
import onething.web.deadline.CountdownView;
import onething.web.matter.ActionOfferView;
import onething.web.matter.MatterStateView;
import onething.web.paper.PaperResponse;
import onething.web.wire.EntityTags;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

/// Lists the actions that the law allows on a matter now, and takes one.
@RestController
@RequestMapping("/api/v1/desk/matters/{matter}/actions")
class ActionController {

    private final ReadLawfulActions readLawfulActions;
    private final ActOnMatter actOnMatter;
    private final PreviewPaper previewPaper;

    ActionController(ReadLawfulActions readLawfulActions, ActOnMatter actOnMatter, PreviewPaper previewPaper) {
        this.readLawfulActions = readLawfulActions;
        this.actOnMatter = actOnMatter;
        this.previewPaper = previewPaper;
    }

    @GetMapping
    Mono<ResponseEntity<LawfulActionsView>> lawful(Actor who, @PathVariable UUID matter) {
        return readLawfulActions
                .read(new ReadLawfulActions.Query(who, new MatterId(matter)))
                .map(lawful -> {
                    var view = DeskMapper.INSTANCE.toView(lawful);
                    return EntityTags.answer(lawful.version(), view, view);
                });
    }

    @PostMapping
    Mono<ResponseEntity<ActedView>> act(
            Actor who,
            @PathVariable UUID matter,
            @RequestHeader(HttpHeaders.IF_MATCH) String ifMatch,
            @Valid @RequestBody ActionRequest request) {
        return actOnMatter
                .act(request.toCommand(who, new MatterId(matter), EntityTags.of(ifMatch)))
                .map(acted -> EntityTags.answer(acted.version(), ActedView.of(acted)));
    }

    @PostMapping("/preview")
    Mono<ResponseEntity<byte[]>> preview(
            Actor who,
            @PathVariable UUID matter,
            @RequestHeader(HttpHeaders.IF_MATCH) String ifMatch,
            @Valid @RequestBody ActionRequest request) {
        return previewPaper
                .preview(request.toCommand(who, new MatterId(matter), EntityTags.of(ifMatch)))
                .map(preview -> PaperResponse.pdf(preview.title(), preview.pdf()))
                .defaultIfEmpty(ResponseEntity.noContent().build());
    }

    record LawfulActionsView(
            long version,
            List<CountdownView> countdowns,
            List<LawfulActionView> actions,
            List<BlockedView> blocked,
            List<ForAnotherView> forAnother) {}

    record LawfulActionView(ActionOfferView action, List<CountdownView> countdowns) {}

    record BlockedView(String action, Optional<String> outcome, String title, List<String> missing) {}

    record ForAnotherView(String action, String title, List<String> by) {}

    record ActedView(MatterStateView matter, RecordedView event, List<MatterStateView> alongWith) {

        static ActedView of(Acted acted) {
            return new ActedView(
                    MatterStateView.of(acted.matter(), acted.version()),
                    DeskMapper.INSTANCE.toView(acted.event()),
                    MatterStateView.of(acted.alongWith()));
        }
    }

    record RecordedView(long sequence, Instant at, String action, String after, Optional<String> paper, String hash) {}
}
