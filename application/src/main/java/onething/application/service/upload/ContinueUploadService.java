package onething.application.service.upload;

import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import onething.application.port.in.bundle.HandInMaterial;
import onething.application.port.in.upload.ContinueUpload;
import onething.application.port.out.upload.PartialContents;
import onething.application.port.out.upload.Uploads;
import onething.application.service.access.Access;
import onething.domain.code.MaterialCode;
import onething.domain.refusal.Refusal.ChecksumDiffers;
import onething.domain.refusal.Refusal.MaterialTooLarge;
import onething.domain.refusal.Refusal.UploadOffsetDiffers;
import onething.domain.refusal.Refusal.UploadStalled;
import onething.domain.refusal.Refusal.UploadUnknown;
import onething.domain.refusal.Refused;
import onething.domain.upload.Checksum;
import onething.domain.upload.Part;
import onething.domain.upload.Upload;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/// The last part is only added to the upload with the material that the file became. So an upload never looks
/// complete without a material: a device that lost the connection meanwhile sends the last part again.
public final class ContinueUploadService implements ContinueUpload {

    private final Access access;
    private final Uploads uploads;
    private final PartialContents partials;
    private final HandInMaterial handInMaterial;
    private final Clock clock;
    private final UploadLimits limits;

    public ContinueUploadService(
            Access access,
            Uploads uploads,
            PartialContents partials,
            HandInMaterial handInMaterial,
            Clock clock,
            UploadLimits limits) {
        this.access = access;
        this.uploads = uploads;
        this.partials = partials;
        this.handInMaterial = handInMaterial;
        this.clock = clock;
        this.limits = limits;
    }

    @Override
    public Mono<Upload> append(Command command) {
        return access.ownBundle(command.who(), command.bundle())
                .flatMap(_ -> uploads.find(command.bundle(), command.upload(), clock.instant()))
                .switchIfEmpty(Mono.error(new UploadUnknown(command.upload().value())::refused))
                .map(upload -> upload.at(command.offset()))
                .flatMap(upload -> upload.isComplete() ? Mono.just(upload) : toItsEnd(appended(upload, command)));
    }

    /// Goes on after the caller has hung up, so what has arrived until then is kept too.
    private static Mono<Upload> toItsEnd(Mono<Upload> work) {
        return Mono.deferContextual(context -> Mono.fromFuture(
                        () -> work.contextWrite(context).materialize().toFuture(), true))
                .dematerialize();
    }

    /// A connection that breaks must not keep the part before it from being added.
    private Mono<Upload> appended(Upload upload, Command command) {
        var content = noLongerThan(upload.remaining(), upload.length(), inTime(command.content()));
        return command.checksum()
                .map(checksum -> verified(upload.received(), content, checksum))
                .orElseGet(() -> partials.write(upload.received(), content))
                .concatMapDelayError(part -> added(upload, part, command), false, 1)
                .last(upload);
    }

    private Mono<Upload> added(Upload upload, Part part, Command command) {
        if (part.end() == upload.length()) {
            return uploads.parts(upload.id())
                    .collectList()
                    .flatMap(before -> complete(upload, with(before, part), command));
        }
        return uploads.advance(upload.id(), part).switchIfEmpty(Mono.defer(() -> overtaken(upload, part)));
    }

    /// Another connection has sent the same bytes before.
    private Mono<Upload> overtaken(Upload upload, Part part) {
        return partials.remove(List.of(part))
                .then(uploads.find(upload.bundle(), upload.id(), clock.instant()))
                .switchIfEmpty(Mono.error(new UploadUnknown(upload.id().value())::refused))
                .flatMap(now -> Mono.error(new UploadOffsetDiffers(now.received())::refused));
    }

    private Mono<Upload> complete(Upload upload, List<Part> parts, Command command) {
        if (parts.stream().mapToLong(Part::length).sum() != upload.length()) {
            return overtaken(upload, parts.getLast());
        }
        var whole = new HandInMaterial.Command(
                command.who(), upload.bundle(), upload.fileName(), codes(upload), whole(upload, parts));
        return handInMaterial
                .handIn(whole)
                .flatMap(material ->
                        uploads.complete(upload.id(), material.value().id()))
                .delayUntil(_ -> partials.remove(parts))
                .onErrorResume(
                        Refused.class,
                        refused -> uploads.remove(upload.id())
                                .then(partials.remove(parts))
                                .then(Mono.error(refused)));
    }

    /// The whole file. It ends with an error if it is not what the device has hashed.
    private Flux<ByteBuffer> whole(Upload upload, List<Part> parts) {
        return Flux.defer(() -> {
            var digest = digest(Checksum.Algorithm.SHA_256);
            return partials.content(parts)
                    .doOnNext(piece -> digest.update(piece.duplicate()))
                    .concatWith(Mono.fromRunnable(() -> requireHash(upload, digest)));
        });
    }

    private static void requireHash(Upload upload, MessageDigest digest) {
        var computed = HexFormat.of().formatHex(digest.digest());
        if (upload.sha256().filter(sent -> !sent.equals(computed)).isPresent()) {
            throw new ChecksumDiffers().refused();
        }
    }

    private Flux<Part> verified(long start, Flux<ByteBuffer> content, Checksum checksum) {
        return Flux.defer(() -> {
            var digest = digest(checksum.algorithm());
            return partials.write(start, content.doOnNext(piece -> digest.update(piece.duplicate())))
                    .collectList()
                    .flatMapMany(parts -> checksum.matches(digest.digest())
                            ? Flux.fromIterable(parts)
                            : partials.remove(parts).thenMany(Flux.error(new ChecksumDiffers()::refused)));
        });
    }

    private Flux<ByteBuffer> inTime(Flux<ByteBuffer> content) {
        return content.timeout(limits.pause(), Mono.error(new UploadStalled()::refused));
    }

    private static Flux<ByteBuffer> noLongerThan(long bytes, long whole, Flux<ByteBuffer> content) {
        return Flux.defer(() -> {
            var left = new AtomicLong(bytes);
            return content.doOnNext(piece -> {
                if (left.addAndGet(-piece.remaining()) < 0) {
                    throw new MaterialTooLarge(whole).refused();
                }
            });
        });
    }

    private static Set<String> codes(Upload upload) {
        return upload.meets().stream().map(MaterialCode::value).collect(Collectors.toUnmodifiableSet());
    }

    private static List<Part> with(List<Part> before, Part last) {
        return Stream.concat(before.stream(), Stream.of(last)).toList();
    }

    private static MessageDigest digest(Checksum.Algorithm algorithm) {
        try {
            return MessageDigest.getInstance(algorithm.jdk());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("the JDK has no " + algorithm.jdk(), e);
        }
    }
}
