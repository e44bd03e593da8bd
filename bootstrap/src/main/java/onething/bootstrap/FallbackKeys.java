package onething.bootstrap;

import onething.persistence.relational.sealing.KeyRing;

/// Keys for whoever configured none. Only local mode has any.
@FunctionalInterface
public interface FallbackKeys {

    /// @param name `columns`, `index` or `reporters`
    KeyRing ring(String name);
}
