package onething.application.port.out;

import java.util.UUID;

/// Gives new identities, UUIDv7 (RFC 9562): later ones sort after earlier ones. Never blocks.
@FunctionalInterface
public interface Ids {

    UUID next();
}
