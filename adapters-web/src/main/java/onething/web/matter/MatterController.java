package onething.web.matter;

import java.util.UUID;
import onething.application.port.in.matter.ListMatters;
import onething.application.port.in.matter.ReadMatter;
import onething.application.port.in.matter.ReadTimeline;
import onething.domain.matter.MatterId;
import onething.domain.matter.Tab;
import onething.domain.party.Actor;
import onething.web.wire.EntityTags;
import onething.web.wire.PageView;
import onething.web.wire.RequestHeaders;
import onething.web.wire.RequestReader;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

/// 我的事项.
@RestController
@RequestMapping("/api/v1/matters")
class MatterController {

    private final ListMatters listMatters;
    private final ReadMatter readMatter;
    private final ReadTimeline readTimeline;

    MatterController(ListMatters listMatters, ReadMatter readMatter, ReadTimeline readTimeline) {
        this.listMatters = listMatters;
        this.readMatter = readMatter;
        this.readTimeline = readTimeline;
    }

    @GetMapping
    Mono<ResponseEntity<PageView<MatterRowView>>> list(
            Actor who,
            @RequestParam(required = false) @Nullable String tab,
            @RequestParam(required = false) @Nullable String after,
            @RequestParam(defaultValue = "20") int limit) {
        var query = new ListMatters.Query(
                who,
                RequestReader.parameter("tab", tab, Tab.class),
                RequestHeaders.after(after),
                RequestHeaders.limit(limit));
        return listMatters
                .list(query)
                .map(page -> PageView.of(page, MatterRowView::of))
                .map(EntityTags::answer);
    }

    @GetMapping("/{matter}")
    Mono<ResponseEntity<MatterView>> read(Actor who, @PathVariable UUID matter) {
        return readMatter.read(new ReadMatter.Query(who, new MatterId(matter))).map(found -> {
            var view = MatterView.of(found);
            return EntityTags.answer(found.version(), view, view);
        });
    }

    @GetMapping("/{matter}/timeline")
    Mono<TimelineView> timeline(Actor who, @PathVariable UUID matter) {
        return readTimeline
                .read(new ReadTimeline.Query(who, new MatterId(matter)))
                .collectList()
                .map(TimelineView::of);
    }
}
