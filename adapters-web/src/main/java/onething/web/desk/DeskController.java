package onething.web.desk;

import java.util.Optional;
import java.util.UUID;
import onething.application.port.DeskFilter;
import onething.application.port.DeskSort;
import onething.application.port.in.desk.ListDesk;
import onething.application.port.in.desk.ReadDeskMatter;
import onething.application.port.in.desk.ReadStatistics;
import onething.application.port.in.desk.SearchDesk;
import onething.domain.code.Code;
import onething.domain.code.MatterCode;
import onething.domain.deadline.EscalationLevel;
import onething.domain.matter.MatterId;
import onething.domain.party.Actor;
import onething.domain.search.SearchQuery;
import onething.web.problem.MalformedRequest;
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

/// The officers' queue and a matter's dossier.
@RestController
@RequestMapping("/api/v1/desk")
class DeskController {

    private final ListDesk listDesk;
    private final SearchDesk searchDesk;
    private final ReadDeskMatter readDeskMatter;
    private final ReadStatistics readStatistics;

    DeskController(
            ListDesk listDesk, SearchDesk searchDesk, ReadDeskMatter readDeskMatter, ReadStatistics readStatistics) {
        this.listDesk = listDesk;
        this.searchDesk = searchDesk;
        this.readDeskMatter = readDeskMatter;
        this.readStatistics = readStatistics;
    }

    @GetMapping("/matters")
    Mono<ResponseEntity<PageView<DeskRowView>>> list(
            Actor who,
            @RequestParam(required = false) @Nullable String matter,
            @RequestParam(required = false) @Nullable String reached,
            @RequestParam(defaultValue = "false") boolean mine,
            @RequestParam(defaultValue = "false") boolean overdue,
            @RequestParam(defaultValue = "false") boolean awaitsApproval,
            @RequestParam(defaultValue = "true") boolean open,
            @RequestParam(required = false) @Nullable String sort,
            @RequestParam(required = false) @Nullable String after,
            @RequestParam(defaultValue = "20") int limit) {
        var query = new ListDesk.Query(
                who,
                new DeskFilter(
                        code(matter),
                        RequestReader.parameter("reached", reached, EscalationLevel.class),
                        overdue,
                        awaitsApproval,
                        open),
                RequestReader.parameter("sort", sort, DeskSort.class).orElse(DeskSort.PRESSING),
                mine,
                RequestHeaders.after(after),
                RequestHeaders.limit(limit));
        return listDesk.list(query).map(page -> EntityTags.answer(PageView.of(page, row -> DeskRowView.of(row, who))));
    }

    @GetMapping("/search")
    Mono<PageView<DeskRowView>> search(
            Actor who,
            @RequestParam(required = false) @Nullable String q,
            @RequestParam(required = false) @Nullable String matter,
            @RequestParam(defaultValue = "false") boolean open,
            @RequestParam(required = false) @Nullable String after,
            @RequestParam(defaultValue = "20") int limit) {
        var query = new SearchDesk.Query(
                who,
                wanted(q),
                new DeskFilter(code(matter), Optional.empty(), false, false, open),
                RequestHeaders.after(after),
                RequestHeaders.limit(limit));
        return searchDesk.search(query).map(page -> PageView.of(page, row -> DeskRowView.of(row, who)));
    }

    @GetMapping("/matters/{matter}")
    Mono<ResponseEntity<DossierView>> read(Actor who, @PathVariable UUID matter) {
        return readDeskMatter
                .read(new ReadDeskMatter.Query(who, new MatterId(matter)))
                .map(dossier -> {
                    var view = DossierView.of(dossier, who);
                    return EntityTags.answer(dossier.matter().version(), view, view);
                });
    }

    @GetMapping("/statistics")
    Mono<StatisticsView> statistics(Actor who) {
        return readStatistics.read(who).map(DeskMapper.INSTANCE::toTallies).map(StatisticsView::new);
    }

    private static SearchQuery wanted(@Nullable String typed) {
        return Optional.ofNullable(typed)
                .flatMap(SearchQuery::of)
                .orElseThrow(() -> MalformedRequest.parameter(
                        "q", "请输入编号、姓名、证件号码或者它的后四位、电话、信用代码，或者单位名称中的两个字以上", "what to look for"));
    }

    private static Optional<MatterCode> code(@Nullable String sent) {
        if (sent != null && !Code.isKebab(sent)) {
            throw MalformedRequest.parameter("matter", "应为办事指南里的事项", "the code of a matter");
        }
        return Optional.ofNullable(sent).map(MatterCode::new);
    }
}
