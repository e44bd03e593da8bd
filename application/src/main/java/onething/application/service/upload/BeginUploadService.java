package onething.application.service.upload;

import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import onething.application.port.in.upload.BeginUpload;
import onething.application.port.out.Ids;
import onething.application.port.out.upload.Uploads;
import onething.domain.code.MaterialCode;
import onething.domain.refusal.Refusal.MaterialEmpty;
import onething.domain.refusal.Refusal.MaterialTooLarge;
import onething.domain.upload.Upload;
import onething.domain.upload.UploadId;
import reactor.core.publisher.Mono;

public final class BeginUploadService implements BeginUpload {

    private final MaterialAdmission admission;
    private final Uploads uploads;
    private final Ids ids;
    private final Clock clock;
    private final UploadLimits limits;

    public BeginUploadService(MaterialAdmission admission, Uploads uploads, Ids ids, Clock clock, UploadLimits limits) {
        this.admission = admission;
        this.uploads = uploads;
        this.ids = ids;
        this.clock = clock;
        this.limits = limits;
    }

    @Override
    public Mono<Upload> begin(Command command) {
        return admission.admit(command.who(), command.bundle(), command.meets()).flatMap(offer -> {
            requireSize(command.length());
            var now = clock.instant();
            return uploads.add(
                    begun(command, offer.meets(), now), limits.quotas().bundle(), now);
        });
    }

    private void requireSize(long length) {
        if (length == 0) {
            throw new MaterialEmpty().refused();
        }
        if (length > limits.bytes()) {
            throw new MaterialTooLarge(limits.bytes()).refused();
        }
    }

    private Upload begun(Command command, Set<MaterialCode> meets, Instant now) {
        return new Upload(
                new UploadId(ids.next()),
                command.bundle(),
                command.fileName(),
                meets,
                command.length(),
                0,
                command.sha256(),
                Optional.empty(),
                now.plus(limits.kept()));
    }
}
