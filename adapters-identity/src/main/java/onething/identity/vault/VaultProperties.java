package onething.identity.vault;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/// Vault, where the keys in the settings are wrapped. The service proves itself by a token, or by an AppRole.
///
/// @param mount        where the secrets engine Transit is
/// @param key          the name of the key there that wraps the others
/// @param namespace    of Vault Enterprise; blank for none
/// @param tokenFile    a file with a token, which may be written by Vault's agent
/// @param roleId       of an AppRole; blank for a token
/// @param secretIdFile a file with the secret id of the AppRole
/// @param connecting   how long to wait for a connection
/// @param patience     how long to wait for an answer
@ConfigurationProperties("onething.vault")
record VaultProperties(
        @Nullable URI address,
        @DefaultValue("transit") String mount,
        @DefaultValue("onething") String key,
        @DefaultValue("") String namespace,
        @Nullable Path tokenFile,
        @DefaultValue("") String roleId,
        @Nullable Path secretIdFile,
        @DefaultValue("2s") Duration connecting,
        @DefaultValue("5s") Duration patience) {}
