package onething.bootstrap;

import onething.persistence.relational.encryption.KeyRing;

/// Keys for a service without configured keys. Only local mode has them.
@FunctionalInterface
public interface FallbackKeys {

    /// @param name `columns`, `index` or `reporters`
    KeyRing ring(String name);
}
