package onething.bootstrap.encryption;

import onething.domain.status.KeyRingName;

/// Keys for a service without configured keys. Only local mode has them.
@FunctionalInterface
public interface FallbackKeys {

    DatedRing ring(KeyRingName name);
}
