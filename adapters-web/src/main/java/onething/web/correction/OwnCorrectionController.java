package onething.web.correction;

import jakarta.validation.Valid;
import java.util.List;
import onething.application.port.in.correction.AskCorrection;
import onething.application.port.in.correction.ListOwnCorrections;
import onething.domain.party.Actor;
import onething.web.ProvenAt;
import onething.web.wire.EntityTags;
import onething.web.wire.PageView;
import onething.web.wire.RequestHeaders;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

/// The caller's own corrections of what they submitted.
@RestController
@RequestMapping("/api/v1/me/corrections")
class OwnCorrectionController {

    private final AskCorrection askCorrection;
    private final ListOwnCorrections listOwnCorrections;

    OwnCorrectionController(AskCorrection askCorrection, ListOwnCorrections listOwnCorrections) {
        this.askCorrection = askCorrection;
        this.listOwnCorrections = listOwnCorrections;
    }

    @PostMapping
    Mono<ResponseEntity<AskedView>> ask(Actor who, ProvenAt proven, @Valid @RequestBody CorrectionRequest request) {
        return askCorrection
                .ask(request.toCommand(who, proven))
                .map(CorrectionMapper.INSTANCE::toViews)
                .map(AskedView::new)
                .map(asked -> ResponseEntity.status(HttpStatus.CREATED)
                        .cacheControl(CacheControl.noStore())
                        .body(asked));
    }

    @GetMapping
    Mono<ResponseEntity<PageView<CorrectionView>>> list(
            Actor who,
            @RequestParam(required = false) @Nullable String after,
            @RequestParam(defaultValue = "20") int limit) {
        return listOwnCorrections
                .list(new ListOwnCorrections.Query(who, RequestHeaders.after(after), RequestHeaders.limit(limit)))
                .map(page -> PageView.of(page, CorrectionMapper.INSTANCE::toView))
                .map(EntityTags::answer);
    }

    record AskedView(List<CorrectionView> items) {}
}
