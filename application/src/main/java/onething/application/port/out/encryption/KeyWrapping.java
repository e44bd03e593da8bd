package onething.application.port.out.encryption;

import java.util.List;
import reactor.core.publisher.Mono;

/// Wraps keys under a key that never leaves a key management service (KMS). A wrapped key may lie beside the
/// settings: only those whom the service admits can unwrap it. Wrapped keys are text, in the spelling of the
/// service.
///
/// Each method fails with [WrappingFailed].
public interface KeyWrapping {

    /// A new key that only the service has seen, wrapped.
    ///
    /// @param bytes its length: 16, 32 or 64
    Mono<String> newKey(int bytes);

    Mono<String> wrap(byte[] key);

    /// Unwraps several keys, in the same order.
    Mono<List<byte[]>> unwrap(List<String> wrapped);

    /// Wraps under the newest version of the service's key, without showing the key.
    Mono<String> rewrap(String wrapped);
}
