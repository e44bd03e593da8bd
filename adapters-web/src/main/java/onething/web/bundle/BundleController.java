package onething.web.bundle;

import static onething.web.wire.RequestHeaders.IDEMPOTENCY_KEY;

import jakarta.validation.Valid;
import java.net.URI;
import java.util.UUID;
import onething.application.port.in.bundle.ChooseMatters;
import onething.application.port.in.bundle.DiscardBundle;
import onething.application.port.in.bundle.ListBundles;
import onething.application.port.in.bundle.OpenBundle;
import onething.application.port.in.bundle.ReadBundle;
import onething.application.port.in.bundle.ReviseAnswers;
import onething.domain.bundle.BundleId;
import onething.domain.party.Actor;
import onething.web.wire.EntityTags;
import onething.web.wire.PageView;
import onething.web.wire.RequestHeaders;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;
import tools.jackson.databind.JsonNode;

/// Opens a bundle, shows it, and changes its matters and answers.
@RestController
@RequestMapping("/api/v1/bundles")
class BundleController {

    static final String MERGE_PATCH = "application/merge-patch+json";

    private final OpenBundle openBundle;
    private final ListBundles listBundles;
    private final ReadBundle readBundle;
    private final ReviseAnswers reviseAnswers;
    private final ChooseMatters chooseMatters;
    private final DiscardBundle discardBundle;

    BundleController(
            OpenBundle openBundle,
            ListBundles listBundles,
            ReadBundle readBundle,
            ReviseAnswers reviseAnswers,
            ChooseMatters chooseMatters,
            DiscardBundle discardBundle) {
        this.openBundle = openBundle;
        this.listBundles = listBundles;
        this.readBundle = readBundle;
        this.reviseAnswers = reviseAnswers;
        this.chooseMatters = chooseMatters;
        this.discardBundle = discardBundle;
    }

    @PostMapping
    Mono<ResponseEntity<BundleView>> open(
            Actor who, @RequestHeader(IDEMPOTENCY_KEY) String key, @Valid @RequestBody BundleRequest request) {
        var command = new OpenBundle.Command(who, request.guide(), request.matters(), RequestHeaders.key(key));
        return openBundle
                .open(command)
                .map(opened -> ResponseEntity.created(URI.create(
                                "/api/v1/bundles/" + opened.value().id().value()))
                        .eTag(EntityTags.tag(opened.version()))
                        .body(BundleView.of(opened)));
    }

    @GetMapping
    Mono<PageView<BundleSummaryView>> list(
            Actor who,
            @RequestParam(required = false) @Nullable String after,
            @RequestParam(defaultValue = "20") int limit) {
        return listBundles
                .list(new ListBundles.Query(who, RequestHeaders.after(after), RequestHeaders.limit(limit)))
                .map(page -> PageView.of(page, BundleSummaryView::of));
    }

    @GetMapping("/{bundle}")
    Mono<ResponseEntity<BundleView>> read(Actor who, @PathVariable UUID bundle) {
        return readBundle.read(new ReadBundle.Query(who, new BundleId(bundle))).map(found -> {
            var view = BundleView.of(found);
            return EntityTags.answer(found.version(), view, view);
        });
    }

    @PatchMapping(path = "/{bundle}", consumes = MERGE_PATCH)
    Mono<ResponseEntity<BundleView>> revise(
            Actor who,
            @PathVariable UUID bundle,
            @RequestHeader(HttpHeaders.IF_MATCH) String ifMatch,
            @RequestBody JsonNode patch) {
        return reviseAnswers
                .revise(BundlePatch.toCommand(who, new BundleId(bundle), EntityTags.of(ifMatch), patch))
                .map(revised -> EntityTags.answer(revised.version(), BundleView.of(revised)));
    }

    @PutMapping("/{bundle}/matters")
    Mono<ResponseEntity<BundleView>> choose(
            Actor who,
            @PathVariable UUID bundle,
            @RequestHeader(HttpHeaders.IF_MATCH) String ifMatch,
            @Valid @RequestBody MattersRequest request) {
        var command = new ChooseMatters.Command(who, new BundleId(bundle), EntityTags.of(ifMatch), request.matters());
        return chooseMatters.choose(command).map(draft -> EntityTags.answer(draft.version(), BundleView.of(draft)));
    }

    @DeleteMapping("/{bundle}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    Mono<Void> discard(Actor who, @PathVariable UUID bundle, @RequestHeader(HttpHeaders.IF_MATCH) String ifMatch) {
        return discardBundle.discard(new DiscardBundle.Command(who, new BundleId(bundle), EntityTags.of(ifMatch)));
    }
}
