/// HashiCorp Vault as a key management service: its secrets engine Transit wraps the keys that encrypt columns and
/// files. OpenBao has the same interface.
///
/// | to learn                          | read              |
/// |-----------------------------------|-------------------|
/// | what the settings say             | [VaultProperties] |
/// | which requests are sent           | [VaultTransit]    |
@NullMarked
package onething.identity.vault;

import org.jspecify.annotations.NullMarked;
