package onething.application.service.transparency;

import onething.application.port.in.transparency.ReadLogKeys;
import onething.application.port.out.transparency.LogKeys;
import reactor.core.publisher.Flux;

public final class ReadLogKeysService implements ReadLogKeys {

    private final LogKeys keys;

    public ReadLogKeysService(LogKeys keys) {
        this.keys = keys;
    }

    @Override
    public Flux<LogVerificationKey> read() {
        return keys.all().map(key -> new LogVerificationKey(key.id(), key.publicKey()));
    }
}
