package onething.application.service.encryption;

import onething.application.port.in.encryption.Reencrypt;
import onething.application.port.out.encryption.EncryptedColumns;
import onething.application.port.out.encryption.EncryptedContents;
import reactor.core.publisher.Mono;

/// See [Reencrypt].
public final class ReencryptService implements Reencrypt {

    private final EncryptedColumns columns;
    private final EncryptedContents contents;
    private final SearchReindexer reindexer;

    public ReencryptService(EncryptedColumns columns, EncryptedContents contents, SearchReindexer reindexer) {
        this.columns = columns;
        this.contents = contents;
        this.reindexer = reindexer;
    }

    @Override
    public Mono<Long> reencrypt() {
        return columns.reencrypt()
                .zipWhen(_ -> contents.reencrypt(), Long::sum)
                .zipWhen(_ -> reindexer.reindex(), Long::sum);
    }
}
