package onething.application.service.upload;

import java.time.Clock;
import onething.application.port.in.upload.ReadUpload;
import onething.application.port.out.upload.Uploads;
import onething.application.service.access.Access;
import onething.domain.refusal.Refusal.UploadUnknown;
import onething.domain.upload.Upload;
import reactor.core.publisher.Mono;

public final class ReadUploadService implements ReadUpload {

    private final Access access;
    private final Uploads uploads;
    private final Clock clock;

    public ReadUploadService(Access access, Uploads uploads, Clock clock) {
        this.access = access;
        this.uploads = uploads;
        this.clock = clock;
    }

    @Override
    public Mono<Upload> read(Query query) {
        return access.ownBundle(query.who(), query.bundle())
                .flatMap(_ -> uploads.find(query.bundle(), query.upload(), clock.instant()))
                .switchIfEmpty(Mono.error(new UploadUnknown(query.upload().value())::refused));
    }
}
