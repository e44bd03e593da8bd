package onething.web.me;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Instant;
import java.util.function.Function;
import onething.application.port.in.me.ExportData;
import onething.application.port.in.me.ExportData.Export;
import onething.domain.party.Actor;
import onething.web.ProvenAt;
import onething.web.correction.CorrectionMapper;
import onething.web.json.ApiJson;
import onething.web.me.AccessController.AccessView;
import onething.web.me.ExportView.AccountView;
import onething.web.me.ExportView.ExportedBundleView;
import onething.web.me.ExportView.ExportedMatterView;
import onething.web.me.ExportView.FullViewView;
import onething.web.reuse.ReuseMapper;
import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.core.io.buffer.DataBufferFactory;
import org.springframework.core.io.buffer.DataBufferUtils;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.http.server.reactive.ServerHttpResponse;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import tools.jackson.databind.json.JsonMapper;

/// Everything that is stored about the caller, as one JSON document. The items are written one by one, so
/// a long export needs little memory.
@RestController
@RequestMapping("/api/v1/me/data")
class ExportController {

    private static final JsonMapper JSON = ApiJson.mapper();

    private final ExportData exportData;

    ExportController(ExportData exportData) {
        this.exportData = exportData;
    }

    @GetMapping
    Mono<ResponseEntity<Flux<DataBuffer>>> export(Actor who, ProvenAt proven, ServerHttpResponse response) {
        return exportData
                .export(new ExportData.Query(who, proven.at()))
                .map(export -> ResponseEntity.ok()
                        .contentType(MediaType.APPLICATION_JSON)
                        .cacheControl(CacheControl.noStore())
                        .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"my-data.json\"")
                        .body(written(who, export, response.bufferFactory())));
    }

    private Flux<DataBuffer> written(Actor who, Export export, DataBufferFactory buffers) {
        return Flux.concat(
                        Flux.just(
                                "{\"account\":".getBytes(UTF_8),
                                JSON.writeValueAsBytes(AccountView.of(who, export.holder()))),
                        member("formerNames", export.formerNames(), MeMapper.INSTANCE::toView),
                        member("consents", export.consents(), MeMapper.INSTANCE::toView),
                        member("reuseConsents", export.reuseConsents(), ReuseMapper.INSTANCE::toView),
                        member("bundles", export.bundles(), ExportedBundleView::of),
                        member("matters", export.matters(), ExportedMatterView::of),
                        member("favourites", export.favourites(), MeMapper.INSTANCE::toView),
                        member("corrections", export.corrections(), CorrectionMapper.INSTANCE::toView),
                        member("accesses", export.accesses(), AccessView::of),
                        export.messagesRead().map(ExportController::messagesReadUntil),
                        member("fullViews", export.fullViews(), FullViewView::of),
                        Flux.just("}".getBytes(UTF_8)))
                .map(buffers::wrap)
                .cast(DataBuffer.class)
                .doOnDiscard(DataBuffer.class, DataBufferUtils::release);
    }

    private static byte[] messagesReadUntil(Instant until) {
        return (",\"messagesReadUntil\":" + JSON.writeValueAsString(until)).getBytes(UTF_8);
    }

    private static <T> Flux<byte[]> member(String name, Flux<T> items, Function<T, Object> view) {
        return Flux.concat(
                Flux.just((",\"" + name + "\":[").getBytes(UTF_8)),
                items.index((index, item) -> item(index, view.apply(item))),
                Flux.just("]".getBytes(UTF_8)));
    }

    private static byte[] item(long index, Object view) {
        var json = JSON.writeValueAsString(view);
        return (index == 0 ? json : "," + json).getBytes(UTF_8);
    }
}
