package onething.application.service.upload;

import java.time.Clock;
import onething.application.port.in.upload.EndUpload;
import onething.application.port.out.upload.PartialContents;
import onething.application.port.out.upload.Uploads;
import onething.application.service.access.Access;
import onething.domain.refusal.Refusal.UploadUnknown;
import onething.domain.upload.UploadId;
import reactor.core.publisher.Mono;

public final class EndUploadService implements EndUpload {

    private final Access access;
    private final Uploads uploads;
    private final PartialContents partials;
    private final Clock clock;

    public EndUploadService(Access access, Uploads uploads, PartialContents partials, Clock clock) {
        this.access = access;
        this.uploads = uploads;
        this.partials = partials;
        this.clock = clock;
    }

    @Override
    public Mono<Void> end(Command command) {
        return access.ownBundle(command.who(), command.bundle())
                .flatMap(_ -> uploads.find(command.bundle(), command.upload(), clock.instant()))
                .switchIfEmpty(Mono.error(new UploadUnknown(command.upload().value())::refused))
                .flatMap(upload -> removed(upload.id()));
    }

    private Mono<Void> removed(UploadId id) {
        return uploads.parts(id)
                .collectList()
                .flatMap(parts -> uploads.remove(id).then(partials.remove(parts)));
    }
}
