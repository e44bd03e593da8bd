package onething.application.service.sealing;

import onething.application.port.in.sealing.Reencrypt;
import onething.application.port.out.sealing.EncryptedColumns;
import onething.application.port.out.sealing.EncryptedContents;
import reactor.core.publisher.Mono;

/// See [Reencrypt].
public final class ReencryptService implements Reencrypt {

    private final EncryptedColumns columns;
    private final EncryptedContents contents;

    public ReencryptService(EncryptedColumns columns, EncryptedContents contents) {
        this.columns = columns;
        this.contents = contents;
    }

    @Override
    public Mono<Long> reseal() {
        return columns.sealAgain().zipWhen(_ -> contents.sealAgain(), Long::sum);
    }
}
