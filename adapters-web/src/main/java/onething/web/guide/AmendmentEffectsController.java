package onething.web.guide;

import java.util.UUID;
import onething.application.port.in.amendment.CheckAmendment;
import onething.application.port.in.amendment.ListAmendmentEffects;
import onething.domain.party.Actor;
import onething.web.wire.EntityTags;
import onething.web.wire.PageView;
import onething.web.wire.RequestHeaders;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

/// What an amendment would be as a version of the guide: its check, and the running matters that it moves.
@RestController
@RequestMapping("/api/v1/admin/amendments/{amendment}")
class AmendmentEffectsController {

    private final CheckAmendment checkAmendment;
    private final ListAmendmentEffects listAmendmentEffects;

    AmendmentEffectsController(CheckAmendment checkAmendment, ListAmendmentEffects listAmendmentEffects) {
        this.checkAmendment = checkAmendment;
        this.listAmendmentEffects = listAmendmentEffects;
    }

    @GetMapping("/report")
    Mono<ResponseEntity<GuideReportView>> report(Actor who, @PathVariable UUID amendment) {
        return checkAmendment
                .check(who, amendment)
                .map(GuideReportMapper.INSTANCE::toView)
                .map(EntityTags::answer);
    }

    @GetMapping("/effects")
    Mono<ResponseEntity<PageView<VersionEffectView>>> effects(
            Actor who,
            @PathVariable UUID amendment,
            @RequestParam(required = false) @Nullable String after,
            @RequestParam(defaultValue = "20") int limit) {
        return listAmendmentEffects
                .list(new ListAmendmentEffects.Query(
                        who, amendment, RequestHeaders.after(after), RequestHeaders.limit(limit)))
                .map(page -> EntityTags.answer(PageView.of(page, VersionEffectMapper.INSTANCE::toView)));
    }
}
