package onething.application.port.out.upload;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import onething.domain.bundle.BundleId;
import onething.domain.material.FileQuota;
import onething.domain.material.MaterialId;
import onething.domain.refusal.Refusal.BundleFull;
import onething.domain.upload.Part;
import onething.domain.upload.Upload;
import onething.domain.upload.UploadId;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

public final class InMemoryUploads implements Uploads {

    /// What adding a part waits for, as for a database.
    public Mono<Void> beforeAdvance = Mono.empty();

    private final Map<UploadId, Upload> uploads = new LinkedHashMap<>();
    private final Map<UploadId, List<Part>> parts = new LinkedHashMap<>();

    @Override
    public Mono<Upload> add(Upload upload, FileQuota open, Instant now) {
        return Mono.fromCallable(() -> {
            var before = of(upload.bundle(), now)
                    .filter(each -> !each.isComplete())
                    .collectList()
                    .block();
            long bytes = before.stream().mapToLong(Upload::length).sum() + upload.length();
            if (before.size() >= open.files() || bytes > open.bytes()) {
                throw new BundleFull(open.files(), open.bytes()).refused();
            }
            uploads.put(upload.id(), upload);
            parts.put(upload.id(), new ArrayList<>());
            return upload;
        });
    }

    @Override
    public Mono<Upload> find(BundleId bundle, UploadId id, Instant now) {
        return of(bundle, now).filter(upload -> upload.id().equals(id)).next();
    }

    @Override
    public Flux<Upload> of(BundleId bundle, Instant now) {
        return Flux.defer(() -> Flux.fromIterable(List.copyOf(uploads.values())))
                .filter(upload ->
                        upload.bundle().equals(bundle) && upload.expires().isAfter(now))
                .sort(Comparator.comparing(Upload::expires));
    }

    @Override
    public synchronized Mono<Upload> advance(UploadId id, Part part) {
        return beforeAdvance.then(Mono.fromCallable(() -> {
            var upload = uploads.get(id);
            if (upload == null || upload.received() != part.start()) {
                return null;
            }
            parts.get(id).add(part);
            return put(upload, part.end(), Optional.empty());
        }));
    }

    @Override
    public Flux<Part> parts(UploadId id) {
        return Flux.defer(() -> Flux.fromIterable(List.copyOf(parts.getOrDefault(id, List.of()))));
    }

    @Override
    public Mono<Upload> complete(UploadId id, MaterialId material) {
        return Mono.fromCallable(() -> {
            parts.get(id).clear();
            return put(uploads.get(id), uploads.get(id).length(), Optional.of(material));
        });
    }

    @Override
    public Mono<Void> remove(UploadId id) {
        return Mono.fromRunnable(() -> {
            uploads.remove(id);
            parts.remove(id);
        });
    }

    @Override
    public Mono<Long> removeExpired(Instant now) {
        return Mono.fromCallable(() -> {
            var before = uploads.size();
            uploads.values().removeIf(upload -> !upload.expires().isAfter(now));
            return (long) (before - uploads.size());
        });
    }

    private Upload put(Upload upload, long received, Optional<MaterialId> material) {
        var changed = new Upload(
                upload.id(),
                upload.bundle(),
                upload.fileName(),
                upload.meets(),
                upload.length(),
                received,
                upload.sha256(),
                material,
                upload.expires());
        uploads.put(upload.id(), changed);
        return changed;
    }
}
