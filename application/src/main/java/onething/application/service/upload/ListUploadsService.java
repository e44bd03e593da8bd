package onething.application.service.upload;

import java.time.Clock;
import onething.application.port.in.upload.ListUploads;
import onething.application.port.out.upload.Uploads;
import onething.application.service.access.Access;
import onething.domain.upload.Upload;
import reactor.core.publisher.Flux;

public final class ListUploadsService implements ListUploads {

    private final Access access;
    private final Uploads uploads;
    private final Clock clock;

    public ListUploadsService(Access access, Uploads uploads, Clock clock) {
        this.access = access;
        this.uploads = uploads;
        this.clock = clock;
    }

    @Override
    public Flux<Upload> list(Query query) {
        return access.ownBundle(query.who(), query.bundle())
                .flatMapMany(_ -> uploads.of(query.bundle(), clock.instant()));
    }
}
