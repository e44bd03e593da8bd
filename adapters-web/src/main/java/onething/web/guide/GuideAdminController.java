package onething.web.guide;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.HashMap;
import java.util.List;
import onething.application.port.in.guide.CheckGuide;
import onething.application.port.in.guide.ListVersionEffects;
import onething.application.port.in.guide.ReadGuideReports;
import onething.domain.party.Actor;
import onething.domain.text.Verbatim;
import onething.web.guide.GuideReportView.ReportsView;
import onething.web.json.LongRequest;
import onething.web.wire.EntityTags;
import onething.web.wire.PageView;
import onething.web.wire.RequestHeaders;
import onething.web.wire.RequestReader;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

/// Lets guide editors check guides as they are written, and see which running matters a version moves.
@RestController
@RequestMapping("/api/v1/admin/guides")
class GuideAdminController {

    private final ReadGuideReports readGuideReports;
    private final CheckGuide checkGuide;
    private final ListVersionEffects listVersionEffects;

    GuideAdminController(
            ReadGuideReports readGuideReports, CheckGuide checkGuide, ListVersionEffects listVersionEffects) {
        this.readGuideReports = readGuideReports;
        this.checkGuide = checkGuide;
        this.listVersionEffects = listVersionEffects;
    }

    @GetMapping
    Mono<ResponseEntity<ReportsView>> published(Actor who) {
        return readGuideReports
                .read(who)
                .map(reports -> new ReportsView(GuideReportMapper.INSTANCE.toViews(reports)))
                .map(EntityTags::answer);
    }

    @PostMapping("/check")
    Mono<GuideReportView> check(Actor who, @Valid @RequestBody CheckRequest request) {
        return checkGuide.check(request.toCommand(who)).map(GuideReportMapper.INSTANCE::toView);
    }

    @GetMapping("/{guide}/versions/{version}/effects")
    Mono<ResponseEntity<PageView<VersionEffectView>>> effects(
            Actor who,
            @PathVariable String guide,
            @PathVariable int version,
            @RequestParam(required = false) @Nullable String after,
            @RequestParam(defaultValue = "20") int limit) {
        return listVersionEffects
                .list(new ListVersionEffects.Query(
                        who,
                        guide,
                        (int) RequestHeaders.within("version", version, 1, 1_000_000),
                        RequestHeaders.after(after),
                        RequestHeaders.limit(limit)))
                .map(page -> EntityTags.answer(PageView.of(page, VersionEffectMapper.INSTANCE::toView)));
    }

    record CheckRequest(@NotEmpty @Size(max = 64) List<@NotNull @Valid FileRequest> files) implements LongRequest {

        /// Of two files of one name the later one counts, as in a folder.
        CheckGuide.Command toCommand(Actor who) {
            var reader = new RequestReader();
            var written = new HashMap<String, Verbatim>();
            for (int i = 0; i < files.size(); i++) {
                var file = files.get(i);
                reader.value("/files/" + i + "/content", file.content(), Verbatim::new, "not-text", "含有无法使用的字符")
                        .ifPresent(content -> written.put(file.name(), content));
            }
            reader.done();
            return new CheckGuide.Command(who, written);
        }
    }

    record FileRequest(
            @NotNull @Size(max = 120) @Pattern(regexp = "(procedures/)?[a-z0-9]+(-[a-z0-9]+)*\\.yaml")
            String name,

            @NotNull @Size(max = 200_000) String content) {}
}
